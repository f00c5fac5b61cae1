package io.wakit.model

import io.wakit.model.ErrorCategory.Account
import io.wakit.model.ErrorCategory.Delivery
import io.wakit.model.ErrorCategory.Integrity
import io.wakit.model.ErrorCategory.Media
import io.wakit.model.ErrorCategory.Payment
import io.wakit.model.ErrorCategory.Permission
import io.wakit.model.ErrorCategory.Registration
import io.wakit.model.ErrorCategory.Request
import io.wakit.model.ErrorCategory.Service
import io.wakit.model.ErrorCategory.Throttling
import io.wakit.model.ErrorCategory.Token
import io.wakit.model.Remedy.Actor.Billing
import io.wakit.model.Remedy.Actor.Business
import io.wakit.model.Remedy.Actor.Developer
import io.wakit.model.Remedy.Actor.Recipient
import java.time.Duration

internal fun ErrorTable.Builder.messages() {
    change(Token, by = Developer) {
        0 means "The access token was withdrawn, or the app user is gone."
        104 means "The call carried no access token."
        190 means "The access token has expired or was invalidated."
    }
    later(Service, nothingDone = false) {
        1 means "The request is malformed, or Meta failed; its answer does not tell which."
    }
    later(Service) {
        2 means "Meta is down or overloaded for a while."
        131000 means "Meta failed to send, and does not name the reason."
        131016 means "A service of Meta is down for a while."
    }
    change(Permission, by = Developer) {
        3 means "The app lacks the capability or the permission that this call needs."
        10 means "A permission was never given, or was taken away."
        200 means "A permission was not given or was taken away; all codes from 200 to 299 say so."
        131005 means "A permission is missing or was taken away."
    }
    later(Throttling) {
        4 means "The app has used up its calls of this hour."
        17 means "The person or system user behind the token has used up the calls of this hour."
        613 means "This operation was asked for too often: call permissions, or verification codes."
        80007 means "The WhatsApp Business Account has used up its calls of this hour."
        130429 means "The phone number sends faster than its throughput (80 a second, or 1,000 after the upgrade)."
        131056 means "Too many messages to this one user (one in 6 seconds, bursts of 45); others are not touched."
    }
    change(Request, by = Developer) {
        33 means "The business phone number was deleted, or the id names nothing that the token may see."
        100 means "A parameter is missing, misspelt, too long or not allowed here."
        803 means "No object has this id, or the token has no access to it."
        131008 means "A required parameter is missing."
        131009 means "A parameter has a value that is not allowed."
        131021 means "The number would message or block itself."
        131051 means "Meta does not know this type of message."
        131055 means "The call is closed here: no marketing template, or a number that is called by SIP."
        131059 means "The cursor of the list is out of date or broken; begin again without one."
        131062 means "An authentication message goes to a phone number, not to a business-scoped user id."
        135000 means "The request has a fault that Meta does not name."
    }
    change(Integrity, by = Business) {
        368 means "The account is restricted or disabled, since it broke a policy."
        130497 means "The account may not message users of this country."
        131031 means "The account is locked for a policy, or what was sent (a PIN, say) does not match it."
    }
    never(Delivery) {
        130472 means "The user is in a group to which Meta delivers no marketing, as an experiment."
        131050 means "The user has stopped marketing from this business."
    }
    change(Delivery, by = Recipient) {
        131026 means "The user is not on WhatsApp, has not accepted its terms, or has too old an app."
        131036 means "A device of the user did not take the message of a number without storage in time."
        131060 means "The message went through a companion device that is unsupported beside the WhatsApp Business app."
    }
    change(Delivery, by = Developer) {
        131030 means "A test number reaches only the recipients on its list."
        131035 means "A message to a number without storage was dropped, as no webhook was taken within an hour."
        131047 means "More than 24 hours have passed since the user last wrote, so only a template may be sent."
        137000 means "The identity key of the user is no longer the one that the message named."
    }
    change(Account, by = Business) {
        131037 means "A number that WhatsApp provided sends only once its display name is approved."
    }
    change(Payment, by = Billing) {
        131042 means "The payment method of the account is missing or not valid."
    }
    change(Registration, by = Developer) {
        131045 means "The registration of the number is broken; register it again."
    }
    change(Throttling, by = Business) {
        131048 means "Sends are curbed, since too many users blocked or reported the number."
    }
    later(Delivery, Duration.ofDays(1)) {
        131049 means "The user gets no more marketing for now; sooner than in 24 hours it fails again."
    }
    change(Media, by = Recipient) {
        131052 means "The media that the user sent could not be fetched; often it is too large."
    }
    change(Media, by = Developer) {
        131053 means "The media could not be uploaded; often its MIME type is wrong."
    }
    later(Service, Duration.ofMinutes(1)) {
        131057 means "The account is under maintenance, as in an upgrade of its throughput."
    }
    later(Throttling, Duration.ofHours(72)) {
        133016 means "The number was registered or deregistered more than 10 times in 72 hours."
    }
}
