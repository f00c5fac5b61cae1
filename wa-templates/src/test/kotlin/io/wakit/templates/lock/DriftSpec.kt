package io.wakit.templates.lock

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.model.WaJson
import io.wakit.model.template.Body
import io.wakit.model.template.Buttons
import io.wakit.model.template.Component
import io.wakit.model.template.Example
import io.wakit.model.template.Footer
import io.wakit.model.template.OtpButton
import io.wakit.model.template.OtpType
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateEdit
import io.wakit.model.template.TemplateStatus
import io.wakit.model.template.UrlButton
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.TemplateReview
import io.wakit.templates.Account
import io.wakit.templates.account
import io.wakit.templates.everyKind
import io.wakit.templates.loginCode
import io.wakit.templates.orderShipped
import io.wakit.templates.utility
import io.wakit.templates.value
import kotlin.io.path.createTempDirectory
import kotlin.io.path.div

/** One way in which an account drifts, and the line that tells it. */
private class Case(val kind: Drift.Kind, val said: String, val change: suspend Account.() -> Unit)

private val cases = listOf(
    Case(Drift.Kind.REMOVED, "order_shipped (en_US): REMOVED: the account does not have it") {
        whatsapp.waba(Sandbox.DefaultWabaId).templates.delete("order_shipped").value()
    },
    Case(Drift.Kind.UNLOCKED, "hello_world (en_US): UNLOCKED: it is not locked: pull, or leave it out by names") {
        has(everyKind.first())
    },
    Case(Drift.Kind.REJECTED, "order_shipped (en_US): REJECTED: the review refused it, for PROMOTIONAL") {
        sandbox.templates.reject(id("order_shipped"), "PROMOTIONAL")
    },
    Case(Drift.Kind.PAUSED, "order_shipped (en_US): PAUSED: Meta holds it back, since users found fault with it") {
        sandbox.templates.pause(id("order_shipped"))
    },
    Case(Drift.Kind.DISABLED, "order_shipped (en_US): DISABLED: Meta switched it off") { sandbox.templates.disable(id("order_shipped")) },
    Case(Drift.Kind.UNAVAILABLE, "order_shipped (en_US): UNAVAILABLE: it is ARCHIVED") {
        whatsapp.waba(Sandbox.DefaultWabaId).templates.archive(listOf(id("order_shipped"))).value()
    },
    Case(Drift.Kind.CATEGORY, "order_shipped (en_US): CATEGORY: it was locked as UTILITY, and is MARKETING") {
        sandbox.templates.move(id("order_shipped"), "MARKETING")
    },
    Case(Drift.Kind.CATEGORY, "order_shipped (en_US): CATEGORY: Meta is about to move it to MARKETING") {
        sandbox.templates.move(id("order_shipped"), "MARKETING", isAnnounced = true)
    },
    Case(Drift.Kind.CHANGED, "order_shipped (en_US): CHANGED: footer.text: \"Lucky Shrub\" -> \"Lucky Shrubs\"") {
        val parts = handedIn(orderShipped).components.map { if (it is Footer) Footer("Lucky Shrubs") else it }
        whatsapp.template(id("order_shipped")).details.edit(TemplateEdit(parts)).value()
    },
)

private fun locked(vararg parts: Component, category: TemplateCategory = TemplateCategory.Utility) =
    TemplateLock(listOf(LockedTemplate("t", "en_US", category, parts.asList())))

private fun live(vararg parts: Component, category: TemplateCategory = TemplateCategory.Utility) = listOf(
    Template(
        io.wakit.model.TemplateId("1"),
        "t",
        "en_US",
        TemplateStatus.Approved,
        category,
        parts.asList(),
        ParameterFormat.Positional,
    ),
)

