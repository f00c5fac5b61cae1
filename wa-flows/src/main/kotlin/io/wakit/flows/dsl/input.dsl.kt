package io.wakit.flows.dsl

import io.wakit.flows.json.CalendarMode
import io.wakit.flows.json.CalendarPicker
import io.wakit.flows.json.CheckboxGroup
import io.wakit.flows.json.ChipsSelector
import io.wakit.flows.json.DatePicker
import io.wakit.flows.json.DocumentPicker
import io.wakit.flows.json.Dropdown
import io.wakit.flows.json.Dynamic
import io.wakit.flows.json.FlowAction
import io.wakit.flows.json.InputType
import io.wakit.flows.json.OneOrRange
import io.wakit.flows.json.OptIn
import io.wakit.flows.json.PhotoPicker
import io.wakit.flows.json.PhotoSource
import io.wakit.flows.json.RadioButtonsGroup
import io.wakit.flows.json.TextArea
import io.wakit.flows.json.TextInput
import io.wakit.flows.json.Weekday
import kotlin.reflect.KProperty1

/** Words for what the user fills in. Each input stands for a property of [F], and has its name. */
public sealed interface InputWords<F : Any> : ComponentWords<F> {
    /** One line to type in. A property that is a number reads what is typed as one. */
    public fun textInput(
        input: KProperty1<F, *>,
        label: Expr<String>,
        type: InputType? = null,
        required: Expr<Boolean>? = null,
        helperText: Expr<String>? = null,
        minChars: Int? = null,
        maxChars: Int? = null,
        pattern: String? = null,
        initValue: Expr<String>? = null,
        errorMessage: Expr<String>? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        TextInput(
            nameOf(input), label.dynamic(), inputType = type, pattern = pattern, required = required?.dynamic(),
            minChars = minChars?.let { Dynamic.of(it) }, maxChars = maxChars?.let { Dynamic.of(it) },
            helperText = helperText?.dynamic(), visible = visible?.dynamic(), initValue = initValue?.dynamic(),
            errorMessage = errorMessage?.dynamic(),
        ),
    )

    /** Several lines to type in. */
    public fun textArea(
        input: KProperty1<F, String?>,
        label: Expr<String>,
        required: Expr<Boolean>? = null,
        helperText: Expr<String>? = null,
        maxLength: Int? = null,
        initValue: Expr<String>? = null,
        errorMessage: Expr<String>? = null,
        enabled: Expr<Boolean>? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        TextArea(
            nameOf(input), label.dynamic(), required = required?.dynamic(),
            maxLength = maxLength?.let {
                Dynamic.of(it)
            },
            helperText = helperText?.dynamic(), enabled = enabled?.dynamic(), visible = visible?.dynamic(),
            initValue = initValue?.dynamic(), errorMessage = errorMessage?.dynamic(),
        ),
    )

    /** A box to tick. [readMore] is what its link does. */
    public fun optIn(
        input: KProperty1<F, Boolean?>,
        label: Expr<String>,
        required: Expr<Boolean>? = null,
        readMore: FlowAction? = null,
        onSelect: FlowAction? = null,
        onUnselect: FlowAction? = null,
        initValue: Expr<Boolean>? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        OptIn(
            nameOf(input),
            label.dynamic(),
            required?.dynamic(),
            readMore,
            onSelect,
            onUnselect,
            visible?.dynamic(),
            initValue?.dynamic(),
        ),
    )

    /** Several of some things. */
    public fun checkboxes(
        input: KProperty1<F, List<String>?>,
        label: Expr<String>,
        from: Expr<out List<Any>>,
        required: Expr<Boolean>? = null,
        description: Expr<String>? = null,
        min: Int? = null,
        max: Int? = null,
        onSelect: FlowAction? = null,
        onUnselect: FlowAction? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        CheckboxGroup(
            nameOf(input), from.dataSource(id), label.dynamic(),
            min?.let {
                Dynamic.of(it)
            },
            max?.let { Dynamic.of(it) },
            required = required?.dynamic(), visible = visible?.dynamic(), onSelectAction = onSelect,
            onUnselectAction = onUnselect, description = description?.dynamic(),
        ),
    )

