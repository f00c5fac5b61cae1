package io.wakit.dsl.template

import arrow.core.Either
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.kotest.property.checkAll
import io.wakit.client.MediaSource
import io.wakit.client.WhatsApp
import io.wakit.model.media.MediaType
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.violations
import io.wakit.model.template.bound
import io.wakit.model.template.violations
import io.wakit.sandbox.Sandbox

private const val TEMPLATES = 300

class FitAgreementSpec : StringSpec({
    "what the check lets pass, Meta takes, and what it refuses, Meta refuses; each preview is what the user reads" {
        Sandbox().use { sandbox ->
            sandbox.start().use { server ->
                // The limits are left to Meta here, so that it is asked in any case.
                WhatsApp(sandbox.accessToken) {
                    baseUrl = server.baseUrl
                    checkLimits = false
                }.use { whatsapp ->
                    val shop = Shop(sandbox, whatsapp)
                    val source = MediaSource.bytes(ByteArray(10))
                    val handle = whatsapp.app(sandbox.app).uploads.upload(source, MediaType.Jpeg).value()
                    var refused = 0
                    var taken = 0
                    checkAll(TEMPLATES, fitCases(handle)) { case ->
                        case.draft.violations().shouldBeEmpty()
                        shop.waba.templates.create(case.draft).value()
                        val bound = case.draft.bound()
                        listOf(case.right, case.spoilt).forEach { given ->
                            val message = OutboundMessage(alice, bound.fill(given))
                            val faults = message.violations()
                            if (given === case.right) faults.shouldBeEmpty()
                            val answer = shop.phone.messages.send(message)
                            withClue("${case.draft}\n$given\n$faults\n$answer") {
                                (answer is Either.Right) shouldBe faults.isEmpty()
                            }
                            if (answer is Either.Right) {
                                taken++
                                shop.user.awaitMessage().templateText shouldBe bound.preview(given).text
                            } else {
                                refused++
                            }
                        }
                    }
                    println("FitAgreementSpec: of ${2 * TEMPLATES} messages of $TEMPLATES templates $taken were taken, $refused refused")
                    refused shouldBeGreaterThan TEMPLATES / 2
                }
            }
        }
    }
})
