package io.wakit.client

import arrow.core.Either
import arrow.core.flatMap
import arrow.core.left
import arrow.core.right
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.NodeId
import io.wakit.model.UploadSessionId
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** The token that calls carry, and where the next one comes from. */
internal class AccessTokens private constructor(
    private val ask: (suspend () -> AccessToken)?,
    private val appSecret: AppSecret?,
    first: AccessToken?,
) {
    constructor(token: AccessToken, appSecret: AppSecret?) : this(null, appSecret, token)

    constructor(ask: suspend () -> AccessToken, appSecret: AppSecret?) : this(ask, appSecret, null)

    /** What shows Meta who calls. */
    class Bearer(val token: AccessToken?, val proof: String?) {
        /** The header's value, where there is a token. An upload session asks for the older name of the same scheme. */
        fun authorization(at: NodeId): String? = if (at is UploadSessionId) older else bearer

        private val bearer = token?.let { "Bearer ${it.reveal()}" }
        private val older get() = token?.let { "OAuth ${it.reveal()}" }
    }

    private val turn = Mutex()

    @Volatile
    private var held: Bearer? = first?.let(::bearer) ?: NOBODY.takeIf { ask == null }

    /** How often it was asked to the end, and how it failed the last time, if it did. */
    @Volatile
    private var asks = 0
    private var failure: WaError? = null

    private fun bearer(token: AccessToken) = Bearer(token, appSecret?.proofOf(token))

    /** Makes [call] with the token, and once more with a new one where Meta took the old one no longer. */
    suspend fun <R> use(mayRepeat: Boolean, call: suspend (Bearer) -> Either<WaError, R>): Either<WaError, R> =
        (held?.right() ?: renewed(stale = null)).flatMap { first ->
            val answer = call(first)
            if (ask == null || answer.leftOrNull() !is WaError.Unauthorized) return@flatMap answer
            renewed(first).flatMap { if (mayRepeat && it.token != first.token) call(it) else answer }
        }

    /** One call asks; those that held the same token wait, and take what it got, be it a failure. */
    private suspend fun renewed(stale: Bearer?): Either<WaError, Bearer> {
        val before = asks
        return turn.withLock {
            held?.takeIf { it !== stale }?.right()
                ?: failure?.takeIf { asks != before }?.left()
                ?: asked().also {
                    held = it.getOrNull() ?: held
                    failure = it.leftOrNull()
                    asks++
                }
        }
    }

    private suspend fun asked(): Either<WaError, Bearer> = try {
        bearer(checkNotNull(ask)()).right()
    } catch (
        @Suppress("TooGenericExceptionCaught") e: Exception,
    ) {
        // What asks a vault may throw anything; only the caller's own cancellation is not an answer.
        currentCoroutineContext().ensureActive()
        WaError.Unreachable("No access token could be had", mayHaveBeenSent = false, cause = e).left()
    }

    companion object {
        /** Where a service knows its callers by other means. */
        private val NOBODY = Bearer(token = null, proof = null)

        /** With [token], or with none at all. */
        fun orNone(token: AccessToken?, appSecret: AppSecret?): AccessTokens = AccessTokens(null, appSecret, token)
    }
}

/** `appsecret_proof`: HMAC-SHA256 of the token under the app secret, in lower-case hex. */
internal fun AppSecret.proofOf(token: AccessToken): String = Mac.getInstance(HMAC).let {
    it.init(SecretKeySpec(reveal().encodeToByteArray(), HMAC))
    HexFormat.of().formatHex(it.doFinal(token.reveal().encodeToByteArray()))
}

private const val HMAC = "HmacSHA256"
