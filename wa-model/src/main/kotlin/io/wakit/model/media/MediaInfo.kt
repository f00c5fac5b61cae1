package io.wakit.model.media

import io.wakit.model.Also
import io.wakit.model.MediaId
import io.wakit.model.MediaUrl
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What Meta says of a file that it keeps.
 *
 * @property url where it can be fetched in the next 5 minutes, with the access token; then [id] has to be asked again.
 * @property sha256 the digest of the bytes. Webhooks write it in Base64; the answer of the Graph is shown in hex.
 * @property fileSize in bytes; read as a number and as a text with one in it, since Meta's pages show either.
 * @property downloadUrl where a service between this client and Meta has it for a few minutes; it is tried before [url].
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media">Media</a>
 */
@Serializable
public data class MediaInfo @JvmOverloads constructor(
    val id: MediaId,
    val url: MediaUrl? = null,
    @SerialName("mime_type") val type: MediaType? = null,
    val sha256: String? = null,
    @SerialName("file_size") @Also("string") val fileSize: Long? = null,
    @SerialName("download_url") val downloadUrl: MediaUrl? = null,
)

/** Meta's answer to an upload: the id is what messages name, for 30 days unless the file is deleted before. */
@Serializable
public data class UploadedMedia(val id: MediaId)
