package io.wakit.model.message

import io.wakit.model.Media
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A picture: JPEG or PNG up to 5 MB.
 *
 * @property caption up to 1,024 characters below it.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/image-messages">Image messages</a>
 */
@Serializable
@SerialName("image")
public data class Image @JvmOverloads constructor(
    @SerialName("*") val media: Media,
    val caption: String? = null,
) : Content() {
    override val type: String get() = "image"
}

/**
 * A film: MP4 or 3GPP up to 16 MB, with H.264 and AAC and at most one track of sound.
 *
 * @property caption up to 1,024 characters below it.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/video-messages">Video messages</a>
 */
@Serializable
@SerialName("video")
public data class Video @JvmOverloads constructor(
    @SerialName("*") val media: Media,
    val caption: String? = null,
) : Content() {
    override val type: String get() = "video"
}

/**
 * Sound, up to 16 MB. It takes no caption.
 *
 * @property voice whether it is a voice message, with the sender's picture and a transcript: OGG with the Opus codec,
 * mono. Above 512 KB the user has to load it first.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/audio-messages">Audio messages</a>
 */
@Serializable
@SerialName("audio")
public data class Audio @JvmOverloads constructor(
    @SerialName("*") val media: Media,
    val voice: Boolean = false,
) : Content() {
    override val type: String get() = "audio"
}

/**
 * A file of any kind that Meta takes, up to 100 MB.
 *
 * @property filename what it is called on the user's phone; its ending picks the icon.
 * @property caption up to 1,024 characters below it.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/document-messages">Document messages</a>
 */
@Serializable
@SerialName("document")
public data class Document @JvmOverloads constructor(
    @SerialName("*") val media: Media,
    val filename: String? = null,
    val caption: String? = null,
) : Content() {
    override val type: String get() = "document"
}

/**
 * A sticker: WebP, 100 KB where it stands still and 500 KB where it moves.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/sticker-messages">Sticker messages</a>
 */
@Serializable
@SerialName("sticker")
public data class Sticker(@SerialName("*") val media: Media) : Content() {
    override val type: String get() = "sticker"
}
