package io.wakit.model.media

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import kotlinx.serialization.Serializable

/** What a file can be in a message; the kinds differ in what they may weigh. */
public enum class MediaKind {
    /** 8-bit RGB or RGBA, 5 MB. */
    Image,

    /** H.264 with AAC or without sound, 16 MB. */
    Video,

    /** 16 MB; a voice message is Ogg with Opus, mono. */
    Audio,

    /** Texts, sheets, slides and PDF, 100 MB. */
    Document,

    /** WebP: 100 KB, or 500 KB where it moves. */
    Sticker,
}

/**
 * The MIME type of a file. Those that Meta takes are constants, with the kind they belong to and what they may weigh; any
 * other is kept as it came, and has neither.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media">Supported media types</a>
 */
@Serializable(with = MediaType.Serializer::class)
public class MediaType(value: String) : OpenWord(value) {
    /** The type without its parameters, in lower case: `audio/ogg` of `audio/ogg; codecs=opus`. */
    public val essence: String get() = value.substringBefore(';').trim().lowercase()

    /** Which kind of message it can go in; null where Meta does not take it. */
    public val kind: MediaKind? get() = known[essence]?.kind

    /** How many bytes Meta takes of it; for a WebP those of a sticker that moves. Null where Meta does not take it. */
    public val maxBytes: Long? get() = known[essence]?.maxBytes

    /** What such a file is called after the dot; null where Meta does not take it. */
    public val extension: String? get() = known[essence]?.extensions?.first()

    public companion object {
        /** `image/jpeg`. */
        @JvmField public val Jpeg: MediaType = MediaType("image/jpeg")

        /** `image/png`. */
        @JvmField public val Png: MediaType = MediaType("image/png")

        /** `image/webp`: a sticker, and no image of any other message. */
        @JvmField public val WebP: MediaType = MediaType("image/webp")

        /** `video/mp4`. */
        @JvmField public val Mp4: MediaType = MediaType("video/mp4")

        /** `video/3gpp`. */
        @JvmField public val ThreeGpp: MediaType = MediaType("video/3gpp")

        /** `audio/aac`. */
        @JvmField public val Aac: MediaType = MediaType("audio/aac")

        /** `audio/amr`. */
        @JvmField public val Amr: MediaType = MediaType("audio/amr")

        /** `audio/mpeg`. */
        @JvmField public val Mp3: MediaType = MediaType("audio/mpeg")

        /** `audio/mp4`. */
        @JvmField public val Mp4Audio: MediaType = MediaType("audio/mp4")

        /** `audio/ogg`: Opus is the only codec in it that Meta takes, and mono the only layout. */
        @JvmField public val Ogg: MediaType = MediaType("audio/ogg")

        /** `audio/ogg; codecs=opus`: what a voice message is made of. */
        @JvmField public val OggOpus: MediaType = MediaType("audio/ogg; codecs=opus")

        /** `text/plain`. */
        @JvmField public val PlainText: MediaType = MediaType("text/plain")

        /** `application/pdf`. */
        @JvmField public val Pdf: MediaType = MediaType("application/pdf")

        /** `application/msword`. */
        @JvmField public val Doc: MediaType = MediaType("application/msword")

        /** Word since 2007. */
        @JvmField public val Docx: MediaType =
            MediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")

        /** `application/vnd.ms-excel`. */
        @JvmField public val Xls: MediaType = MediaType("application/vnd.ms-excel")

        /** Excel since 2007. */
        @JvmField public val Xlsx: MediaType =
            MediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")

        /** `application/vnd.ms-powerpoint`. */
        @JvmField public val Ppt: MediaType = MediaType("application/vnd.ms-powerpoint")

        /** PowerPoint since 2007. */
        @JvmField public val Pptx: MediaType =
            MediaType("application/vnd.openxmlformats-officedocument.presentationml.presentation")

        private const val MB = 1024L * 1024

        /** What a sticker that stands still may weigh, and one that moves. */
        internal const val STATIC_STICKER = 100L * 1024
        internal const val ANIMATED_STICKER = 500L * 1024

        private val known: Map<String, Known> = listOf(
            Known(Jpeg, MediaKind.Image, 5 * MB, "jpg", "jpeg"),
            Known(Png, MediaKind.Image, 5 * MB, "png"),
            Known(WebP, MediaKind.Sticker, ANIMATED_STICKER, "webp"),
            Known(Mp4, MediaKind.Video, 16 * MB, "mp4"),
            Known(ThreeGpp, MediaKind.Video, 16 * MB, "3gp", "3gpp"),
            Known(Aac, MediaKind.Audio, 16 * MB, "aac"),
            Known(Amr, MediaKind.Audio, 16 * MB, "amr"),
            Known(Mp3, MediaKind.Audio, 16 * MB, "mp3"),
            Known(Mp4Audio, MediaKind.Audio, 16 * MB, "m4a"),
            Known(Ogg, MediaKind.Audio, 16 * MB, "ogg", "opus"),
            Known(PlainText, MediaKind.Document, 100 * MB, "txt"),
            Known(Pdf, MediaKind.Document, 100 * MB, "pdf"),
            Known(Doc, MediaKind.Document, 100 * MB, "doc"),
            Known(Docx, MediaKind.Document, 100 * MB, "docx"),
            Known(Xls, MediaKind.Document, 100 * MB, "xls"),
            Known(Xlsx, MediaKind.Document, 100 * MB, "xlsx"),
            Known(Ppt, MediaKind.Document, 100 * MB, "ppt"),
            Known(Pptx, MediaKind.Document, 100 * MB, "pptx"),
        ).associateBy { it.type.essence }

        /** Every type that Meta takes. */
        @JvmField public val Supported: List<MediaType> = known.values.map { it.type }

        /** The type that a file of this [filename] has by its ending; null for an ending that Meta does not list. */
        @JvmStatic
        public fun ofName(filename: String): MediaType? {
            val ending = filename.substringAfterLast('.', missingDelimiterValue = "").lowercase()
            return known.values.find { ending in it.extensions }?.type
        }
    }

    private class Known(val type: MediaType, val kind: MediaKind, val maxBytes: Long, vararg val extensions: String)

    internal object Serializer : AsWord<MediaType>("MediaType", ::MediaType)
}
