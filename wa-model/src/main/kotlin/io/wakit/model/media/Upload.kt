package io.wakit.model.media

import io.wakit.model.UploadHandle
import io.wakit.model.UploadSessionId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A resumable upload that has begun.
 *
 * @property fileOffset how many bytes Meta has: where to go on after a break.
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/upload">Resumable Upload API</a>
 */
@Serializable
public data class UploadSession @JvmOverloads constructor(
    val id: UploadSessionId,
    @SerialName("file_offset") val fileOffset: Long = 0,
)

/** Meta's answer to the last byte of a resumable upload. */
@Serializable
public data class UploadedFile(@SerialName("h") val handle: UploadHandle)
