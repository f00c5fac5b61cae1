package io.wakit.model.event

import io.wakit.model.MediaId
import io.wakit.model.Personal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** A message with a file: an image, a video, a sound, a document or a sticker. */
public sealed class MediaMessage : InboundMessage() {
    /** The file; fetch it within 7 days. */
    public abstract val media: InboundMedia

    override val gist: String get() = "${super.gist}, media ${media.id}"
}

/**
 * A file that a user sent, kept at Meta.
 *
 * @property id what to fetch it by, for 7 days.
 * @property sha256 the digest of the file, in Base64; older pages show hexadecimal digits.
 * @property url where it can be fetched with the access token, for 5 minutes; not on all accounts.
 * @property caption the words under it; on images, videos and documents.
 * @property filename the name on the user's phone; on documents.
 * @property voice recorded in the chat, as opposed to a sound file; on audio.
 * @property animated on stickers.
 */
@Serializable
public data class InboundMedia(
    val id: MediaId,
    @SerialName("mime_type") val mimeType: String? = null,
    val sha256: String? = null,
    val url: String? = null,
    val caption: String? = null,
    val filename: String? = null,
    val voice: Boolean? = null,
    val animated: Boolean? = null,
) : Personal() {
    override val gist: String get() = "$id $mimeType"
}

/** A picture. */
public data class ImageMessage(override val head: MessageHead, override val media: InboundMedia) : MediaMessage() {
    override val type: String get() = "image"
}

/** A film. */
public data class VideoMessage(override val head: MessageHead, override val media: InboundMedia) : MediaMessage() {
    override val type: String get() = "video"
}

/** A sound file or a voice message. */
public data class AudioMessage(override val head: MessageHead, override val media: InboundMedia) : MediaMessage() {
    override val type: String get() = "audio"

    /** Whether it was recorded in the chat. */
    val isVoice: Boolean get() = media.voice == true
}

/** A file of any other kind, with its name. */
public data class DocumentMessage(override val head: MessageHead, override val media: InboundMedia) : MediaMessage() {
    override val type: String get() = "document"
}

/** A sticker, as WebP. */
public data class StickerMessage(override val head: MessageHead, override val media: InboundMedia) : MediaMessage() {
    override val type: String get() = "sticker"

    /** Whether it moves. */
    val isAnimated: Boolean get() = media.animated == true
}

/**
 * The place of a file in a history that is handed over: the file itself comes as a [HistoryMediaEvent] of the same message
 * id, if it is less than 14 days old.
 */
public data class MediaPlaceholderMessage(override val head: MessageHead) : InboundMessage() {
    override val type: String get() = "media_placeholder"
}
