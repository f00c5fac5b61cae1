package io.wakit.templates.plan

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.FlowId
import io.wakit.model.TemplateId
import io.wakit.model.template.Body
import io.wakit.model.template.Buttons
import io.wakit.model.template.Component
import io.wakit.model.template.CopyCodeButton
import io.wakit.model.template.Example
import io.wakit.model.template.FlowButton
import io.wakit.model.template.Footer
import io.wakit.model.template.Header
import io.wakit.model.template.HeaderFormat
import io.wakit.model.template.OtpButton
import io.wakit.model.template.OtpType
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.PhoneNumberButton
import io.wakit.model.template.SupportedApp
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateStatus
import io.wakit.model.template.UrlButton
import io.wakit.templates.everyKind
import io.wakit.templates.utility
import java.time.Duration
import java.time.Instant

private val now = Instant.parse("2026-05-01T12:00:00Z")

/** As it stands at Meta that was handed in as [draft]. */
private fun live(draft: TemplateDraft, status: TemplateStatus = TemplateStatus.Approved, id: String = "1") = Template(
    TemplateId(id),
    draft.name,
    draft.language,
    status,
    draft.category,
    draft.components,
    draft.parameterFormat ?: ParameterFormat.Positional,
    ttlSeconds = draft.ttlSeconds,
)

private fun plan(draft: TemplateDraft, live: Template, edits: List<Instant> = emptyList()): TemplateStep =
    TemplatePlan.of(listOf(draft), listOf(live), edits = mapOf(live.id to edits), now = now).steps.single()

private val hello = utility("hello", Body("Hello."), Footer("Shop"))
private val bye = utility("hello", Body("Bye."), Footer("Shop"))

