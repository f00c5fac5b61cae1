package io.wakit.client

import arrow.core.Either
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.AccessToken
import io.wakit.model.CallId
import io.wakit.model.ErrorCode
import io.wakit.model.GroupId
import io.wakit.model.JoinRequestId
import io.wakit.model.PhoneNumberId
import io.wakit.model.QrCodeId
import io.wakit.model.Recipient
import io.wakit.model.Success
import io.wakit.model.WaId
import io.wakit.model.call.CallPermissionStatus
import io.wakit.model.call.CallPermissions
import io.wakit.model.call.CallReceipt
import io.wakit.model.call.SessionDescription
import io.wakit.model.group.Group
import io.wakit.model.group.GroupDraft
import io.wakit.model.group.GroupField
import io.wakit.model.group.GroupUpdate
import io.wakit.model.group.InviteLink
import io.wakit.model.group.JoinOutcome
import io.wakit.model.group.JoinRequest
import io.wakit.model.payment.OrderPayments
import io.wakit.model.payment.Payment
import io.wakit.model.payment.PaymentConfiguration
import io.wakit.model.payment.PaymentConfigurationDraft
import io.wakit.model.payment.PaymentConfigurationReceipt
import io.wakit.model.payment.PaymentDataEndpoint
import io.wakit.model.payment.PaymentStatus
import io.wakit.model.payment.Refund
import io.wakit.model.payment.RefundReceipt
import io.wakit.model.phone.RequestReceipt
import kotlinx.coroutines.flow.toList

private val id = PhoneNumberId("7001")
private val group = GroupId("Y2FwaQ==")
private val ada = WaId("15550100001")
private val joins = listOf(JoinRequestId("am9pbjE="))
private val call = CallId("wacid.A")
private const val WHOSE = """{"messaging_product":"whatsapp"}"""
private const val LATER = """{"messaging_product":"whatsapp","request_id":"r-1"}"""
private const val JOINS = """{"messaging_product":"whatsapp","join_requests":["am9pbjE="]}"""
private const val PEOPLE = """{"messaging_product":"whatsapp","participants":[{"user":"15550100001"}]}"""

