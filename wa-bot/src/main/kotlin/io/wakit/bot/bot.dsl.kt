@file:JvmName("BotDslWords")

package io.wakit.bot

import io.wakit.bot.script.BotScript
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageTypes
import io.wakit.model.event.TextMessage
import io.wakit.model.phone.ConversationalAutomation
import io.wakit.webhook.EventFilter
import kotlinx.serialization.KSerializer
import java.time.Duration

/** The states of a dialog. */
@BotDsl
public open class DialogBuilder<V : Any> internal constructor(
    protected val name: String,
    private val serializer: KSerializer<V>,
    private val vars: () -> V,
) : TriggerWords {
    private val states = linkedMapOf<String, StateSpec<V>>()
    private val uses = mutableListOf<Dialog<*, *>>()
    private val enums = mutableSetOf<Class<out Enum<*>>>()
    private var initial: String? = null

    /** The state that it begins in; the first one that is described, where nothing is said. */
    public fun initial(state: String) {
        initial = state
    }

    /** Describes a state. Its name is stored, so keep it; no two have the same. */
    public fun state(name: String, build: StateBuilder<V>.() -> Unit) {
        require(
            name.isNotBlank() && name.none {
                it == '/'
            },
        ) { "A state is called '$name'; give it a name without slashes" }
        val builder = StateBuilder<V>(name).apply(build)
        require(states.put(name, builder.spec()) == null) { "State '$name' is described twice in '${this.name}'" }
        uses += builder.uses
    }

    /** The same, called by a constant of an enum. Then each of its constants has to be described, or there is no bot. */
    public fun state(name: Enum<*>, build: StateBuilder<V>.() -> Unit) {
        enums += name.declaringJavaClass
        state(name.name, build)
    }

    /** The same as [initial] for a constant of an enum. */
    public fun initial(state: Enum<*>): Unit = initial(state.name)

    /** The same as [talk] for a constant of an enum. */
    public fun talk(name: Enum<*>, talk: suspend TalkScope<V>.() -> Unit): Unit = state(name) { talk(talk) }

    /** Describes a state of linear code alone; see [TalkScope] for what that is. */
    public fun talk(name: String, talk: suspend TalkScope<V>.() -> Unit): Unit = state(name) { talk(talk) }

    /** Says that linear code calls [dialogs]. Those that have an `onResult` in a state need not be named. */
    public fun uses(vararg dialogs: Dialog<*, *>) {
        uses += dialogs
    }

    internal fun <R : Any> dialog(result: KSerializer<R>, isBot: Boolean = false): Dialog<V, R> {
        val first =
            requireNotNull(states.keys.firstOrNull()) { "'$name' has no states: give it one by state(…) or talk(…)" }
        initial?.let {
            require(it in states) { "'$name' begins in '$it', which is not described; it has ${states.keys}" }
        }
        val missing = enums.flatMap { it.enumConstants.toList() }.map { it.name } - states.keys
        require(missing.isEmpty()) { "'$name' goes by names that are not described: $missing; it has ${states.keys}" }
        return Dialog(name, serializer, vars, result, states.toMap(), initial ?: first, uses.distinct(), isBot)
    }
}

/** What a bot is made of. */
@BotDsl
public class BotBuilder<V : Any> internal constructor(
    name: String,
    serializer: KSerializer<V>,
    vars: () -> V,
    private val version: Int,
) : DialogBuilder<V>(name, serializer, vars) {
    private val anywhere = mutableListOf<Rule<V, *>>()
    private val migrations = mutableMapOf<Int, MigrationScope.() -> Unit>()
    private var welcome: (suspend EventScope<V, InboundMessage>.() -> Unit)? = null
    private var invalid: (suspend EventScope<V, InboundMessage>.() -> Unit)? = null
    private var timeout: Timeout<V>? = null
    private var profile: ConversationalAutomation? = null
    private var types = MessageTypes.None
    private var script: BotScript? = null

    init {
        require(NAME.matches(name)) { "A bot is called '$name'; write letters, digits, _ or -, 64 at most" }
        require(version >= 1) { "The version of bot '$name' is $version; begin with 1" }
    }

    /** What is said when a conversation begins, before its first state is entered. */
    public fun welcome(handler: suspend EventScope<V, InboundMessage>.() -> Unit) {
        welcome = handler
    }

    /** What `/name` does in every state that has no such command of its own. It goes before all other handlers of the state. */
    public fun command(name: String, handler: suspend EventScope<V, TextMessage>.() -> Unit) {
        anywhere += Rule(text and io.wakit.webhook.command(name), isCommand = true, handler)
    }

    /** What [trigger] sets off in every state that has no handler for it; [BotScope.vars] are the bot's own. */
    public fun <E : InboundMessage> on(trigger: Trigger<E>, handler: suspend EventScope<V, E>.() -> Unit) {
        anywhere += Rule(trigger, handler = handler)
    }

    /** What a message that nobody wanted does in the bot's states that do not say it themselves. Without it nothing happens. */
    public fun invalid(handler: suspend EventScope<V, InboundMessage>.() -> Unit) {
        invalid = handler
    }

    /** What happens in the bot's states that do not say it themselves when [after] has passed without a message. */
    public fun timeout(after: Duration, handler: suspend HandlerScope<V>.() -> Unit) {
        timeout = Timeout(after.positive(), handler)
    }

    /** Brings conversations that version [from] wrote up to the next one. Those of a version that has none begin anew. */
    public fun migrate(from: Int, change: MigrationScope.() -> Unit) {
        require(from in 1 until version) { "migrate(from = $from) leads to no version up to $version" }
        migrations[from] = change
    }

    /** What meets users who open the chat: a request for the welcome, ice breakers, commands. [applyTo] brings it to a number. */
    public fun profile(build: ProfileBuilder.() -> Unit) {
        profile = ProfileBuilder().apply(build).automation()
    }

    /**
     * Reads messages of [types] as classes of yours: `on<PollMessage> { … }` in a state, `waitFor<PollMessage>(…)` in linear code.
     * The webhook that the bot stands behind learns them from it. Said again, it adds up.
     */
    public fun messageTypes(types: MessageTypes) {
        this.types += types
    }

    /** The same, with the types said here: `messageTypes { message<Poll>("poll", ::PollMessage) }`. */
    public fun messageTypes(build: MessageTypes.Builder.() -> Unit): Unit =
        messageTypes(MessageTypes.builder().apply(build).build())

    /** What it was made from, and the profile that stands there. */
    internal fun madeFrom(script: BotScript) {
        this.script = script
        profile = script.profile?.run { copy(prompts = prompts.orEmpty(), commands = commands.orEmpty()) }
    }

    internal fun bot(): Bot<V> = Bot(
        name,
        version,
        profile,
        types,
        dialog(UNIT, isBot = true),
        welcome,
        anywhere,
        invalid,
        timeout,
        migrations,
        script,
    )

    private companion object {
        val NAME = Regex("[A-Za-z0-9_-]{1,64}")
        val UNIT: KSerializer<Unit> = kotlinx.serialization.serializer()
    }
}

