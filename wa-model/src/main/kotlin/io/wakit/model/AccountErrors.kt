package io.wakit.model

/**
 * Codes of accounts and numbers: registration, migration, synchronization, the block list, welcome message sequences.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes">Error codes</a>
 */
public object AccountErrors {
    /** 133000: an earlier deregistration failed: deregister again, then register. */
    @JvmField public val DeregistrationIncomplete: ErrorCode = ErrorCode(133000)

    /** 133004: the registration service is down for a while. */
    @JvmField public val RegistrationUnavailable: ErrorCode = ErrorCode(133004)

    /** 133005: the PIN of the two-step verification is wrong. */
    @JvmField public val PinMismatch: ErrorCode = ErrorCode(133005)

    /** 133006: the number has to be verified before it is registered. */
    @JvmField public val VerificationNeeded: ErrorCode = ErrorCode(133006)

    /** 133008: the PIN was wrong too often; the details say how long to wait. */
    @JvmField public val TooManyPinGuesses: ErrorCode = ErrorCode(133008)

    /** 133009: the PIN was entered too fast; the details say how long to wait. */
    @JvmField public val PinGuessedTooFast: ErrorCode = ErrorCode(133009)

    /** 133010: the number is not registered. */
    @JvmField public val NotRegistered: ErrorCode = ErrorCode(133010)

    /** 133015: the number was deleted a moment ago and cannot be registered yet. */
    @JvmField public val DeletionUnfinished: ErrorCode = ErrorCode(133015)

    /** 134011: the terms of WhatsApp Payments are not accepted; the message has the link. */
    @JvmField public val PaymentsTermsNotAccepted: ErrorCode = ErrorCode(134011)

    /** 139100: some users of the list were not blocked or unblocked; the answer names them. */
    @JvmField public val SomeNotBlocked: ErrorCode = ErrorCode(139100)

    /** 139101: the block list holds 64,000 users. */
    @JvmField public val BlockListFull: ErrorCode = ErrorCode(139101)

    /** 139102: the block list changed while it was read; read it again from the start. */
    @JvmField public val BlockListChanged: ErrorCode = ErrorCode(139102)

    /** 139103: the block list failed inside Meta. */
    @JvmField public val BlockListFailed: ErrorCode = ErrorCode(139103)

    /** 2388001: the number is not confirmed as yours, or its two-step verification is on. */
    @JvmField public val MigrationNotConfirmed: ErrorCode = ErrorCode(2388001)

    /** 2388012: the number is in this account already. */
    @JvmField public val AlreadyInAccount: ErrorCode = ErrorCode(2388012)

    /** 2388091: A code is sent only for a number that is being migrated. */
    @JvmField public val CodeNotForMigration: ErrorCode = ErrorCode(2388091)

    /** 2388093: A code is verified only for a number that is being migrated. */
    @JvmField public val VerifyNotForMigration: ErrorCode = ErrorCode(2388093)

    /** 2388103: the number cannot be migrated; the title names one of nine reasons. */
    @JvmField public val MigrationRefused: ErrorCode = ErrorCode(2388103)

    /** 2494100: the number is under maintenance for some minutes. */
    @JvmField public val NumberInMaintenance: ErrorCode = ErrorCode(2494100)

    /** 2593079: the account is on its way to another solution already. */
    @JvmField public val AlreadyMarkedForMigration: ErrorCode = ErrorCode(2593079)

    /** 2593085: the account cannot be moved away from the on-behalf-of model. */
    @JvmField public val AccountCannotMove: ErrorCode = ErrorCode(2593085)

    /** 2593107: contacts and history are synchronized once after onboarding. */
    @JvmField public val SynchronizedBefore: ErrorCode = ErrorCode(2593107)

    /** 2593108: synchronization begins within 24 hours of onboarding; later, onboard again. */
    @JvmField public val SynchronizationTooLate: ErrorCode = ErrorCode(2593108)

    /** 2593109: the business chose not to share its chat history. */
    @JvmField public val HistoryDeclined: ErrorCode = ErrorCode(2593109)

    /** 4027001: the input of the welcome message sequence has the wrong format. */
    @JvmField public val SequenceInputInvalid: ErrorCode = ErrorCode(4027001)

    /** 4027005: the sequence was not made; look at the permissions. */
    @JvmField public val SequenceNotCreated: ErrorCode = ErrorCode(4027005)

    /** 4027006: the sequence was not changed; look at its fields, its id and the permissions. */
    @JvmField public val SequenceNotUpdated: ErrorCode = ErrorCode(4027006)

    /** 4027007: sequences are not open to this account yet; try in a day or two. */
    @JvmField public val SequencesUnavailable: ErrorCode = ErrorCode(4027007)

    /** 4027010: A required parameter of the sequence is missing. */
    @JvmField public val SequenceParameterMissing: ErrorCode = ErrorCode(4027010)

    /** 4027012: an active ad uses the sequence; take it off the ad first. */
    @JvmField public val SequenceInUse: ErrorCode = ErrorCode(4027012)

    /** 4027017: no sequence has this id, or the token has no access to it. */
    @JvmField public val SequenceNotLoaded: ErrorCode = ErrorCode(4027017)
}
