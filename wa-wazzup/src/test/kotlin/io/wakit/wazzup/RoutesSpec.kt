package io.wakit.wazzup

import arrow.core.Either
import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.wakit.local.Asked
import io.wakit.local.Said
import io.wakit.model.WaJson
import io.wakit.wazzup.model.AccountSettings
import io.wakit.wazzup.model.ButtonsObject
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.ContactData
import io.wakit.wazzup.model.Deal
import io.wakit.wazzup.model.MaxButton
import io.wakit.wazzup.model.MaxButtons
import io.wakit.wazzup.model.MessageId
import io.wakit.wazzup.model.MessageSendRequest
import io.wakit.wazzup.model.Pipeline
import io.wakit.wazzup.model.Role
import io.wakit.wazzup.model.TechUser
import io.wakit.wazzup.model.User
import io.wakit.wazzup.model.UserRole
import io.wakit.wazzup.model.WabaButton
import io.wakit.wazzup.model.WabaButtons
import io.wakit.wazzup.model.templateText
import io.wakit.wazzup.resource.Entities
import java.time.Duration

private fun <T> Either<WazzupError, T>.good(): T = fold({ error(it.message) }, { it })

/** Lists what it has, gives one by its id, and takes everything without a word. */
private fun having(entity: String): (Asked, Int) -> Said = { asked, _ ->
    when {
        Regex("GET /v3/\\w+").matches(asked.line) -> Said("[$entity]")
        asked.line.startsWith("GET") -> Said(entity)
        else -> Said(status = 204)
    }
}

private suspend fun <T : Any> LocalWazzup.allOf(entity: T, entities: (WazzupClient) -> Entities<T>) = client().use {
    entities(it).run {
        list().good().single() shouldBe entity
        listRaw().good().text shouldBe "[${getRaw("1").good().text}]"
        get("1").good() shouldBe entity
        getRaw("1").good().value shouldBe entity
        create(entity).good()
        update(entity).good()
        createMany(listOf(entity)).good()
        delete("1").good()
        deleteMany(listOf("1")).good() shouldBe emptyList()
    }
}

private fun linesFor(name: String) = listOf(
    "GET /v3/$name",
    "GET /v3/$name",
    "GET /v3/$name/1",
    "GET /v3/$name/1",
    "GET /v3/$name/1",
    "POST /v3/$name",
    "POST /v3/$name",
    "POST /v3/$name",
    "DELETE /v3/$name/1",
    "PATCH /v3/$name/bulk_delete",
)

