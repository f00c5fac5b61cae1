package io.wakit.client

import arrow.core.Either
import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.AccessToken
import io.wakit.model.ErrorCode
import io.wakit.model.TemplateId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.account.CallbackOverride
import io.wakit.model.account.WabaEdit
import io.wakit.model.account.WabaField
import io.wakit.model.event.Change
import io.wakit.model.event.Envelope
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.TemplateContent
import io.wakit.model.template.Body
import io.wakit.model.template.Buttons
import io.wakit.model.template.Example
import io.wakit.model.template.Footer
import io.wakit.model.template.Header
import io.wakit.model.template.LibraryDraft
import io.wakit.model.template.OtpButton
import io.wakit.model.template.OtpType
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.QuickReplyButton
import io.wakit.model.template.RejectedReason
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateEdit
import io.wakit.model.template.TemplateField
import io.wakit.model.template.TemplateFilter
import io.wakit.model.template.TemplateMigration
import io.wakit.model.template.TemplateReceipt
import io.wakit.model.template.TemplateStatus
import io.wakit.model.template.UrlButton
import io.wakit.sandbox.Delivery
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxConfig
import io.wakit.sandbox.TemplateReview
import kotlinx.coroutines.flow.toList
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import java.time.Instant

private val alice = WaId("15550100001")

private val draft = TemplateDraft(
    "order_update",
    "en_US",
    TemplateCategory.Utility,
    listOf(
        Header(text = "Order {{1}}", example = Example.header("A-17")),
        Body("Hi {{1}}, your order comes on {{2}}.", Example.body("Ann", "Monday")),
        Footer("Lucky Shrub"),
        Buttons(UrlButton("Track", "https://shop.example/{{1}}", listOf("A-17")), QuickReplyButton("Stop")),
    ),
)

private suspend fun sandboxed(configure: SandboxConfig.() -> Unit = {}, use: suspend (Sandbox, WhatsApp, Waba) -> Unit) {
    Sandbox(configure).use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use {
                use(sandbox, it, it.waba(Sandbox.DefaultWabaId))
            }
        }
    }
}

private fun <T> Either<WaError, T>.value(): T = fold({ error(it.message) }, { it })

private fun Either<WaError, *>.code(): ErrorCode = leftOrNull().shouldBeInstanceOf<WaError.Refused>().code

private fun send(content: TemplateContent) = OutboundMessage(alice, content)

