package io.wakit.wazzup

import arrow.core.Either
import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldMatch
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.local.Asked
import io.wakit.local.Said
import io.wakit.model.WaJson
import io.wakit.wazzup.model.AccountSettings
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.ChannelState
import io.wakit.wazzup.model.ChannelsLinkRequest
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.IframeRequest
import io.wakit.wazzup.model.IframeUser
import io.wakit.wazzup.model.MessageEdit
import io.wakit.wazzup.model.MessageId
import io.wakit.wazzup.model.Role
import io.wakit.wazzup.model.TechUser
import io.wakit.wazzup.model.Transport
import io.wakit.wazzup.model.UserRole
import io.wakit.wazzup.resource.Assignment
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.serialization.json.jsonPrimitive
import java.time.LocalDate

private fun <T> Either<WazzupError, T>.good(): T = fold({ error(it.message) }, { it })

private val shop = ChannelId("ch-1")

/** A tech service that keeps its roles, as Wazzup does. */
private fun settings(vararg roles: UserRole): (Asked, Int) -> Said {
    var now = AccountSettings(userRoles = roles.toList())
    return { asked, _ ->
        synchronized(roles) {
            if (asked.line.startsWith("PATCH")) now = WaJson.decodeFromString(AccountSettings.serializer(), asked.text)
            Said(WaJson.encodeToString(AccountSettings.serializer(), now))
        }
    }
}

