package io.wakit.bot.script

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What sets a rule of a [BotScript] off; its `type` in JSON says which. Most are [io.wakit.bot.TriggerWords] as data. */
@Serializable
public sealed interface ScriptTrigger {
    /** Any words that a user typed. */
    @Serializable
    @SerialName("text")
    public data object Text : ScriptTrigger

    /** Texts that are one of [words], whatever their case and the space around them. */
    @Serializable
    @SerialName("words")
    public data class Words(val words: List<String>) : ScriptTrigger

    /** Texts in which [part] is found somewhere, whatever its case. */
    @Serializable
    @SerialName("contains")
    public data class Contains(@SerialName("text") val part: String) : ScriptTrigger

    /**
     * Texts in which a regular expression is found somewhere: one of Java's, in which `^…$` makes it the whole text, and `(?i)`
     * lets case pass. One that needs very long for a text is not found in it.
     */
    @Serializable
    @SerialName("pattern")
    public data class Pattern(val pattern: String) : ScriptTrigger

    /**
     * Messages of some of Meta's types: `image`, `audio`, `order`, … or of those that the program reads itself
     * ([ScriptActions.messageTypes]).
     *
     * @property types one or more.
     */
    @Serializable
    @SerialName("message")
    public data class Message(val types: List<String>) : ScriptTrigger

    /** Buttons of a message or of a template that were set for one of [ids]; any button where none is named. */
    @Serializable
    @SerialName("button")
    public data class Button @JvmOverloads constructor(val ids: List<String> = emptyList()) : ScriptTrigger

    /** Rows of a list that were set for one of [ids]; any row where none is named. */
    @Serializable
    @SerialName("row")
    public data class Row @JvmOverloads constructor(val ids: List<String> = emptyList()) : ScriptTrigger

    /** Buttons and rows. */
    @Serializable
    @SerialName("choice")
    public data class Choice @JvmOverloads constructor(val ids: List<String> = emptyList()) : ScriptTrigger

    /**
     * A Flow that was gone through to its end.
     *
     * @property token what it was sent under, or what that begins with before a dot or a colon; null for any Flow.
     */
    @Serializable
    @SerialName("flow")
    public data class Flow @JvmOverloads constructor(val token: String? = null) : ScriptTrigger

    /** A place that a user shared. */
    @Serializable
    @SerialName("location")
    public data object Location : ScriptTrigger

    /** Cards that a user shared. */
    @Serializable
    @SerialName("contact")
    public data object Contact : ScriptTrigger

    /** Any message, reactions and edits included. */
    @Serializable
    @SerialName("any")
    public data object Any : ScriptTrigger

    /** What one of [triggers] lets through. */
    @Serializable
    @SerialName("or")
    public data class Or(val triggers: List<ScriptTrigger>) : ScriptTrigger
}