class RoutesSpec : StringSpec({
    "users, contacts and deals have the same operations, each at an address of their own" {
        LocalWazzup(having("""{"id":"1","name":"Marina"}""")).use { server ->
            server.allOf(User("1", "Marina")) { it.users }
            server.asked.map { it.line } shouldContainExactlyInAnyOrder linesFor("users")
        }
        val chat = """[{"chatType":"vk","chatId":"7"}]"""
        LocalWazzup(having("""{"id":"1","responsibleUserId":"u","name":"Olga","contactData":$chat}""")).use { server ->
            server.allOf(Contact("1", "u", "Olga", listOf(ContactData(ChatType.Vk, "7")))) { it.contacts }
            server.asked.map { it.line } shouldContainExactlyInAnyOrder linesFor("contacts")
        }
        LocalWazzup(having("""{"id":"1","responsibleUserId":"u","name":"Order","contacts":["c"],"uri":"https://crm.example.test"}""")).use {
            it.allOf(Deal("1", "u", "Order", listOf("c"), "https://crm.example.test")) { wazzup -> wazzup.deals }
            it.asked.map { asked -> asked.line } shouldContainExactlyInAnyOrder linesFor("deals")
        }
    }

    "pipelines are listed and put" {
        playing(Said("""[{"id":"p","name":"Sales","stages":[{"id":"s","name":"New","color":"red"}],"future":1}]""")) { wazzup, server ->
            wazzup.pipelines.list().good().single().stages?.single()?.color shouldBe "red"
            wazzup.pipelines.create(Pipeline("p", "Sales")).good().value?.name shouldBe "Sales"
            wazzup.pipelines.update(Pipeline("p", "Sales")).good()
            wazzup.pipelines.createMany(listOf(Pipeline("p", "Sales"), Pipeline("q", "Repairs"))).good()
            server.asked.map { it.line } shouldContainExactly listOf("GET /v3/pipelines") + List(3) { "POST /v3/pipelines" }
        }
    }

    "settings are read and changed under both names, and what is not said stays" {
        val role = UserRole(ChannelId("ch"), "u", Role.Seller, true)
        val body = """{"userRoles":[{"channelId":"ch","userId":"u","role":"seller","allowGetNewClients":true}]}"""
        playing(Said(body)) { wazzup, server ->
            wazzup.accounts.settings().good() shouldBe AccountSettings(userRoles = listOf(role))
            wazzup.accounts.getSettings().good() shouldBe wazzup.accounts.settings().good()
            wazzup.accounts.updateSettings(AccountSettings(userRoles = listOf(role))).good().value?.userRoles shouldBe listOf(role)
            server.asked.map { it.line } shouldContainExactly List(3) { "GET /tech/settings" } + "PATCH /tech/settings"
            server.asked.last().text shouldEqualJson body
        }
    }

    "money is read under both names, and what was spent account by account" {
        playing(Said("""{"currency":"RUR","balance":12}"""), Said("""{"currency":"RUR","balance":12}"""), Said("""[{"accountId":7}]""")) {
                wazzup,
                server,
            ->
            wazzup.accounts.balance().good() shouldBe wazzup.accounts.getBalance().good()
            wazzup.accounts.wabaSummary().good().single().accountId shouldBe 7
            server.asked.map { it.line }.drop(1) shouldContainExactly
                listOf("GET /tech/accounts/balance", "GET /tech/accounts/waba-summary")
        }
    }

    "a partner's own lists are read from the tech service" {
        val channels = """[{"guid":"ch","transport":"wapi","state":"active","details":{"isTrial":true}}]"""
        val template = """[{"templateGuid":"t","name":"order_ready","body":"Hello {{1}}"}]"""
        playing(Said("""{"channels":$channels,"count":1}"""), Said(template), Said("""[{"id":"u","name":"M","role":"auditor"}]""")) {
                wazzup,
                server,
            ->
            wazzup.channels.listForPartner().good().run {
                "${single().details?.get("isTrial")}" shouldBe "true"
                "${normalized()}" shouldEqualJson """{"channels":$channels,"count":1}"""
            }
            wazzup.templates.listForPartner().good().single().body shouldBe "Hello {{1}}"
            wazzup.accounts.users().good() shouldBe listOf(TechUser("u", "M", Role.Auditor, null))
            server.asked.map { it.line } shouldContainExactly
                listOf("GET /tech/channels/list", "GET /tech/channels/waba/templates", "GET /tech/users")
        }
    }

    "all fourteen fields of a message travel, under Wazzup's names" {
        val message = MessageSendRequest(
            channelId = ChannelId("ch"),
            chatType = ChatType.Telegram,
            chatId = "1",
            text = "t",
            contentUri = "https://cdn.example.test/1",
            templateId = "tpl",
            templateValues = listOf("a"),
            buttonsObject = WabaButtons(listOf(WabaButton("Yes", "y"))),
            refMessageId = MessageId("m-0"),
            crmUserId = "u",
            crmMessageId = "m-1",
            clearUnanswered = false,
            phone = "79990001122",
            username = "olga",
        )
        playing(Said("""{"messageId":"m","chatId":"1"}""", 201), configure = { checkLimits = false }) { wazzup, server ->
            wazzup.messages.send(message).good().run { listOf("$messageId", chatId) } shouldBe listOf("m", "1")
            server.asked.single().line shouldBe "POST /v3/message"
            server.asked.single().text shouldEqualJson """{"channelId":"ch","chatType":"telegram","chatId":"1","text":"t",
                "contentUri":"https://cdn.example.test/1","templateId":"tpl","templateValues":["a"],
                "buttonsObject":{"buttons":[{"text":"Yes","payload":"y","type":"text"}]},"refMessageId":"m-0","crmUserId":"u",
                "crmMessageId":"m-1","clearUnanswered":false,"phone":"79990001122","username":"olga"}"""
        }
        val buttons = MaxButtons(listOf(listOf(MaxButton("link", "Site", url = "https://shop.example.test"))))
        WaJson.encodeToString(ButtonsObject.serializer(), buttons) shouldEqualJson
            """{"chatType":"max","buttons":[[{"type":"link","text":"Site","url":"https://shop.example.test"}]]}"""
        templateText("tpl", listOf("Olga", "42")) shouldBe "@template: tpl { [[Olga]]; [[42]] }"
    }

    "there are ten types of chats" {
        listOf(
            ChatType.WhatsApp to "whatsapp",
            ChatType.WhatsGroup to "whatsgroup",
            ChatType.Viber to "viber",
            ChatType.Instagram to "instagram",
            ChatType.Telegram to "telegram",
            ChatType.TeleGroup to "telegroup",
            ChatType.Vk to "vk",
            ChatType.Avito to "avito",
            ChatType.Max to "max",
            ChatType.MaxGroup to "maxgroup",
        ).forAll { (type, word) -> type shouldBe ChatType(word) }
    }

    "a client goes to Wazzup's own hosts, with half a minute for each attempt, unless it is told otherwise" {
        WazzupConfig().run {
            listOf(publicBaseUrl, techBaseUrl, integrationsBaseUrl) shouldContainExactly
                listOf("https://api.wazzup24.com", "https://tech.wazzup24.com", "https://integrations.wazzup24.com")
            timeout shouldBe Duration.ofSeconds(30)
            crmKey shouldBe null
            rateLimit.run { listOf(calls, messages, per.toSeconds().toInt()) } shouldContainExactly listOf(500, 400, 5)
        }
    }

    "what a client prints names each part that it has" {
        WazzupClient(ApiKey("k")).use { wazzup ->
            val parts = WazzupClient::class.java.declaredMethods.map { it.name }.filter { it.startsWith("get") }
                .map { it.removePrefix("get").replaceFirstChar(Char::lowercase) }
            "$wazzup".substringAfter(": ").removeSuffix(")").split(", ") shouldContainExactlyInAnyOrder parts
            parts.containsAll(listOf("contacts", "users", "deals", "pipelines", "accounts", "channels", "webhooks")) shouldBe true
        }
    }
})
