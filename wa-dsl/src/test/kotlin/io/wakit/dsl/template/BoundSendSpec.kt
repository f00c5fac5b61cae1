package io.wakit.dsl.template

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.dsl.authenticationTemplate
import io.wakit.dsl.fill
import io.wakit.dsl.message
import io.wakit.dsl.send
import io.wakit.dsl.sender
import io.wakit.dsl.template
import io.wakit.dsl.templateEdit
import io.wakit.model.ErrorCode
import io.wakit.model.message.OutboundMessage
import io.wakit.model.template.BoundTemplate
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateStatus
import io.wakit.model.template.bound
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.TemplateReview
import java.time.Duration

private val update = template("order_update", "en_US", TemplateCategory.Utility) {
    header("Order {{id}}", "id" to "A-17")
    body("Hi {{name}}, your order comes on {{day}}.", "name" to "Ann", "day" to "Monday")
    footer("Lucky Shrub")
    buttons {
        quickReply("Stop")
        url("Track", "https://shop.example/{{1}}", "A-17")
    }
}

class BoundSendSpec : StringSpec({
    "a template is written, handed in, approved, filled in and sent, and the user reads what the preview showed" {
        shop {
            waba.templates.create(update).value().status shouldBe TemplateStatus.Approved
            listOf(update.bound(), fetched("order_update").bound()).forEach { bound ->
                val sender = phone.sender(bound)
                val shown = sender.preview {
                    header("B-2", "id")
                    body("name" to "Bo", "day" to "Friday")
                    url(1, "B-2")
                }
                sender.send(alice, callbackData = "x") {
                    header("B-2", "id")
                    body("name" to "Bo", "day" to "Friday")
                    url(1, "B-2")
                }.value()
                val read = user.awaitMessage()
                read.callbackData shouldBe "x"
                read.templateText shouldBe shown.text
                read.templateText shouldBe """
                    Order B-2
                    Hi Bo, your order comes on Friday.
                    Lucky Shrub
                    [Stop]
                    [Track] https://shop.example/B-2
                """.trimIndent()
            }
        }
    }

    "the block of a message takes it too, with the payload of a quick reply" {
        shop {
            waba.templates.create(update).value()
            val bound = update.bound()
            phone.messages.send(alice) {
                template(bound) {
                    deterministic()
                    header("B-2", "id")
                    body("name" to "Bo", "day" to "Friday")
                    quickReply(0, "stop")
                    url(1, "B-2")
                }
            }.value()
            user.awaitMessage().content.toString() shouldEqualJson """
                {"name":"order_update","language":{"code":"en_US","policy":"deterministic"},"components":[
                {"type":"header","parameters":[{"type":"text","text":"B-2","parameter_name":"id"}]},
                {"type":"body","parameters":[{"type":"text","text":"Bo","parameter_name":"name"},
                {"type":"text","text":"Friday","parameter_name":"day"}]},
                {"type":"button","sub_type":"quick_reply","index":0,"parameters":[{"type":"payload","payload":"stop"}]},
                {"type":"button","sub_type":"url","index":1,"parameters":[{"type":"text","text":"B-2"}]}]}"""
        }
    }

    "values that do not fit never leave: all that is wrong is told at once, with its place" {
        shop {
            waba.templates.create(update).value()
            val sender = phone.sender(fetched("order_update").bound())
            sender.send(alice) {
                header("B-2")
                body("name" to "Bo", "dya" to "Friday")
                url(0, "B-2")
            }.faults() shouldContainExactly listOf(
                "template.components[0].parameters[0].parameter_name is missing, where the template's variables have names",
                "template.components[0].parameters hold no value for {{id}} of the header",
                "template.components[1].parameters[1].parameter_name names no variable of the body: {{dya}}",
                "template.components[1].parameters hold no value for {{day}} of the body",
                "template.components[2].sub_type is url, where the template's button is a QUICK_REPLY",
                "template.components hold nothing for button 1 of type URL, which needs a value",
            )
            sends shouldBe 0
        }
    }

    "what the check refuses, Meta would have refused, each with its error" {
        shop({ templateReview = TemplateReview.APPROVE }) {
            waba.templates.create(update).value()
            val wrong = listOf<BoundTemplate.() -> OutboundMessage>(
                { message(alice) { template("order_update", "en_US") } },
                {
                    message(alice) {
                        template("order_update", "en_US") {
                            header("B-2", "id")
                            body("name" to "Bo", "day" to "Friday")
                        }
                    }
                },
                {
                    message(alice) {
                        template("order_update", "en_US") {
                            header("B-2", "id")
                            body("name" to "Bo", "dya" to "Friday")
                            url(1, "B-2")
                        }
                    }
                },
                {
                    message(alice) {
                        template("order_update", "en_US") {
                            header("B-2", "id")
                            body("name" to "Bo", "day" to "Friday")
                            url(1, "B-2")
                            url(2, "B-2")
                        }
                    }
                },
            )
            val codes = wrong.map { make ->
                phone.messages.send(update.bound().make()).leftOrNull().shouldBeInstanceOf<WaError.Refused>().code.value
            }
            codes shouldContainExactly listOf(132000, 131008, 132012, 132018)
        }
    }

    "a template that is still held for review is refused by Meta, and goes when it is approved" {
        shop({ templateReview = TemplateReview.HOLD }) {
            val receipt = waba.templates.create(template("hello", "en", TemplateCategory.Utility) { body("Hello.") }).value()
            val hello = phone.sender(fetched("hello").bound())
            hello.send(alice).leftOrNull().shouldBeInstanceOf<WaError.Refused>().code shouldBe ErrorCode(132001)
            sandbox.templates.approve(receipt.id)
            hello.send(alice).value()
            user.awaitMessage().templateText shouldBe "Hello."
        }
    }

    "an edit takes the place of all parts, and what is bound to the old ones no longer fits" {
        shop {
            val id = waba.templates.create(update).value().id
            val details = whatsapp.template(id).details
            val edit = templateEdit(ttl = Duration.ofMinutes(5)) { body("Hi {{name}}, it is here.", "name" to "Ann") }
            edit.ttlSeconds shouldBe 300
            details.edit(edit).value().isDone shouldBe true
            details.get().value().bound().violations(
                update.bound().fill {
                    body("name" to "Bo", "day" to "x")
                },
            ).map { it.path } shouldContainExactly
                listOf("template.components[0].parameters[1].parameter_name")
            phone.sender(details.get().value().bound()).send(alice) { body("name" to "Bo") }.value()
            user.awaitMessage().templateText shouldBe "Hi Bo, it is here."
        }
    }

    "a one-time code is bound like any other" {
        shop {
            val login = authenticationTemplate("login", "en_US") {
                securityRecommendation()
                codeExpiration(10)
                copyCode("Copy")
            }
            waba.templates.create(login).value()
            val sender = phone.sender(fetched("login").bound())
            sender.send(alice) { body("123456") }.faults() shouldContainExactly
                listOf("template.components hold nothing for button 0 of type OTP, which needs a value")
            sender.send(alice) {
                body("123456")
                url(0, "123456")
            }.value()
            user.awaitMessage().templateText shouldBe "123456 is your verification code.\n[Copy] 123456"
        }
    }

    "a draft that breaks a rule never leaves" {
        shop {
            waba.templates.create(template("Order", "en", TemplateCategory.Utility) { body("Hi {{1}}") }).faults() shouldContainExactly
                listOf(
                    "name may hold a to z in small letters, digits and underscores alone",
                    "components[0].text ends with a variable; Meta wants words, or a full stop, behind it",
                    "components[0].example has 0 values for 1 variables",
                )
            sandbox.requests shouldHaveSize 0
        }
    }

    "limits that are left to Meta leave the fit to Meta as well" {
        Sandbox().use { sandbox ->
            sandbox.start().use { server ->
                WhatsApp(sandbox.accessToken) {
                    baseUrl = server.baseUrl
                    checkLimits = false
                }.use { whatsapp ->
                    whatsapp.waba(Sandbox.DefaultWabaId).templates.create(update).value()
                    sandbox.user(alice)
                    val phone = whatsapp.phone(sandbox.phone)
                    phone.sender(update.bound()).send(alice).leftOrNull().shouldBeInstanceOf<WaError.Refused>().code.value shouldBe 132000
                    update.bound().violations(update.bound().fill { }) shouldHaveSize 4
                }
            }
        }
    }
})
