package io.wakit.benchmarks;

import arrow.core.Either;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.wakit.model.Signature;
import io.wakit.model.event.InboundEvent;
import io.wakit.webhook.Webhook;
import io.wakit.webhook.WebhookError;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
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
 * From the bytes of a delivery to verified, typed events; beside the least that anybody can do: the HMAC, and one walk over
 * the tokens by Jackson.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class IntakeBenchmark {
    /** One text of 618 bytes, or a hundred texts in one delivery. */
    @Param({"text", "batch"})
    public String delivery;

    private Delivery posted;
    private Webhook webhook;
    private Mac mac;
    private final JsonFactory json = new JsonFactory();

    @Setup
    public void open() {
        posted = delivery.equals("text") ? Delivery.text() : Delivery.batch();
        webhook = new Webhook(new Signature(List.of(Delivery.Secret)));
        mac = Delivery.mac();
        int events = wakit().fold(error -> 0, List::size);
        if (events != (delivery.equals("text") ? 1 : Delivery.BATCH)) {
            throw new IllegalStateException("The delivery gave " + events + " events");
        }
    }

    /** What a program gets. */
    @Benchmark
    public Either<WebhookError, List<InboundEvent>> wakit() {
        return webhook.read(posted.getBytes(), posted.getSignature());
    }

    /** The floor: signed bytes, tokens seen, nothing kept. */
    @Benchmark
    public int tokens() throws IOException {
        boolean signed = HexFormat.of()
                .formatHex(mac.doFinal(posted.getBytes()))
                .equals(posted.getSignature().substring("sha256=".length()));
        int seen = signed ? 0 : 1;
        try (JsonParser parser = json.createParser(posted.getBytes())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                seen += token.isScalarValue() ? parser.getText().length() : 1;
            }
        }
        return seen;
    }
}
