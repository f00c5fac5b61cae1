package io.wakit.model

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldBeUnique
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldEndWith
import io.kotest.property.Arb
import io.kotest.property.arbitrary.int
import io.kotest.property.checkAll
import io.wakit.model.Remedy.Actor
import io.wakit.model.Remedy.Repeat
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonPrimitive
import java.io.File
import java.time.Duration

/** Every constant by its name, read from the classes that hold them. */
private val constants: Map<String, ErrorCode> = listOf(
    ErrorCode::class,
    TemplateErrors::class,
    FlowErrors::class,
    CallErrors::class,
    GroupErrors::class,
    AccountErrors::class,
).flatMap { holder ->
    holder.java.fields.filter { it.type == ErrorCode::class.java }.map { "${holder.simpleName}.${it.name}" to it.get(null) as ErrorCode }
}.toMap()

class ErrorCodeSpec :
    StringSpec({
        val corpus = System.getProperty("wa.corpus")?.ifBlank { null }

        "each code that Meta documents has a name, a category, a cause and a remedy".config(enabled = corpus != null) {
            val documented = Json.parseToJsonElement(File(corpus, "error-codes.json").readText()).jsonArray.map { it as JsonObject }
            val codes = documented.map { it.getValue("code").jsonPrimitive.int }.distinct()
            val named = constants.values.map { it.value }.toSet()
            val known = codes.filter { ErrorCode(it).isKnown && it in named }
            println("error codes: ${known.size} of ${codes.size}")
            (codes - known.toSet()).shouldBeEmpty()
        }

        "what Meta says of repeating is what the remedy says".config(enabled = corpus != null) {
            val documented = Json.parseToJsonElement(File(corpus, "error-codes.json").readText()).jsonArray.map { it as JsonObject }
            val never = documented.groupBy({ it.getValue("code").jsonPrimitive.int }, { it.getValue("retriable").jsonPrimitive.content })
                .filterValues { said -> said.all { it == "false" } }.keys
            never.filter { ErrorCode(it).remedy.repeat == Repeat.Later }.shouldBeEmpty()
        }

        "no two names stand for one code, and each has a row in the table" {
            constants.values.map { it.value }.shouldBeUnique()
            constants.entries.toList().forAll { (name, code) ->
                withClue(name) {
                    code.isKnown shouldBe true
                    code.cause shouldEndWith "."
                }
            }
        }

        "a code that no table knows keeps its number and has sensible answers" {
            checkAll(Arb.int()) { number ->
                val code = WaJson.decodeFromString<GraphError>("""{"code":$number}""").code
                code.value shouldBe number
                WaJson.encodeToString(ErrorCode.Serializer, code) shouldBe "$number"
                code.cause.isNotBlank() shouldBe true
                if (!code.isKnown) {
                    (code.isRateLimit || code.isTokenFault) shouldBe false
                    code.remedy.isNothingDone shouldBe false
                    code.remedy.repeat shouldNotBe Repeat.Later
                }
            }
        }

        "all codes from 200 to 299 tell of a permission" {
            (200..299).toList().forAll { ErrorCode(it).category shouldBe ErrorCategory.Permission }
            ErrorCode(300).isKnown shouldBe false
        }

        "who has to act, and when the call may be repeated, can be asked of the code" {
            ErrorCode.ReengagementWindow.remedy.let { it.actor to it.repeat } shouldBe (Actor.Developer to Repeat.AfterChange)
            ErrorCode.MarketingStopped.remedy.repeat shouldBe Repeat.Never
            ErrorCode.PaymentIssue.remedy.actor shouldBe Actor.Billing
            TemplateErrors.TemplatePaused.remedy.actor shouldBe Actor.Author
            ErrorCode.PairRateLimit.remedy.let { Triple(it.actor, it.repeat, it.after) } shouldBe Triple(Actor.Nobody, Repeat.Later, null)
            ErrorCode.EcosystemLimit.remedy.after shouldBe Duration.ofDays(1)
            ErrorCode.SpamRateLimit.remedy.repeat shouldBe Repeat.AfterChange
        }

        "Meta says that nothing was done where it holds back or is down, and leaves it open where it merely failed" {
            listOf(ErrorCode.ThroughputReached, ErrorCode.ServiceUnavailable, ErrorCode.SomethingWentWrong, ErrorCode.MaintenanceMode)
                .all { it.remedy.isNothingDone } shouldBe true
            listOf(ErrorCode.ApiUnknown, CallErrors.ConnectionError, ErrorCode(987654)).none { it.remedy.isNothingDone } shouldBe true
        }

        "a failed status tells the same as a refused call" {
            val inAnswer = WaJson.decodeFromString<GraphFailure>(fixture("error/answer.json")).error
            val inWebhook = WaJson.decodeFromString<GraphError>(fixture("error/webhook.json"))
            inAnswer.code shouldBe inWebhook.code
            inAnswer.details shouldBe inWebhook.details
            inAnswer.let { Triple(it.subcode, it.traceId, it.type) } shouldBe Triple(2494010, "AfW0k3nTrace", "OAuthException")
            inWebhook.let { it.title to it.href } shouldBe ("Re-engagement message" to "https://developers.facebook.com/docs/whatsapp/")
        }
    })
