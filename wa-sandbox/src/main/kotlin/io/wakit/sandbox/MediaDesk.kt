package io.wakit.sandbox

import io.wakit.model.AppId
import io.wakit.model.ErrorCode
import io.wakit.model.MediaId
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** What is said about files: the calls that carry none of their bytes. [FileDesk] has the others. */
internal class MediaDesk(private val shelf: MediaShelf, private val appId: AppId) {
    private val files = NodeKind("media") { id -> shelf.find(MediaId(id)) }
    private val sessions = NodeKind("upload session", shelf::session)
    private val apps = NodeKind("app") { id -> appId.takeIf { it.value == id } }

    fun routes(): List<Route<*>> = listOf(
        Route("GET", files, "", ::tell),
        Route("DELETE", files, "", ::delete),
        Route("POST", apps, "uploads", ::begin),
        Route("GET", sessions, "", ::progress),
    )

    private fun tell(media: StoredMedia, asked: Asked): Outcome {
        media.checkScope(asked)
        return Outcome.ok(
            buildJsonObject {
                put("messaging_product", "whatsapp")
                put("url", "${asked.call.origin}$DOWNLOADS?${shelf.publish(media)}")
                put("mime_type", media.type.value)
                put("sha256", media.sha256)
                put("file_size", "${media.size}")
                put("id", media.id.value)
            },
        )
    }

    private fun delete(media: StoredMedia, asked: Asked): Outcome {
        media.checkScope(asked)
        shelf.remove(media)
        return Outcome.success()
    }

    private fun StoredMedia.checkScope(asked: Asked) {
        val scope = asked.query["phone_number_id"] ?: return
        if (scope != phone.value) throw GraphRefusal.unknownObject(asked.call.method, id.value)
    }

    private fun begin(@Suppress("UnusedParameter") app: AppId, asked: Asked): Outcome {
        val length = asked.query["file_length"]?.toLongOrNull()?.takeIf { it > 0 }
            ?: throw GraphRefusal.parameter("Param file_length must be an integer greater than 0.")
        val type = asked.query["file_type"].orEmpty().ifEmpty {
            throw GraphRefusal.parameter("The parameter file_type is required.")
        }
        val run = shelf.begin(length, type, asked.query["file_name"])
        return Outcome.ok(buildJsonObject { put("id", run.id.value) })
    }

    private fun progress(run: UploadRun, asked: Asked): Outcome {
        checkScheme(asked.call.authorization)
        return Outcome.ok(
            buildJsonObject {
                put("id", run.id.value)
                put("file_offset", run.blob.size)
            },
        )
    }

    companion object {
        /** Where files are fetched, on a host of its own at Meta's and on the sandbox's own here. */
        const val DOWNLOADS: String = "/whatsapp_business/attachments/"

        /** Upload sessions know the token under its older name alone. */
        fun checkScheme(authorization: String?) {
            if (authorization?.startsWith("OAuth ") != true) {
                throw GraphRefusal.of(ErrorCode.AuthException, "An upload session asks for Authorization: OAuth.")
            }
        }
    }
}
