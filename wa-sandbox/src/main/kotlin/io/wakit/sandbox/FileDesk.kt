package io.wakit.sandbox

import io.ktor.http.parseQueryString
import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.ByteWriteChannel
import io.ktor.utils.io.discard
import io.wakit.model.ErrorCode
import io.wakit.model.media.MediaType
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** A call whose body, or whose answer, is a file. It is never in memory as a whole. */
internal class FileCall(
    val method: String,
    val path: String,
    val query: String?,
    val header: (String) -> String?,
    val body: ByteReadChannel,
)

/** What a [FileCall] is answered with. */
internal sealed interface FileAnswer {
    class Plain(val answer: GraphAnswer) : FileAnswer

    /** @property cut where the connection ends before the file does. */
    class File(val media: StoredMedia, val cut: Long?, private val isCorrupt: Boolean) : FileAnswer {
        suspend fun writeTo(channel: ByteWriteChannel) {
            var isToBeSpoilt = isCorrupt
            media.blob.copyTo(channel, cut ?: Long.MAX_VALUE) { piece ->
                if (isToBeSpoilt) piece[0] = piece[0].inc()
                isToBeSpoilt = false
            }
        }
    }
}

/** Where files come in and go out: uploads to a number, uploads in sessions, and the download host. */
internal class FileDesk(
    private val settings: Settings,
    private val shelf: MediaShelf,
    private val desk: GraphDesk,
    private val faults: Faults,
) {
    fun answers(method: String, path: String): Boolean = when {
        path == MediaDesk.DOWNLOADS -> true
        method != "POST" -> false
        else -> MEDIA.matches(path) || SESSION.matches(path)
    }

    suspend fun answer(call: FileCall): FileAnswer {
        val answer = try {
            if (call.path == MediaDesk.DOWNLOADS) download(call) else FileAnswer.Plain(taken(call))
        } catch (e: GraphRefusal) {
            // What is still on its way is read, as Meta's front does: the caller is listening only then.
            call.body.discard()
            FileAnswer.Plain(e.answer())
        }
        val status = if (answer is FileAnswer.Plain) answer.answer.status.takeUnless { answer.answer.isLost } else OK
        desk.note(GraphCall(call.method, call.path + call.query?.let { "?$it" }.orEmpty(), null, status == OK, status))
        return answer
    }

    private suspend fun taken(call: FileCall): GraphAnswer {
        desk.checkToken(call.header("Authorization"), call.query)
        val number = MEDIA.matchEntire(call.path)?.groupValues?.get(1)
        return if (number != null) upload(number, call) else append(call)
    }

    private suspend fun upload(number: String, call: FileCall): GraphAnswer {
        val phone = settings.numbers.find { it.id.value == number } ?: throw GraphRefusal.unknownObject("POST", number)
        val type = call.header("Content-Type").orEmpty()
        if (!type.startsWith("multipart/form-data", ignoreCase = true)) {
            throw GraphRefusal.of(ErrorCode.InvalidParameter, "The body came as $type; send multipart/form-data.")
        }
        val cut = faults.take<Fault.CutUpload>()?.after
        val form = UploadForm.read(call.body, type, cut) ?: return BROKEN
        return try {
            form.check()
            val media = shelf.keep(form.blob, MediaType(checkNotNull(form.fileType)), phone.id, form.filename)
            GraphAnswer(OK, buildJsonObject { put("id", media.id.value) }.toString())
        } catch (e: GraphRefusal) {
            form.blob.close()
            throw e
        }
    }

    private suspend fun append(call: FileCall): GraphAnswer {
        MediaDesk.checkScheme(call.header("Authorization"))
        val path = call.path.substringAfterLast('/')
        val run = shelf.session(path) ?: throw GraphRefusal.unknownObject("POST", path)
        val offset = call.header("file_offset")?.toLongOrNull()
            ?: throw GraphRefusal.parameter("The header file_offset is required.")
        if (offset != run.blob.size) {
            throw GraphRefusal.parameter("Param file_offset must be ${run.blob.size}, where the upload stands.")
        }
        val cut = faults.take<Fault.CutUpload>()?.after
        val isWhole = run.blob.take(call.body, cut ?: (run.length - offset))
        return when {
            cut != null -> BROKEN
            !isWhole -> throw GraphRefusal.parameter("More bytes came than file_length announced.")
            run.blob.size < run.length -> throw GraphRefusal.parameter("Fewer bytes came than file_length announced.")
            else -> GraphAnswer(OK, buildJsonObject { put("h", run.finish().value) }.toString())
        }
    }

    private fun download(call: FileCall): FileAnswer {
        val media = shelf.published(parseQueryString(call.query.orEmpty())["hash"])
        val token = call.header("Authorization").orEmpty().removePrefix("Bearer ")
        return when {
            call.method != "GET" -> page(NO_SUCH_METHOD)

            call.header("User-Agent").isNullOrBlank() -> page(FORBIDDEN)

            settings.accessTokens.none { it.reveal() == token } -> page(UNAUTHORIZED)

            media == null -> page(MISSING)

            else -> FileAnswer.File(
                media,
                faults.take<Fault.CutDownload>()?.after,
                isCorrupt = faults.take<Fault.Corrupt>() != null,
            )
        }
    }

    private fun page(status: Int) = FileAnswer.Plain(GraphAnswer(status, "", "text/plain"))

    private companion object {
        const val OK = 200
        const val UNAUTHORIZED = 401
        const val FORBIDDEN = 403
        const val MISSING = 404
        const val NO_SUCH_METHOD = 405
        val BROKEN = GraphAnswer(OK, "").lost()
        val MEDIA = Regex("""(?:/v\d+\.\d+)?/([^/]+)/media/?""")
        val SESSION = Regex("""(?:/v\d+\.\d+)?/upload:[^/]+""")
    }
}