class DriftSpec : StringSpec({
    "drift of each kind is found over HTTP, and nothing where nothing moved" {
        cases.forEach { case ->
            account {
                has(orderShipped, loginCode)
                val file = LockFile(createTempDirectory("lock") / "l.json")
                file.pull(locked)
                file.check(locked).shouldBeEmpty()
                case.change(this)
                withClue(case.said) {
                    file.check(locked).map { "$it" } shouldContainExactly listOf(case.said)
                    file.check(locked).single().kind shouldBe case.kind
                }
            }
        }
        val told = cases.map { it.kind }.toSet() + Drift.Kind.PENDING
        told shouldBe Drift.Kind.entries.toSet()
        println("Drift: ${cases.size} of ${cases.size} ways found")
    }

    "a review under way is told where that is asked for" {
        account({ templateReview = TemplateReview.HOLD }) {
            has(orderShipped)
            val file = LockFile(createTempDirectory("lock") / "l.json")
            file.pull(locked)
            file.check(locked).shouldBeEmpty()
            file.check(locked, tellPending = true).map { it.kind } shouldContainExactly listOf(Drift.Kind.PENDING)
            sandbox.templates.approve(id("order_shipped"))
            file.check(locked, tellPending = true).shouldBeEmpty()
        }
    }

    "every drift is told, in order" {
        account {
            has(utility("b", Body("B.")), utility("a", Body("A.")), utility("c", Body("C.")))
            val file = LockFile(createTempDirectory("lock") / "l.json")
            file.pull(locked)
            sandbox.templates.pause(id("b"))
            sandbox.templates.move(id("b"), "MARKETING")
            whatsapp.waba(Sandbox.DefaultWabaId).templates.delete("a").value()
            has(utility("d", Body("D.")))
            file.check(locked).map { it.name to it.kind } shouldContainExactly listOf(
                "a" to Drift.Kind.REMOVED,
                "b" to Drift.Kind.PAUSED,
                "b" to Drift.Kind.CATEGORY,
                "d" to Drift.Kind.UNLOCKED,
            )
        }
    }

    "what Meta gives back in another form is no drift" {
        val otp = Buttons(OtpButton(OtpType.CopyCode, "Copy code"))
        val url = Buttons(UrlButton("Copy code", "https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}"))
        locked(Body("Hi {{1}}.", Example.body("Ann")), Footer("x")).drift(live(Footer("x"), Body("Hi {{1}}.", Example.body("Bo"))))
            .shouldBeEmpty()
        locked(Body("Code {{1}}"), otp).drift(live(Body("Code {{1}}"), url)).shouldBeEmpty()
    }

    "each change is told by its place" {
        val before = WaJson.decodeFromString(
            LockedTemplate.serializer(),
            """{"name":"t","language":"en_US","category":"UTILITY","components":[{"type":"BODY","text":"A\nb"},
                {"type":"FOOTER","text":"f"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Yes"}]}]}""",
        )
        val after = live(Body("A\nc"), Buttons(UrlButton("Yes", "https://a.example")))
            .map { it.copy(parameterFormat = ParameterFormat.Named) }
        TemplateLock(listOf(before)).drift(after).map { it.details } shouldContainExactly listOf(
            "body.text: \"A\\nb\" -> \"A\\nc\"",
            "buttons[0].type: \"QUICK_REPLY\" -> \"URL\"",
            "buttons[0].url: nothing -> \"https://a.example\"",
            "footer.text: \"f\" -> nothing",
            "parameter_format: \"POSITIONAL\" -> \"NAMED\"",
        )
    }

    "a template that was deleted and made anew counts by the one that lives" {
        val gone = live(Body("A.")).map { it.copy(status = TemplateStatus.PendingDeletion) }
        locked(Body("A.")).drift(gone + live(Body("A."))).shouldBeEmpty()
        locked(Body("A.")).drift(gone).map { it.kind } shouldContainExactly listOf(Drift.Kind.UNAVAILABLE)
        locked(Body("A.")).drift(live(Body("A.")).map { it.copy(status = TemplateStatus.Deleted) }).map { it.kind } shouldContainExactly
            listOf(Drift.Kind.REMOVED)
    }
})
