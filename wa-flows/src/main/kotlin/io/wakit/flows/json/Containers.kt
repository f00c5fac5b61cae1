package io.wakit.flows.json

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Inputs that belong together. Needed before 4.0; from then on optional, but where there is one, every input of the screen
 * has to be inside.
 *
 * @property initValues what stands in the inputs at first, by their names.
 * @property errorMessages what is wrong with them, by their names.
 */
@Serializable
@SerialName("Form")
public data class Form @JvmOverloads constructor(
    val name: String,
    val children: List<FlowComponent>,
    @SerialName("init-values") val initValues: Dynamic<JsonObject>? = null,
    @SerialName("error-messages") val errorMessages: Dynamic<JsonObject>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "Form"
}

/**
 * Shows [then] or [otherwise], by a condition. Up to 3 inside one another; from 4.0 on. A [Footer] in one branch has to be in
 * both, and then stands at the top of the screen.
 *
 * @property condition an expression, without backticks.
 */
@Serializable
@SerialName("If")
public data class If @JvmOverloads constructor(
    val condition: String,
    val then: List<FlowComponent>,
    @SerialName("else") val otherwise: List<FlowComponent>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "If"
}

/**
 * Shows the case that fits a value, or `default`. From 4.0 on. A [Footer] in one case has to be in all.
 *
 * @property value a reference.
 */
@Serializable
@SerialName("Switch")
public data class Switch @JvmOverloads constructor(
    val value: String,
    val cases: Map<String, List<FlowComponent>>,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "Switch"
}
