package io.wakit.javacompat;

import io.wakit.client.resource.QrCodes;
import io.wakit.model.QrCodeId;
import io.wakit.model.Success;
import io.wakit.model.phone.QrCode;
import io.wakit.model.phone.QrCodeDraft;
import io.wakit.model.phone.QrImageFormat;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * QR codes and short links that open a chat with words already typed, up to 2,000 per number.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/qr-codes">QR codes</a>
 */
public final class QrCodesAsync {
    private final QrCodes qrCodes;
    private final Calls calls;

    QrCodesAsync(QrCodes qrCodes, Calls calls) {
        this.qrCodes = qrCodes;
        this.calls = calls;
    }

    /**
     * Makes a new code; or gives new words, up to 140 characters, to the one that {@code draft} names.
     *
     * @param draft what it is to be
     * @return the code
     */
    public CompletableFuture<QrCode> save(QrCodeDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> qrCodes.save(draft, continuation));
    }

    /**
     * The same as {@link #get(QrCodeId, QrImageFormat)} where nothing more is said.
     *
     * @param code the code
     * @return the code
     */
    public CompletableFuture<QrCode> get(QrCodeId code) {
        Objects.requireNonNull(code, "code");
        return calls.start(continuation -> qrCodes.get(code, continuation));
    }

    /**
     * One code; with a link to its picture where {@code image} says in which form.
     *
     * @param code the code
     * @param image the form of the picture; null for none
     * @return the code
     */
    public CompletableFuture<QrCode> get(QrCodeId code, @Nullable QrImageFormat image) {
        Objects.requireNonNull(code, "code");
        return calls.start(continuation -> qrCodes.get(code, image, continuation));
    }

    /**
     * All of them: {@link #list(QrImageFormat, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<QrCode> list() {
        return new Pages<>(qrCodes.list(), calls);
    }

    /**
     * All codes, in pages of {@code limit} (1 to 25); with links to their pictures where {@code image} says in which
     * form.
     *
     * @param image the form of the picture; null for none
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<QrCode> list(@Nullable QrImageFormat image, @Nullable Integer limit) {
        return new Pages<>(qrCodes.list(image, limit), calls);
    }

    /**
     * Deletes a code: what was printed of it leads nowhere from then on.
     *
     * @param code the code
     * @return Meta's yes
     */
    public CompletableFuture<Success> delete(QrCodeId code) {
        Objects.requireNonNull(code, "code");
        return calls.start(continuation -> qrCodes.delete(code, continuation));
    }
}
