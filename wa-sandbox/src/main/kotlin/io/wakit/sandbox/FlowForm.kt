package io.wakit.sandbox

import io.ktor.http.ContentType
import io.ktor.http.parseUrlEncodedParameters
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The fields of a form of either kind, which calls about Flows may come in as well as in JSON. */
internal class FlowForm private constructor(private val fields: Map<String, ByteArray>) {
    fun text(name: String): String? = fields[name]?.decodeToString()

    /** The fields as a JSON body has them: what reads as a list or a truth value is one. */
    fun json(): JsonObject = JsonObject(
        fields.mapValues { (_, bytes) ->
            val text = bytes.decodeToString()
            value(text) ?: JsonPrimitive(text)
        },
    )

    private fun value(text: String): JsonElement? =
        if (text.startsWith("[") || text == "true" || text == "false") strictJson(text.encodeToByteArray()) else null

    companion object {
        private const val BLANK_LINE = "\r\n\r\n"
        private val NAME = Regex("""\bname="([^"]*)"""")

        /** The body of [call], whatever its type says that it is. */
        fun of(call: IncomingCall): FlowForm {
            val type = call.contentType?.let(ContentType::parse)
            val boundary = type?.takeIf { it.match(ContentType.MultiPart.FormData) }?.parameter("boundary")
            if (boundary != null) return FlowForm(parts(call.body, boundary))
            val fields = call.body.decodeToString().parseUrlEncodedParameters()
            return FlowForm(fields.names().associateWith { fields[it].orEmpty().encodeToByteArray() })
        }

        /** Read as Latin-1, in which every byte is a character, so that files stay as they are. */
        private fun parts(body: ByteArray, boundary: String): Map<String, ByteArray> =
            body.toString(Charsets.ISO_8859_1).split("--$boundary").mapNotNull { part ->
                val head = part.substringBefore(BLANK_LINE)
                val disposition = head.lines().find { it.startsWith("Content-Disposition", ignoreCase = true) }
                val name = disposition?.let { NAME.find(it.substringAfter("form-data")) }?.groupValues?.get(1)
                val content = part.substringAfter(BLANK_LINE).removeSuffix("\r\n")
                name?.let { it to content.toByteArray(Charsets.ISO_8859_1) }
            }.toMap()
    }
}
