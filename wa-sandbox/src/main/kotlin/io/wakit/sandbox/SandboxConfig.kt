package io.wakit.sandbox

import io.wakit.model.AccessToken
import io.wakit.model.AppId
import io.wakit.model.AppSecret
import io.wakit.model.PhoneNumberId
import io.wakit.model.VerifyToken
import io.wakit.model.WabaId
import kotlinx.coroutines.Dispatchers
import java.net.URI
import java.time.Clock
import java.time.Duration
import kotlin.coroutines.CoroutineContext

/** Marks what may be said inside `Sandbox { … }` and the envelopes that it builds. */
@DslMarker
public annotation class SandboxDsl

/** The settings of a [Sandbox]. Read once, when it is made; each has a default that works. */
@SandboxDsl
public class SandboxConfig internal constructor() {
    /** The tokens that calls may carry; any other is answered with error 190. */
    public var accessTokens: Set<AccessToken> = setOf(Sandbox.DefaultAccessToken)

    /** The app that calls are made by: resumable uploads belong to it. */
    public var appId: AppId = Sandbox.DefaultAppId

    /** What each webhook is signed with, and each `appsecret_proof` is checked with. */
    public var appSecret: AppSecret = Sandbox.DefaultAppSecret

    /** Whether a call has to prove with `appsecret_proof` that it knows the app secret, as an app's settings can ask for. */
    public var requireAppSecretProof: Boolean = false

    /** What [Webhooks.subscribe] says to the app as `hub.verify_token`. */
    public var verifyToken: VerifyToken = Sandbox.DefaultVerifyToken

    /** Where webhooks go, taken without Meta's challenge; null until [Webhooks.subscribe] names a place. */
    public var webhookUrl: String? = null

    /** Tells the timestamps of webhooks and the end of the 24-hour window. Delays are real time all the same. */
    public var clock: Clock = Clock.systemUTC()

    /** How fast a message goes from sent to read. */
    public var pace: StatusPace = StatusPace()

    /** When a webhook that was not answered with 200 is sent again. */
    public var redelivery: Redelivery = Redelivery.doubling()

    /** How long the app may take to answer a webhook. */
    public var webhookTimeout: Duration = Duration.ofSeconds(10)

    /** Whether a user has to have written within 24 hours for a message that is no template (else error 131047). */
    public var enforceWindow: Boolean = true

    /**
     * Whether a template has to be there and approved, and its values have to fit it, for a message of it (else errors
     * 132000, 132001, 132012, 132015 and 132016). Where it is off, any name passes.
     */
    public var enforceTemplates: Boolean = true

    /** What becomes of a template that is handed in or edited. */
    public var templateReview: TemplateReview = TemplateReview.APPROVE

    /**
     * Tells whether the endpoint of a Flow, at its URL, is well, when the Flow is published (else error 139002). Meta asks it by a
     * ping; here every endpoint is well unless this says other.
     */
    public var flowEndpointCheck: (endpointUri: String) -> Boolean = { true }

    /** Whether statuses carry `conversation`, which Meta left out of them with v24.0. */
    public var conversationInStatus: Boolean = false

    /** Where the sandbox's own coroutines run; a job in it ends them. */
    public var context: CoroutineContext = Dispatchers.Default

    private val numbers = mutableListOf<BusinessNumber>()

    /**
     * Adds a business number. The first call takes the place of the default number; the first number is the default. One
     * that [isRegistered] sends at once and has [pin] for its two-step verification; one that is not has to be verified
     * and registered first (else error 133010).
     */
    public fun number(
        id: PhoneNumberId,
        displayNumber: String,
        waba: WabaId = Sandbox.DefaultWabaId,
        isRegistered: Boolean = true,
        pin: String? = if (isRegistered) Sandbox.DefaultPin else null,
    ) {
        numbers += BusinessNumber(id, displayNumber, waba, isRegistered, pin)
    }

    internal fun checked(): Settings {
        require(accessTokens.isNotEmpty()) { "accessTokens is empty, so that no call could pass; name one" }
        require(!webhookTimeout.isNegative && !webhookTimeout.isZero) {
            "webhookTimeout is $webhookTimeout; an app needs some time to answer: Duration.ofSeconds(10)"
        }
        val numbers = numbers.ifEmpty { listOf(BusinessNumber.Default) }
        require(numbers.distinctBy { it.id }.size == numbers.size) { "number(…) names one PhoneNumberId twice" }
        return Settings(
            numbers.toList(),
            accessTokens.toSet(),
            appId,
            appSecret,
            verifyToken,
            webhookUrl?.let(::webhookAddress),
            clock,
            pace,
            redelivery,
            webhookTimeout,
            enforceWindow,
            enforceTemplates,
            templateReview,
            flowEndpointCheck,
            conversationInStatus,
            requireAppSecretProof,
            context,
        )
    }
}

internal class Settings(
    val numbers: List<BusinessNumber>,
    val accessTokens: Set<AccessToken>,
    val appId: AppId,
    val appSecret: AppSecret,
    val verifyToken: VerifyToken,
    val webhookUrl: URI?,
    val clock: Clock,
    val pace: StatusPace,
    val redelivery: Redelivery,
    val webhookTimeout: Duration,
    val enforceWindow: Boolean,
    val enforceTemplates: Boolean,
    val templateReview: TemplateReview,
    val flowEndpointCheck: (String) -> Boolean,
    val conversationInStatus: Boolean,
    val requireAppSecretProof: Boolean,
    val context: CoroutineContext,
)
