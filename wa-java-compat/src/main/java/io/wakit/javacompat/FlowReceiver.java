package io.wakit.javacompat;

import io.wakit.flows.crypto.FlowCipher;
import io.wakit.flows.crypto.FlowEnvelope;
import io.wakit.flows.crypto.FlowKey;
import io.wakit.flows.endpoint.FlowAnswer;
import io.wakit.flows.endpoint.FlowEndpoint;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint of a Flow for any Java server: the bytes of a request in, what to answer out. Health checks and the notices
 * of phones are answered by themselves.
 *
 * <pre>{@code
 * var endpoint = FlowReceiver.builder(FlowPrivateKey.read(pem))
 *         .appSecret(new AppSecret(secret))
 *         .onInit(asked -> asked.next("BOOKING", Map.of("days", days())))
 *         .on("BOOKING", asked -> asked.number("guests") > 8
 *                 ? asked.snackbar("At most 8 guests")
 *                 : asked.close(Map.of("booked", book(asked.data()))))
 *         .build();
 * }</pre>
 *
 * <table>
 * <caption>What each request is answered</caption>
 * <tr><th>what came</th><th>answer</th></tr>
 * <tr><td>a handler replied; a ping; a notice</td><td>200, encrypted</td></tr>
 * <tr><td>no signature, or one that does not fit</td><td>432</td></tr>
 * <tr><td>cannot be decrypted: the phone fetches the public key anew</td><td>421</td></tr>
 * <tr><td>a handler said that the flow token is no longer good</td><td>427</td></tr>
 * <tr><td>more bytes than {@link #maxBodyBytes()}</td><td>413</td></tr>
 * <tr><td>a handler failed, or there is none</td><td>500</td></tr>
 * <tr><td>a handler took longer than the time limit</td><td>503</td></tr>
 * </table>
 *
 * <p>A request that comes twice is handled twice: phones repeat themselves, so let handlers be idempotent.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/implementingyourflowendpoint">Implementing your
 *     Flow endpoint</a>
 */
public final class FlowReceiver {
    private final FlowEndpoint endpoint;
    private final Calls calls = new Calls(null);

    FlowReceiver(FlowEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Begins an endpoint whose key is at hand. It needs an app secret and one handler at least.
     *
     * @param key {@code FlowPrivateKey.read(pem)}; a {@code FlowKeyRing} where keys come and go
     * @return settings to go on with
     */
    public static FlowReceiverBuilder builder(FlowKey key) {
        return builder(new FlowCipher(Objects.requireNonNull(key, "key")));
    }

    /**
     * Begins an endpoint whose requests are opened in another way.
     *
     * @param envelope opens requests and closes answers
     * @return settings to go on with
     */
    public static FlowReceiverBuilder builder(FlowEnvelope envelope) {
        return new FlowReceiverBuilder(envelope);
    }

    /**
     * What a request may have at most. A server reads one byte more and no further, and the answer will be 413.
     *
     * @return a number of bytes
     */
    public int maxBodyBytes() {
        return endpoint.getMaxBodyBytes();
    }

    /**
     * Answers a request of a phone.
     *
     * @param body the bytes as they came, before anything parses them
     * @param signatureHeader the value of {@link WebhookReceiver#SIGNATURE_HEADER}; null where the request had none
     * @return status, text and content type to write; nothing in the body makes it fail
     */
    public CompletableFuture<FlowAnswer> receive(byte[] body, @Nullable String signatureHeader) {
        Objects.requireNonNull(body, "body");
        return calls.<FlowAnswer, FlowAnswer>run(
                continuation -> endpoint.receive(body, signatureHeader, continuation), answer -> answer);
    }
}
