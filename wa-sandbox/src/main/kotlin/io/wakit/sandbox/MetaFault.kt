package io.wakit.sandbox

import io.wakit.model.ErrorCode

/**
 * How Meta speaks of a fault: the HTTP status that its code comes with, its title, and a sentence where Meta gives one.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes">Error codes</a>
 */
internal class MetaFault(val status: Int, val title: String, val details: String? = null) {
    companion object {
        fun of(code: ErrorCode): MetaFault = faults[code.value] ?: MetaFault(BAD, "Error ${code.value}")

        private const val BAD = 400
        private const val UNKNOWN_TOKEN = 401
        private const val FORBIDDEN = 403
        private const val NOT_FOUND = 404
        private const val BROKEN = 500
        private const val DOWN = 503

        private val faults = mapOf(
            0 to MetaFault(UNKNOWN_TOKEN, "AuthException"),
            1 to MetaFault(BAD, "API Unknown"),
            2 to MetaFault(DOWN, "API Service"),
            3 to MetaFault(BROKEN, "API Method"),
            4 to MetaFault(BAD, "API Too Many Calls"),
            10 to MetaFault(FORBIDDEN, "Permission Denied"),
            33 to MetaFault(BAD, "Parameter value is not valid"),
            100 to MetaFault(BAD, "Invalid parameter"),
            190 to MetaFault(UNKNOWN_TOKEN, "Access token has expired"),
            368 to MetaFault(FORBIDDEN, "Temporarily blocked for policies violations"),
            80007 to MetaFault(BAD, "Rate limit issues"),
            130429 to MetaFault(BAD, "Rate limit hit", "Cloud API message throughput has been reached."),
            130472 to MetaFault(BAD, "User's number is part of an experiment"),
            130497 to MetaFault(FORBIDDEN, "Business account is restricted from messaging users in this country."),
            131000 to MetaFault(BROKEN, "Something went wrong"),
            131005 to MetaFault(FORBIDDEN, "Access denied"),
            131008 to MetaFault(BAD, "Required parameter is missing"),
            131009 to MetaFault(BAD, "Parameter value is not valid"),
            131016 to MetaFault(BROKEN, "Service unavailable"),
            131021 to MetaFault(BAD, "Recipient cannot be sender", "The recipient is the number that sends."),
            131026 to MetaFault(BAD, "Message Undeliverable"),
            131031 to MetaFault(FORBIDDEN, "Account has been locked"),
            131041 to MetaFault(BAD, "Group unknown", "There is no such group, or the business is not in it."),
            131047 to MetaFault(
                BAD,
                "Re-engagement message",
                "More than 24 hours have passed since the customer last replied to this number.",
            ),
            131048 to MetaFault(BAD, "Spam rate limit hit"),
            131049 to MetaFault(BAD, "Meta chose not to deliver."),
            131051 to MetaFault(BAD, "Unsupported message type"),
            131053 to MetaFault(BAD, "Media upload error"),
            131055 to MetaFault(BAD, "Method not allowed", "Only marketing templates are supported here."),
            131056 to MetaFault(
                BAD,
                "(Business Account, Consumer Account) pair rate limit hit",
                "Too many messages were sent from this number to the same user in a short time.",
            ),
            131057 to MetaFault(BROKEN, "Account in maintenance mode"),
            131059 to MetaFault(BAD, "Invalid cursor"),
            131062 to MetaFault(BAD, "Business-scoped User ID recipients are not supported for this message."),
            132000 to MetaFault(BAD, "Template Param Count Mismatch"),
            132001 to MetaFault(NOT_FOUND, "Template does not exist"),
            132012 to MetaFault(BAD, "Template Parameter Format Mismatch"),
            132015 to MetaFault(BAD, "Template is Paused"),
            132016 to MetaFault(BAD, "Template is Disabled"),
            132018 to MetaFault(BAD, "Invalid template parameters"),
            133005 to MetaFault(BAD, "Two step verification PIN Mismatch"),
            133006 to MetaFault(BAD, "Phone number re-verification needed"),
            133010 to MetaFault(BAD, "Phone number Not Registered"),
            133016 to MetaFault(BAD, "Account register deregister rate limit exceeded"),
            139100 to MetaFault(
                BAD,
                "Failed to block/unblock users",
                "Failed to block some users, see the block_users response list for details",
            ),
            139101 to MetaFault(BAD, "Blocklist limit reached"),
        )
    }
}