private val operations = listOf(
    Operation(
        "POST /7001/groups",
        """{"messaging_product":"whatsapp","subject":"Rye"}""",
        LATER,
        becomes = RequestReceipt("r-1"),
    ) { it.phone(id).groups.create(GroupDraft("Rye")) },
    Operation(
        "GET /7001/groups?limit=1024",
        answer = """{"data":{"groups":[{"id":"Y2FwaQ==","subject":"Rye"}]},"paging":{"cursors":{}}}""",
        becomes = listOf(Group(group, "Rye")),
    ) { it.phone(id).groups.list(1024).page().map { page -> page.data } },
    Operation(
        "GET /Y2FwaQ==?fields=subject,description,suspended,creation_timestamp,participants,total_participant_count,join_approval_mode",
        answer = """{"id":"Y2FwaQ==","subject":"Rye","messaging_product":"whatsapp"}""",
        becomes = Group(group, "Rye"),
    ) { it.group(group).details.get() },
    Operation(
        "GET /Y2FwaQ==?fields=suspended",
        answer = """{"id":"Y2FwaQ==","suspended":true}""",
        becomes = Group(group, suspended = true),
    ) {
        it.group(group).details.get(GroupField.Suspended)
    },
    Operation(
        "POST /Y2FwaQ==",
        """{"messaging_product":"whatsapp","description":"Bread"}""",
        LATER,
        becomes = RequestReceipt("r-1"),
    ) { it.group(group).details.update(GroupUpdate(description = "Bread")) },
    Operation("DELETE /Y2FwaQ==", becomes = RequestReceipt(success = true)) { it.group(group).details.delete() },
    Operation(
        "GET /Y2FwaQ==/invite_link",
        answer = """{"invite_link":"https://chat.example/a"}""",
        becomes = InviteLink("https://chat.example/a"),
    ) {
        it.group(group).invites.get()
    },
    Operation(
        "POST /Y2FwaQ==/invite_link",
        WHOSE,
        """{"invite_link":"https://chat.example/b"}""",
        becomes = InviteLink("https://chat.example/b"),
    ) {
        it.group(group).invites.reset()
    },
    Operation("DELETE /Y2FwaQ==/invite_link", WHOSE, """{"success":"true"}""", becomes = Success()) { it.group(group).invites.delete() },
    Operation(
        "GET /Y2FwaQ==/join_requests",
        answer = """{"data":[{"join_request_id":"am9pbjE=","wa_id":"15550100001"}]}""",
        becomes = listOf(JoinRequest(joins.single(), ada)),
    ) { it.group(group).joinRequests.list().page().map { page -> page.data } },
    Operation(
        "POST /Y2FwaQ==/join_requests",
        JOINS,
        """{"approved_join_requests":["am9pbjE="]}""",
        becomes = JoinOutcome(approved = joins),
    ) { it.group(group).joinRequests.approve(joins) },
    // Partial success comes with a status of its own.
    Operation(
        "DELETE /Y2FwaQ==/join_requests",
        JOINS,
        """{"rejected_join_requests":[],"failed_join_requests":[{"join_request_id":"am9pbjE="}]}""",
        "206 Partial Content",
        becomes = JoinOutcome(failed = listOf(JoinOutcome.Failure(joins.single()))),
    ) { it.group(group).joinRequests.reject(joins) },
    Operation("POST /Y2FwaQ==/participants", PEOPLE, LATER, becomes = RequestReceipt("r-1")) { it.group(group).members.add(listOf(ada)) },
    Operation("DELETE /Y2FwaQ==/participants", PEOPLE, LATER, becomes = RequestReceipt("r-1")) {
        it.group(group).members.remove(listOf(ada))
    },
    Operation(
        "POST /7001/calls",
        """{"messaging_product":"whatsapp","to":"15550100001","action":"connect","session":{"sdp_type":"offer","sdp":"v=0"},
            "biz_opaque_callback_data":"7"}""",
        """{"messaging_product":"whatsapp","calls":[{"id":"wacid.A"}]}""",
        becomes = CallReceipt(listOf(CallReceipt.Started(call))),
    ) { it.phone(id).calls.connect(ada, SessionDescription.offer("v=0"), "7") },
    Operation(
        "POST /7001/calls",
        """{"messaging_product":"whatsapp","call_id":"wacid.A","action":"pre_accept","session":{"sdp_type":"answer","sdp":"v=0"}}""",
        becomes = Success(),
    ) { it.phone(id).calls.preAccept(call, SessionDescription.answer("v=0")) },
    Operation(
        "POST /7001/calls",
        """{"messaging_product":"whatsapp","call_id":"wacid.A","action":"accept","session":{"sdp_type":"answer","sdp":"v=0"}}""",
        becomes = Success(),
    ) { it.phone(id).calls.accept(call, SessionDescription.answer("v=0")) },
    Operation("POST /7001/calls", """{"messaging_product":"whatsapp","call_id":"wacid.A","action":"reject"}""", becomes = Success()) {
        it.phone(id).calls.reject(call)
    },
    Operation("POST /7001/calls", """{"messaging_product":"whatsapp","call_id":"wacid.A","action":"terminate"}""", becomes = Success()) {
        it.phone(id).calls.terminate(call)
    },
    Operation(
        "GET /7001/call_permissions?user_wa_id=GB.771",
        answer = """{"messaging_product":"whatsapp","permission":{"status":"no_permission"}}""",
        becomes = CallPermissions(CallPermissions.Permission(CallPermissionStatus.NoPermission)),
    ) { it.phone(id).calls.permissions(Recipient.bsuid("GB.771")) },
    Operation(
        "GET /7001/payments/upi/order.7",
        answer = """{"payments":[{"reference_id":"order.7","status":"captured"}]}""",
        becomes = OrderPayments(listOf(Payment("order.7", PaymentStatus.Captured))),
    ) { it.phone(id).payments.lookUp("upi", "order.7") },
    Operation(
        "POST /7001/payments_refund",
        """{"reference_id":"order.7","payment_config_id":"upi","amount":{"value":"100","offset":"100","currency":"INR"}}""",
        """{"id":"r-1","status":"pending"}""",
        becomes = RefundReceipt("r-1", "pending"),
    ) { it.phone(id).payments.refund(Refund("order.7", "upi", Refund.Amount.paise(100))) },
    Operation(
        "GET /7001/payment_configuration/upi",
        answer = """{"data":[{"configuration_name":"upi"}]}""",
        becomes = PaymentConfiguration("upi"),
    ) { it.phone(id).payments.configuration("upi") },
    Operation(
        "POST /7001/payment_configuration",
        """{"configuration_name":"upi","provider_name":"upi_vpa"}""",
        becomes = PaymentConfigurationReceipt(success = true),
    ) { it.phone(id).payments.create(PaymentConfigurationDraft("upi", "upi_vpa")) },
    Operation("POST /7001/payment_configuration/upi", """{"data_endpoint_url":"https://pay.example"}""", becomes = Success()) {
        it.phone(id).payments.setDataEndpoint("upi", PaymentDataEndpoint("https://pay.example"))
    },
    Operation("DELETE /7001/payment_configuration", """{"configuration_name":"upi"}""", becomes = Success()) {
        it.phone(id).payments.delete("upi")
    },
)

