package io.wakit.flows.check

import io.wakit.flows.json.FlowJsonVersion
import io.wakit.flows.json.FlowJsonVersion.Companion.V2_1
import io.wakit.flows.json.FlowJsonVersion.Companion.V4_0
import io.wakit.flows.json.FlowJsonVersion.Companion.V5_0
import io.wakit.flows.json.FlowJsonVersion.Companion.V5_1
import io.wakit.flows.json.FlowJsonVersion.Companion.V6_0
import io.wakit.flows.json.FlowJsonVersion.Companion.V6_1
import io.wakit.flows.json.FlowJsonVersion.Companion.V6_2
import io.wakit.flows.json.FlowJsonVersion.Companion.V6_3
import io.wakit.flows.json.FlowJsonVersion.Companion.V7_0
import io.wakit.flows.json.FlowJsonVersion.Companion.V7_1

/**
 * Meta's page of components as a table. A property that the page leaves out and others have seen (`visible` of pictures,
 * `required` of dates) is let through.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
internal object ComponentRules {
    private val visible = flag("visible")
    private val enabled = flag("enabled")
    private val required = flag("required")
    private val name = Property("name", Form.Name, requiredFrom = V2_1)
    private val media = text("media-size", since = V5_0, words = setOf("regular", "large"))
    private val weight = text("font-weight", words = setOf("bold", "italic", "bold_italic", "normal"))
    private val scale = text("scale-type", words = setOf("contain", "cover"))
    private val variant = text("label-variant", since = V7_0)
    private val select = action("on-select-action", "data_exchange", "update_data")
    private val pick = action("on-select-action", "data_exchange")
    private fun unselect(since: FlowJsonVersion = V6_0) = action("on-unselect-action", "update_data", since = since)
    private fun init(form: Form, since: FlowJsonVersion = V4_0) = some("init-value", form, since)
    private fun error(max: Int? = null, since: FlowJsonVersion = V4_0) = text("error-message", max, since)
    private fun label(max: Int, from: FlowJsonVersion = V2_1) = text("label", max).required(from)
    private fun heading(max: Int) = component(text("text", max).required(), visible)
    private fun words(max: Int?) = component(
        some("text", Form.TextOrTexts).let { Property(it.name, it.form, requiredFrom = V2_1, max = max) },
        weight,
        flag("strikethrough"),
        visible,
        flag("markdown", V5_1),
    )

    private fun component(vararg properties: Property, since: FlowJsonVersion = V2_1) =
        ComponentRule(since, properties.toList())

    private fun picker(noun: String, vararg more: Property) = component(
        name,
        label(80),
        text("description", 300),
        whole("max-file-size-kb", 1..25_600),
        whole("min-uploaded-$noun", 0..30),
        whole("max-uploaded-$noun", 1..30),
        enabled,
        visible,
        some("error-message", Form.TextOrObject),
        *more,
        since = V4_0,
    )

    val all: Map<String, ComponentRule> = mapOf(
        "TextHeading" to heading(80),
        "TextSubheading" to heading(80),
        "TextBody" to words(4096),
        // Meta's page says 409, perhaps for 4096: nothing shorter than that is refused.
        "TextCaption" to words(4096),
        "RichText" to component(some("text", Form.TextOrTexts).required(), visible, since = V5_1),
        "TextInput" to component(
            name, label(20), variant, required, visible,
            text("input-type", words = setOf("text", "number", "email", "password", "passcode", "phone")),
            text("pattern", since = V6_2), some("min-chars", Form.Digits), some("max-chars", Form.Digits),
            text("helper-text", 80), init(Form.Text), error(30),
        ),
        "TextArea" to component(
            name, label(20), variant, required, some("max-length", Form.Digits), text("helper-text", 80),
            enabled, visible, init(Form.Text), error(),
        ),
        "CheckboxGroup" to component(
            name, label(30, V4_0), items(1..20), whole("min-selected-items"), whole("max-selected-items"), enabled,
            required, visible, select, unselect(), text("description", since = V4_0), init(Form.Texts), error(), media,
        ),
        "RadioButtonsGroup" to component(
            name, label(30, V4_0), items(1..20), enabled, required, visible, select, unselect(),
            text("description", since = V4_0), init(Form.Text), error(), media,
        ),
        "Footer" to component(
            label(35),
            text("left-caption", 15),
            text("center-caption", 15),
            text("right-caption", 15),
            enabled,
            action("on-click-action", "navigate", "complete", "data_exchange").required(),
        ),
        "OptIn" to component(
            name,
            label(120),
            required,
            visible,
            action("on-click-action", "data_exchange", "navigate", "open_url"),
            action("on-select-action", "update_data", since = V6_0),
            unselect(),
            init(Form.Flag),
        ),
        "Dropdown" to component(
            name, label(20), items(1..200), required, enabled, visible, select, unselect(), init(Form.Text, V2_1),
            error(since = V2_1),
        ),
        "EmbeddedLink" to component(
            text("text", 25).required(),
            visible,
            action("on-click-action", "data_exchange", "navigate", "open_url").required(),
        ),
        "DatePicker" to component(
            name,
            label(
                40,
            ),
            text("min-date"), text("max-date"), some("unavailable-dates", Form.Texts), required, visible,
            text("helper-text", 80), enabled, pick, init(Form.Text), error(80),
        ),
        "CalendarPicker" to component(
            name, some("label", Form.TextOrObject).let { Property(it.name, it.form, requiredFrom = V2_1, max = 40) },
            text("title", 80), text("description", 300), some("helper-text", Form.TextOrObject),
            some("required", Form.FlagOrObject), visible, enabled, text("mode", words = setOf("single", "range")),
            text("min-date"), text("max-date"), some("unavailable-dates", Form.Texts), some("include-days", Form.Texts),
            whole("min-days"), whole("max-days"), pick, some("init-value", Form.TextOrObject),
            some("error-message", Form.TextOrObject), since = V6_1,
        ),
        "Image" to component(
            text("src").required(),
            whole("width"),
            whole("height"),
            scale,
            some("aspect-ratio", Form.Number),
            text("alt-text"),
            visible,
        ),
        "If" to component(
            some("condition", Form.Expression).required(),
            some("then", Form.Components).required(),
            some("else", Form.Components),
            since = V4_0,
        ),
        "Switch" to component(
            some("value", Form.Expression).required(),
            some("cases", Form.Cases).required(),
            since = V4_0,
        ),
        "PhotoPicker" to picker("photos", text("photo-source", words = setOf("camera_gallery", "camera", "gallery"))),
        "DocumentPicker" to picker("documents", some("allowed-mime-types", Form.Texts)),
        "NavigationList" to component(
            name,
            items(1..20, "list-items"),
            text("label", 80),
            text("description", 300),
            media,
            visible,
            action("on-click-action", "data_exchange", "navigate"),
            since = V6_2,
        ),
        "ChipsSelector" to component(
            name, label(80), items(2..20), whole("min-selected-items"), whole("max-selected-items"), enabled, required,
            visible, text("description", 300), init(Form.Texts), error(), select, unselect(V7_1), since = V6_3,
        ),
        "ImageCarousel" to component(
            items(1..3, "images"),
            text("aspect-ratio", words = setOf("4:3", "16:9")),
            scale,
            visible,
            since = V7_1,
        ),
        "Form" to component(
            name,
            some("children", Form.Components).required(),
            some("init-values", Form.Object),
            some("error-messages", Form.Object),
        ),
    )

    /** What a screen may have at most, and Meta's name of the error where it is documented. */
    val perScreen: Map<String, Pair<Int, String?>> = mapOf(
        "EmbeddedLink" to (2 to "MAX_EMBEDDED_LINK_PER_SCREEN"),
        "Image" to (3 to "MAX_IMAGE_PER_SCREEN"),
        "OptIn" to (5 to "MAX_OPT_IN_PER_SCREEN"),
        "NavigationList" to (2 to null),
        "ImageCarousel" to (2 to null),
        "PhotoPicker" to (1 to null),
        "DocumentPicker" to (1 to null),
    )

    /** Since when an action exists. */
    val actions: Map<String, FlowJsonVersion> = mapOf(
        "navigate" to V2_1,
        "complete" to V2_1,
        "data_exchange" to V2_1,
        "update_data" to V6_0,
        "open_url" to V6_0,
    )

    /** The components that stand in a form where there is one, and that give a value. */
    val inputs: Set<String> = setOf(
        "TextInput", "TextArea", "CheckboxGroup", "RadioButtonsGroup", "OptIn", "Dropdown", "DatePicker",
        "CalendarPicker", "ChipsSelector", "PhotoPicker", "DocumentPicker",
    )

    val pickers: Map<String, String> =
        mapOf("PhotoPicker" to "max-uploaded-photos", "DocumentPicker" to "max-uploaded-documents")
}
