package io.wakit.bot.script

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonPrimitive

/**
 * What [ScriptStep.SetVariable] sets a variable to; its `type` in JSON says which. All but [Literal] are of the message that is
 * being handled; where it has nothing of the kind, the variable loses its value.
 */
@Serializable
public sealed interface ScriptValue {
    /** A text, which is filled in; a number; true or false. */
    @Serializable
    @SerialName("literal")
    public data class Literal(val value: JsonPrimitive) : ScriptValue

    /** The words that were typed, without the space around them. */
    @Serializable
    @SerialName("text")
    public data object Text : ScriptValue

    /** The id of the button or row that was chosen; part: `title`, what the user saw on it. */
    @Serializable
    @SerialName("choice")
    public data object Choice : ScriptValue

    /** The place that was shared, with the parts that [ScriptAnswer.Location] has. */
    @Serializable
    @SerialName("location")
    public data object Location : ScriptValue

    /** The first card that was shared, with the part that [ScriptAnswer.Contact] has. */
    @Serializable
    @SerialName("contact")
    public data object Contact : ScriptValue

    /** The file, with the parts that [ScriptAnswer.Media] has. */
    @Serializable
    @SerialName("media")
    public data object Media : ScriptValue

    /** The answer that a Flow has under the key [field]; without one, each plain answer as a part of its own. */
    @Serializable
    @SerialName("flow")
    public data class Flow @JvmOverloads constructor(val field: String? = null) : ScriptValue

    /** The name of the user's profile. */
    @Serializable
    @SerialName("profileName")
    public data object ProfileName : ScriptValue
}
