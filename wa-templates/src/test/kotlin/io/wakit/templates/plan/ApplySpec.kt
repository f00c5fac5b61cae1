package io.wakit.templates.plan

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.template.Body
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateStatus
import io.wakit.sandbox.TemplateReview
import io.wakit.templates.Account
import io.wakit.templates.account
import io.wakit.templates.everyKind
import io.wakit.templates.orderShipped
import io.wakit.templates.utility
import io.wakit.templates.value
import kotlinx.coroutines.flow.toList
import java.time.Instant

private suspend fun Account.there(): List<String> = live.list().value().map { "${it.name} ${it.status}" }.sorted()

class ApplySpec : StringSpec({
    "a plan is carried out, and the next one is empty" {
        account {
            has(utility("old", Body("Old.")), utility("hello", Body("Hello.")))
            val drafts = everyKind.map { handedIn(it) } + utility("hello", Body("Good morning."))
            val plan = live.plan(drafts, Surplus.ARCHIVE).value()
            plan.toDo.map { it.javaClass.simpleName }.groupingBy { it }.eachCount() shouldBe
                mapOf("Create" to everyKind.size, "Edit" to 1, "Archive" to 1)
            sandbox.templates.all.size shouldBe 2

            val outcomes = live.apply(plan).toList()
            outcomes.all { it is TemplateOutcome.Done } shouldBe true
            outcomes.size shouldBe plan.toDo.size
            live.plan(drafts, Surplus.ARCHIVE).value().let {
                it.isDone shouldBe true
                live.apply(it).toList().shouldBeEmpty()
            }
            sandbox.templates.all.first { it.name == "old" }.status shouldBe "ARCHIVED"
            println("Plan and apply: ${outcomes.size} of ${plan.toDo.size} steps done")
        }
    }

    "each step has an outcome of its own: done, not tried, and refused" {
        account {
            has(utility("taken", Body("A.")))
            val plan = live.plan(
                listOf(
                    utility("new", Body("New.")),
                    utility("taken", Body("A.")).copy(category = TemplateCategory.Marketing),
                    utility("raced", Body("B.")),
                ),
            ).value()
            has(utility("raced", Body("B.")))
            val outcomes = live.apply(plan).toList()
            outcomes.map { it.step.name to it.javaClass.simpleName } shouldContainExactly
                listOf("new" to "Done", "raced" to "Failed", "taken" to "NotTried")
            "${outcomes[0]}" shouldBe "+ new (en_US): create (UTILITY): done, and is APPROVED"
            "${outcomes[1]}" shouldStartWith "+ raced (en_US): create (UTILITY): failed: Refused with code 100"
            "${outcomes[2]}".drop(2) shouldBe "taken (en_US): edit: not tried: the category of an approved template stays"
        }
    }

    "an edit is remembered, so that the next plan knows that Meta will not take another today" {
        val kept = mutableListOf<Instant>()
        val edits = object : TemplateEdits {
            override suspend fun of(template: io.wakit.model.TemplateId) = kept.toList()

            override suspend fun add(template: io.wakit.model.TemplateId, at: Instant) {
                kept += at
            }
        }
        account(edits = edits) {
            has(utility("hello", Body("One.")))
            live.apply(live.plan(listOf(utility("hello", Body("Two.")))).value()).toList().single()
                .shouldBeInstanceOf<TemplateOutcome.Done>().isInReview shouldBe true
            kept.size shouldBe 1
            val next = live.plan(listOf(utility("hello", Body("Three.")))).value()
            next.impossible.single().obstacles.single() shouldStartWith "it was edited at"
            // Nobody told this one, and Meta says the same.
            val blind = io.wakit.templates.LiveTemplates(whatsapp, live.waba)
            val plan = blind.plan(listOf(utility("hello", Body("Three.")))).value()
            blind.apply(plan).toList().single().shouldBeInstanceOf<TemplateOutcome.Failed>()
        }
    }

    "what was put away is brought back, and what nobody wants is deleted" {
        account {
            val hello = utility("hello", Body("Hello."))
            has(hello, orderShipped)
            live.apply(live.plan(listOf(handedIn(orderShipped)), Surplus.ARCHIVE).value()).toList()
            there() shouldContainExactly listOf("hello ARCHIVED", "order_shipped APPROVED")
            val back = live.plan(listOf(hello), Surplus.DELETE).value()
            back.steps.map { it.javaClass.simpleName } shouldContainExactly listOf("Restore", "Delete")
            live.apply(back).toList().all { it is TemplateOutcome.Done } shouldBe true
            there() shouldContainExactly listOf("hello APPROVED")
        }
    }

    "what Meta leaves out of a batch is told for itself" {
        account {
            has(utility("a", Body("A.")), utility("b", Body("B.")))
            val plan = live.plan(emptyList(), Surplus.ARCHIVE).value()
            sandbox.templates.disable(id("b"))
            val outcomes = live.apply(plan).toList()
            outcomes[0].shouldBeInstanceOf<TemplateOutcome.Done>()
            outcomes[1].shouldBeInstanceOf<TemplateOutcome.LeftOut>().reason shouldBe "Template is DISABLED"
            "${outcomes[1]}" shouldBe "- b (en_US): archive: failed: Template is DISABLED"
        }
    }

    "a template that goes to review is to be waited for" {
        account({ templateReview = TemplateReview.HOLD }) {
            val outcome = live.apply(live.plan(listOf(handedIn(orderShipped))).value()).toList().single()
            outcome.shouldBeInstanceOf<TemplateOutcome.Done>().let {
                it.isInReview shouldBe true
                it.receipt?.status shouldBe TemplateStatus.Pending
                it.id shouldBe id("order_shipped")
            }
        }
    }
})
