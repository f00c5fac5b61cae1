package io.wakit.javacompat;

import io.wakit.client.resource.Encryption;
import io.wakit.dsl.FlowKeyState;
import io.wakit.dsl.FlowKeys;
import io.wakit.flows.crypto.FlowPrivateKey;
import io.wakit.model.Success;
import io.wakit.model.phone.BusinessEncryption;
import io.wakit.model.phone.BusinessPublicKey;
import io.wakit.model.phone.EncryptedMessage;
import io.wakit.model.phone.EncryptedReceipt;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kotlin.Unit;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.InterruptibleKt;

/**
 * What is encrypted between the business and Meta, on top of TLS: the data of Flows by a key of the business, and
 * messages where the settings ask for it.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/business-encryption-api">
 *     Business encryption</a>
 */
public final class EncryptionAsync {
    private final Encryption encryption;
    private final Calls calls;

    EncryptionAsync(Encryption encryption, Calls calls) {
        this.encryption = encryption;
        this.calls = calls;
    }

    /**
     * The public key of the business, and whether WhatsApp's signature fits it.
     *
     * @return the key, and how its signature stands
     */
    public CompletableFuture<BusinessEncryption> publicKey() {
        return calls.start(continuation -> encryption.publicKey(continuation));
    }

    /**
     * Sets the public key of the business: RSA of 2,048 bits, as PEM. To be done again after the number was
     * registered anew or moved, and when an alert says that it is missing or that its signature does not fit.
     *
     * @param key the public key
     * @return Meta's yes
     */
    public CompletableFuture<Success> setPublicKey(BusinessPublicKey key) {
        Objects.requireNonNull(key, "key");
        return calls.start(continuation -> encryption.setPublicKey(key, continuation));
    }

    /**
     * Sends a message that the caller encrypted, for numbers whose settings have {@code payload_encryption} on. Like
     * every message it is sent once: where the answer is lost, the error says so.
     *
     * @param message what the caller encrypted
     * @return the receipt
     */
    public CompletableFuture<EncryptedReceipt> send(EncryptedMessage message) {
        Objects.requireNonNull(message, "message");
        return calls.start(continuation -> encryption.send(message, continuation));
    }

    /**
     * Tells whether Meta holds the public half of a key for this number.
     *
     * @param key the private key of the endpoint
     * @return what Meta holds
     */
    public CompletableFuture<FlowKeyState> compare(FlowPrivateKey key) {
        Objects.requireNonNull(key, "key");
        return calls.start(continuation -> FlowKeys.compare(encryption, key, continuation));
    }

    /**
     * Registers the public half of a key for this number, unless Meta holds it already.
     *
     * @param key the private key of the endpoint
     * @return what Meta holds then
     */
    public CompletableFuture<FlowKeyState> register(FlowPrivateKey key) {
        Objects.requireNonNull(key, "key");
        return calls.start(continuation -> FlowKeys.register(encryption, key, continuation));
    }

    /**
     * Changes the key of this number without a gap: makes a new one, has it kept, and registers it only then. Phones may use
     * the old key for a while, so drop it some days later.
     *
     * @param keep puts the key away, by {@link FlowPrivateKey#toPem(String)}, and hands it to the endpoint beside the old one; it may
     *     block. What it throws is the failure, and Meta keeps the old key
     * @return what Meta holds then
     */
    public CompletableFuture<FlowKeyState> rotate(Consumer<? super FlowPrivateKey> keep) {
        Objects.requireNonNull(keep, "keep");
        return calls.start(continuation -> FlowKeys.rotate(
                encryption,
                (key, inner) -> InterruptibleKt.runInterruptible(
                        Dispatchers.getIO(),
                        () -> {
                            keep.accept(key);
                            return Unit.INSTANCE;
                        },
                        inner),
                continuation));
    }
}