    /** One of some things. */
    public fun radioButtons(
        input: KProperty1<F, String?>,
        label: Expr<String>,
        from: Expr<out List<Any>>,
        required: Expr<Boolean>? = null,
        description: Expr<String>? = null,
        onSelect: FlowAction? = null,
        onUnselect: FlowAction? = null,
        initValue: Expr<String>? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        RadioButtonsGroup(
            nameOf(input), from.dataSource(id), label.dynamic(), required = required?.dynamic(),
            visible = visible?.dynamic(), onSelectAction = onSelect, onUnselectAction = onUnselect,
            description = description?.dynamic(), initValue = initValue?.dynamic(),
        ),
    )

    /** Several of some things, as chips. */
    public fun chips(
        input: KProperty1<F, List<String>?>,
        label: Expr<String>,
        from: Expr<out List<Any>>,
        required: Expr<Boolean>? = null,
        description: Expr<String>? = null,
        min: Int? = null,
        max: Int? = null,
        onSelect: FlowAction? = null,
        onUnselect: FlowAction? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        ChipsSelector(
            nameOf(input), label.dynamic(), from.dataSource(id),
            min?.let {
                Dynamic.of(it)
            },
            max?.let { Dynamic.of(it) },
            required = required?.dynamic(), visible = visible?.dynamic(), description = description?.dynamic(),
            onSelectAction = onSelect, onUnselectAction = onUnselect,
        ),
    )

    /** One of some things, in a list that opens. */
    public fun dropdown(
        input: KProperty1<F, String?>,
        label: Expr<String>,
        from: Expr<out List<Any>>,
        required: Expr<Boolean>? = null,
        enabled: Expr<Boolean>? = null,
        onSelect: FlowAction? = null,
        onUnselect: FlowAction? = null,
        initValue: Expr<String>? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        Dropdown(
            nameOf(input), label.dynamic(), from.dataSource(id), required?.dynamic(), enabled?.dynamic(),
            visible?.dynamic(), onSelect, onUnselect, initValue?.dynamic(),
        ),
    )

    /** A day to pick. Days are `YYYY-MM-DD` from Flow JSON 5.0 on. */
    public fun datePicker(
        input: KProperty1<F, *>,
        label: Expr<String>,
        minDate: Expr<String>? = null,
        maxDate: Expr<String>? = null,
        unavailable: Expr<List<String>>? = null,
        helperText: Expr<String>? = null,
        enabled: Expr<Boolean>? = null,
        onSelect: FlowAction? = null,
        initValue: Expr<String>? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        DatePicker(
            nameOf(input), label.dynamic(), minDate?.dynamic(), maxDate?.dynamic(), unavailable?.dynamic(),
            visible = visible?.dynamic(), helperText = helperText?.dynamic(), enabled = enabled?.dynamic(),
            onSelectAction = onSelect, initValue = initValue?.dynamic(),
        ),
    )

    /** A calendar to pick a day from. For a range put a [CalendarPicker] by [component]. */
    public fun calendar(
        input: KProperty1<F, *>,
        label: String,
        minDate: Expr<String>? = null,
        maxDate: Expr<String>? = null,
        unavailable: Expr<List<String>>? = null,
        includeDays: List<Weekday>? = null,
        enabled: Expr<Boolean>? = null,
        onSelect: FlowAction? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        CalendarPicker(
            nameOf(input), Dynamic.of(OneOrRange(label)), mode = Dynamic.of(CalendarMode.Single),
            minDate = minDate?.dynamic(), maxDate = maxDate?.dynamic(), unavailableDates = unavailable?.dynamic(),
            includeDays = includeDays?.let { Dynamic.of(it) }, enabled = enabled?.dynamic(), onSelectAction = onSelect,
            visible = visible?.dynamic(),
        ),
    )

    /** Photos to upload, [count] of them. */
    public fun photoPicker(
        input: KProperty1<F, *>,
        label: Expr<String>,
        description: Expr<String>? = null,
        source: PhotoSource? = null,
        count: IntRange? = null,
        maxFileSizeKb: Int? = null,
    ): Unit = component(
        PhotoPicker(
            nameOf(input),
            label.dynamic(),
            description?.dynamic(),
            source,
            maxFileSizeKb,
            count?.first,
            count?.last,
        ),
    )

    /** Documents to upload, [count] of them, of [types] or of any. */
    public fun documentPicker(
        input: KProperty1<F, *>,
        label: Expr<String>,
        description: Expr<String>? = null,
        types: List<String>? = null,
        count: IntRange? = null,
        maxFileSizeKb: Int? = null,
    ): Unit = component(
        DocumentPicker(
            nameOf(input),
            label.dynamic(),
            description?.dynamic(),
            maxFileSizeKb,
            count?.first,
            count?.last,
            types,
        ),
    )
}
