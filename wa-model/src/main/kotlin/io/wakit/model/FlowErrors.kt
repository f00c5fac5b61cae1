package io.wakit.model

/**
 * Codes of flows; those below 3,000 come from the retired On-Premises API and still stand in the documentation.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/error-codes">Error codes</a>
 */
public object FlowErrors {
    /** 2064: On-Premises API: no flow has this id, or it is in another state. */
    @JvmField public val InvalidFlowId: ErrorCode = ErrorCode(2064)

    /** 2065: On-Premises API: this version of flow messages is not supported. */
    @JvmField public val InvalidMessageVersion: ErrorCode = ErrorCode(2065)

    /** 2066: On-Premises API: the mode does not fit the state of the flow. */
    @JvmField public val InvalidMode: ErrorCode = ErrorCode(2066)

    /** 2067: On-Premises API: the draft could not be sent. */
    @JvmField public val DraftNotAllowed: ErrorCode = ErrorCode(2067)

    /** 2068: On-Premises API: the flow is blocked, or its endpoint is not set up. */
    @JvmField public val OnPremisesFlowBlocked: ErrorCode = ErrorCode(2068)

    /** 2069: On-Premises API: the flow has sent its 10 messages of this hour. */
    @JvmField public val OnPremisesFlowThrottled: ErrorCode = ErrorCode(2069)

    /** 2070: On-Premises API: the version of the flow is not valid or has expired. */
    @JvmField public val InvalidFlowVersion: ErrorCode = ErrorCode(2070)

    /** 132068: the flow is blocked until its endpoint is well again. */
    @JvmField public val FlowBlocked: ErrorCode = ErrorCode(132068)

    /** 132069: the flow has sent its 10 messages of this hour. */
    @JvmField public val FlowThrottled: ErrorCode = ErrorCode(132069)

    /** 139000: the account may not make or publish flows. */
    @JvmField public val BlockedByIntegrity: ErrorCode = ErrorCode(139000)

    /** 139001: the flow is published, or its JSON could not be processed; the details tell which. */
    @JvmField public val UpdateRefused: ErrorCode = ErrorCode(139001)

    /** 139002: the flow cannot be published; the details say what it lacks. */
    @JvmField public val PublishRefused: ErrorCode = ErrorCode(139002)

    /** 139003: only a published flow can be deprecated, and only once. */
    @JvmField public val DeprecateRefused: ErrorCode = ErrorCode(139003)

    /** 139004: A published flow is deprecated, not deleted. */
    @JvmField public val DeleteRefused: ErrorCode = ErrorCode(139004)

    /** 139006: there is too little data for this metric yet. */
    @JvmField public val MetricsTooFew: ErrorCode = ErrorCode(139006)
}
