package io.wakit.dsl.template

import io.kotest.core.test.Enabled
import io.wakit.model.Media
import io.wakit.model.UploadHandle
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import java.io.File

/** The request bodies that Meta documents, where `-Dwa.corpus` names them. */
object Corpus {
    private val root: File? = System.getProperty("wa.corpus").orEmpty().takeIf { it.isNotBlank() }?.let(::File)

    /** Reported as skipped where there is no corpus. */
    val given: () -> Enabled = { if (root == null) Enabled.disabled("-Dwa.corpus names no corpus") else Enabled.enabled }

    /** By the name of the file, where [isOne] says so of the path and the body. */
    fun requests(isOne: (String, JsonObject) -> Boolean): Map<String, JsonObject> =
        File(checkNotNull(root), "requests").listFiles { file -> file.extension == "json" }.orEmpty().sortedBy { it.name }
            .mapNotNull { file ->
                val json = WaJson.parseToJsonElement(file.readText()) as JsonObject
                val path = (json["template"] as? JsonPrimitive)?.contentOrNull.orEmpty()
                val body = json["body"] as? JsonObject
                if (body != null && isOne(path, body)) file.nameWithoutExtension to body else null
            }.toMap()
}

/**
 * The same in the one way in which it is written: Meta's pages have its tags in capitals and small letters, numbers of
 * buttons and apps as texts and as numbers, and examples of a body in three forms.
 */
fun JsonElement.plain(key: String = ""): JsonElement = when (this) {
    is JsonObject -> JsonObject(
        filterValues { it != JsonNull }.mapValues { (name, value) -> if (name == "body_text") value.rows() else value.plain(name) },
    )

    is JsonArray -> JsonArray(map { it.plain(key) })

    is JsonPrimitive -> when (key) {
        in tags -> JsonPrimitive(content.uppercase())
        in numbers -> JsonPrimitive(content)
        else -> content.toBigDecimalOrNull()?.takeUnless { isString }?.let { JsonPrimitive(it.stripTrailingZeros()) } ?: this
    }
}

private fun JsonElement.rows(): JsonElement = when {
    this !is JsonArray -> JsonArray(listOf(JsonArray(listOf(this))))
    none { it is JsonArray } -> JsonArray(listOf(this))
    else -> this
}

private val tags = setOf("type", "format", "category", "otp_type", "parameter_format", "sub_type")
private val numbers = setOf("index", "meta_app_id", "message_send_ttl_seconds")

/**
 * What a page says, by its place in the body: `quote["components/0/text"]`. The words are Meta's and stay there; how they are
 * put together is what the specs write.
 */
class Quote(private val json: JsonElement) {
    operator fun get(path: String): String = (find(path) as JsonPrimitive).content

    fun handle(path: String): UploadHandle = UploadHandle(get("$path/example/header_handle/0"))

    fun media(path: String): Media = Media.id(get("$path/parameters/0/image/id"))

    /** The examples of a text, in whichever form. */
    fun examples(path: String): Array<String> = texts(find("$path/example")).toTypedArray()

    /** The examples of named variables. */
    fun named(path: String): List<Pair<String, String>> = (find("$path/example/body_text_named_params") as JsonArray)
        .map { Quote(it) }.map { it["param_name"] to it["example"] }

    /** The texts of the parameters of a part. */
    fun values(path: String): Array<String> = (find("$path/parameters") as JsonArray).map { Quote(it)["text"] }.toTypedArray()

    fun inside(path: String): Quote = Quote(find(path))

    fun each(path: String): List<Quote> = (find(path) as JsonArray).map { Quote(it) }

    fun fields(path: String): Map<String, String> = (find(path) as JsonObject).mapValues { (it.value as JsonPrimitive).content }

    private fun find(path: String): JsonElement = path.split('/').fold(json) { at, step ->
        if (at is JsonArray) at[step.toInt()] else (at as JsonObject).getValue(step)
    }

    private fun texts(json: JsonElement): List<String> = when (json) {
        is JsonObject -> json.values.flatMap { texts(it) }
        is JsonArray -> json.flatMap { texts(it) }
        is JsonPrimitive -> listOf(json.content)
    }
}
