package io.wakit.model

/**
 * Codes of groups: some answer a call of the API, others come in webhooks.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/groups/error-codes">Error codes</a>
 */
public object GroupErrors {
    /** 130501: A user sent something to the group that the API does not carry. */
    @JvmField public val UnsupportedGroupMessage: ErrorCode = ErrorCode(130501)

    /** 131020: nobody but the business is in the group. */
    @JvmField public val BadGroup: ErrorCode = ErrorCode(131020)

    /** 131041: no group has this id, or the business is not in it. */
    @JvmField public val GroupUnknown: ErrorCode = ErrorCode(131041)

    /** 131201: some of the participants failed; the answer names them. */
    @JvmField public val PartiallySucceeded: ErrorCode = ErrorCode(131201)

    /** 131202: A participant is listed twice. */
    @JvmField public val DuplicateParticipant: ErrorCode = ErrorCode(131202)

    /** 131203: the user has not accepted the newest terms of WhatsApp. */
    @JvmField public val ParticipantNotAdded: ErrorCode = ErrorCode(131203)

    /** 131204: the group would have more participants than it may. */
    @JvmField public val TooManyParticipants: ErrorCode = ErrorCode(131204)

    /** 131207: the group broke a policy. */
    @JvmField public val GroupSuspended: ErrorCode = ErrorCode(131207)

    /** 131208: the number makes too many group operations. */
    @JvmField public val GroupRateLimit: ErrorCode = ErrorCode(131208)

    /** 131209: the picture of a group is square. */
    @JvmField public val PictureNotSquare: ErrorCode = ErrorCode(131209)

    /** 131210: the picture of a group has more than 192 pixels a side. */
    @JvmField public val PictureTooSmall: ErrorCode = ErrorCode(131210)

    /** 131211: the number has as many groups as it may. */
    @JvmField public val GroupLimitReached: ErrorCode = ErrorCode(131211)

    /** 131212: the user is not in the group. */
    @JvmField public val NotAParticipant: ErrorCode = ErrorCode(131212)

    /** 131213: there is no such request to join. */
    @JvmField public val JoinRequestMissing: ErrorCode = ErrorCode(131213)

    /** 131214: the number sent too much marketing within service windows in the last 7 days. */
    @JvmField public val GroupCreationDisabled: ErrorCode = ErrorCode(131214)

    /** 131215: the number is not eligible for groups. */
    @JvmField public val GroupsNotEligible: ErrorCode = ErrorCode(131215)
}
