package io.wakit.sandbox

import io.wakit.model.ErrorCode
import io.wakit.model.WabaId
import io.wakit.model.event.Change
import io.wakit.model.event.Entry
import io.wakit.model.event.Envelope
import java.time.Duration

/** One thing that is to go wrong, as it was asked of [Faults]. */
public class FaultRule internal constructor(private val name: String, internal val fault: Fault, times: Int) {
    @Volatile
    internal var left: Int = times

    /** How often it is still to be met; 0 when it is done. For a batch: how many webhooks it waits for. */
    public val remaining: Int get() = left

    override fun toString(): String = "$name, $left to come"
}

internal sealed interface Fault {
    /** Of these, one befalls a send. */
    sealed interface Outcome : Fault

    class Refuse(val code: ErrorCode, val retryAfter: Duration?) : Outcome
    class Html(val status: Int, val accepted: Boolean) : Outcome
    data object Lose : Outcome
    class Hold(val duration: Duration) : Fault
    class CutUpload(val after: Long) : Fault
    class CutDownload(val after: Long) : Fault
    data object Corrupt : Fault
    data object Twice : Fault
    class Together(val changes: List<Change>) : Fault
    class Late(val delay: Duration) : Fault
    class Batch(val parcel: Parcel = Parcel()) : Fault
}

/** What leaves in one POST, and how. */
internal class Parcel {
    private val changes = linkedMapOf<WabaId, MutableList<Change>>()
    var copies = 1
    var late: Duration? = null

    fun add(waba: WabaId, more: List<Change>) {
        changes.getOrPut(waba) { mutableListOf() } += more
    }

    fun envelope(): Envelope = Envelope(WHATSAPP, changes.map { (waba, changes) -> Entry(waba, changes.toList()) })
}

internal const val WHATSAPP: String = "whatsapp_business_account"
