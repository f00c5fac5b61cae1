package io.wakit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Messages a second that a bot handles on one node: 10,000 conversations of 10 messages each, interleaved, 64 under way at any
 * time. Half of each is states, half is linear code; each message is answered by one, which goes nowhere. With the journal the
 * conversation is saved before each answer as well as behind it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class BotBenchmark {
    private static final int EVENTS = BotLoad.CONVERSATIONS * BotLoad.MESSAGES;

    /** Where conversations are kept. */
    @Param({"memory", "h2"})
    public String store;

    /** Whether the conversation is saved before each message that is sent. */
    @Param({"true", "false"})
    public boolean journal;

    private BotLoad load;

    @Setup(Level.Invocation)
    public void open() {
        load = new BotLoad(store, journal);
    }

    @TearDown(Level.Invocation)
    public void close() {
        System.out.print(load.told() + "; ");
        load.close();
    }

    /** All conversations from their first message to their last. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void messages() {
        load.talk();
    }
}
