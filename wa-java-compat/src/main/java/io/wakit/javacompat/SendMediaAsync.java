package io.wakit.javacompat;

import io.wakit.client.Phone;
import io.wakit.dsl.SendMedia;
import io.wakit.model.Media;
import io.wakit.model.Recipient;
import io.wakit.model.message.MessageReceipt;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One short word for each kind of file. A quote or callback data go with {@link MessagesAsync#send}.
 */
public abstract sealed class SendMediaAsync extends PhoneResourcesAsync permits SendInteractiveAsync {
    SendMediaAsync(Phone phone, Calls calls) {
        super(phone, calls);
    }

    /**
     * Sends a picture: JPEG or PNG up to 5 MB.
     *
     * @param to a person or a group
     * @param media the id of an upload, or a link
     * @param caption up to 1,024 characters below it; null for none
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendImage(Recipient to, Media media, @Nullable String caption) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(media, "media");
        return calls.start(continuation -> SendMedia.sendImage(phone, to, media, caption, null, null, continuation));
    }

    /**
     * Sends a film: MP4 or 3GPP up to 16 MB.
     *
     * @param to a person or a group
     * @param media the id of an upload, or a link
     * @param caption up to 1,024 characters below it; null for none
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendVideo(Recipient to, Media media, @Nullable String caption) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(media, "media");
        return calls.start(continuation -> SendMedia.sendVideo(phone, to, media, caption, null, null, continuation));
    }

    /**
     * Sends sound, up to 16 MB, to be played as a file.
     *
     * @param to a person or a group
     * @param media the id of an upload, or a link
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendAudio(Recipient to, Media media) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(media, "media");
        return calls.start(continuation -> SendMedia.sendAudio(phone, to, media, null, null, continuation));
    }

    /**
     * Sends a voice message, with the picture of the sender: OGG with Opus, mono.
     *
     * @param to a person or a group
     * @param media the id of an upload, or a link
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendVoice(Recipient to, Media media) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(media, "media");
        return calls.start(continuation -> SendMedia.sendVoice(phone, to, media, null, null, continuation));
    }

    /**
     * Sends a file of any kind that Meta takes, up to 100 MB.
     *
     * @param to a person or a group
     * @param media the id of an upload, or a link
     * @param filename what it is called on the user's phone; its ending picks the icon
     * @param caption up to 1,024 characters below it; null for none
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendDocument(
            Recipient to, Media media, @Nullable String filename, @Nullable String caption) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(media, "media");
        return calls.start(
                continuation -> SendMedia.sendDocument(phone, to, media, filename, caption, null, null, continuation));
    }

    /**
     * Sends a sticker: WebP, 100 KB where it stands still and 500 KB where it moves.
     *
     * @param to a person or a group
     * @param media the id of an upload, or a link
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendSticker(Recipient to, Media media) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(media, "media");
        return calls.start(continuation -> SendMedia.sendSticker(phone, to, media, null, null, continuation));
    }
}
