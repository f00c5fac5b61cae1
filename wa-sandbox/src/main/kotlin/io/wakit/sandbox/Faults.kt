package io.wakit.sandbox

import io.wakit.model.ErrorCode
import io.wakit.model.WabaId
import io.wakit.model.event.Change
import java.time.Duration

/**
 * What is to go wrong next. Each rule counts down and then is gone; rules that nothing has met yet stand in [unused].
 *
 * Rules about sends are met by the next message that Meta would otherwise have taken: a call that is refused for its
 * own fault uses none up, and read marks and files pass by. Refusals, pages and lost answers happen in the order in which they
 * were asked for. Rules about webhooks are met by those that the sandbox makes itself, not by [Webhooks.deliver].
 */
public class Faults internal constructor() {
    private val rules = mutableListOf<FaultRule>()

    /** The rules that have not been met as often as they were asked for. */
    public val unused: List<FaultRule> get() = synchronized(rules) { rules.toList() }

    /** Takes all rules back. Webhooks that were kept for a batch are dropped. */
    public fun clear(): Unit = synchronized(rules) { rules.clear() }

    /** Refuses the next message with [code], in Meta's words and HTTP status; [retryAfter] becomes the header. */
    @JvmOverloads
    public fun refuseNextSend(code: ErrorCode, retryAfter: Duration? = null, times: Int = 1): FaultRule =
        add("refuseNextSend($code)", Fault.Refuse(code, retryAfter), times)

    /**
     * Answers the next message with a gateway's page in Meta's place. Behind it the message may have been [accepted]:
     * the user gets it then, and its statuses walk.
     */
    @JvmOverloads
    public fun answerNextSendWithHtml(status: Int = 502, accepted: Boolean = false, times: Int = 1): FaultRule {
        require(status in 400..599) { "status is $status; a gateway's page comes with one from 400 to 599" }
        return add("answerNextSendWithHtml($status)", Fault.Html(status, accepted), times)
    }

    /**
     * Takes the next message and loses the answer: the user gets it and its statuses walk, but the caller sees an
     * `IOException` (engine) or a connection that closes without a byte (server).
     */
    @JvmOverloads
    public fun loseNextAnswer(times: Int = 1): FaultRule = add("loseNextAnswer", Fault.Lose, times)

    /** Keeps the answer to the next message back for [duration]; what it answers is done before. */
    @JvmOverloads
    public fun holdNextAnswer(duration: Duration, times: Int = 1): FaultRule {
        require(!duration.isNegative) { "duration is $duration; an answer cannot come early" }
        return add("holdNextAnswer($duration)", Fault.Hold(duration), times)
    }

    /**
     * Ends the connection of the next upload when [afterBytes] of its file have come. A resumable upload keeps them; of any
     * other nothing is left.
     */
    @JvmOverloads
    public fun breakNextUpload(afterBytes: Long, times: Int = 1): FaultRule {
        require(afterBytes >= 0) { "afterBytes is $afterBytes; an upload cannot break before it began" }
        return add("breakNextUpload($afterBytes)", Fault.CutUpload(afterBytes), times)
    }

    /** Ends the connection of the next download when [afterBytes] of its file have left. */
    @JvmOverloads
    public fun breakNextDownload(afterBytes: Long, times: Int = 1): FaultRule {
        require(afterBytes >= 0) { "afterBytes is $afterBytes; a download cannot break before it began" }
        return add("breakNextDownload($afterBytes)", Fault.CutDownload(afterBytes), times)
    }

    /** Sends the next file with a wrong byte in it, so that it has not the digest that was told. */
    @JvmOverloads
    public fun corruptNextDownload(times: Int = 1): FaultRule = add("corruptNextDownload", Fault.Corrupt, times)

    /** Posts the next webhook twice, though the first was answered. */
    @JvmOverloads
    public fun deliverNextTwice(times: Int = 1): FaultRule = add("deliverNextTwice", Fault.Twice, times)

    /** Posts the next webhook with [changes] behind it in the same entry. [SandboxUser.composes] makes some. */
    public fun deliverNextTogetherWith(vararg changes: Change): FaultRule =
        add("deliverNextTogetherWith(${changes.size} changes)", Fault.Together(changes.toList()), times = 1)

    /** Keeps the next webhooks until there are [count], then posts them as one. */
    public fun deliverNextInOnePost(count: Int): FaultRule {
        require(count >= 2) { "count is $count; a batch has 2 changes or more" }
        return add("deliverNextInOnePost($count)", Fault.Batch(), times = count)
    }

    /** Posts the next webhook [delay] later, so that those after it overtake. */
    @JvmOverloads
    public fun deliverNextLate(delay: Duration, times: Int = 1): FaultRule {
        require(!delay.isNegative) { "delay is $delay; a webhook cannot come early" }
        return add("deliverNextLate($delay)", Fault.Late(delay), times)
    }

    /** What [change] leaves as: alone, with others, later as part of a batch (null), or as the batch itself. */
    internal fun pack(waba: WabaId, change: Change): Parcel? = synchronized(rules) {
        val parcel = batched(waba, change) ?: return null
        take<Fault.Together>()?.let { parcel.add(waba, it.changes) }
        if (take<Fault.Twice>() != null) parcel.copies = 2
        parcel.late = take<Fault.Late>()?.delay
        parcel
    }

    private fun batched(waba: WabaId, change: Change): Parcel? {
        val rule = rules.find { it.fault is Fault.Batch }
        val parcel = (rule?.fault as? Fault.Batch)?.parcel ?: Parcel()
        parcel.add(waba, listOf(change))
        rule?.let(::count)
        return parcel.takeIf { rule == null || rule.remaining == 0 }
    }

    internal inline fun <reified F : Fault> take(): F? = take(F::class.java)

    /** The first rule of that kind, which is met herewith. */
    internal fun <F : Fault> take(kind: Class<F>): F? = synchronized(rules) {
        rules.find { kind.isInstance(it.fault) }?.also(::count)?.let { kind.cast(it.fault) }
    }

    private fun count(rule: FaultRule) {
        if (--rule.left == 0) rules.remove(rule)
    }

    private fun add(name: String, fault: Fault, times: Int): FaultRule {
        require(times >= 1) { "times is $times; a rule is met once at least" }
        return FaultRule(name, fault, times).also { synchronized(rules) { rules += it } }
    }
}
