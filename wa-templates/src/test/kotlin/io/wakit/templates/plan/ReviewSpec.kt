@file:OptIn(ExperimentalCoroutinesApi::class)

package io.wakit.templates.plan

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.NodeId
import io.wakit.model.TemplateId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.event.InboundEvent
import io.wakit.model.template.RejectedReason
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateStatus
import io.wakit.sandbox.TemplateReview
import io.wakit.templates.LiveTemplates
import io.wakit.templates.account
import io.wakit.templates.orderShipped
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import java.time.Duration

private val first = TemplateId("1")
private val second = TemplateId("2")

/** A Graph that gives the state of a template at each question. */
private class Meta(val answer: (TemplateId, Int) -> Either<WaError, Template>) : Graph {
    val asked = mutableListOf<TemplateId>()

    @Suppress("UNCHECKED_CAST")
    override suspend fun <N : NodeId, B, R> invoke(endpoint: Endpoint<N, B, R>, at: N, body: B, query: Map<String, String>) =
        (at as TemplateId).let {
            asked += it
            answer(it, asked.count { id -> id == it }) as Either<WaError, R>
        }
}

private fun live(meta: Meta) = LiveTemplates(WhatsApp(meta), WabaId("5"))

private fun state(id: TemplateId, status: TemplateStatus, reason: RejectedReason? = null) =
    Template(id, status = status, rejectedReason = reason).right()

private fun event(id: TemplateId, event: String, reason: String = "NONE"): InboundEvent = InboundEvent.read(
    WaJson.parseToJsonElement(
        """{"object":"whatsapp_business_account","entry":[{"id":"5","time":1,"changes":[{"field":"message_template_status_update",
            "value":{"event":"$event","message_template_id":${id.value},"message_template_name":"t",
            "message_template_language":"en_US","reason":"$reason"}}]}]}""",
    ),
).single()

class ReviewSpec : StringSpec({
    "it asks until Meta has decided on each" {
        runTest {
            val meta = Meta { id, times ->
                when {
                    id == first && times >= 3 -> state(id, TemplateStatus.Approved, RejectedReason.None)
                    id == second && times >= 2 -> state(id, TemplateStatus.Rejected, RejectedReason.InvalidFormat)
                    else -> state(id, TemplateStatus.Pending)
                }
            }
            val reviewed = live(meta).awaitReview(listOf(first, second), every = Duration.ofSeconds(10)).getOrNull()!!
            reviewed.map { "$it" } shouldContainExactly listOf("1 is APPROVED", "2 is REJECTED (INVALID_FORMAT)")
            reviewed.map { it.isApproved } shouldContainExactly listOf(true, false)
            currentTime shouldBe 20_000
            meta.asked shouldContainExactly listOf(first, second, first, second, first)
        }
    }

    "an event tells it at once" {
        runTest {
            val meta = Meta { id, _ -> state(id, TemplateStatus.Pending) }
            val events = MutableSharedFlow<InboundEvent>()
            val waiting = async { live(meta).awaitReview(listOf(first, second), events = events) }
            runCurrent()
            events.emit(event(TemplateId("3"), "REJECTED"))
            events.emit(event(second, "FLAGGED"))
            events.emit(event(second, "REJECTED", "PROMOTIONAL"))
            runCurrent()
            waiting.isCompleted shouldBe false
            events.emit(event(first, "APPROVED"))
            runCurrent()
            waiting.await().getOrNull()!!.map { it.status to it.reason } shouldContainExactly
                listOf(TemplateStatus.Approved to null, TemplateStatus.Rejected to RejectedReason.Promotional)
            currentTime shouldBe 0
            events.subscriptionCount.value shouldBe 0
        }
    }

    "a decision that came while Meta was first asked is not missed" {
        runTest {
            val events = MutableSharedFlow<InboundEvent>(extraBufferCapacity = 1)
            val meta = Meta { id, _ ->
                events.tryEmit(event(id, "APPROVED"))
                state(id, TemplateStatus.Pending)
            }
            live(meta).awaitReview(listOf(first), events = events).getOrNull()!!.single().isApproved shouldBe true
            currentTime shouldBe 0
        }
    }

    "when the time runs out, what is under review is told as such" {
        runTest {
            val meta = Meta { id, _ -> state(id, if (id == first) TemplateStatus.Approved else TemplateStatus.Pending) }
            val reviewed = live(meta).awaitReview(listOf(first, second), within = Duration.ofMinutes(1)).getOrNull()!!
            reviewed.map { it.isDecided } shouldContainExactly listOf(true, false)
            currentTime shouldBe 60_000
        }
    }

    "what passes by itself is asked again; what does not ends the wait" {
        runTest {
            val busy = WaError.RateLimited(GraphError(ErrorCode(4), "busy"), 400, null)
            val lost = WaError.Unreachable("The connection broke", mayHaveBeenSent = true)
            val errors = listOf(busy, lost)
            val meta = Meta { id, times -> errors.getOrNull(times - 1)?.left() ?: state(id, TemplateStatus.Approved) }
            live(meta).awaitReview(listOf(first)).getOrNull()!!.single().isApproved shouldBe true
            currentTime shouldBe 30_000
            val refused = WaError.Refused(GraphError(ErrorCode.InvalidParameter, "no such template"), 400)
            live(Meta { _, _ -> refused.left() }).awaitReview(listOf(first)).leftOrNull() shouldBe refused
        }
    }

    "a stream of events that ends leaves the asking" {
        runTest {
            val meta = Meta { id, times -> state(id, if (times > 1) TemplateStatus.Approved else TemplateStatus.Pending) }
            live(meta).awaitReview(listOf(first), events = flow { }).getOrNull()!!.single().isApproved shouldBe true
            currentTime shouldBe Duration.ofMinutes(5).toMillis()
            live(meta).awaitReview(emptyList()).getOrNull() shouldBe emptyList()
        }
    }

    "over HTTP it hears of the reviewers' decision" {
        account({ templateReview = TemplateReview.HOLD }) {
            has(orderShipped)
            val id = id("order_shipped")
            live.awaitReview(listOf(id), within = Duration.ofMillis(1)).getOrNull()!!.single().isDecided shouldBe false
            sandbox.templates.reject(id, "SCAM")
            live.awaitReview(listOf(id)).getOrNull()!!.single().let {
                it.status shouldBe TemplateStatus.Rejected
                it.reason shouldBe RejectedReason.Scam
            }
            live.awaitReview(listOf(TemplateId("9"))).leftOrNull().shouldBeInstanceOf<WaError.Refused>()
        }
    }
})
