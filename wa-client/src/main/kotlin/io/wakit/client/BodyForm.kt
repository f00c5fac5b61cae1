package io.wakit.client

import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.forms.FormDataContent
import io.ktor.client.request.forms.MultiPartFormDataContent
import io.ktor.client.request.forms.formData
import io.ktor.client.request.setBody
import io.ktor.http.ContentType
import io.ktor.http.Headers
import io.ktor.http.HttpHeaders
import io.ktor.http.Parameters
import io.ktor.http.contentType
import io.ktor.util.reflect.TypeInfo
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject

/** The body of an operation that takes none. */
public object NoBody

/** How a body is written on the wire. */
@PublishedApi
internal sealed interface BodyForm<in B> {
    fun HttpRequestBuilder.put(body: B)
}

@PublishedApi
internal class JsonBody<B>
@PublishedApi
internal constructor(val serializer: KSerializer<B>, private val type: TypeInfo) : BodyForm<B> {
    override fun HttpRequestBuilder.put(body: B) {
        contentType(ContentType.Application.Json)
        setBody(body, type)
    }
}

/** Each property a field; a property that is no plain word or number is written as JSON text, as Meta reads it. */
@PublishedApi
internal class FormBody<B>
@PublishedApi
internal constructor(val serializer: KSerializer<B>) : BodyForm<B> {
    override fun HttpRequestBuilder.put(body: B) {
        val fields: JsonObject = WaJson.encodeToJsonElement(serializer, body).jsonObject
        setBody(
            FormDataContent(
                Parameters.build {
                    fields.forEach { (name, value) ->
                        append(
                            name,
                            (value as? JsonPrimitive)?.content ?: value.toString(),
                        )
                    }
                },
            ),
        )
    }
}

@PublishedApi
internal object MultipartBody : BodyForm<Multipart> {
    override fun HttpRequestBuilder.put(body: Multipart) = setBody(body.content())

    private fun Multipart.content() = MultiPartFormDataContent(
        formData {
            parts.forEach { part ->
                when (part) {
                    is Multipart.Field -> append(part.name, part.value)

                    is Multipart.File -> append(
                        part.name,
                        part.bytes,
                        Headers.build {
                            append(HttpHeaders.ContentType, part.mimeType)
                            append(HttpHeaders.ContentDisposition, "filename=\"${part.quotedFileName}\"")
                        },
                    )
                }
            }
        },
    )
}

/** A body of several parts, files among them, in order. */
public class Multipart(parts: List<Part>) {
    /** What it is made of. */
    public val parts: List<Part> = parts.toList()

    /** The same, with the parts one by one. */
    public constructor(vararg parts: Part) : this(parts.asList())

    override fun toString(): String = "Multipart(${parts.joinToString { it.name }})"

    /** One part, under its name. */
    public sealed interface Part {
        /** What Meta knows the part by. */
        public val name: String
    }

    /** A plain text. */
    public class Field(override val name: String, public val value: String) : Part

    /**
     * A file that is held in memory.
     *
     * @property fileName what Meta is told the file is called.
     * @property mimeType the type that Meta checks: `application/json`, `image/jpeg`.
     */
    public class File(
        override val name: String,
        public val fileName: String,
        public val mimeType: String,
        public val bytes: ByteArray,
    ) : Part {
        internal val quotedFileName: String get() = fileName.filterNot { it == '"' || it == '\\' || it.isISOControl() }
    }
}
