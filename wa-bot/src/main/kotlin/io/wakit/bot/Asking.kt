@file:JvmName("Asking")

package io.wakit.bot

import io.wakit.dsl.FlowScope
import io.wakit.dsl.MessageScope
import io.wakit.dsl.message
import io.wakit.model.FlowId
import io.wakit.model.event.Answers
import io.wakit.model.event.FlowReplyMessage
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.TextMessage
import io.wakit.model.message.Content
import io.wakit.model.message.FlowMessage
import kotlinx.serialization.KSerializer
import kotlinx.serialization.serializer

/**
 * Lets the user choose, and gives the id of what was chosen. Up to three options that fit are buttons, up to ten are the rows of
 * a list that opens by a tap on [open]. Their titles typed out are taken too.
 */
public suspend fun TalkScope<*>.choose(
    question: String,
    invalid: String? = null,
    tries: Int = Int.MAX_VALUE,
    open: String = "Choose",
    options: OptionsScope.() -> Unit,
): String {
    val all = OptionsScope().apply(options).all
    val ids = all.map { it.id }
    require(all.isNotEmpty() && ids.distinct() == ids) {
        "Options of '$question': give one at least, each with its own id"
    }
    return await(Question("choose", null, { offer(question, open, all) }, invalid, tries)) {
        chosen()?.takeIf { it in ids } ?: typed(all) ?: reject()
    }
}

/** Lets the user choose one of [options], each with an [id] of its own and the [title] that the user reads. */
public suspend fun <T> TalkScope<*>.choose(
    question: String,
    options: List<T>,
    id: (T) -> String = { it.toString() },
    invalid: String? = null,
    tries: Int = Int.MAX_VALUE,
    open: String = "Choose",
    title: (T) -> String = { it.toString() },
): T {
    val chosen = choose(question, invalid, tries, open) { options.forEach { option(id(it), title(it)) } }
    return options.first { id(it) == chosen }
}

/** Asks for yes or no, with a button for each; the words on them may be typed. */
public suspend fun TalkScope<*>.confirm(
    question: String,
    yes: String = "Yes",
    no: String = "No",
    invalid: String? = null,
    tries: Int = Int.MAX_VALUE,
): Boolean = choose(question, invalid, tries) {
    option("yes", yes)
    option("no", no)
} == "yes"

/** Asks for a place, with the button that shares one. */
public suspend fun TalkScope<*>.waitForLocation(
    question: String,
    invalid: String? = null,
    tries: Int = Int.MAX_VALUE,
): SharedLocation = await(Question("location", null, { requestLocation(question) }, invalid, tries)) { location() }

/**
 * Sends a Flow with words and a button, named [cta], and gives what was filled in. Only this sending's answer is taken: it has a
 * token of its own, unless [more] gives one.
 */
public suspend inline fun <reified T> TalkScope<*>.waitForFlow(
    body: String,
    cta: String,
    flow: FlowId,
    invalid: String? = null,
    tries: Int = Int.MAX_VALUE,
    noinline more: FlowScope.() -> Unit = {},
): T = waitForFlow(serializer<T>(), body, cta, flow, invalid, tries, more)

/** The same by a serializer. */
public suspend fun <T> TalkScope<*>.waitForFlow(
    answers: KSerializer<T>,
    body: String,
    cta: String,
    flow: FlowId,
    invalid: String? = null,
    tries: Int = Int.MAX_VALUE,
    more: FlowScope.() -> Unit = {},
): T {
    var token = "${key.bot}.${flow.value}.${remember<Long>("flow") { turn.world.clock.millis() }}"
    val say: MessageScope.() -> FlowMessage = {
        flow(body, cta, flow) {
            token(token)
            more()
        }
    }
    message(user) { say().also { message -> message.token?.let { token = it } } }
    return await(Question("flow", null, say, invalid, tries)) {
        val form = (message as? FlowReplyMessage)?.form ?: reject()
        if (form.flowToken().let { it != null && it != token }) reject()
        when (val read = form.answersAs(answers)) {
            is Answers.Read -> read.value
            is Answers.Unreadable -> reject()
        }
    }
}

/** Waits for a message of the type [E]: `waitFor<ImageMessage>("A picture, please")`. Null for a question that was said before. */
public suspend inline fun <reified E : InboundMessage> TalkScope<*>.waitFor(
    question: String?,
    invalid: String? = null,
    tries: Int = Int.MAX_VALUE,
): E = waitFor(E::class.java, question, invalid, tries)

/** The same with the type given as a class. */
public suspend fun <E : InboundMessage> TalkScope<*>.waitFor(
    type: Class<E>,
    question: String?,
    invalid: String? = null,
    tries: Int = Int.MAX_VALUE,
): E {
    val say: (MessageScope.() -> Content)? = question?.let { { text(it) } }
    return await(Question("message", type.simpleName, say, invalid, tries, type)) {
        if (type.isInstance(message)) type.cast(message) else reject()
    }
}

/** What a user can choose from. */
@BotDsl
public class OptionsScope internal constructor() {
    internal val all = mutableListOf<Option>()

    /**
     * One option: what it says, up to 20 characters on a button and 24 in a list, and for a list a second line of up to 72.
     */
    public fun option(id: String, title: String = id, description: String? = null) {
        all += Option(id, title, description)
    }
}

internal class Option(val id: String, val title: String, val description: String?) {
    val fitsButton: Boolean get() = description == null && title.codePointCount(0, title.length) <= BUTTON
}

private const val BUTTON = 20
private const val BUTTONS = 3

internal fun MessageScope.offer(question: String, open: String, options: List<Option>): Content =
    if (options.size <= BUTTONS && options.all { it.fitsButton }) {
        buttons(question) { options.forEach { reply(it.id, it.title) } }
    } else {
        list(question, open) { section { options.forEach { row(it.id, it.title, it.description) } } }
    }

private fun Answer.typed(options: List<Option>): String? {
    val words = (message as? TextMessage)?.body?.trim() ?: return null
    return options.find { it.title.equals(words, ignoreCase = true) }?.id
}
