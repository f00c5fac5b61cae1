package io.wakit.model.event

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.arbitrary.element
import io.kotest.property.arbitrary.list
import io.kotest.property.checkAll
import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.GroupId
import io.wakit.model.WaId
import java.time.Instant

private val STATES = listOf(
    DeliveryState.Warning,
    DeliveryState.Sent,
    DeliveryState.Failed,
    DeliveryState.Delivered,
    DeliveryState.Read,
    DeliveryState.Played,
    DeliveryState.Deleted,
)

class StatusesSpec : StringSpec({
    val all = events("statuses")
    val statuses = all.only<MessageStatus>()

    "every state of a message is read, in the order of the delivery" {
        statuses.map { it.state.value } shouldContainExactly
            listOf("sent", "delivered", "read", "played", "failed", "deleted", "warning", "delivered", "delivered")
    }

    "a status tells the user under each name, the price, the conversation and what the send gave along" {
        val sent = statuses.first()
        sent.recipient shouldBe WaId("15550100001")
        sent.to?.userId shouldBe Bsuid("US.1001")
        sent.to?.parentUserId shouldBe Bsuid("US.ENT.7")
        sent.contact?.profile?.name shouldBe "Lina"
        sent.callbackData shouldBe "order-41"
        sent.pricing shouldBe Pricing(true, PricingModel.PerMessage, PricingType.Regular, PricingCategory.Utility)
        sent.conversation?.expirationTimestamp shouldBe Instant.ofEpochSecond(1_750_086_400)
        sent.conversation?.origin?.type shouldBe PricingCategory.Utility
        sent.identityKeyHash shouldBe "aGFzaA=="
        sent.input shouldBe "+1 555 010 0001"
        statuses[1].pricing?.billable shouldBe false
    }

    "a number that is kept back leaves the user id to answer to" {
        statuses.single { it.state == DeliveryState.Played }.recipient shouldBe Bsuid("US.1002")
    }

    "a failed status has its error, though the code came in quotes" {
        statuses.single { it.state == DeliveryState.Failed }.errors.single().code shouldBe ErrorCode.ReengagementWindow
    }

    "a message to a group has a status for each member" {
        val group = statuses.filter { it.recipient == GroupId("G-1") }
        group.map { it.participant?.recipient } shouldContainExactly listOf(WaId("15550100001"), WaId("15550100002"))
    }

    "a payment among the statuses is one of its own, with its money and what the gateway adds" {
        val paid = all.only<PaymentStatus>().single()
        paid.state shouldBe PaymentState.Captured
        paid.payment.amount shouldBe Payment.Amount(21_050, 100)
        paid.payment.transaction?.method?.type shouldBe "upi"
        paid.payment.extra?.keys shouldBe setOf("udf1", "additional_info3")
        paid.payment.refunds.single().amount?.value shouldBe 50
    }

    "each state advances those before it, and none of those after it or itself" {
        STATES.forEachIndexed { i, later ->
            STATES.forEachIndexed { j, earlier -> later.advances(earlier) shouldBe (i > j) }
        }
        STATES.forAll { it.advances(null) shouldBe true }
    }

    "in whatever order and however often statuses come, the furthest is what is known in the end" {
        checkAll(200, Arb.list(Arb.element(STATES), 1..12)) { arrivals ->
            val known = arrivals.fold<DeliveryState, DeliveryState?>(null) { known, next -> if (next.advances(known)) next else known }
            known shouldBe STATES.last { it in arrivals }
        }
    }

    "a state of tomorrow is news only where nothing is known" {
        val beamed = DeliveryState("beamed")
        beamed.advances(null) shouldBe true
        beamed.advances(DeliveryState.Sent) shouldBe false
        beamed.advances(beamed) shouldBe false
        DeliveryState.Sent.advances(beamed) shouldBe true
    }

    "a status without a time is a status" {
        val status = statuses.first().copy(timestamp = null)
        (InboundEvent.read(InboundEvent.write(status)).single() as MessageStatus).timestamp.shouldBeNull()
    }
})
