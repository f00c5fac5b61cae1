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
 * Messages a second that go the whole way through an inbox: signed delivery in, kept in the database, 200 out, handled, marked.
 * Server and database share one core; each message is another one, of one of a thousand users. The load comes from this
 * process, over 16 connections.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class InboxBenchmark {
    private static final int POSTS = 4_000;

    /** The database: H2 in a file, or PostgreSQL, which writes to disk as in production. */
    @Param({"inbox-h2", "inbox-postgresql"})
    public String server;

    private ServerProcess process;
    private Poster poster;

    @Setup(Level.Trial)
    public void open() {
        process = new ServerProcess(server);
        poster = new Poster(process.getPort(), Delivery::text);
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

    /** Posted, answered, and handled to the last. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public void messages() {
        poster.post(POSTS);
        poster.awaitHandled();
    }
}
