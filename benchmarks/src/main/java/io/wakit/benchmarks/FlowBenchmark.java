package io.wakit.benchmarks;

import io.wakit.flows.endpoint.FlowAnswer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The endpoint of a Flow on one thread, from the bytes of a question to those of its answer; beside the one operation that
 * nobody gets around, RSA of 2048 bits with the private key, by the same provider. {@code openssl speed rsa2048} tells what
 * the machine itself can do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FlowBenchmark {
    /** The JDK's own, or Amazon Corretto's. */
    @Param({"jdk", "corretto"})
    public String provider;

    private FlowQuestion question;

    @Setup
    public void open() {
        question = new FlowQuestion(provider);
    }

    /** Signature, decryption, JSON, handler, JSON, encryption. */
    @Benchmark
    public FlowAnswer endpoint() {
        return question.answer();
    }

    /** The floor. */
    @Benchmark
    public byte[] rsa() {
        return question.rsa();
    }
}
