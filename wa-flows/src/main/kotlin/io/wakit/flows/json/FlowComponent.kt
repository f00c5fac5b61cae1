package io.wakit.flows.json

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/**
 * A part of a screen, by Meta's name for it. A property that is null is left out of the JSON, and the phone takes Meta's
 * default.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
@Serializable(with = FlowComponentSerializer::class)
public sealed interface FlowComponent {
    /** Meta's name of the component: `TextHeading`. */
    public val type: String
}

/** A component that the user fills in. Its value is `${form.…}` under its [name]. */
public sealed interface InputComponent : FlowComponent {
    /** Unique on its screen. */
    public val name: String
}

/** A component that this version does not know, or that is not as Meta documents it; kept as it came. */
public data class RawComponent(val raw: JsonElement) : FlowComponent {
    override val type: String get() = raw.word("type").orEmpty()
}

internal object FlowComponentSerializer : TaggedSerializer<FlowComponent>("FlowComponent", "type") {
    // Made when it is first asked for: If, Switch and Form hold components themselves.
    override val cases by lazy {
        Cases(
            TextHeading.serializer(),
            TextSubheading.serializer(),
            TextBody.serializer(),
            TextCaption.serializer(),
            RichText.serializer(),
            TextInput.serializer(),
            TextArea.serializer(),
            CheckboxGroup.serializer(),
            RadioButtonsGroup.serializer(),
            ChipsSelector.serializer(),
            Dropdown.serializer(),
            OptIn.serializer(),
            DatePicker.serializer(),
            CalendarPicker.serializer(),
            PhotoPicker.serializer(),
            DocumentPicker.serializer(),
            Footer.serializer(),
            EmbeddedLink.serializer(),
            NavigationList.serializer(),
            Image.serializer(),
            ImageCarousel.serializer(),
            Form.serializer(),
            If.serializer(),
            Switch.serializer(),
        )
    }

    override fun tag(value: FlowComponent): String = value.type

    override fun unknown(raw: JsonElement): FlowComponent = RawComponent(raw)

    override fun raw(value: FlowComponent): JsonElement? = (value as? RawComponent)?.raw
}
