package io.wakit.bot

import io.wakit.dsl.MessageScope
import io.wakit.dsl.message
import io.wakit.model.MessageId
import io.wakit.model.event.InboundMessage
import io.wakit.model.message.Content
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration
import java.time.Instant

/**
 * Linear code of a state: it asks, and goes on with the answer, as if it had waited.
 *
 * ```
 * talk("address") {
 *     val street = ask("Which street?") { text() }
 *     val floor = ask("Which floor?", invalid = "A number, please") { number(0..40) }
 *     update { copy(street = street, floor = floor) }
 *     goTo("confirm")
 * }
 * ```
 *
 * Nothing waits in memory: at a question the block ends, and when the answer comes, after a restart or on another node, it runs
 * again from its beginning with the variables that it began with, and each step gives what it gave before, down to the question.
 * So the code has to keep to this:
 *
 * - Between steps it comes to the same each time. Time, random numbers and look-ups go through [now] and [remember]; what is
 *   done to the world besides, by [remember] too.
 * - What reads an answer ([Answer]) runs each time as well: it reads, and does nothing.
 * - It lets `CancellationException` pass.
 * - A change of the code between its steps is fine. Where steps of a conversation do not fit the code any more, in their kind or
 *   name, the state begins anew for it ([BotBuilder.migrate] has the say before).
 *
 * What the block did is run through again with each answer, and kept until the state is left: where a user may go round for
 * days, use states.
 *
 * The end of the block is the end of the conversation, unless it went elsewhere.
 */
@BotDsl
public class TalkScope<V : Any> internal constructor(turn: Turn, frame: FrameRun<V>, internal val run: TalkRun) :
    BotScope<V>(turn, frame, run) {
    /**
     * Says [question] and gives what [read] makes of the answer. Where [read] rejects it, the user is told so, by its own hint,
     * else [invalid], else the question again; after [tries] such answers the state's `invalid` handler is called instead.
     */
    public suspend fun <T> ask(
        question: String,
        invalid: String? = null,
        tries: Int = Int.MAX_VALUE,
        name: String? = null,
        read: Answer.() -> T,
    ): T = ask({ text(question) }, invalid, tries, name, read)

    /** The same with any message for a question; null where the question was said before. */
    public suspend fun <T> ask(
        question: (MessageScope.() -> Content)?,
        invalid: String? = null,
        tries: Int = Int.MAX_VALUE,
        name: String? = null,
        read: Answer.() -> T,
    ): T = await(Question("ask", name, question, invalid, tries), read)

    /** What [block] gives; null where an answer that it waits for has not come when [time] is up, from the beginning of the block. */
    public suspend fun <T> within(time: Duration, block: suspend () -> T): T? {
        check()
        val index = run.at
        run.take(run.next(WITHIN, null) ?: Step(WITHIN, due = turn.world.clock.millis() + time.toMillis()))
        run.open += index
        return try {
            block().also { run.close(index) }
        } catch (e: TooLate) {
            if (e.index != index) throw e
            null
        } finally {
            run.open -= index
            if (run.expired == index) run.expired = null
        }
    }

    /** What [dialog] gives, which begins with [vars]; its messages are its own meanwhile. */
    @JvmOverloads
    public suspend fun <D : Any, R : Any> call(dialog: Dialog<D, R>, vars: D = dialog.fresh()): R {
        check()
        val step = run.next(CALL, dialog.name) ?: Step(CALL, dialog.name).also(run::put)
        val value = step.value ?: run.over()?.let { run.expire(it, step) } ?: leave(Next.Call(dialog, vars))
        run.take(step)
        return Memory.FORMAT.decodeFromJsonElement(dialog.given(), value)
    }

    internal suspend fun <T> await(question: Question, read: Answer.() -> T): T {
        check()
        val known = run.next(question.kind, question.name)
        if (known?.done == true) return again(known, read)
        val step = known ?: Step(question.kind, question.name, id = question.say?.let { say(it) }).also(run::put)
        run.over()?.let { run.expire(it, step) }
        val event = run.answer ?: leave(Next.Stay)
        run.answer = null
        if (!event.isAnswer() && question.wants?.isInstance(event) != true) leave(Next.Stay)
        return try {
            Answer(event, step.offers).read().also {
                run.take(step.copy(value = turn.keep(event), done = true))
            }
        } catch (e: Rejected) {
            reject(question, step.copy(tries = step.tries + 1), e.hint)
        }
    }

    private fun <T> again(step: Step, read: Answer.() -> T): T {
        run.take(step)
        val event = turn.kept(step.value!!)
        return try {
            Answer(event, step.offers).read()
        } catch (_: Rejected) {
            run.changed("an answer that was taken is refused now")
        }
    }

    private suspend fun reject(question: Question, step: Step, hint: String?): Nothing {
        run.put(step)
        if (step.tries >= question.tries) leave(Next.Invalid)
        val words = hint ?: question.invalid
        if (words != null) say { text(words) } else question.say?.let { run.put(step.saidAgain(say(it))) }
        leave(Next.Stay)
    }

    private fun Step.saidAgain(id: MessageId?) = if (id == null) copy(id = null) else copy(again = again + id)

    /** What a question says is no step of the block's own: it is behind it once it was asked. */
    private suspend fun say(what: MessageScope.() -> Content) = turn.send { message(user, what) }.let { step ->
        turn.journal.failure(step)?.let { throw it }
        step.id
    }

    internal companion object {
        const val WITHIN = "within"
        const val CALL = "call"
    }
}

