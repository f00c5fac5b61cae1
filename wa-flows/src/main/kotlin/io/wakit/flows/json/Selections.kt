@file:kotlin.OptIn(ExperimentalSerializationApi::class)

package io.wakit.flows.json

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * One of the things to choose from.
 *
 * @property id what the value of the component holds when it is chosen.
 * @property title up to 30 characters.
 * @property description up to 300 characters.
 * @property metadata up to 20 characters.
 * @property image a picture in Base64, up to 100 KB (300 KB before 6.0); from 5.0 on, as [altText] and [color].
 * @property onSelectAction [UpdateData]; from 6.0 on, as [onUnselectAction].
 */
@Serializable(with = DataSourceItem.Serializer::class)
@KeepGeneratedSerializer
public data class DataSourceItem @JvmOverloads constructor(
    val id: String,
    val title: String,
    val description: String? = null,
    val metadata: String? = null,
    val enabled: Boolean? = null,
    val image: String? = null,
    @SerialName("alt-text") val altText: String? = null,
    val color: String? = null,
    @SerialName("on-select-action") val onSelectAction: FlowAction? = null,
    @SerialName("on-unselect-action") val onUnselectAction: FlowAction? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) {
    internal object Serializer : KeepsUnknown<DataSourceItem>(generatedSerializer())
}

/**
 * Several of 1 to 20 things. Its value is the list of their ids.
 *
 * @property label required from 4.0 on.
 * @property onSelectAction [DataExchange], or from 6.0 on [UpdateData].
 * @property onUnselectAction [UpdateData]; from 6.0 on.
 * @property initValue outside a [Form] only, as [errorMessage]; from 4.0 on.
 */
@Serializable
@SerialName("CheckboxGroup")
public data class CheckboxGroup @JvmOverloads constructor(
    override val name: String,
    @SerialName("data-source") val dataSource: Dynamic<List<DataSourceItem>>,
    val label: Dynamic<String>? = null,
    @SerialName("min-selected-items") val minSelectedItems: Dynamic<Int>? = null,
    @SerialName("max-selected-items") val maxSelectedItems: Dynamic<Int>? = null,
    val enabled: Dynamic<Boolean>? = null,
    val required: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName("on-select-action") val onSelectAction: FlowAction? = null,
    @SerialName("on-unselect-action") val onUnselectAction: FlowAction? = null,
    val description: Dynamic<String>? = null,
    @SerialName("init-value") val initValue: Dynamic<List<String>>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<String>? = null,
    @SerialName("media-size") val mediaSize: Dynamic<MediaSize>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "CheckboxGroup"
}

/**
 * One of 1 to 20 things. Its value is the id.
 *
 * @property label required from 4.0 on.
 * @property onSelectAction [DataExchange], or from 6.0 on [UpdateData].
 * @property onUnselectAction [UpdateData]; from 6.0 on.
 * @property initValue outside a [Form] only, as [errorMessage]; from 4.0 on.
 */
@Serializable
@SerialName("RadioButtonsGroup")
public data class RadioButtonsGroup @JvmOverloads constructor(
    override val name: String,
    @SerialName("data-source") val dataSource: Dynamic<List<DataSourceItem>>,
    val label: Dynamic<String>? = null,
    val enabled: Dynamic<Boolean>? = null,
    val required: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName("on-select-action") val onSelectAction: FlowAction? = null,
    @SerialName("on-unselect-action") val onUnselectAction: FlowAction? = null,
    val description: Dynamic<String>? = null,
    @SerialName("init-value") val initValue: Dynamic<String>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<String>? = null,
    @SerialName("media-size") val mediaSize: Dynamic<MediaSize>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "RadioButtonsGroup"
}

/**
 * Several of 2 to 20 things, as chips. Its value is the list of their ids. From 6.3 on; inside [If] and [Switch] from 7.1
 * on.
 *
 * @property onUnselectAction [UpdateData]; from 7.1 on.
 * @property initValue outside a [Form] only, as [errorMessage].
 */
@Serializable
@SerialName("ChipsSelector")
public data class ChipsSelector @JvmOverloads constructor(
    override val name: String,
    val label: Dynamic<String>,
    @SerialName("data-source") val dataSource: Dynamic<List<DataSourceItem>>,
    @SerialName("min-selected-items") val minSelectedItems: Dynamic<Int>? = null,
    @SerialName("max-selected-items") val maxSelectedItems: Dynamic<Int>? = null,
    val enabled: Dynamic<Boolean>? = null,
    val required: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    val description: Dynamic<String>? = null,
    @SerialName("init-value") val initValue: Dynamic<List<String>>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<String>? = null,
    @SerialName("on-select-action") val onSelectAction: FlowAction? = null,
    @SerialName("on-unselect-action") val onUnselectAction: FlowAction? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "ChipsSelector"
}

/**
 * One of up to 200 things, 100 with pictures, in a list that opens. Its value is the id.
 *
 * @property onSelectAction [DataExchange], or from 6.0 on [UpdateData].
 * @property onUnselectAction [UpdateData]; from 6.0 on.
 * @property initValue outside a [Form] only, as [errorMessage].
 */
@Serializable
@SerialName("Dropdown")
public data class Dropdown @JvmOverloads constructor(
    override val name: String,
    val label: Dynamic<String>,
    @SerialName("data-source") val dataSource: Dynamic<List<DataSourceItem>>,
    val required: Dynamic<Boolean>? = null,
    val enabled: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    @SerialName("on-select-action") val onSelectAction: FlowAction? = null,
    @SerialName("on-unselect-action") val onUnselectAction: FlowAction? = null,
    @SerialName("init-value") val initValue: Dynamic<String>? = null,
    @SerialName("error-message") val errorMessage: Dynamic<String>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : InputComponent {
    override val type: String get() = "Dropdown"
}
