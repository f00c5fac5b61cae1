package io.wakit.model

/**
 * Codes of templates: their making, their review, their sending, and marketing messages.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes">Error codes</a>
 */
public object TemplateErrors {
    /** 132000: the number of values is not the number of variables in the template. */
    @JvmField public val ParameterCountMismatch: ErrorCode = ErrorCode(132000)

    /** 132001: no approved template has this name in this language. */
    @JvmField public val TemplateMissing: ErrorCode = ErrorCode(132001)

    /** 132005: the text is too long once the values are filled in. */
    @JvmField public val HydratedTextTooLong: ErrorCode = ErrorCode(132005)

    /** 132007: the words of the template break a policy. */
    @JvmField public val CharacterPolicyViolated: ErrorCode = ErrorCode(132007)

    /** 132012: A value has another format than the template asks for. */
    @JvmField public val ParameterFormatMismatch: ErrorCode = ErrorCode(132012)

    /** 132015: the template is paused for low quality; edit it before it is sent again. */
    @JvmField public val TemplatePaused: ErrorCode = ErrorCode(132015)

    /** 132016: the template was paused too often and is disabled for good; make a new one. */
    @JvmField public val TemplateDisabled: ErrorCode = ErrorCode(132016)

    /** 132018: the values do not fit the template; the details say which. */
    @JvmField public val ParametersInvalid: ErrorCode = ErrorCode(132018)

    /** 134100: this edge takes marketing templates, not utility or authentication. */
    @JvmField public val OnlyMarketing: ErrorCode = ErrorCode(134100)

    /** 134101: A new template is not ready for marketing messages yet. */
    @JvmField public val StillSyncing: ErrorCode = ErrorCode(134101)

    /** 134102: the template cannot be used for marketing messages, or the account is not onboarded. */
    @JvmField public val TemplateUnavailable: ErrorCode = ErrorCode(134102)

    /** 134103: A marketing message was refused; Meta names this code without a word on it. */
    @JvmField public val MarketingTemplateRefused: ErrorCode = ErrorCode(134103)

    /** 141002: only an approved template can be sent. */
    @JvmField public val NotApproved: ErrorCode = ErrorCode(141002)

    /** 200005: template insights cannot be switched on for this account at present. */
    @JvmField public val InsightsUnavailable: ErrorCode = ErrorCode(200005)

    /** 200006: template insights stay on once they are on. */
    @JvmField public val InsightsStayOn: ErrorCode = ErrorCode(200006)

    /** 200007: template insights were never switched on. */
    @JvmField public val InsightsOff: ErrorCode = ErrorCode(200007)

    /** 1752041: the client was invited to marketing messages before. */
    @JvmField public val AlreadyInvited: ErrorCode = ErrorCode(1752041)

    /** 2388019: the account holds as many templates as it may. */
    @JvmField public val TemplateLimitReached: ErrorCode = ErrorCode(2388019)

    /** 2388040: A field of the template is too long. */
    @JvmField public val FieldTooLong: ErrorCode = ErrorCode(2388040)

    /** 2388047: the header of the template has formatting that is not allowed. */
    @JvmField public val HeaderFormatIncorrect: ErrorCode = ErrorCode(2388047)

    /** 2388072: the body of the template has formatting that is not allowed. */
    @JvmField public val BodyFormatIncorrect: ErrorCode = ErrorCode(2388072)

    /** 2388073: the footer of the template has formatting that is not allowed. */
    @JvmField public val FooterFormatIncorrect: ErrorCode = ErrorCode(2388073)

    /** 2388293: the template has too many variables for so short a text. */
    @JvmField public val TooManyVariables: ErrorCode = ErrorCode(2388293)

    /** 2388299: the template begins or ends with a variable. */
    @JvmField public val VariableAtTheEdge: ErrorCode = ErrorCode(2388299)
}
