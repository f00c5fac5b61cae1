package io.wakit.sandbox

import io.ktor.http.ContentDisposition
import io.ktor.http.cio.MultipartEvent
import io.ktor.http.cio.parseMultipart
import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.discard
import io.ktor.utils.io.readRemaining
import io.wakit.model.ErrorCode
import io.wakit.model.media.MediaDraft
import io.wakit.model.media.MediaType
import kotlinx.coroutines.coroutineScope
import kotlinx.io.readByteArray
import java.io.IOException

/** What came with `POST /{phone_number_id}/media`, checked as Meta does. */
internal class UploadForm private constructor() {
    private val fields = mutableMapOf<String, String>()
    private var isFile = false
    val blob = Blob()
    var filename: String? = null
        private set

    /** The type that the part with the file says. */
    var fileType: String? = null
        private set

    fun check() {
        if (fields["messaging_product"] != "whatsapp") {
            throw GraphRefusal.parameter("Param messaging_product must be one of {WHATSAPP}.")
        }
        if (!isFile) throw GraphRefusal.parameter("The parameter file is required.")
        val type = MediaType(fileType ?: "application/octet-stream")
        if (type.kind == null) {
            throw GraphRefusal.parameter(
                "Param file must be a file with one of the following types: " +
                    "${MediaType.Supported.joinToString()}. Received file of type '$type'.",
            )
        }
        val told = fields["type"]
        if (told != null && MediaType(told).essence != type.essence) {
            throw fault("The parameter type says $told, and the file says $type.")
        }
        fields["ttl_minutes"]?.let {
            if ((it.toLongOrNull() ?: 0) !in TTL) throw GraphRefusal.parameter("Param ttl_minutes must be 60 to 43200.")
        }
        val draft = MediaDraft(type, blob.size, isAnimated = if (type.essence == "image/webp") isMoving() else null)
        draft.violations().firstOrNull()?.let { throw fault("The file ${it.rule}.") }
    }

    private fun fault(details: String) = GraphRefusal.of(MEDIA_UPLOAD_ERROR, details)

    private fun isMoving(): Boolean {
        val head = blob.open().use { it.readNBytes(FLAGS + 1) }
        return head.size > FLAGS && String(head, KIND, KIND_LENGTH) == "VP8X" && head[FLAGS].toInt() and ANIMATION != 0
    }

    private suspend fun take(part: MultipartEvent.MultipartPart, cut: Long?): Boolean {
        val headers = part.headers.await()
        val disposition = headers["Content-Disposition"]?.let { ContentDisposition.parse("$it") }
        val name = disposition?.name
        if (name == "file" && disposition.parameter("filename") != null) {
            isFile = true
            filename = disposition.parameter("filename")
            fileType = headers["Content-Type"]?.toString()
            // Whatever is larger than any file may be is not kept.
            val isWhole = blob.take(part.body, cut ?: MOST)
            if (cut != null) return false
            if (!isWhole) part.body.discard()
        } else {
            fields[name.orEmpty()] = part.body.readRemaining(FIELD).readByteArray().decodeToString()
            part.body.discard()
        }
        return true
    }

    companion object {
        private val MEDIA_UPLOAD_ERROR = ErrorCode(131053)
        private val TTL = 60L..43_200L
        private const val FIELD = 4096L
        private const val MOST = 101L * 1024 * 1024
        private const val KIND = 12
        private const val KIND_LENGTH = 4
        private const val FLAGS = 20
        private const val ANIMATION = 0x02

        /** Null where the connection is to break behind the byte [cut] of the file. */
        suspend fun read(body: ByteReadChannel, contentType: String, cut: Long?): UploadForm? = coroutineScope {
            val form = UploadForm()
            val events = parseMultipart(body, contentType, null, Long.MAX_VALUE)
            try {
                for (event in events) {
                    if (event is MultipartEvent.MultipartPart && !form.take(event, cut)) return@coroutineScope null
                    event.releaseSuspend()
                }
            } catch (e: IOException) {
                throw GraphRefusal.parameter("The body is no multipart/form-data: ${e.message}")
            } finally {
                events.cancel()
            }
            form
        }
    }
}
