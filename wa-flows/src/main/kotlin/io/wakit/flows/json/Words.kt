package io.wakit.flows.json

import io.wakit.model.JsonSchema
import io.wakit.model.OpenWord
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

internal abstract class AsWord<T : OpenWord>(name: String, private val make: (String) -> T) : KSerializer<T> {
    final override val descriptor: SerialDescriptor =
        JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.flows.$name", PrimitiveKind.STRING)) {
            it.word(make("").javaClass)
        }

    final override fun serialize(encoder: Encoder, value: T) = encoder.encodeString(value.value)

    final override fun deserialize(decoder: Decoder): T = make(decoder.decodeString())
}

/** How heavy a text is set. */
@Serializable(with = FontWeight.Serializer::class)
public class FontWeight(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<FontWeight>("FontWeight", ::FontWeight)

    public companion object {
        /** `bold`. */
        @JvmField public val Bold: FontWeight = FontWeight("bold")

        /** `italic`. */
        @JvmField public val Italic: FontWeight = FontWeight("italic")

        /** `bold_italic`. */
        @JvmField public val BoldItalic: FontWeight = FontWeight("bold_italic")

        /** `normal`. */
        @JvmField public val Normal: FontWeight = FontWeight("normal")
    }
}

/** What a text input takes, and which keyboard it shows. */
@Serializable(with = InputType.Serializer::class)
public class InputType(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<InputType>("InputType", ::InputType)

    public companion object {
        /** Anything; the default. */
        @JvmField public val Text: InputType = InputType("text")

        /** Digits; the value still arrives as text. */
        @JvmField public val Number: InputType = InputType("number")

        /** An e-mail address. */
        @JvmField public val Email: InputType = InputType("email")

        /** Hidden while it is typed, and left out of the summary. */
        @JvmField public val Password: InputType = InputType("password")

        /** A code, hidden like a password. */
        @JvmField public val Passcode: InputType = InputType("passcode")

        /** A phone number. */
        @JvmField public val Phone: InputType = InputType("phone")
    }
}

/** How a label is set that may take more than one line. */
@Serializable(with = LabelVariant.Serializer::class)
public class LabelVariant(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<LabelVariant>("LabelVariant", ::LabelVariant)

    public companion object {
        /** Over the field, on as many lines as it takes. */
        @JvmField public val Large: LabelVariant = LabelVariant("large")
    }
}

/** How large the pictures of a list are. */
@Serializable(with = MediaSize.Serializer::class)
public class MediaSize(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<MediaSize>("MediaSize", ::MediaSize)

    public companion object {
        /** `regular`, the default. */
        @JvmField public val Regular: MediaSize = MediaSize("regular")

        /** `large`. */
        @JvmField public val Large: MediaSize = MediaSize("large")
    }
}

/** How a picture fills its frame. */
@Serializable(with = ScaleType.Serializer::class)
public class ScaleType(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<ScaleType>("ScaleType", ::ScaleType)

    public companion object {
        /** All of it is seen; the default. */
        @JvmField public val Contain: ScaleType = ScaleType("contain")

        /** All of the frame is filled. */
        @JvmField public val Cover: ScaleType = ScaleType("cover")
    }
}

/** What a [CalendarPicker] picks. */
@Serializable(with = CalendarMode.Serializer::class)
public class CalendarMode(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<CalendarMode>("CalendarMode", ::CalendarMode)

    public companion object {
        /** One day; the default. */
        @JvmField public val Single: CalendarMode = CalendarMode("single")

        /** From one day to another. */
        @JvmField public val Range: CalendarMode = CalendarMode("range")
    }
}

/** A day of the week, as a [CalendarPicker] names it. */
@Serializable(with = Weekday.Serializer::class)
public class Weekday(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<Weekday>("Weekday", ::Weekday)

    public companion object {
        /** All seven, from Monday on: `Mon`, `Tue`, … */
        @JvmField
        public val All: List<Weekday> = listOf("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun").map(::Weekday)
    }
}

/** Where a [PhotoPicker] takes its photos from. */
@Serializable(with = PhotoSource.Serializer::class)
public class PhotoSource(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<PhotoSource>("PhotoSource", ::PhotoSource)

    public companion object {
        /** Either; the default. */
        @JvmField public val CameraGallery: PhotoSource = PhotoSource("camera_gallery")

        /** A new photo. */
        @JvmField public val Camera: PhotoSource = PhotoSource("camera")

        /** A photo that is there already. */
        @JvmField public val Gallery: PhotoSource = PhotoSource("gallery")
    }
}