class PlanSpec : StringSpec({
    "it prints what would be created, edited, put away and left alone" {
        val old = live(utility("old", Body("Old.")), id = "2")
        val same = live(utility("same", Body("Same.")), id = "3")
        val moved = utility("moved", Body("Sale!")).copy(category = TemplateCategory.Marketing)
        val drafts = listOf(utility("new", Body("New.")), bye, utility("same", Body("Same.")), moved)
        val there = listOf(old, live(hello), same, live(utility("moved", Body("Sale!")), id = "4"))
        "${TemplatePlan.of(drafts, there, Surplus.ARCHIVE, now = now)}" shouldBe """
            ~ hello (en_US): edit
                  body.text: "Hello." -> "Bye."
                note: Meta takes one edit of an approved template in 24 hours and 10 in 30 days
            ! moved (en_US): edit
                  category: "UTILITY" -> "MARKETING"
                not possible: the category of an approved template stays
                note: Meta takes one edit of an approved template in 24 hours and 10 in 30 days
            + new (en_US): create (UTILITY)
            - old (en_US): archive
            = same (en_US): leave
            Plan: 1 to create, 1 to edit, 1 to archive, 1 not possible, 1 left alone
        """.trimIndent()
    }

    "what Meta has as it was written is left alone, every kind of it" {
        val live = everyKind.mapIndexed { i, draft -> live(draft, id = "$i") }
        val plan = TemplatePlan.of(everyKind, live, now = now)
        withClue(plan) { plan.isDone shouldBe true }
        plan.steps.size shouldBe everyKind.size
    }

    "what Meta writes by itself, or gives back in another form, is no change" {
        val pairs = listOf<Pair<List<Component>, List<Component>>>(
            listOf(Body(addSecurityRecommendation = true), Footer(codeExpirationMinutes = 5)) to
                listOf(Body("{{1}} is your code.", addSecurityRecommendation = true), Footer("Expires in 5 minutes.", 5)),
            listOf(Body(), Buttons(OtpButton(OtpType.OneTap, supportedApps = listOf(SupportedApp("a.b", "K8a/AINcGX7"))))) to
                listOf(Body("x"), Buttons(UrlButton("Autofill", "https://www.whatsapp.com/otp/code/?otp_type=ONE_TAP&code={{1}}"))),
            listOf(Header(HeaderFormat.Image, example = Example.headerHandle("4::aW")), Body("A.")) to
                listOf(Body("A."), Header(HeaderFormat.Image, example = Example.headerHandle("https://files.example/1"))),
            listOf(Body("A."), Buttons(PhoneNumberButton("Call", "15550051310"))) to
                listOf(Body("A."), Buttons(PhoneNumberButton("Call", "+15550051310"))),
            listOf(Body("A."), Buttons(CopyCodeButton("X"))) to listOf(Body("A."), Buttons(CopyCodeButton("X", "Copy offer code"))),
            listOf(Body("A."), Buttons(FlowButton("Go", flowName = "survey"))) to
                listOf(Body("A."), Buttons(FlowButton("Go", FlowId("1"), flowAction = "navigate", navigateScreen = "A"))),
        )
        pairs.forEach { (written, read) ->
            val draft = utility("t").copy(components = written, category = TemplateCategory.Authentication)
            val step = plan(draft, live(draft.copy(components = read)))
            withClue(step) { step.shouldBeInstanceOf<TemplateStep.Leave>() }
        }
    }

    "what was taken out of a draft is a change" {
        val step = plan(utility("hello", Body("Hello.")), live(hello)).shouldBeInstanceOf<TemplateStep.Edit>()
        step.changes.map { "$it" } shouldContainExactly listOf("footer.text: \"Shop\" -> nothing")
        step.edit.components shouldBe listOf(Body("Hello."))
        val safe = Body(addSecurityRecommendation = true)
        plan(utility("t", Body()), live(utility("t", safe))).shouldBeInstanceOf<TemplateStep.Edit>().changes.single().path shouldBe
            "body.add_security_recommendation"
    }

    "an edit says what it changes alone" {
        val step = plan(hello.copy(ttlSeconds = 600), live(hello)).shouldBeInstanceOf<TemplateStep.Edit>()
        step.edit.components shouldBe null
        step.edit.category shouldBe null
        step.edit.ttlSeconds shouldBe 600
        plan(hello, live(hello.copy(ttlSeconds = 600))).shouldBeInstanceOf<TemplateStep.Leave>()
    }

    "only approved, rejected and paused templates are edited, and the category of an approved one stays" {
        val statuses = listOf("APPROVED", "REJECTED", "PAUSED", "PENDING", "DISABLED", "IN_APPEAL", "LIMIT_EXCEEDED")
        val moved = bye.copy(category = TemplateCategory.Marketing)
        statuses.filter { plan(bye, live(hello, TemplateStatus(it))).isPossible } shouldContainExactly
            listOf("APPROVED", "REJECTED", "PAUSED")
        statuses.filter { plan(moved, live(hello, TemplateStatus(it))).isPossible } shouldContainExactly listOf("REJECTED", "PAUSED")
    }

    "a category that Meta moved is told, and stands in no edit's way" {
        val live = live(hello).copy(category = TemplateCategory.Marketing, previousCategory = TemplateCategory.Utility)
        plan(hello, live).shouldBeInstanceOf<TemplateStep.Leave>().notes shouldContain "Meta moved it from UTILITY to MARKETING"
        plan(bye, live).shouldBeInstanceOf<TemplateStep.Edit>().let {
            it.isPossible shouldBe true
            it.edit.category shouldBe null
        }
        plan(hello, live(hello).copy(correctCategory = TemplateCategory.Marketing)).notes shouldContain
            "Meta is about to move it to MARKETING"
    }

    "an approved template takes one edit in 24 hours and ten in 30 days" {
        fun mayEdit(vararg ago: Duration, status: String = "APPROVED") =
            plan(bye, live(hello, TemplateStatus(status)), ago.map { now - it }).isPossible
        mayEdit(Duration.ofHours(24)) shouldBe true
        mayEdit(Duration.ofHours(24) - Duration.ofSeconds(1)) shouldBe false
        mayEdit(Duration.ofHours(1), status = "REJECTED") shouldBe true
        mayEdit(*Array(10) { Duration.ofDays(2L * it + 2) }) shouldBe false
        mayEdit(*Array(9) { Duration.ofDays(2L * it + 2) }, Duration.ofDays(30)) shouldBe true
    }

    "what a template keeps for life is not edited" {
        val draft = hello.copy(parameterFormat = ParameterFormat.Named, subCategory = "ORDER_DETAILS", isLinkTrackingOff = true)
        plan(draft, live(hello)).obstacles shouldContainExactly
            listOf("parameter_format", "sub_category", "cta_url_link_tracking_opted_out")
                .map { "Meta has no edit for $it: make a template of another name" }
    }

    "a draft that breaks a limit is not tried, and says all its faults" {
        val plan = TemplatePlan.of(listOf(utility("Hello", Body("x".repeat(1025)))), emptyList())
        plan.toDo shouldBe emptyList()
        plan.impossible.single().obstacles.size shouldBe 2
        "$plan" shouldContain "Plan: 1 not possible"
    }

    "an archived template that is wanted is brought back, and one on its way out has its name for 30 days more" {
        plan(bye, live(hello, TemplateStatus.Archived)).shouldBeInstanceOf<TemplateStep.Restore>()
        plan(hello, live(hello, TemplateStatus.PendingDeletion)).let {
            it.shouldBeInstanceOf<TemplateStep.Create>()
            it.isPossible shouldBe false
        }
        val both = listOf(live(hello, TemplateStatus.Deleted, "1"), live(hello, id = "2"))
        TemplatePlan.of(listOf(hello), both).steps.single().shouldBeInstanceOf<TemplateStep.Leave>()
    }

    "what no code has is left alone, put away or deleted, as is asked for; a disabled one stays" {
        val all = listOf("APPROVED", "DISABLED", "ARCHIVED", "DELETED").mapIndexed { i, status ->
            live(utility("t$i", Body("A.")), TemplateStatus(status), "$i")
        }

        fun signs(surplus: Surplus) = TemplatePlan.of(emptyList(), all, surplus).steps.map { "$it".first() }
        signs(Surplus.LEAVE) shouldContainExactly listOf('=', '=', '=')
        signs(Surplus.ARCHIVE) shouldContainExactly listOf('-', '!', '=')
        signs(Surplus.DELETE) shouldContainExactly listOf('-', '!', '-')
    }

    "a template that is written twice is a fault of the program" {
        shouldThrow<IllegalArgumentException> { TemplatePlan.of(listOf(hello, bye), emptyList()) }.message shouldBe
            "hello (en_US) is written 2 times"
        TemplatePlan.of(listOf(hello, hello.copy(language = "de")), emptyList()).toDo.size shouldBe 2
    }

    "more than an hour's worth of new templates is told" {
        val drafts = List(101) { utility("t_$it", Body("A.")) }
        "${TemplatePlan.of(drafts, emptyList())}" shouldContain "An account may hand in 100 templates in an hour"
    }
})