/** A question and its rules. */
internal class Question(
    val kind: String,
    val name: String?,
    val say: (MessageScope.() -> Content)?,
    val invalid: String? = null,
    val tries: Int = Int.MAX_VALUE,
    val wants: Class<out InboundMessage>? = null,
)

/** One run of linear code over the steps of its state. */
internal class TalkRun(private val frame: FrameRun<*>, var answer: InboundMessage?) {
    var at = 0
        private set
    val open = mutableListOf<Int>()
    var expired: Int? = null
    private var change: String? = null

    fun check() {
        change?.let { throw CodeChanged(it) }
        expired?.let { throw TooLate(it) }
    }

    /** What is known of the next step; null where it is new. */
    fun next(kind: String, name: String?): Step? {
        val step = frame.steps.getOrNull(at) ?: return null
        if (!step.fits(
                kind,
                name,
            )
        ) {
            changed("step $at was ${step.kind} ${step.name.orEmpty()}, and is $kind ${name.orEmpty()}")
        }
        return step
    }

    fun put(step: Step) {
        if (at < frame.steps.size) frame.steps[at] = step else frame.steps += step
    }

    /** Takes the next step, and what others have changed since. */
    fun take(step: Step) {
        put(step)
        at++
        while (true) {
            val vars = frame.steps.getOrNull(at)?.takeIf { it.kind == VARS } ?: return
            frame.reset(vars.value!!)
            at++
        }
    }

    fun changed(how: String): Nothing {
        change = how
        throw CodeChanged(how)
    }

    fun close(index: Int) {
        frame.steps[index] = frame.steps[index].copy(done = true)
    }

    /** The outermost time limit around here that is up. */
    fun over(): Int? = open.firstOrNull { frame.steps[it].value != null }

    fun expire(index: Int, step: Step): Nothing {
        take(step)
        expired = index
        throw TooLate(index)
    }

    companion object {
        const val VARS = "vars"
        private val OVER: JsonElement = JsonPrimitive("over")

        private fun Step.isRunning() = kind == TalkScope.WITHIN && !done && value == null

        /** When the first time limit of these steps is up. */
        fun due(steps: List<Step>): Instant? =
            steps.filter { it.isRunning() }.minOfOrNull { it.due!! }?.let(Instant::ofEpochMilli)

        /** Marks the outermost limit that is up by [now]; false where none is. */
        fun expire(steps: MutableList<Step>, now: Instant): Boolean {
            val index = steps.indexOfFirst { it.isRunning() && it.due!! <= now.toEpochMilli() }
            if (index >= 0) steps[index] = steps[index].copy(value = OVER)
            return index >= 0
        }
    }
}

internal fun <R : Any> Dialog<*, R>.given(): KSerializer<R> = requireNotNull(result) { "Dialog '$name' gives nothing" }