class PartnerSpec : StringSpec({
    "channels are typed, kept as they came, and normalised" {
        val body = """[{"channelId":"ch-1","transport":"whatsapp","plainId":"79995550001","state":"active","name":"Shop","limit":7},
            {"channelId":"ch-2","transport":"newgram","plainId":"x","state":"openelsewhere"}]"""
        playing(Said(body)) { wazzup, server ->
            val list = wazzup.channels.list().good()
            list[0].run { listOf(channelId, transport, state, name) } shouldBe listOf(shop, Transport.WhatsApp, ChannelState.Active, "Shop")
            list[0].raw.getValue("limit").jsonPrimitive.content shouldBe "7"
            list[1].state shouldBe ChannelState.OpenElsewhere
            list[1].transport shouldBe Transport("newgram")
            list.raw.toString() shouldEqualJson body
            wazzup.channels.normalized().good().toString() shouldEqualJson """{"channels":$body,"count":2}"""
            wazzup.channels.get(ChannelId("ch-2")).good()?.plainId shouldBe "x"
            wazzup.channels.get(ChannelId("ch-3")).good().shouldBeNull()
            server.asked.map { it.line }.toSet() shouldBe setOf("GET /v3/channels")
        }
    }

    "a transport says which chats go through it" {
        Transport.Wapi.chatType shouldBe ChatType.WhatsApp
        Transport.TgApi.chatType shouldBe ChatType.Telegram
        Transport.MaxBot.chatType shouldBe ChatType.Max
        Transport.Viber.chatType shouldBe ChatType.Viber
    }

    "a partner's calls go where they are documented to be" {
        playing(Said("""{"link":"https://l.example.test","url":"https://u.example.test","balance":5,"pricing":{},"transactions":[]}""")) {
                wazzup,
                server,
            ->
            wazzup.channels.info(Transport.Wapi, shop).good()
            wazzup.channels.create(Transport.Wapi).good().value?.url shouldBe "https://u.example.test"
            wazzup.channels.reinitialize(Transport.Wapi, shop).good()
            wazzup.channels.update(Transport.Wapi, shop).good()
            wazzup.channels.delete(Transport.Wapi, shop).good()
            wazzup.channels.delete(Transport.Wapi, shop, deleteChats = false).good()
            wazzup.channels.generateLink(ChannelsLinkRequest("wapi", redirectUri = "https://crm.example.test")).good().link shouldBe
                "https://l.example.test"
            wazzup.iframes.templatesLink("wabaTemplate").good()
            wazzup.iframes.wabaProfileLink(shop).good()
            wazzup.iframes.chatsLink(dealId = "d-1").good()
            wazzup.iframes.unansweredLink("u-1").good()
            wazzup.iframes.create(IframeRequest(IframeUser("u-1", "Marina"))).good().url shouldBe "https://u.example.test"
            wazzup.accounts.delete(7).good()
            wazzup.accounts.balance().good().balance shouldBe 5.0
            wazzup.accounts.changeBalance(7, 500).good()
            wazzup.accounts.transactions("2025-03-04").good()
            wazzup.accounts.createUser(TechUser("u-1", "Marina", Role.Seller, false)).good()
            wazzup.accounts.deleteUser("u-1").good()
            wazzup.waba.pricing("RU").good()
            wazzup.waba.transactions(shop, LocalDate.of(2025, 3, 4)).good()
            wazzup.messages.edit(MessageId("m-1"), MessageEdit("four")).good()
            wazzup.messages.delete(MessageId("m-1")).good()
            server.asked.map { it.line } shouldContainExactly listOf(
                "GET /tech/channels/wapi/ch-1",
                "POST /tech/channels/wapi",
                "POST /tech/channels/wapi/ch-1/reinit",
                "POST /tech/channels/wapi/ch-1/reinit",
                "DELETE /tech/channels/wapi/ch-1",
                "DELETE /tech/channels/wapi/ch-1",
                "POST /tech/iframe/generate-channels-link",
                "POST /tech/iframe/generate-templates-link",
                "POST /tech/iframe/generate-waba-profile-link",
                "POST /tech/iframe/generate-chats-link",
                "POST /tech/iframe/generate-unanswered-link",
                "POST /v3/iframe",
                "DELETE /tech/accounts/7",
                "GET /tech/accounts/balance",
                "POST /tech/accounts/balance",
                "GET /tech/accounts/transactions?date=2025-03-04",
                "POST /tech/users",
                "DELETE /tech/users/u-1",
                "GET /tech/channels/waba/pricing/RU",
                "GET /tech/channels/waba/ch-1/transactions/2025-03-04",
                "PATCH /v3/message/m-1",
                "DELETE /v3/message/m-1",
            )
            server.asked.map { it.text }.filter { "deleteChats" in it } shouldContainExactly
                listOf("""{"deleteChats":true}""", """{"deleteChats":false}""")
            server.asked.forAll { it.authorization shouldBe "Bearer ${LocalWazzup.KEY}" }
        }
    }

    "counters are read, and their host is asked for with the key in its path" {
        playing(Said("""{"counterV2":0,"type":null,"lastMsgDateTime":null}"""), Said("""{"host":"ws1.example.test"}""")) { wazzup, server ->
            wazzup.unanswered.get("u-1").good().counterV2 shouldBe 0
            wazzup.unanswered.host().good().host shouldBe "ws1.example.test"
            server.asked.map { it.line } shouldContainExactly
                listOf("GET /v3/unanswered/u-1", "GET /integrations/counters/ws_host/api_v3/${LocalWazzup.KEY}")
        }
    }

    "a new account gets a key that nobody guesses, rubles under Wazzup's name, and prints neither key" {
        playing(Said("""{"accountId":7,"apiKey":"opened"}""")) { wazzup, server ->
            val made = wazzup.accounts.create("Firm").good()
            made.crmKey.reveal() shouldMatch "crm_[0-9a-f]{32}"
            made.account.apiKey shouldBe "opened"
            "$made" shouldNotContain "opened"
            "$made" shouldNotContain made.crmKey.reveal()
            server.asked.single().text shouldEqualJson
                """{"crmKey":"${made.crmKey.reveal()}","name":"Firm","lang":"ru","currency":"RUR"}"""
            wazzup.accounts.create("Firm", crmKey = CrmKey("short")).leftOrNull().shouldBeInstanceOf<WazzupError.Invalid>()
        }
    }

    val manager = UserRole(ChannelId("ch-2"), "u-1", Role.Manager, false)
    val seller = UserRole(shop, "u-1", Role.Seller, true)

    "a role replaces that of the same user and channel, and leaves the others" {
        LocalWazzup(settings(manager, seller)).use { server ->
            server.client().use { wazzup ->
                wazzup.channels.assignUser("u-1", shop, Role.Auditor, allowGetNewClients = false).good()
                wazzup.accounts.userRoles("u-1").good() shouldContainExactly listOf(manager, UserRole(shop, "u-1", Role.Auditor, false))
                wazzup.channels.removeUser("u-1", shop).good()
                wazzup.accounts.settings().good().userRoles shouldBe listOf(manager)
            }
        }
    }

    "several users are assigned with one writing" {
        LocalWazzup(settings(seller)).use { server ->
            server.client().use { wazzup ->
                wazzup.channels.assignUsers(listOf(Assignment("u-1"), Assignment("u-2", Role.Auditor)), shop).good()
                server.asked.count { it.line.startsWith("PATCH") } shouldBe 1
                wazzup.accounts.settings().good().userRoles?.map { it.userId to it.role } shouldBe
                    listOf("u-1" to Role.Seller, "u-2" to Role.Auditor)
            }
        }
    }

    "changes of roles that come at once lose none of each other" {
        LocalWazzup(settings()).use { server ->
            server.client().use { wazzup ->
                (1..40).map { async { wazzup.channels.assignUser("u-$it", shop).good() } }.awaitAll()
                wazzup.accounts.settings().good().userRoles.orEmpty().map { it.userId }.toSet() shouldBe (1..40).map { "u-$it" }.toSet()
            }
        }
    }

    "where settings cannot be read no role is written" {
        playing(Said("", 403)) { wazzup, server ->
            wazzup.channels.assignUser("u-1", shop).leftOrNull()?.category shouldBe WazzupErrorCategory.Access
            server.asked.size shouldBe 1
        }
    }
})
