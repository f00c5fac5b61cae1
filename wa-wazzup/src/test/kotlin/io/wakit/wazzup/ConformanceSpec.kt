package io.wakit.wazzup

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.wakit.local.Said
import io.wakit.model.WaJson
import io.wakit.wazzup.model.Account
import io.wakit.wazzup.model.AccountRequest
import io.wakit.wazzup.model.AccountSettings
import io.wakit.wazzup.model.Balance
import io.wakit.wazzup.model.BalanceChange
import io.wakit.wazzup.model.Channel
import io.wakit.wazzup.model.ChannelDeletion
import io.wakit.wazzup.model.ChannelStart
import io.wakit.wazzup.model.ChannelsLinkRequest
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.Deal
import io.wakit.wazzup.model.IframeLink
import io.wakit.wazzup.model.IframeRequest
import io.wakit.wazzup.model.Link
import io.wakit.wazzup.model.MessageEdit
import io.wakit.wazzup.model.MessageSendRequest
import io.wakit.wazzup.model.MessageSendResponse
import io.wakit.wazzup.model.Pipeline
import io.wakit.wazzup.model.TechChannels
import io.wakit.wazzup.model.TechTemplate
import io.wakit.wazzup.model.TechUser
import io.wakit.wazzup.model.Template
import io.wakit.wazzup.model.TemplatesLinkRequest
import io.wakit.wazzup.model.Unanswered
import io.wakit.wazzup.model.UnansweredHost
import io.wakit.wazzup.model.User
import io.wakit.wazzup.model.WabaPricing
import io.wakit.wazzup.model.WabaTransactions
import io.wakit.wazzup.model.WebhooksSettings
import io.wakit.wazzup.model.WebhooksTest
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import java.nio.file.Path
import kotlin.io.path.Path
import kotlin.io.path.div
import kotlin.io.path.exists
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.readText

/** The examples beside the corpus of the Cloud API, where one was given. */
internal val examples: Path? = System.getProperty("wa.corpus")?.takeIf { it.isNotBlank() }
    ?.let { (Path(it) / ".." / "wazzup" / "examples").normalize() }?.takeIf { it.exists() }

@Serializable
private class ListPage<T>(val count: Int, val data: List<T>)

private fun <T> many(one: KSerializer<T>) = ListSerializer(one)

private val SHAPES: Map<String, KSerializer<*>> = mapOf(
    "channels-list-response" to many(Channel.serializer()),
    "contacts-bulk-delete-request" to many(String.serializer()),
    "contacts-get-response" to Contact.serializer(),
    "contacts-list-page" to ListPage.serializer(Contact.serializer()),
    "contacts-list-page-empty" to ListPage.serializer(Contact.serializer()),
    "contacts-upsert-request" to many(Contact.serializer()),
    "deals-get-response" to Deal.serializer(),
    "deals-list-page" to ListPage.serializer(Deal.serializer()),
    "deals-upsert-request" to many(Deal.serializer()),
    "iframe-request-card" to IframeRequest.serializer(),
    "iframe-request-global" to IframeRequest.serializer(),
    "iframe-response" to IframeLink.serializer(),
    "message-edit-request" to MessageEdit.serializer(),
    "message-send-response" to MessageSendResponse.serializer(),
    "pipelines-list-response" to many(Pipeline.serializer()),
    "pipelines-upsert-request" to many(Pipeline.serializer()),
    "tech-account-create-request" to AccountRequest.serializer(),
    "tech-account-create-response" to Account.serializer(),
    "tech-balance-post-request" to BalanceChange.serializer(),
    "tech-balance-response" to Balance.serializer(),
    "tech-channel-create-response" to ChannelStart.serializer(),
    "tech-channel-delete-request" to ChannelDeletion.serializer(),
    "tech-channels-list-response" to TechChannels.serializer(),
    "tech-generate-link-request" to ChannelsLinkRequest.serializer(),
    "tech-generate-link-response" to Link.serializer(),
    "tech-settings-patch-request" to AccountSettings.serializer(),
    "tech-settings-response" to AccountSettings.serializer(),
    "tech-templates-link-request" to TemplatesLinkRequest.serializer(),
    "tech-users-create-request" to TechUser.serializer(),
    "tech-waba-pricing-response" to WabaPricing.serializer(),
    "tech-waba-templates-response" to many(TechTemplate.serializer()),
    "tech-waba-transactions-response" to WabaTransactions.serializer(),
    "tech-webhooks-test-request" to WebhooksTest.serializer(),
    "templates-list-response" to many(Template.serializer()),
    "unanswered-response" to Unanswered.serializer(),
    "unanswered-response-empty" to Unanswered.serializer(),
    "unanswered-ws-host-response" to UnansweredHost.serializer(),
    "users-bulk-delete-request" to many(String.serializer()),
    "users-bulk-delete-response" to many(String.serializer()),
    "users-get-response" to User.serializer(),
    "users-list-response" to many(User.serializer()),
    "users-upsert-request" to many(User.serializer()),
    "webhook-create-contact-reply" to Contact.serializer(),
    "webhook-create-deal-reply" to Deal.serializer(),
    "webhooks-settings-get-live" to WebhooksSettings.serializer(),
    "webhooks-settings-get-strings" to WebhooksSettings.serializer(),
    "webhooks-settings-patch-request" to WebhooksSettings.serializer(),
)

