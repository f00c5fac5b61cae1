package io.wakit.bot.script

import io.wakit.model.FlowId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What is taken for an answer of [ScriptStep.Ask], and what its variable holds then; its `type` in JSON says which. Some set parts
 * beside the variable, which are known by its name, a dot and theirs: `{{place.latitude}}`.
 */
@Serializable
public sealed interface ScriptAnswer {
    /** What can be answered in more than one way: it has no message of its own, and can be an alternative of [AnyOf]. */
    @Serializable
    public sealed interface Plain : ScriptAnswer

    /**
     * Words that are typed.
     *
     * @property pattern a regular expression that is found in them, as in [ScriptTrigger.Pattern]; `^.{1,40}$` keeps them short.
     * @property hint what is said of words in which it is not found, in place of what the question has for that.
     */
    @Serializable
    @SerialName("text")
    public data class Text @JvmOverloads constructor(val pattern: String? = null, val hint: String? = null) : Plain

    /** A whole number that is typed, [from] one [to] another. */
    @Serializable
    @SerialName("number")
    public data class Number @JvmOverloads constructor(
        val from: Int = Int.MIN_VALUE,
        val to: Int = Int.MAX_VALUE,
    ) : Plain

    /**
     * A place that is shared, which a question of words alone has a button for. The variable is its address, its name or its
     * degrees; parts: `latitude`, `longitude`, `name`, `address`.
     */
    @Serializable
    @SerialName("location")
    public data object Location : Plain

    /** A card that is shared. The variable is the name on it; part: `phone`. */
    @Serializable
    @SerialName("contact")
    public data object Contact : Plain

    /**
     * A file. The variable is its media id, by which it can be fetched for 7 days; parts: `type`, `caption`, `filename`.
     *
     * @property types Meta's types that are taken: `image`, `document`, …; any, where none is named.
     */
    @Serializable
    @SerialName("media")
    public data class Media @JvmOverloads constructor(val types: List<String> = emptyList()) : Plain

    /** What one of [answers] takes: the first of them that does. */
    @Serializable
    @SerialName("anyOf")
    public data class AnyOf(val answers: List<Plain>) : ScriptAnswer

    /**
     * One of [options], by a tap or typed: buttons, where they are three at most and fit, else a list. The variable is the id of
     * the one that was chosen; part: `title`.
     *
     * @property open what the button says that opens the list.
     */
    @Serializable
    @SerialName("choice")
    public data class Choice @JvmOverloads constructor(
        val options: List<Option>,
        val open: String = "Choose",
    ) : ScriptAnswer

    /** Yes or no, by a button or typed. The variable is true or false. */
    @Serializable
    @SerialName("confirm")
    public data class Confirm @JvmOverloads constructor(
        val yes: String = "Yes",
        val no: String = "No",
    ) : ScriptAnswer

    /**
     * What is filled in in a Flow, which goes out with the question. There are parts alone: each plain answer by its key.
     *
     * @property flow the Flow's id.
     * @property cta what its button says.
     * @property screen the one that it opens with; the first, where none is named.
     */
    @Serializable
    @SerialName("flow")
    public data class Flow @JvmOverloads constructor(
        val flow: FlowId,
        val cta: String,
        val screen: String? = null,
    ) : ScriptAnswer

    /** What can be chosen: up to 20 characters on a button and 24 in a list, where a second line may have 72. */
    @Serializable
    public data class Option @JvmOverloads constructor(
        val id: String,
        val title: String = id,
        val description: String? = null,
    )
}
