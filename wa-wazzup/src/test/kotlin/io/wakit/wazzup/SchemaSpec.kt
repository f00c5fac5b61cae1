package io.wakit.wazzup

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.wakit.judge.Judge
import io.wakit.model.JsonSchema
import io.wakit.model.WaJson
import io.wakit.wazzup.model.ButtonsObject
import io.wakit.wazzup.model.Channel
import io.wakit.wazzup.model.MaxButton
import io.wakit.wazzup.model.MaxButtons
import io.wakit.wazzup.model.ReplyMarkup
import io.wakit.wazzup.model.TelegramButton
import io.wakit.wazzup.model.TelegramButtons
import io.wakit.wazzup.model.WabaButton
import io.wakit.wazzup.model.WabaButtons
import io.wakit.wazzup.model.WebhookSubscriptions

class SchemaSpec : StringSpec({
    "the buttons of each messenger are valid as they are written, and what is none of theirs is not" {
        val judge = Judge(JsonSchema.of(ButtonsObject.serializer()))
        listOf(
            WabaButtons(listOf(WabaButton("Yes", "yes"))),
            TelegramButtons(ReplyMarkup.Inline, listOf(listOf(TelegramButton("Shop", "https://shop.example")))),
            TelegramButtons.Remove,
            MaxButtons(listOf(listOf(MaxButton("callback", "Yes", "yes")))),
        ).forEach { judge.faults(WaJson.encodeToJsonElement(ButtonsObject.serializer(), it)).shouldBeEmpty() }
        listOf("""{"replyMarkup":7}""", """{"chatType":"max"}""", """{"buttons":"Yes"}""", "[]")
            .forEach { judge.isValid(WaJson.parseToJsonElement(it)) shouldBe false }
    }

    "a thing that keeps what it was read from is its own keys, and open" {
        val judge = Judge(JsonSchema.of(Channel.serializer()))
        val json = """{"channelId":"c-1","transport":"whatsapp","state":"active","plainId":"7","new":{"a":1}}"""
        judge.faults(WaJson.parseToJsonElement(json)).shouldBeEmpty()
        judge.isValid(WaJson.parseToJsonElement("""{"channelId":[]}""")) shouldBe false
    }

    "a truth value may be a text" {
        val judge = Judge(JsonSchema.of(WebhookSubscriptions.serializer()))
        judge.faults(WaJson.parseToJsonElement("""{"messagesAndStatuses":"true","channelsUpdates":false}""")).shouldBeEmpty()
        judge.isValid(WaJson.parseToJsonElement("""{"messagesAndStatuses":1}""")) shouldBe false
    }
})