/** What happens in a state. */
@BotDsl
public class StateBuilder<V : Any> internal constructor(private val name: String) : TriggerWords {
    private val rules = mutableListOf<Rule<V, *>>()
    private val results = mutableMapOf<String, suspend ResultScope<V>.() -> Unit>()
    internal val uses = mutableListOf<Dialog<*, *>>()
    private var onEnter: (suspend HandlerScope<V>.() -> Unit)? = null
    private var onExit: (suspend HandlerScope<V>.() -> Unit)? = null
    private var invalid: (suspend EventScope<V, InboundMessage>.() -> Unit)? = null
    private var timeout: Timeout<V>? = null
    private var talk: (suspend TalkScope<V>.() -> Any)? = null

    /** What [trigger] sets off. The first handler that fits a message is the one that is called; commands go before. */
    public fun <E : InboundMessage> on(trigger: Trigger<E>, handler: suspend EventScope<V, E>.() -> Unit) {
        rules += Rule(trigger, handler = handler)
    }

    /** What messages of the type [E] set off: `on<LocationMessage> { … }`. */
    public inline fun <reified E : InboundMessage> on(noinline handler: suspend EventScope<V, E>.() -> Unit): Unit =
        on(Trigger(E::class.java), handler)

    /** What any message that [filter] lets through sets off; the words for filters are those of wa-webhook. */
    public fun on(filter: EventFilter, handler: suspend EventScope<V, InboundMessage>.() -> Unit): Unit =
        on(Trigger(InboundMessage::class.java, filter), handler)

    /** What `/name` does in this state. Commands go before all other handlers. */
    public fun command(name: String, handler: suspend EventScope<V, TextMessage>.() -> Unit) {
        rules += Rule(text and io.wakit.webhook.command(name), isCommand = true, handler)
    }

    /** What happens when the state is entered, also from itself. */
    public fun onEnter(handler: suspend HandlerScope<V>.() -> Unit) {
        onEnter = handler
    }

    /** What happens when the state is left, also for itself. Where it leads elsewhere itself, nobody follows. */
    public fun onExit(handler: suspend HandlerScope<V>.() -> Unit) {
        onExit = handler
    }

    /** What a message does that nobody wanted, and a question's answer that was refused too often. */
    public fun invalid(handler: suspend EventScope<V, InboundMessage>.() -> Unit) {
        invalid = handler
    }

    /**
     * What happens when [after] has passed without a message, counted from the entry or from the last one. Once: where it stays
     * in the state, the user's next message sets the time anew. While a dialog that was called goes on, that one's times count.
     */
    public fun timeout(after: Duration, handler: suspend HandlerScope<V>.() -> Unit) {
        timeout = Timeout(after.positive(), handler)
    }

    /** What happens when [dialog], called from this state by a handler, has ended: the handler gets what it gave. */
    public fun <R : Any> onResult(dialog: Dialog<*, R>, handler: suspend ResultScope<V>.(R) -> Unit) {
        uses += dialog
        results[dialog.name] = {
            @Suppress("UNCHECKED_CAST")
            handler(given as R)
        }
    }

    /** Linear code that runs when the state is entered, behind [onEnter]; see [TalkScope]. Handlers of the state go before it. */
    public fun talk(talk: suspend TalkScope<V>.() -> Unit): Unit = talkOf(talk)

    internal fun talkOf(talk: suspend TalkScope<V>.() -> Any) {
        this.talk = talk
    }

    internal fun spec(): StateSpec<V> =
        StateSpec(name, rules.toList(), results.toMap(), onEnter, onExit, invalid, timeout, talk)
}

private fun Duration.positive(): Duration = also {
    require(it > Duration.ZERO) { "A timeout is $it; it has to be longer than nothing" }
}
