package io.wakit.model

/**
 * Codes of calling: some answer a call of the API, others come in webhooks or as health status.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/calling/troubleshooting">Error codes</a>
 */
public object CallErrors {
    /** 131044: A user called, and the account has no valid payment method. */
    @JvmField public val CallPaymentIssue: ErrorCode = ErrorCode(131044)

    /** 138000: calling is off in the settings of the number. */
    @JvmField public val CallingNotEnabled: ErrorCode = ErrorCode(138000)

    /** 138001: the user is not on WhatsApp, has not accepted its terms, or has no app that takes calls. */
    @JvmField public val ReceiverUncallable: ErrorCode = ErrorCode(138001)

    /** 138002: the number has 1,000 calls going on. */
    @JvmField public val ConcurrentCallsLimit: ErrorCode = ErrorCode(138002)

    /** 138003: A call with this user is going on already. */
    @JvmField public val DuplicateCall: ErrorCode = ErrorCode(138003)

    /** 138004: the call could not be connected; look at its parameters too. */
    @JvmField public val ConnectionError: ErrorCode = ErrorCode(138004)

    /** 138005: the number starts calls too fast. */
    @JvmField public val CallRateLimit: ErrorCode = ErrorCode(138005)

    /** 138006: the user has not allowed calls. */
    @JvmField public val NoCallPermission: ErrorCode = ErrorCode(138006)

    /** 138007: the business took the SDP or connected too late. */
    @JvmField public val ConnectTimeout: ErrorCode = ErrorCode(138007)

    /** 138009: the user was asked too often for a permission to call; a call that is taken resets it. */
    @JvmField public val PermissionRequestLimit: ErrorCode = ErrorCode(138009)

    /** 138011: the two have never messaged each other. */
    @JvmField public val NeverMessaged: ErrorCode = ErrorCode(138011)

    /** 138012: the calls to this user are used up for today; the details say until when. */
    @JvmField public val BusinessCallsLimit: ErrorCode = ErrorCode(138012)

    /** 138013: A business cannot call from the country of this number. */
    @JvmField public val BusinessCallsUnavailable: ErrorCode = ErrorCode(138013)

    /** 138014: calling is suspended for low quality; the details say until when. */
    @JvmField public val CallingTemporarilyDisabled: ErrorCode = ErrorCode(138014)

    /** 138015: calling needs a messaging limit of 2,000 or more. */
    @JvmField public val CallingCannotBeEnabled: ErrorCode = ErrorCode(138015)

    /** 138017: the user has allowed calls for good, so there is nothing to ask. */
    @JvmField public val PermanentPermissionExists: ErrorCode = ErrorCode(138017)

    /** 138018: neither SIP nor a subscription to the calls webhook is set up. */
    @JvmField public val PrerequisitesNotMet: ErrorCode = ErrorCode(138018)

    /** 138019: the app of the user could not set the call up. */
    @JvmField public val CallSetupFailed: ErrorCode = ErrorCode(138019)

    /** 138020: the app of the user could not reach the relay. */
    @JvmField public val RelayConnectionFailed: ErrorCode = ErrorCode(138020)

    /** 138021: no sound came to the user for too long. */
    @JvmField public val MediaReceiveTimeout: ErrorCode = ErrorCode(138021)

    /** 138022: no sound came from the user for too long. */
    @JvmField public val MediaTransmitTimeout: ErrorCode = ErrorCode(138022)

    /** 138023: the call was accepted and ended without a sign of media. */
    @JvmField public val NoMediaSignal: ErrorCode = ErrorCode(138023)

    /** 138024: SIP is off for the number. */
    @JvmField public val SipNotEnabled: ErrorCode = ErrorCode(138024)

    /** 138025: this app has no SIP server set for the number. */
    @JvmField public val NoSipServer: ErrorCode = ErrorCode(138025)
}
