package io.wakit.wazzup

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.local.Said
import io.wakit.model.Violation
import io.wakit.wazzup.model.ButtonsObject
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.ContactData
import io.wakit.wazzup.model.Deal
import io.wakit.wazzup.model.MessageEdit
import io.wakit.wazzup.model.MessageSendRequest
import io.wakit.wazzup.model.Pipeline
import io.wakit.wazzup.model.PipelineStage
import io.wakit.wazzup.model.ReplyMarkup
import io.wakit.wazzup.model.TelegramButton
import io.wakit.wazzup.model.TelegramButtons
import io.wakit.wazzup.model.User
import io.wakit.wazzup.model.WabaButton
import io.wakit.wazzup.model.WabaButtons

private fun x(n: Int) = "x".repeat(n)

private fun List<Violation>.paths() = map { it.path }

class LimitsSpec : StringSpec({
    "a user's limits hold at the edge and break beyond it" {
        User(x(64), x(150), "123456789012345").violations().shouldBeEmpty()
        User("1", "n", "12345678").violations().shouldBeEmpty()
        User(x(65), x(151), "1234567").violations().paths() shouldContainExactly listOf("id", "name", "phone")
        User("", null, "1234567890123456").violations().paths() shouldContainExactly listOf("id", "name", "phone")
        User("1", "n", "+79990001122").violations().paths() shouldContainExactly listOf("phone")
    }

    "a contact's limits hold at the edge and break beyond it" {
        val chat = ContactData(ChatType.WhatsApp, "79990001122")
        Contact(x(100), x(100), x(200), listOf(chat), x(200)).violations().shouldBeEmpty()
        Contact(x(101), x(101), x(201), emptyList(), x(201)).violations().paths() shouldContainExactly
            listOf("id", "responsibleUserId", "name", "uri", "contactData")
        Contact("1", null, "n", listOf(chat, ContactData(ChatType.Viber, phone = "79990001122"))).violations().paths() shouldContainExactly
            listOf("responsibleUserId", "contactData[1].phone")
        ContactData(ChatType.Telegram, username = "@olga").violations().paths() shouldContainExactly listOf("username")
        ContactData(ChatType.Max, username = "olga").violations().paths() shouldContainExactly listOf("username")
        ContactData(ChatType.Max, phone = "79990001122").violations().shouldBeEmpty()
        ContactData(ChatType.Vk).violations().paths() shouldContainExactly listOf("chatId")
    }

    "a deal has 1 to 10 contacts and an address" {
        fun deal(contacts: Int, uri: String?) = Deal("d", "u", "n", List(contacts) { "c-$it" }, uri).violations()
        deal(1, "https://crm.example.test").shouldBeEmpty()
        deal(10, x(200)).shouldBeEmpty()
        deal(0, null).paths() shouldContainExactly listOf("uri", "contacts")
        deal(11, x(201)).run {
            paths() shouldContainExactly listOf("uri", "contacts")
            last().run { limit to actual } shouldBe (10 to 11)
        }
    }

    "a pipeline has no empty list of stages" {
        Pipeline("p", "n", listOf(PipelineStage(x(100), x(100)))).violations().shouldBeEmpty()
        Pipeline("p", "n", emptyList()).violations().paths() shouldContainExactly listOf("stages")
        Pipeline("p", x(201), listOf(PipelineStage(x(101), x(101)))).violations().paths() shouldContainExactly
            listOf("name", "stages[0].id", "stages[0].name")
    }

    val channel = ChannelId("ch")

    fun message(chatType: ChatType, chatId: String?, phone: String? = null, username: String? = null, text: String? = "hi") =
        MessageSendRequest(channel, chatType, chatId, text, phone = phone, username = username).violations().paths()

    "a message is addressed as its messenger asks for" {
        message(ChatType.WhatsApp, "79990001122").shouldBeEmpty()
        message(ChatType.WhatsApp, "+79990001122") shouldContainExactly listOf("chatId")
        message(ChatType.Viber, "olga") shouldContainExactly listOf("chatId")
        message(ChatType.WhatsGroup, "123@g.us").shouldBeEmpty()
        message(ChatType.Instagram, "@shop") shouldContainExactly listOf("chatId")
        message(ChatType.Telegram, null, phone = "79990001122").shouldBeEmpty()
        message(ChatType.Telegram, null, username = "@olga") shouldContainExactly listOf("username")
        message(ChatType.WhatsApp, null, phone = "79990001122") shouldContainExactly listOf("phone")
        message(ChatType.Max, null, username = "olga") shouldContainExactly listOf("username")
        message(ChatType.Vk, null) shouldContainExactly listOf("chatId")
    }

    "a message says something, and text or a file, not both" {
        message(ChatType.Vk, "1", text = null) shouldContainExactly listOf("text")
        MessageSendRequest(channel, ChatType.Vk, "1", "hi", "https://cdn.example.test/1").violations().paths() shouldContainExactly
            listOf("text")
        MessageSendRequest(channel, ChatType.Vk, "1", "hi", templateValues = listOf("a")).violations().paths() shouldContainExactly
            listOf("templateValues")
        MessageEdit().violations().paths() shouldContainExactly listOf("text")
        MessageEdit("a", "https://cdn.example.test/1").violations().paths() shouldContainExactly listOf("text")
    }

    "buttons keep to their messenger's limits" {
        fun waba(count: Int, text: Int) = WabaButtons(List(count) { WabaButton(x(text)) }).violations()
        waba(10, 20).shouldBeEmpty()
        waba(11, 20).paths() shouldContainExactly listOf("buttons")
        waba(1, 21).paths() shouldContainExactly listOf("buttons[0].text")
        fun telegram(text: Int, data: String) =
            TelegramButtons(ReplyMarkup.Inline, listOf(listOf(TelegramButton(x(text), callbackData = data)))).violations().paths()
        telegram(64, x(64)).shouldBeEmpty()
        telegram(65, "ё".repeat(33)) shouldContainExactly listOf("buttons[0][0].text", "buttons[0][0].callbackData")
        TelegramButtons.Remove.violations().shouldBeEmpty()
        TelegramButtons(ReplyMarkup.Inline).violations().paths() shouldContainExactly listOf("buttons")
        val buttons: ButtonsObject = WabaButtons(emptyList())
        MessageSendRequest(
            channel,
            ChatType.WhatsApp,
            "79990001122",
            "a",
            buttonsObject = buttons,
        ).violations().paths() shouldContainExactly
            listOf("buttonsObject.buttons")
    }

    "what is not sent, and what is printed, quotes nobody" {
        val printed = listOf(
            User("1", "Olga Petrova", "+79990001122"),
            Contact("1", null, "Olga Petrova", listOf(ContactData(ChatType.Telegram, "79990001122", "@Olga Petrova"))),
            MessageSendRequest(channel, ChatType.WhatsApp, "+79990001122", "Olga Petrova"),
            WazzupError.Invalid(User("1", null, "+79990001122").violations()).message,
            WazzupError.Invalid(ContactData(ChatType.Telegram, username = "@Olga Petrova").violations()).message,
        )
        printed.forAll {
            "$it" shouldNotContain "Olga"
            "$it" shouldNotContain "79990001122"
        }
    }

    "limits are Wazzup's alone to check where that is asked for" {
        playing(Said(), configure = { checkLimits = false }) { wazzup, server ->
            wazzup.users.createMany(listOf(User("", null))).isRight() shouldBe true
            server.asked.size shouldBe 1
        }
    }
})
