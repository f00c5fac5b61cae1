package io.wakit.benchmarks;

import java.time.Duration;
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
 * Messages a second through Wakit and through others, over real HTTP to a server on this machine that does next to nothing.
 * The paths are long, and two cores share compiler and load: it takes half a minute until all of it is compiled.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class SendBenchmark {
    private static final int ONE_BY_ONE = 64;
    private static final int TOGETHER = 640;
    private static final int AT_ONCE = 64;

    /** Wakit as it comes, on other engines of Ktor, and what others send with. */
    @Param({"wakit", "wakit-okhttp", "wakit-apache5", "wakit-java", "wakit-cio", "okhttp", "retrofit", "jdk"})
    public String client;

    /** When the answer comes: at once measures the client, later is more like Meta. */
    @Param({"0", "20"})
    public int answersAfterMillis;

    private MetaServer server;
    private Client sender;
    private Load load;

    @Setup(Level.Trial)
    public void open() {
        server = new MetaServer(Duration.ofMillis(answersAfterMillis));
        sender = Client.named(client, server.getUrl());
        load = new Load(sender, server);
    }

    @Setup(Level.Iteration)
    public void begin() {
        load.begin();
    }

    @TearDown(Level.Iteration)
    public void tell() {
        System.out.print(load.told() + "; ");
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        sender.close();
        server.close();
    }

    /** One after the other. */
    @Benchmark
    @OperationsPerInvocation(ONE_BY_ONE)
    public void one() {
        load.send(1, ONE_BY_ONE);
    }

    /** 64 under way at any time. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public void sixtyFour() {
        load.send(AT_ONCE, TOGETHER);
    }
}
