@file:JvmName("DraftUploadDsl")

package io.wakit.dsl

import arrow.core.Either
import arrow.core.raise.Raise
import arrow.core.raise.either
import io.wakit.client.MediaSource
import io.wakit.client.WaError
import io.wakit.client.resource.Templates
import io.wakit.client.resource.Uploads
import io.wakit.model.UploadHandle
import io.wakit.model.Violation
import io.wakit.model.media.MediaType
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateReceipt
import java.io.InputStream
import java.nio.file.Path

/**
 * Hands a template in whose files are brought to Meta on the way, by the [uploads] of an app: `whatsapp.app(id).uploads`.
 *
 * ```
 * waba.templates.create("plants", "en_US", TemplateCategory.Marketing, uploads) {
 *     val plant = file(Path.of("plant.jpg"))
 *     body("New this week.")
 *     carousel {
 *         card { imageHeader(plant) }
 *         card { imageHeader(plant) }
 *     }
 * }
 * ```
 *
 * A file that cannot be uploaded ends the block, and nothing is handed in; so does a limit that is broken, once the block has
 * run.
 */
public suspend fun Templates.create(
    name: String,
    language: String,
    category: TemplateCategory,
    uploads: Uploads,
    parts: suspend DraftUploadScope.() -> Unit,
): Either<WaError, TemplateReceipt> = either {
    val scope = DraftUploadScope(uploads, this)
    scope.parts()
    create(scope.draft(name, language, category)).bind()
}

/** The words of a template that is handed in at once: those of any, and those that bring an example file to Meta for it. */
@WaDsl
public class DraftUploadScope internal constructor(
    private val uploads: Uploads,
    private val raise: Raise<WaError>,
) : TemplateDraftScope() {
    /** A file of this machine; the ending of its name tells the type. */
    public suspend fun file(path: Path): UploadHandle = upload(MediaSource.file(path), typeOf(path))

    /** Bytes in memory. They are not copied: leave them alone until the template is handed in. */
    public suspend fun bytes(bytes: ByteArray, type: MediaType): UploadHandle = upload(MediaSource.bytes(bytes), type)

    /** What [stream] gives, to its end; Meta has to be told how many bytes that is before the first. */
    public suspend fun stream(stream: InputStream, type: MediaType, size: Long): UploadHandle =
        upload(MediaSource.stream(stream, size), type)

    /** Bytes from anywhere, as [Uploads.upload] takes them. */
    public suspend fun upload(source: MediaSource, type: MediaType, filename: String? = null): UploadHandle =
        uploads.upload(source, type, filename).fold({ raise.raise(it) }, { it })

    private fun typeOf(path: Path): MediaType = MediaType.ofName("$path") ?: raise.raise(
        WaError.Invalid(listOf(Violation("type", "is not told by the name of the file: use upload, and say it"))),
    )
}
