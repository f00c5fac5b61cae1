package io.wakit.bot.script

import io.wakit.model.message.Content
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonPrimitive

/** One thing that a [BotScript] does; its `type` in JSON says which. */
@Serializable
public sealed interface ScriptStep {
    /**
     * Sends words.
     *
     * @property text 1 to 4,096 characters, when it is filled in; where nothing is left of it then, nothing is sent.
     */
    @Serializable
    @SerialName("say")
    public data class Say(val text: String) : ScriptStep

    /**
     * Sends anything: buttons, a list, a file, a template. All texts in it are filled in.
     *
     * @property content in Meta's form, as it stands in a message.
     * @property otherwise a template that goes out in its place when the customer-service window is closed.
     */
    @Serializable
    @SerialName("send")
    public data class Send @JvmOverloads constructor(val content: Content, val otherwise: Content? = null) : ScriptStep

    /** Puts an emoji on the last message of the user; an empty one takes it away. */
    @Serializable
    @SerialName("react")
    public data class React(val emoji: String) : ScriptStep

    /**
     * Sets a variable.
     *
     * @property variable letters, digits and `_`.
     */
    @Serializable
    @SerialName("set")
    public data class SetVariable(val variable: String, val value: ScriptValue) : ScriptStep

    /**
     * Asks, and goes on with the answer; in [StateScript.talk] alone.
     *
     * @property answer what is taken for one.
     * @property into the variable that holds it.
     * @property text the question, in words.
     * @property content the question as any other message; neither, where it was said before.
     * @property invalid what is said where it is no such answer; the question again, where nothing is given.
     * @property tries how many wrong answers the state's `invalid` is called after; it goes on asking, where nothing is given.
     */
    @Serializable
    @SerialName("ask")
    public data class Ask @JvmOverloads constructor(
        val answer: ScriptAnswer,
        val into: String,
        val text: String? = null,
        val content: Content? = null,
        val invalid: String? = null,
        val tries: Int? = null,
    ) : ScriptStep

    /** Leaves this state for another one; also for itself, which is entered anew then. No step behind it is taken. */
    @Serializable
    @SerialName("goTo")
    public data class GoTo(val state: String) : ScriptStep

    /** Ends the conversation: the user's next message begins another one. */
    @Serializable
    @SerialName("end")
    public data object End : ScriptStep

    /**
     * Calls code, by the name that [bot] was given it under.
     *
     * @property sets the variables that it sets, so that they are known to be set.
     */
    @Serializable
    @SerialName("call")
    public data class Call @JvmOverloads constructor(
        val action: String,
        val sets: List<String> = emptyList(),
    ) : ScriptStep

    /**
     * Goes one way or the other.
     *
     * @property value what the variable has to be. It is compared by how it reads: the number 5 is the text `5`.
     * @property then what is done where it is.
     * @property otherwise what is done where it is something else, or nothing yet.
     */
    @Serializable
    @SerialName("when")
    public data class When @JvmOverloads constructor(
        val variable: String,
        @SerialName("equals") val value: JsonPrimitive,
        val then: List<ScriptStep>,
        @SerialName("else") val otherwise: List<ScriptStep> = emptyList(),
    ) : ScriptStep
}