/** What was refused here, and how many calls left. */
private suspend fun refused(call: suspend (WhatsApp) -> Either<WaError, *>): List<String> = Loopback { Reply.Answer("{}") }.use { meta ->
    val error = WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use { call(it).leftOrNull() }
    meta.requests.shouldBeEmpty()
    error.shouldBeInstanceOf<WaError.Invalid>().violations.map { it.path }
}

class GroupAndCallOperationsSpec : StringSpec({
    operations.forEachIndexed { i, operation -> "${i + 1}: ${operation.line} travels as Meta documents it" { operation.play() } }

    "a picture of a group goes in parts, and not where it is too large" {
        Loopback { Reply.Answer(LATER) }.use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use {
                it.group(group).details.setPicture("JPEG".toByteArray()).isRight() shouldBe
                    true
            }
            meta.requests.single().let {
                it.line shouldBe "POST /v24.0/Y2FwaQ== HTTP/1.1"
                it.body shouldContain "name=\"messaging_product\""
                it.body shouldContain "Content-Type: image/jpeg"
                it.body shouldContain "JPEG"
            }
        }
        refused { it.group(group).details.setPicture(ByteArray(5 * 1024 * 1024 + 1)) } shouldContainExactly listOf("file")
    }

    "what breaks a limit never leaves, whichever the family" {
        val offer = SessionDescription.offer("v=0")
        refused { it.phone(id).calls.accept(call, offer) } shouldContainExactly listOf("session")
        refused { it.phone(id).calls.permissions(WaId(" ")) } shouldContainExactly listOf("user_wa_id")
        refused { it.phone(id).groups.create(GroupDraft("")) } shouldContainExactly listOf("subject")
        refused { it.group(group).members.remove(List(9) { ada }) } shouldContainExactly listOf("participants")
        refused { it.phone(id).blockedUsers.block(emptyList()) } shouldContainExactly listOf("block_users")
        refused { it.phone(id).qrCodes.get(QrCodeId("..")) } shouldContainExactly listOf("QrCodeId")
        refused { it.phone(id).payments.lookUp("upi", " ") } shouldContainExactly listOf("ReferenceId")
        refused { it.phone(id).qrCodes.list(limit = 26).page() } shouldContainExactly listOf("limit")
        refused { it.phone(id).groups.list(limit = 1025).page() } shouldContainExactly listOf("limit")
        refused { it.phone(id).groups.list(limit = 0).page() } shouldContainExactly listOf("limit")
        refused { it.phone(id).history.list(limit = 0).page() } shouldContainExactly listOf("limit")
    }

    "with limits left to Meta, all of it leaves" {
        Loopback { Reply.Answer("""{"success":true}""") }.use { meta ->
            WhatsApp(AccessToken("t")) {
                baseUrl = meta.url
                checkLimits = false
            }.use {
                it.phone(id).groups.create(GroupDraft("")).getOrNull() shouldBe RequestReceipt(success = true)
                it.phone(id).calls.accept(call, SessionDescription.offer("v=0")).getOrNull() shouldBe Success()
                it.phone(id).groups.list(limit = 1025).page().isRight() shouldBe true
            }
            meta.requests.map { it.line.substringBeforeLast(' ') } shouldContainExactly
                listOf("POST /v24.0/7001/groups", "POST /v24.0/7001/calls", "GET /v24.0/7001/groups?limit=1025")
        }
    }

    "the pages of groups hang together, though their list lies deeper than others" {
        Loopback { request ->
            Reply.Answer(
                if (request == 1) {
                    """{"data":{"groups":[{"id":"1"}]},"paging":{"cursors":{"after":"A"}}}"""
                } else {
                    """{"data":{"groups":[{"id":"2"}]},"paging":{"cursors":{}}}"""
                },
            )
        }.use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use {
                it.phone(id).groups.list().all().toList().map { group -> group.getOrNull()?.id?.value } shouldContainExactly
                    listOf("1", "2")
            }
            meta.requests.map { it.line } shouldContainExactly
                listOf("GET /v24.0/7001/groups HTTP/1.1", "GET /v24.0/7001/groups?after=A HTTP/1.1")
        }
    }

    "an error without the names of those it failed for is an error" {
        Loopback { Reply.Answer(failure(139100), "400 Bad Request") }.use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use {
                val error = it.phone(id).blockedUsers.block(listOf(ada)).leftOrNull()
                error.shouldBeInstanceOf<WaError.Refused>().code shouldBe ErrorCode(139100)
            }
        }
    }
})