private fun shapeOf(name: String): KSerializer<*>? =
    SHAPES[name] ?: MessageSendRequest.serializer().takeIf { name.startsWith("message-send-") && name.endsWith("-request") }

private fun <T> again(serializer: KSerializer<T>, text: String): JsonElement =
    WaJson.encodeToJsonElement(serializer, WaJson.decodeFromString(serializer, text))

private fun JsonElement.withoutNulls(): JsonElement = when (this) {
    is JsonObject -> JsonObject(filterValues { it !is JsonNull }.mapValues { it.value.withoutNulls() })
    is JsonArray -> JsonArray(map { it.withoutNulls() })
    else -> this
}

/** Where an answer is read in another form than it is written. */
private fun String.asWritten(name: String): String = when (name) {
    "webhooks-settings-get-live" -> replace("wabaTemplatesStatus", "templateStatus")
    "webhooks-settings-get-strings" -> replace(Regex("\"(true|false)\""), "$1")
    else -> this
}

class ConformanceSpec : StringSpec({
    val files = examples?.listDirectoryEntries("*.json").orEmpty().sortedBy { it.name }

    "requests and answers come back as they were".config(enabled = files.isNotEmpty()) {
        val calls = files.filter {
            it.name.endsWith("-reply.json") || (!it.name.startsWith("webhook-") && "error" !in it.name)
        }
        val known = calls.filter { shapeOf(it.nameWithoutExtension) != null }
        known.forEach { file ->
            withClue(file.name) {
                val name = file.nameWithoutExtension
                val expected = WaJson.parseToJsonElement(file.readText().asWritten(name)).withoutNulls()
                again(checkNotNull(shapeOf(name)), file.readText()).withoutNulls().toString() shouldEqualJson "$expected"
            }
        }
        println("Wazzup's requests and answers: ${known.size} of ${calls.size}")
        (calls - known.toSet()).map { it.nameWithoutExtension } shouldBe listOf("channels-list-normalized")
    }

    "every fault is read over HTTP with its code".config(enabled = files.isNotEmpty()) {
        val faults = files.filter { "error" in it.name && !it.name.startsWith("webhook-") }
        faults.forEach { file ->
            withClue(file.name) {
                playing(Said(file.readText(), 400)) { wazzup, _ ->
                    val error = wazzup.users.get("1").leftOrNull() as WazzupError.Refused
                    error.status shouldBe 400
                    file.readText().contains("\"${error.code}\"") shouldBe true
                }
            }
        }
        println("Wazzup's faults: ${faults.size} of ${faults.size}")
    }

    "what is sent breaks none of the limits that are checked".config(enabled = files.isNotEmpty()) {
        files.filter { it.name.startsWith("message-send-") && it.name.endsWith("-request.json") }.forEach {
            withClue(it.name) { WaJson.decodeFromString(MessageSendRequest.serializer(), it.readText()).violations() shouldBe emptyList() }
        }
    }

    "the normalised list is the example's".config(enabled = files.isNotEmpty()) {
        val folder = checkNotNull(examples)
        val expected = (folder / "channels-list-normalized.json").readText()
        val one = (WaJson.parseToJsonElement((folder / "channels-list-response.json").readText()) as JsonArray).take(1)
        playing(Said("${JsonArray(one)}")) { wazzup, _ ->
            "${wazzup.channels.normalized().getOrNull()}" shouldEqualJson expected
        }
    }
})
