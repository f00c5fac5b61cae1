package io.wakit.flows.media

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A photo or document that came back with the end of a Flow. It is not encrypted: fetch it by its [id] like any other media.
 *
 * @property id the media id.
 * @property sha256 of the file, in Base64.
 */
@Serializable
public data class FlowFile @JvmOverloads constructor(
    val id: String,
    @SerialName("file_name") val fileName: String? = null,
    @SerialName("mime_type") val mimeType: String? = null,
    val sha256: String? = null,
) {
    /** Without the file's name, which people choose. */
    override fun toString(): String = "FlowFile($id)"
}
