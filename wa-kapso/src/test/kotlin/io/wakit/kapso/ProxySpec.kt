package io.wakit.kapso

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.dsl.sendText
import io.wakit.kapso.model.CallFilter
import io.wakit.kapso.model.CallStatus
import io.wakit.kapso.model.ContactEdit
import io.wakit.kapso.model.ContactFilter
import io.wakit.kapso.model.ConversationFilter
import io.wakit.kapso.model.ConversationId
import io.wakit.kapso.model.ConversationStatus
import io.wakit.kapso.model.Direction
import io.wakit.kapso.model.MessageFilter
import io.wakit.kapso.model.MessageProgress
import io.wakit.local.Said
import io.wakit.model.AccessToken
import io.wakit.model.Bsuid
import io.wakit.model.CallId
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.phone.UsernameStatus
import kotlinx.coroutines.flow.toList
import java.time.Instant

private const val DONE = """{"success":true}"""
private const val RECEIPT =
    """{"messaging_product":"whatsapp","contacts":[{"input":"US.7","user_id":"US.7"}],"messages":[{"id":"wamid.A"}]}"""
private const val BASE = "/meta/whatsapp/v24.0"

/** How Kapso is reached, and what it has of its own: every address as it leaves. */
class ProxySpec : StringSpec({
    "the key of a project goes along with every call, the token alone as a bearer, and both where both are given" {
        LocalKapso(Said(DONE)).use { server ->
            val key = KapsoApiKey("k1")
            val token = AccessToken("t1")
            listOf(KapsoCredentials(key), KapsoCredentials(token), KapsoCredentials(key, token)).forEach { credentials ->
                server.client(credentials).use { it.phone(PHONE).conversations.updateStatus(ConversationId("c"), ConversationStatus.Ended) }
                "$credentials" shouldNotContain "k1"
            }
            server.asked.map { it.key to it.bearer } shouldContainExactly listOf("k1" to null, null to "Bearer t1", "k1" to "Bearer t1")
        }
    }

    "it goes to Kapso's own host unless another is named, in the version that is set, and never to Meta's" {
        WhatsApp(KapsoApiKey("k")).use { it.isKapsoProxy shouldBe true }
        WhatsApp(AccessToken("t")).use { it.isKapsoProxy shouldBe false }
        shouldThrow<IllegalArgumentException> {
            WhatsApp(KapsoApiKey("k")) { baseUrl = "https://graph.facebook.com" }
        }.message shouldContain KAPSO_URL
        playing(Said(RECEIPT), configure = { version = "v23.0" }) { whatsapp, server ->
            whatsapp.phone(PHONE).sendText(WaId("15550100001"), "Hi").isRight() shouldBe true
            server.lines shouldContainExactly listOf("POST /meta/whatsapp/v23.0/100200300400500/messages")
        }
    }

    "a key is a bar in print, and one with white space is refused where it is made" {
        "${KapsoApiKey("secret-word")} ${KapsoWebhookSecret("secret-word")}" shouldNotContain "secret"
        shouldThrow<IllegalArgumentException> { KapsoApiKey("k\n") }
        shouldThrow<IllegalArgumentException> { KapsoApiKey("") }
    }

    "without Kapso, what only Kapso keeps is refused before anything leaves" {
        LocalKapso(Said(DONE)).use { server ->
            WhatsApp(AccessToken("t")) { baseUrl = server.url }.use { meta ->
                val phone = meta.phone(PHONE)
                listOf(
                    phone.conversations.get(ConversationId("c")),
                    phone.conversations.list().page(),
                    phone.conversations.updateStatus(ConversationId("c"), ConversationStatus.Ended),
                    phone.contacts.get(WaId("1")),
                    phone.contacts.list().page(),
                    phone.contacts.update(WaId("1"), ContactEdit()),
                    phone.callLog.list().page(),
                    phone.callLog.get(CallId("wacid.1")),
                    phone.messageLog.list().page(),
                    phone.messageLog.get(MessageId("wamid.A")),
                    phone.messageLog.ofConversation(ConversationId("c")).page(),
                    phone.messageLog.ofUser(WaId("1")).toList().single(),
                    phone.threadControl.take(WaId("1")),
                ).forEach { it.leftOrNull().shouldBeInstanceOf<KapsoProxyRequired>().message shouldContain "KapsoApiKey" }
            }
            server.asked.shouldBeEmpty()
        }
    }

    "the lists say what they are asked for, filter by filter" {
        playing(Said("""{"data":[],"paging":{"cursors":{}}}""")) { whatsapp, server ->
            val phone = whatsapp.phone(PHONE)
            val day = Instant.parse("2025-03-04T09:00:00Z")
            phone.messageLog.list(
                MessageFilter(ConversationId("c1"), Direction.Inbound, MessageProgress.Read, day, day.plusSeconds(60)),
                KapsoFields.All,
                limit = 100,
            ).page()
            phone.conversations.list(ConversationFilter(ConversationStatus.Active, WaId("15550100001"), day, day, "u1")).page("cursor=")
            phone.conversations.list(ConversationFilter(isUnassigned = true)).page()
            phone.contacts.list(ContactFilter(WaId("15550100001"), "cust", hasCustomer = true), limit = 1).page()
            phone.callLog.list(CallFilter(Direction.Outbound, CallStatus.Completed, day, day)).page()
            phone.callLog.get(CallId("wacid.1")).getOrNull().shouldBeNull()
            server.lines shouldContainExactly listOf(
                "GET $BASE/100200300400500/messages?conversation_id=c1&direction=inbound&status=read" +
                    "&since=2025-03-04T09:00:00Z&until=2025-03-04T09:01:00Z&fields=kapso(*)&limit=100",
                "GET $BASE/100200300400500/conversations?status=active&phone_number=15550100001" +
                    "&last_active_since=2025-03-04T09:00:00Z&last_active_until=2025-03-04T09:00:00Z" +
                    "&assigned_user_id=u1&after=cursor=",
                "GET $BASE/100200300400500/conversations?unassigned=true",
                "GET $BASE/100200300400500/contacts?wa_id=15550100001&customer_id=cust&has_customer=true&limit=1",
                "GET $BASE/100200300400500/calls?direction=outbound&status=completed" +
                    "&since=2025-03-04T09:00:00Z&until=2025-03-04T09:00:00Z",
                "GET $BASE/100200300400500/calls?call_id=wacid.1&limit=1",
            )
        }
    }

    "what Kapso would refuse does not leave: pages over 100, two filters at odds, a contact that stays as it is, long metadata" {
        playing(Said(DONE)) { whatsapp, server ->
            val phone = whatsapp.phone(PHONE)
            listOf(
                phone.messageLog.list(limit = 101).page(),
                phone.messageLog.list(limit = 0).page(),
                phone.conversations.list(ConversationFilter(assignedUserId = "u", isUnassigned = true)).page(),
                phone.contacts.update(WaId("1"), ContactEdit()),
                phone.threadControl.release(WaId("1"), "x".repeat(2_001)),
            ).forEach { it.leftOrNull().shouldBeInstanceOf<WaError.Invalid>().violations shouldHaveSize 1 }
            server.asked.shouldBeEmpty()
            phone.threadControl.pass(Bsuid("US.1"), "ai_agent", "x".repeat(2_000)).isRight() shouldBe true
            server.lines.single() shouldBe "POST $BASE/100200300400500/thread_control"
        }
    }

    "conversations and contacts are changed where Kapso keeps them" {
        playing(Said(DONE)) { whatsapp, server ->
            val phone = whatsapp.phone(PHONE)
            phone.conversations.updateStatus(ConversationId("c1"), ConversationStatus.Ended).getOrNull()?.isDone shouldBe true
            phone.contacts.update(WaId("15550100001"), ContactEdit(displayName = "Olga (VIP)")).isRight() shouldBe true
            phone.threadControl.pass(Bsuid("US.1"), "ai_agent").isRight() shouldBe true
            server.lines shouldContainExactly listOf(
                "PATCH $BASE/conversations/c1",
                "PATCH $BASE/100200300400500/contacts/15550100001",
                "POST $BASE/100200300400500/thread_control",
            )
            server.asked[0].text shouldEqualJson """{"status":"ended"}"""
            server.asked[1].text shouldEqualJson """{"display_name":"Olga (VIP)"}"""
            server.asked[2].text shouldEqualJson
                """{"messaging_product":"whatsapp","action":"pass","recipient":"US.1","control_pass":{"target_role":"ai_agent"}}"""
        }
    }

    "a thing alone comes bare or in an envelope, with what nobody knows yet" {
        val bare = """{"id":"c1","status":"paused","phone_number":null,"new":{"a":1},"last_active_at":"2025-03-04T09:15:27.123456Z"}"""
        playing(Said(bare), Said("""{"data":$bare}""")) { whatsapp, _ ->
            repeat(2) {
                val one = whatsapp.phone(PHONE).conversations.get(ConversationId("c1")).getOrNull()!!
                one.id shouldBe ConversationId("c1")
                one.status shouldBe ConversationStatus("paused")
                one.phoneNumber.shouldBeNull()
                one.lastActiveAt shouldBe Instant.parse("2025-03-04T09:15:27.123456Z")
                one.raw["new"].toString() shouldBe """{"a":1}"""
            }
        }
    }

    "a user without a number is read, and what a page says of the next one can be read" {
        val page = """{"data":[{"id":"k1","wa_id":null,"business_scoped_user_id":"US.1","tier":"gold"}],
            "paging":{"cursors":{"before":"b0==","after":"a1=="}}}"""
        playing(Said(page)) { whatsapp, _ ->
            val found = whatsapp.phone(PHONE).contacts.list().page().getOrNull()!!
            found.data.single().run {
                waId.shouldBeNull()
                userId shouldBe Bsuid("US.1")
                raw["tier"].toString() shouldBe "\"gold\""
            }
            found.paging?.cursors?.run { before to after } shouldBe ("b0==" to "a1==")
        }
    }

    "what Kapso writes in small letters or in capitals is one word" {
        val answers = listOf("OUTBOUND", "outbound").map { Said("""{"data":[{"id":"1","direction":"$it"}]}""") } +
            Said("""{"username":"kettles","status":"reserved"}""")
        playing(*answers.toTypedArray()) { whatsapp, _ ->
            repeat(2) { whatsapp.phone(PHONE).callLog.get(CallId("w")).getOrNull()?.direction shouldBe Direction.Outbound }
            whatsapp.phone(PHONE).usernames.get().getOrNull()?.status shouldBe UsernameStatus.Reserved
        }
    }

    "pages follow their cursors to the end, with the same filter" {
        fun page(id: String, after: String) =
            Said("""{"data":[{"id":"$id","timestamp":"1","type":"text"}],"paging":{"cursors":{"after":$after}}}""")
        playing(page("a", "\"n1==\""), page("b", "null")) { whatsapp, server ->
            val all = whatsapp.phone(PHONE).messageLog.list(MessageFilter(direction = Direction.Inbound)).all().toList()
            all.map { it.getOrNull()?.id } shouldContainExactly listOf(MessageId("a"), MessageId("b"))
            server.lines.last() shouldBe "GET $BASE/100200300400500/messages?direction=inbound&after=n1=="
            server.asked shouldHaveSize 2
        }
    }

    "the messages with one user are those of the conversations with them" {
        val answers = arrayOf(
            Said("""{"data":[{"id":"c2"},{"id":"c1"}]}"""),
            Said("""{"data":[{"id":"m2"}]}"""),
            Said("""{"data":[{"id":"m1"}]}"""),
        )
        playing(*answers) { whatsapp, server ->
            whatsapp.phone(PHONE).messageLog.ofUser(WaId("15550100001")).toList().map { it.getOrNull()?.id?.value } shouldContainExactly
                listOf("m2", "m1")
            server.lines.map { it.substringAfter('?') } shouldContainExactly
                listOf("phone_number=15550100001", "conversation_id=c2", "conversation_id=c1")
        }
    }

    "fields are trimmed and asked for once, and blank ones are left out" {
        KapsoFields(KapsoField(" direction "), KapsoField(""), KapsoField.Direction, KapsoField("x")).text shouldBe "kapso(direction,x)"
        KapsoFields(emptyList()).text shouldBe "kapso()"
        KapsoFields.Messages.text shouldBe "kapso(direction,status,processing_status,phone_number,has_media,media_data,media_url," +
            "whatsapp_conversation_id,contact_name,message_type_data,content,flow_response,flow_token,flow_name,order_text)"
    }
})
