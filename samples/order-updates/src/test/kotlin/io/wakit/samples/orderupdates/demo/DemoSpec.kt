package io.wakit.samples.orderupdates.demo

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.client.WhatsApp
import io.wakit.samples.orderupdates.OrderUpdates
import io.wakit.samples.orderupdates.Show
import io.wakit.samples.orderupdates.orderTemplates
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.TemplateReview
import io.wakit.templates.LiveTemplates
import io.wakit.templates.lock.LockFile
import io.wakit.templates.lock.LockedAccount
import java.nio.file.Path
import java.time.Duration

class DemoSpec : StringSpec({
    "the template is made, approved and sent; what failed is told with its reason" {
        val out = StringBuffer()
        Demo(Show(out)).play(people = 40) shouldBe true
        withClue(out) {
            val lines = out.split('\n').map { it.substringAfterLast('\r') }
            lines.first { it.startsWith("+ order_shipped") } shouldBe "+ order_shipped (en_US): create (UTILITY)"
            "$out" shouldContain "create (UTILITY): done, and is PENDING"
            lines.single { it.startsWith("Review") } shouldContain "is APPROVED"
            lines.single { it.startsWith("[") } shouldContain "[####################] 40 of 40: 38 sent, 1 refused, 1 unknown"
            lines.count { it.startsWith("Refused: order A-1") && "131049" in it } shouldBe 1
            lines.count { it.startsWith("Unknown: order A-1") && "may have been sent" in it } shouldBe 1
            "$out" shouldContain "    Hi Customer 39, your order A-139 has left our shop and should be with you soon.\n"
            lines.last { it.isNotEmpty() } shouldContain "of 40 customers have their message"
        }
    }

    "a template that the review refuses is not sent" {
        Sandbox { templateReview = TemplateReview.HOLD }.use { sandbox ->
            sandbox.start().use { server ->
                WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use {
                    val out = StringBuilder()
                    val live = LiveTemplates(it, Sandbox.DefaultWabaId)
                    val shop = OrderUpdates(live, it.phone(sandbox.phone), Show(out))
                    shop.prepare(within = Duration.ofMillis(1)) shouldBe false
                    sandbox.templates.reject(sandbox.templates.all.single().id, "INVALID_FORMAT")
                    shop.prepare() shouldBe false
                    "$out" shouldContain "is REJECTED"
                }
            }
        }
    }

    "the lock file is what the code asks for" {
        Sandbox().use { sandbox ->
            sandbox.start().use { server ->
                WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use { whatsapp ->
                    orderTemplates.forEach { whatsapp.waba(Sandbox.DefaultWabaId).templates.create(it).isRight() shouldBe true }
                }
                val account = LockedAccount(Sandbox.DefaultWabaId, sandbox.accessToken, server.baseUrl)
                val file = LockFile(Path.of(System.getProperty("wakit.root"), "samples", "order-updates", "templates.lock.json"))
                file.check(account).shouldBeEmpty()
                file.read().templates.map { it.name } shouldContainExactly orderTemplates.map { it.name }
            }
        }
    }
})