class TemplatesSpec : StringSpec({
    "a template is made, sent, edited, listed and deleted" {
        sandboxed { sandbox, wa, waba ->
            val receipt = waba.templates.create(draft).value()
            receipt.status shouldBe TemplateStatus.Approved
            receipt.category shouldBe TemplateCategory.Utility
            sandbox.requests.last().body.toString() shouldEqualJson
                """{"name":"order_update","language":"en_US","category":"UTILITY","components":[
                    {"type":"HEADER","format":"TEXT","text":"Order {{1}}","example":{"header_text":["A-17"]}},
                    {"type":"BODY","text":"Hi {{1}}, your order comes on {{2}}.","example":{"body_text":[["Ann","Monday"]]}},
                    {"type":"FOOTER","text":"Lucky Shrub"},
                    {"type":"BUTTONS","buttons":[
                      {"type":"URL","text":"Track","url":"https://shop.example/{{1}}","example":["A-17"]},
                      {"type":"QUICK_REPLY","text":"Stop"}]}]}"""

            val template = wa.template(receipt.id)
            template.details.get(TemplateField.Name, TemplateField.Components).value().let {
                it.name shouldBe "order_update"
                it.components shouldBe draft.components
                it.status shouldBe null
            }
            template.details.edit(TemplateEdit(listOf(Body("Your order is here.")))).value().isDone shouldBe true
            template.details.get().value().components shouldBe listOf(Body("Your order is here."))

            val user = sandbox.user(alice)
            wa.phone(sandbox.phone).messages.send(send(TemplateContent("order_update", "en_US"))).value()
            user.awaitMessage().template shouldBe "order_update"

            waba.templates.list().all().toList().map { it.value().id } shouldContainExactly listOf(receipt.id)
            waba.templates.delete("order_update").value().isDone shouldBe true
            waba.templates.list().all().toList().shouldBeEmpty()
            sandbox.webhooks.awaitIdle()
        }
    }

    "the list is filtered, and comes by pages" {
        sandboxed { _, _, waba ->
            listOf("en_US", "fil", "de").forEach { waba.templates.create(draft.copy(language = it)).value() }
            waba.templates.create(draft.copy(name = "offer", category = TemplateCategory.Marketing)).value()
            waba.templates.list(TemplateFilter(name = "order_update"), limit = 2).pages().toList().map {
                it.value().data.size
            } shouldContainExactly
                listOf(2, 1)
            waba.templates.list(TemplateFilter(languages = listOf("fil", "de"))).all().toList().map {
                it.value().language
            } shouldContainExactly
                listOf("fil", "de")
            waba.templates.list(
                TemplateFilter(categories = listOf(TemplateCategory.Marketing), statuses = listOf(TemplateStatus.Approved)),
                listOf(TemplateField.Name),
            ).all().toList().map { it.value().name to it.value().category } shouldContainExactly listOf("offer" to null)
        }
    }

    "one language of a template is deleted by its id, several by theirs" {
        sandboxed { sandbox, _, waba ->
            val made = listOf("en_US", "fil", "de").map { waba.templates.create(draft.copy(language = it)).value().id }
            waba.templates.deleteOne(made[1], "order_update").value().isDone shouldBe true
            sandbox.templates.all.map { it.language } shouldContainExactly listOf("en_US", "de")
            waba.templates.deleteAll(listOf(made[0], made[2])).value().isDone shouldBe true
            sandbox.templates.all.shouldBeEmpty()
        }
    }

    "a template that is held for review cannot be sent; a refusal tells why, and a webhook tells each decision" {
        sandboxed({ templateReview = TemplateReview.HOLD }) { sandbox, wa, waba ->
            val messages = wa.phone(sandbox.phone).messages
            val id = waba.templates.create(draft.copy(components = listOf(Body("Hello.")))).value().also {
                it.status shouldBe TemplateStatus.Pending
            }.id
            val hello = send(TemplateContent("order_update", "en_US"))
            messages.send(hello).code() shouldBe ErrorCode(132001)
            sandbox.templates.reject(id, "PROMOTIONAL")
            wa.template(id).details.get(TemplateField.Status, TemplateField.RejectedReason).value().let {
                it.status shouldBe TemplateStatus.Rejected
                it.rejectedReason shouldBe RejectedReason.Promotional
            }
            sandbox.templates.approve(id)
            messages.send(hello).value()
            sandbox.templates.pause(id)
            messages.send(hello).code() shouldBe ErrorCode(132015)
            sandbox.templates.disable(id)
            messages.send(hello).code() shouldBe ErrorCode(132016)
            waba.templates.delete("order_update").code() shouldBe ErrorCode.InvalidParameter
            sandbox.webhooks.awaitIdle()
            sandbox.webhooks.log.mapNotNull { it.update("message_template_status_update") } shouldContainExactly
                listOf("REJECTED", "APPROVED", "PAUSED", "DISABLED")
        }
    }

    "values that do not fit the template are refused, by count and by name" {
        sandboxed { sandbox, wa, waba ->
            sandbox.user(alice)
            val messages = wa.phone(sandbox.phone).messages
            waba.templates.create(draft.copy(components = listOf(draft.components[1]))).value()
            waba.templates.create(
                TemplateDraft(
                    "named",
                    "en_US",
                    TemplateCategory.Utility,
                    listOf(Body("Hi {{first_name}}.", Example.body(mapOf("first_name" to "Ann")))),
                    ParameterFormat.Named,
                ),
            ).value()
            messages.send(send(TemplateContent.positional("order_update", "en_US", "Ann", "Monday"))).value()
            messages.send(send(TemplateContent.positional("order_update", "en_US", "Ann"))).code() shouldBe ErrorCode(132000)
            messages.send(send(TemplateContent.positional("order_update", "fil", "Ann", "Monday"))).code() shouldBe
                ErrorCode(132001)
            messages.send(send(TemplateContent.named("named", "en_US", mapOf("first_name" to "Bo")))).value()
            messages.send(send(TemplateContent.named("named", "en_US", mapOf("name" to "Bo")))).code() shouldBe ErrorCode(132012)
        }
    }

    "a draft that breaks a limit never leaves" {
        sandboxed { sandbox, _, waba ->
            val error = waba.templates.create(draft.copy(name = "Order Update", language = "")).leftOrNull()
            error.shouldBeInstanceOf<WaError.Invalid>().violations.map { it.path } shouldContainExactly listOf("name", "language")
            waba.templates.deleteAll(List(101) { TemplateId("$it") }).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
            waba.templates.archive(emptyList()).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
            sandbox.requests.shouldBeEmpty()
        }
    }

    "what breaks a limit of an account or of its templates never leaves, and at the edge it does" {
        Loopback { Reply.Answer("{}") }.use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use { wa ->
                val waba = wa.waba(Sandbox.DefaultWabaId)
                val template = wa.template(TemplateId("1")).details
                val start = Instant.ofEpochSecond(1_800_000_000)
                val source = WabaId("7")
                suspend fun refused(call: suspend () -> Either<WaError, *>) =
                    call().leftOrNull().shouldBeInstanceOf<WaError.Invalid>().violations.single().let {
                        Triple(it.path, it.limit, it.actual)
                    }

                refused { waba.templates.migrate(TemplateMigration(source, count = 501)) } shouldBe Triple("count", 500, 501)
                refused { waba.templates.migrate(TemplateMigration(source, templates = List(501) { TemplateId("$it") })) } shouldBe
                    Triple("template_ids", 500, 501)
                refused { waba.templates.previews(minutes = 91) } shouldBe Triple("code_expiration_minutes", 90, 91)
                refused { waba.templates.createFromLibrary(LibraryDraft("A", "en", "b")) } shouldBe Triple("name", null, null)
                refused { waba.subscriptions.override(CallbackOverride("u".repeat(201), "t")) } shouldBe
                    Triple("override_callback_uri", 200, 201)
                listOf(6L, 8L, 31L, 91L, -7L).forEach { days ->
                    refused { template.compare(emptyList(), start, start.plus(Duration.ofDays(days))) }.first shouldBe "start"
                }
                meta.requests.shouldBeEmpty()

                listOf(7L, 30L, 60L, 90L).forEach { template.compare(emptyList(), start, start.plus(Duration.ofDays(it)).minusMillis(5)) }
                waba.templates.migrate(TemplateMigration(source, count = 500))
                waba.templates.migrate(TemplateMigration(source, templates = List(500) { TemplateId("$it") }))
                waba.templates.previews(minutes = 90)
                waba.subscriptions.override(CallbackOverride("u".repeat(200), "t"))
                meta.requests shouldHaveSize 8
            }
        }
    }

    "a code of an authentication template has up to 15 characters: told before it leaves, and by Meta where limits are left to it" {
        val parts = listOf(Body(addSecurityRecommendation = true), Buttons(OtpButton(OtpType.CopyCode)))
        val code = TemplateDraft("code", "en", TemplateCategory.Authentication, parts)
        sandboxed { sandbox, wa, waba ->
            waba.templates.create(code).value()
            val user = sandbox.user(alice)
            wa.phone(sandbox.phone).messages.send(send(TemplateContent.authentication("code", "en", "1".repeat(15)))).value()
            user.awaitMessage().template shouldBe "code"
            val long = send(TemplateContent.authentication("code", "en", "1".repeat(16)))
            wa.phone(sandbox.phone).messages.send(long).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
                .violations.map { it.limit to it.actual } shouldContainExactly listOf(15 to 16, 15 to 16)
            sandbox.start().use { server ->
                WhatsApp(sandbox.accessToken) {
                    baseUrl = server.baseUrl
                    checkLimits = false
                }.use { it.phone(sandbox.phone).messages.send(long).code() shouldBe ErrorCode(132018) }
            }
        }
    }

    "the name is taken in its language alone" {
        sandboxed { _, _, waba ->
            waba.templates.create(draft).value()
            waba.templates.create(draft).code() shouldBe ErrorCode.InvalidParameter
            waba.templates.create(draft.copy(language = "de")).value().shouldBeInstanceOf<TemplateReceipt>()
        }
    }

    "an account tells what it is, is renamed, and its webhooks are subscribed, sent elsewhere and ended" {
        sandboxed { sandbox, _, waba ->
            waba.details.update(WabaEdit(name = "Lucky Shrub")).value().isDone shouldBe true
            waba.details.get(WabaField.Name, WabaField.Health).value().let {
                it.name shouldBe "Lucky Shrub"
                it.currency shouldBe null
                it.health?.canSendMessage.shouldNotBeNull()
            }
            waba.phoneNumbers.list().all().toList().single().value().id shouldBe sandbox.phone
            waba.subscriptions.list().all().toList().shouldBeEmpty()
            waba.subscriptions.subscribe().value().isDone shouldBe true
            waba.subscriptions.list().all().toList().single().value().overrideUrl shouldBe null
            waba.subscriptions.override(CallbackOverride("https://tenant.example/hook", "word")).value()
            waba.subscriptions.list().all().toList().single().value().let {
                it.overrideUrl shouldBe "https://tenant.example/hook"
                it.name shouldBe "Sandbox app"
            }
            waba.subscriptions.unsubscribe().value().isDone shouldBe true
            waba.subscriptions.list().all().toList() shouldHaveSize 0
        }
    }
})

/** The event of a template's webhook; null for any other. */
private fun Delivery.update(field: String): String? =
    WaJson.decodeFromString(Envelope.serializer(), bytes.decodeToString()).entry.flatMap { it.changes }.find { it.field == field }?.event()

private fun Change.event(): String = (value as JsonObject).getValue("event").toString().trim('"')
