@file:JvmName("KapsoAdvice")

package io.wakit.kapso

import io.wakit.client.WaError

/**
 * What an error is about, in the words of Kapso's own SDK, for programs that come from there. Meta's own, finer words are
 * `code.category` and `code.remedy`.
 */
public enum class KapsoErrorCategory {
    /** Key or token. */
    Authorization,

    /** What the key or token may not do. */
    Permission,

    /** Too much, for now. */
    Throttling,

    /** What was asked for. */
    Parameter,

    /** A file. */
    Media,

    /** Kapso or Meta failed. */
    Server,

    /** Meta's policies. */
    Integrity,

    /** The 24 hours after the user's last message are over. */
    ReengagementWindow,

    /** The account's set-up. */
    WabaConfig,

    /** Payment, or what the business may do. */
    BusinessEligibility,

    /** Registering a number. */
    PhoneRegistration,

    /** A template. */
    Template,

    /** A Flow. */
    Flow,

    /** The history of the WhatsApp Business app. */
    Synchronization,

    /** None of these. */
    Unknown,
}

/** What to do about an error, in the words of Kapso's own SDK. */
public enum class KapsoRetry {
    /** The same again after the time of `retryAfter`, or later where it is null. */
    RetryAfter,

    /** Not again. */
    DoNotRetry,

    /** Again with a new key or token. */
    RefreshToken,

    /** The same again. */
    Retry,

    /** Again when something was mended. */
    FixAndRetry,
}

/** What the error is about: by Meta's code, where there is one, else by the HTTP status. */
public val WaError.kapsoCategory: KapsoErrorCategory
    get() = told?.code?.value?.let { code -> CATEGORIES.entries.find { code in it.key }?.value }
        ?: httpStatus?.let(::ofStatus)
        ?: if (this is WaError.Invalid) KapsoErrorCategory.Parameter else KapsoErrorCategory.Unknown

/**
 * What to do about it. It differs from Kapso's SDK in one place: where a send may have been done, it is not to be repeated.
 */
public val WaError.kapsoRetry: KapsoRetry
    get() = when {
        mayHaveBeenSent -> KapsoRetry.DoNotRetry
        retryAfter != null -> KapsoRetry.RetryAfter
        told?.code?.value in NEVER -> KapsoRetry.DoNotRetry
        this is WaError.Unreachable -> KapsoRetry.Retry
        else -> ofCategory(kapsoCategory)
    }

private fun WaError.ofCategory(category: KapsoErrorCategory) = when (category) {
    KapsoErrorCategory.Authorization -> KapsoRetry.RefreshToken
    KapsoErrorCategory.Throttling -> KapsoRetry.RetryAfter
    KapsoErrorCategory.Integrity, KapsoErrorCategory.ReengagementWindow -> KapsoRetry.DoNotRetry
    else -> if (isServerFault(category)) KapsoRetry.Retry else KapsoRetry.FixAndRetry
}

private fun WaError.isServerFault(category: KapsoErrorCategory) =
    (category == KapsoErrorCategory.Server || category == KapsoErrorCategory.Unknown) &&
        (httpStatus ?: 0) >= SERVER_FAULT

private val WaError.httpStatus: Int?
    get() = when (this) {
        is WaError.Refused -> status
        is WaError.RateLimited -> status
        is WaError.Unauthorized -> status
        is WaError.Unreachable -> status
        is WaError.Unreadable -> status
        else -> null
    }

private fun ofStatus(status: Int): KapsoErrorCategory = when {
    status == 401 -> KapsoErrorCategory.Authorization
    status == 403 -> KapsoErrorCategory.Permission
    status == 429 -> KapsoErrorCategory.Throttling
    status >= SERVER_FAULT -> KapsoErrorCategory.Server
    status >= 400 -> KapsoErrorCategory.Parameter
    else -> KapsoErrorCategory.Unknown
}

private const val SERVER_FAULT = 500
private val NEVER = setOf(131047, 131049, 131050, 368, 130497, 131031)

private val CATEGORIES: Map<Set<Int>, KapsoErrorCategory> = mapOf(
    setOf(0, 190) to KapsoErrorCategory.Authorization,
    setOf(3, 10) + (200..299) to KapsoErrorCategory.Permission,
    setOf(4, 80007, 130429, 131048, 131056) to KapsoErrorCategory.Throttling,
    setOf(33, 100, 130472, 131008, 131009, 131021, 131026, 135000) to KapsoErrorCategory.Parameter,
    setOf(131051, 131052, 131053) to KapsoErrorCategory.Media,
    setOf(131000, 131016, 131057, 133004, 133005) to KapsoErrorCategory.Server,
    setOf(368, 130497, 131031) to KapsoErrorCategory.Integrity,
    setOf(131047) to KapsoErrorCategory.ReengagementWindow,
    setOf(131037) to KapsoErrorCategory.WabaConfig,
    setOf(131042, 134011) to KapsoErrorCategory.BusinessEligibility,
    setOf(131045, 133000, 133006, 133008, 133009, 133010, 133015, 133016) to KapsoErrorCategory.PhoneRegistration,
    setOf(132000, 132001, 132005, 132007, 132012, 132015, 132016) to KapsoErrorCategory.Template,
    setOf(132068, 132069) to KapsoErrorCategory.Flow,
    setOf(2593107, 2593108) to KapsoErrorCategory.Synchronization,
)
