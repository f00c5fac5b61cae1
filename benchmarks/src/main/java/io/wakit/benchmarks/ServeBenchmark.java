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
 * Deliveries a second that a server on one core takes, with Wakit in it and without: without, it reads, checks the HMAC and
 * answers. The load comes from this process, over 16 connections.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class ServeBenchmark {
    private static final int POSTS = 1_000;

    /** The frame, with Wakit in it or bare. */
    @Param({"ktor", "ktor-wakit", "netty", "netty-wakit"})
    public String server;

    private ServerProcess process;
    private Poster poster;

    @Setup(Level.Trial)
    public void open() {
        process = new ServerProcess(server);
        Delivery text = Delivery.text();
        poster = new Poster(process.getPort(), n -> text);
    }

    @Setup(Level.Iteration)
    public void begin() {
        poster.begin();
    }

    @TearDown(Level.Iteration)
    public void tell() {
        System.out.print(poster.told() + "; ");
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        poster.close();
        process.close();
    }

    /** A text of 618 bytes, posted and answered. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public void deliveries() {
        poster.post(POSTS);
    }
}
