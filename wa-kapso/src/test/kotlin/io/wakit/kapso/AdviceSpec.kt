package io.wakit.kapso

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.wakit.client.WaError
import io.wakit.kapso.KapsoErrorCategory.Authorization
import io.wakit.kapso.KapsoErrorCategory.BusinessEligibility
import io.wakit.kapso.KapsoErrorCategory.Flow
import io.wakit.kapso.KapsoErrorCategory.Integrity
import io.wakit.kapso.KapsoErrorCategory.Media
import io.wakit.kapso.KapsoErrorCategory.Parameter
import io.wakit.kapso.KapsoErrorCategory.Permission
import io.wakit.kapso.KapsoErrorCategory.PhoneRegistration
import io.wakit.kapso.KapsoErrorCategory.ReengagementWindow
import io.wakit.kapso.KapsoErrorCategory.Server
import io.wakit.kapso.KapsoErrorCategory.Synchronization
import io.wakit.kapso.KapsoErrorCategory.Template
import io.wakit.kapso.KapsoErrorCategory.Throttling
import io.wakit.kapso.KapsoErrorCategory.Unknown
import io.wakit.kapso.KapsoErrorCategory.WabaConfig
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import java.time.Duration

private val CODES: Map<KapsoErrorCategory, List<Int>> = mapOf(
    Authorization to listOf(0, 190),
    Permission to listOf(3, 10, 200, 250, 299),
    Throttling to listOf(4, 80007, 130429, 131048, 131056),
    Parameter to listOf(33, 100, 130472, 131008, 131009, 131021, 131026, 135000),
    Media to listOf(131051, 131052, 131053),
    Server to listOf(131000, 131016, 131057, 133004, 133005),
    Integrity to listOf(368, 130497, 131031),
    ReengagementWindow to listOf(131047),
    WabaConfig to listOf(131037),
    BusinessEligibility to listOf(131042, 134011),
    PhoneRegistration to listOf(131045, 133000, 133006, 133008, 133009, 133010, 133015, 133016),
    Template to listOf(132000, 132001, 132005, 132007, 132012, 132015, 132016),
    Flow to listOf(132068, 132069),
    Synchronization to listOf(2593107, 2593108),
)

private fun refused(code: Int, status: Int = 400, retryAfter: Duration? = null) =
    WaError.Refused(GraphError(ErrorCode(code)), status, retryAfter)

/** The tables of Kapso's SDK, code by code. */
class AdviceSpec : StringSpec({
    "each code has its category, and one that no table has is sorted by its status" {
        CODES.forEach { (category, codes) ->
            codes.forEach { withClue(it) { refused(it).kapsoCategory shouldBe category } }
        }
        CODES.keys + Unknown shouldBe KapsoErrorCategory.entries.toSet()
        mapOf(401 to Authorization, 403 to Permission, 429 to Throttling, 404 to Parameter, 418 to Parameter, 503 to Server, 302 to Unknown)
            .forEach { (status, category) -> withClue(status) { refused(999_999, status).kapsoCategory shouldBe category } }
        println("Kapso's advice: ${CODES.values.sumOf { it.size }} codes in ${CODES.size} categories")
    }

    "what to do follows from code and category, and a time that was named goes before all" {
        listOf(131047, 131049, 131050, 368, 130497, 131031).forEach {
            withClue(it) {
                refused(it, 500).kapsoRetry shouldBe KapsoRetry.DoNotRetry
                refused(it, 500, Duration.ofSeconds(3)).kapsoRetry shouldBe KapsoRetry.RetryAfter
            }
        }
        CODES.getValue(Authorization).forEach { refused(it).kapsoRetry shouldBe KapsoRetry.RefreshToken }
        CODES.getValue(Throttling).forEach { refused(it).kapsoRetry shouldBe KapsoRetry.RetryAfter }
        CODES.getValue(Server).forEach {
            refused(it, 500).kapsoRetry shouldBe KapsoRetry.Retry
            refused(it, 400).kapsoRetry shouldBe KapsoRetry.FixAndRetry
        }
        listOf(Permission, Parameter, Media, WabaConfig, BusinessEligibility, PhoneRegistration, Template, Flow, Synchronization)
            .flatMap(CODES::getValue).forEach { withClue(it) { refused(it).kapsoRetry shouldBe KapsoRetry.FixAndRetry } }
    }

    "where the answer was lost, what may have been done is not repeated; a key and a limit need no code of Meta's" {
        WaError.Unreachable("r", mayHaveBeenSent = false).kapsoRetry shouldBe KapsoRetry.Retry
        WaError.Unreachable("r", mayHaveBeenSent = true).kapsoRetry shouldBe KapsoRetry.DoNotRetry
        WaError.Unreachable("r", mayHaveBeenSent = true).kapsoCategory shouldBe Unknown
        WaError.Unauthorized(GraphError(ErrorCode(401)), 401).run { kapsoCategory to kapsoRetry } shouldBe
            (Authorization to KapsoRetry.RefreshToken)
        WaError.RateLimited(GraphError(ErrorCode(429)), 429, null).run { kapsoCategory to kapsoRetry } shouldBe
            (Throttling to KapsoRetry.RetryAfter)
        refused(131050).run { kapsoCategory to kapsoRetry } shouldBe (Parameter to KapsoRetry.DoNotRetry)
        WaError.Invalid(emptyList()).kapsoCategory shouldBe Parameter
    }
})
