package io.wakit.flows.json

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * One line to type in. Its value is text, whatever the [inputType] says.
 *
 * @property pattern a regular expression; wants a [helperText], and from 6.2 on only.
 * @property labelVariant from 7.0 on.
 * @property initValue outside a [Form] only, as [errorMessage]; from 4.0 on.
 */
@Serializable
@SerialName("TextInput")
public data class TextInput @JvmOverloads constructor(
    override val name: String,
    val label: Dynamic<String>,
    @SerialName("label-variant") val labelVariant: LabelVariant? = null,
    @SerialName("input-type") val inputType: InputType? = null,
    val pattern: String? = null,
    val required: Dynamic<Boolean>? = null,
    @SerialName("min-chars") val minChars: Dynamic<Int>? = null,
    @SerialName("max-chars") val maxChars: Dynamic<Int>? = null,
    @SerialName("helper-text") val helperText: Dynamic<String>? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName("init-value") val initValue: Dynamic<String>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<String>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "TextInput"
}

/**
 * Several lines to type in; 600 characters unless [maxLength] says else.
 *
 * @property labelVariant from 7.0 on.
 * @property initValue outside a [Form] only, as [errorMessage]; from 4.0 on.
 */
@Serializable
@SerialName("TextArea")
public data class TextArea @JvmOverloads constructor(
    override val name: String,
    val label: Dynamic<String>,
    @SerialName("label-variant") val labelVariant: LabelVariant? = null,
    val required: Dynamic<Boolean>? = null,
    @SerialName("max-length") val maxLength: Dynamic<Int>? = null,
    @SerialName("helper-text") val helperText: Dynamic<String>? = null,
    val enabled: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName("init-value") val initValue: Dynamic<String>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<String>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "TextArea"
}

/**
 * A box to tick. Its value is a boolean.
 *
 * @property onClickAction what its "read more" does: [Navigate], [DataExchange] or [OpenUrl].
 * @property onSelectAction [UpdateData]; from 6.0 on, as [onUnselectAction].
 * @property initValue outside a [Form] only; from 4.0 on.
 */
@Serializable
@SerialName("OptIn")
public data class OptIn @JvmOverloads constructor(
    override val name: String,
    val label: Dynamic<String>,
    val required: Dynamic<Boolean>? = null,
    @SerialName("on-click-action") val onClickAction: FlowAction? = null,
    @SerialName("on-select-action") val onSelectAction: FlowAction? = null,
    @SerialName("on-unselect-action") val onUnselectAction: FlowAction? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName("init-value") val initValue: Dynamic<Boolean>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "OptIn"
}

/**
 * A day to pick. Its value is a text: milliseconds since 1970 before 5.0, `YYYY-MM-DD` from then on, and so are all dates
 * in it.
 *
 * @property onSelectAction [DataExchange].
 * @property initValue outside a [Form] only, as [errorMessage]; from 4.0 on.
 */
@Serializable
@SerialName("DatePicker")
public data class DatePicker @JvmOverloads constructor(
    override val name: String,
    val label: Dynamic<String>,
    @SerialName("min-date") val minDate: Dynamic<String>? = null,
    @SerialName("max-date") val maxDate: Dynamic<String>? = null,
    @SerialName("unavailable-dates") val unavailableDates: Dynamic<List<String>>? = null,
    val required: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName("helper-text") val helperText: Dynamic<String>? = null,
    val enabled: Dynamic<Boolean>? = null,
    @SerialName("on-select-action") val onSelectAction: FlowAction? = null,
    @SerialName("init-value") val initValue: Dynamic<String>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<String>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "DatePicker"
}

/**
 * A calendar to pick a day from, or a first and a last. Its value is `YYYY-MM-DD`, or an object of `start-date` and
 * `end-date`. From 6.1 on.
 *
 * @property title of a range only, as [description], [minDays] and [maxDays].
 * @property label a text; in a range an object of `start-date` and `end-date`.
 * @property helperText as [label].
 * @property includeDays the days of the week that can be picked.
 * @property onSelectAction [DataExchange].
 * @property initValue outside a [Form] only, as [errorMessage].
 */
@Serializable
@SerialName("CalendarPicker")
public data class CalendarPicker @JvmOverloads constructor(
    override val name: String,
    val label: Dynamic<OneOrRange>,
    val title: Dynamic<String>? = null,
    val description: Dynamic<String>? = null,
    @SerialName("helper-text") val helperText: Dynamic<OneOrRange>? = null,
    val required: Dynamic<JsonElement>? = null,
    val visible: Dynamic<Boolean>? = null,
    val enabled: Dynamic<Boolean>? = null,
    val mode: Dynamic<CalendarMode>? = null,
    @SerialName("min-date") val minDate: Dynamic<String>? = null,
    @SerialName("max-date") val maxDate: Dynamic<String>? = null,
    @SerialName("unavailable-dates") val unavailableDates: Dynamic<List<String>>? = null,
    @SerialName("include-days") val includeDays: Dynamic<List<Weekday>>? = null,
    @SerialName("min-days") val minDays: Dynamic<Int>? = null,
    @SerialName("max-days") val maxDays: Dynamic<Int>? = null,
    @SerialName("on-select-action") val onSelectAction: FlowAction? = null,
    @SerialName("init-value") val initValue: Dynamic<OneOrRange>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<OneOrRange>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "CalendarPicker"
}
