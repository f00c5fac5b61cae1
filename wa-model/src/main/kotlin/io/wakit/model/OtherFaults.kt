package io.wakit.model

import io.wakit.model.ErrorCategory.Account
import io.wakit.model.ErrorCategory.Block
import io.wakit.model.ErrorCategory.Call
import io.wakit.model.ErrorCategory.Flow
import io.wakit.model.ErrorCategory.Group
import io.wakit.model.ErrorCategory.Insights
import io.wakit.model.ErrorCategory.Integrity
import io.wakit.model.ErrorCategory.Marketing
import io.wakit.model.ErrorCategory.Migration
import io.wakit.model.ErrorCategory.Payment
import io.wakit.model.ErrorCategory.Registration
import io.wakit.model.ErrorCategory.Sequence
import io.wakit.model.ErrorCategory.Service
import io.wakit.model.ErrorCategory.Template
import io.wakit.model.ErrorCategory.Throttling
import io.wakit.model.Remedy.Actor.Author
import io.wakit.model.Remedy.Actor.Billing
import io.wakit.model.Remedy.Actor.Business
import io.wakit.model.Remedy.Actor.Developer
import io.wakit.model.Remedy.Actor.Recipient
import java.time.Duration

internal fun ErrorTable.Builder.templates() {
    change(Template, by = Developer) {
        132000 means "The number of values is not the number of variables in the template."
        132005 means "The text is too long once the values are filled in."
        132012 means "A value has another format than the template asks for."
        132018 means "The values do not fit the template; the details say which."
    }
    change(Template, by = Author) {
        132001 means "No approved template has this name in this language."
        132007 means "The words of the template break a policy."
        132015 means "The template is paused for low quality; edit it before it is sent again."
        132016 means "The template was paused too often and is disabled for good; make a new one."
        141002 means "Only an approved template can be sent."
        2388019 means "The account holds as many templates as it may."
        2388040 means "A field of the template is too long."
        2388047 means "The header of the template has formatting that is not allowed."
        2388072 means "The body of the template has formatting that is not allowed."
        2388073 means "The footer of the template has formatting that is not allowed."
        2388293 means "The template has too many variables for so short a text."
        2388299 means "The template begins or ends with a variable."
    }
    change(Marketing, by = Developer) {
        134100 means "This edge takes marketing templates, not utility or authentication."
        134103 means "A marketing message was refused; Meta names this code without a word on it."
    }
    later(Marketing, Duration.ofMinutes(10)) {
        134101 means "A new template is not ready for marketing messages yet."
    }
    change(Marketing, by = Business) {
        134102 means "The template cannot be used for marketing messages, or the account is not onboarded."
    }
    later(Insights, nothingDone = false) {
        200005 means "Template insights cannot be switched on for this account at present."
    }
    never(Insights) {
        200006 means "Template insights stay on once they are on."
    }
    change(Insights, by = Business) {
        200007 means "Template insights were never switched on."
    }
    never(Marketing) {
        1752041 means "The client was invited to marketing messages before."
    }
}

internal fun ErrorTable.Builder.flows() {
    change(Flow, by = Developer) {
        2064 means "On-Premises API: no flow has this id, or it is in another state."
        2065 means "On-Premises API: this version of flow messages is not supported."
        2066 means "On-Premises API: the mode does not fit the state of the flow."
    }
    change(Flow, by = Author) {
        2067 means "On-Premises API: the draft could not be sent."
        2068 means "On-Premises API: the flow is blocked, or its endpoint is not set up."
        2070 means "On-Premises API: the version of the flow is not valid or has expired."
        132068 means "The flow is blocked until its endpoint is well again."
        139001 means "The flow is published, or its JSON could not be processed; the details tell which."
        139002 means "The flow cannot be published; the details say what it lacks."
        139003 means "Only a published flow can be deprecated, and only once."
        139004 means "A published flow is deprecated, not deleted."
    }
    later(Flow, Duration.ofHours(1)) {
        2069 means "On-Premises API: the flow has sent its 10 messages of this hour."
        132069 means "The flow has sent its 10 messages of this hour."
    }
    change(Integrity, by = Business) {
        139000 means "The account may not make or publish flows."
    }
    later(Insights, nothingDone = false) {
        139006 means "There is too little data for this metric yet."
    }
}

internal fun ErrorTable.Builder.calls() {
    change(Payment, by = Billing) {
        131044 means "A user called, and the account has no valid payment method."
    }
    change(Call, by = Business) {
        138000 means "Calling is off in the settings of the number."
        138014 means "Calling is suspended for low quality; the details say until when."
        138015 means "Calling needs a messaging limit of 2,000 or more."
    }
    change(Call, by = Recipient) {
        138001 means "The user is not on WhatsApp, has not accepted its terms, or has no app that takes calls."
        138006 means "The user has not allowed calls."
        138009 means "The user was asked too often for a permission to call; a call that is taken resets it."
        138011 means "The two have never messaged each other."
        138019 means "The app of the user could not set the call up."
        138020 means "The app of the user could not reach the relay."
        138022 means "No sound came from the user for too long."
    }
    later(Throttling) {
        138002 means "The number has 1,000 calls going on."
        138005 means "The number starts calls too fast."
    }
    later(Call, nothingDone = false) {
        138003 means "A call with this user is going on already."
        138004 means "The call could not be connected; look at its parameters too."
    }
    change(Call, by = Developer) {
        138007 means "The business took the SDP or connected too late."
        138018 means "Neither SIP nor a subscription to the calls webhook is set up."
        138021 means "No sound came to the user for too long."
        138023 means "The call was accepted and ended without a sign of media."
        138024 means "SIP is off for the number."
        138025 means "This app has no SIP server set for the number."
    }
    later(Call, Duration.ofDays(1)) {
        138012 means "The calls to this user are used up for today; the details say until when."
    }
    never(Call) {
        138013 means "A business cannot call from the country of this number."
        138017 means "The user has allowed calls for good, so there is nothing to ask."
    }
}

internal fun ErrorTable.Builder.groups() {
    change(Group, by = Recipient) {
        130501 means "A user sent something to the group that the API does not carry."
        131020 means "Nobody but the business is in the group."
        131203 means "The user has not accepted the newest terms of WhatsApp."
    }
    change(Group, by = Developer) {
        131041 means "No group has this id, or the business is not in it."
        131201 means "Some of the participants failed; the answer names them."
        131202 means "A participant is listed twice."
        131204 means "The group would have more participants than it may."
        131209 means "The picture of a group is square."
        131210 means "The picture of a group has more than 192 pixels a side."
        131212 means "The user is not in the group."
        131213 means "There is no such request to join."
    }
    change(Integrity, by = Business) {
        131207 means "The group broke a policy."
    }
    later(Throttling) {
        131208 means "The number makes too many group operations."
    }
    change(Group, by = Business) {
        131211 means "The number has as many groups as it may."
        131215 means "The number is not eligible for groups."
    }
    later(Group, Duration.ofDays(7)) {
        131214 means "The number sent too much marketing within service windows in the last 7 days."
    }
}

internal fun ErrorTable.Builder.accounts() {
    change(Registration, by = Developer) {
        133000 means "An earlier deregistration failed: deregister again, then register."
        133010 means "The number is not registered."
    }
    later(Service) {
        133004 means "The registration service is down for a while."
    }
    change(Registration, by = Business) {
        133005 means "The PIN of the two-step verification is wrong."
        133006 means "The number has to be verified before it is registered."
        133008 means "The PIN was wrong too often; the details say how long to wait."
        133009 means "The PIN was entered too fast; the details say how long to wait."
    }
    later(Registration, Duration.ofMinutes(5)) {
        133015 means "The number was deleted a moment ago and cannot be registered yet."
    }
    change(Payment, by = Business) {
        134011 means "The terms of WhatsApp Payments are not accepted; the message has the link."
    }
    change(Block, by = Developer) {
        139100 means "Some users of the list were not blocked or unblocked; the answer names them."
        139102 means "The block list changed while it was read; read it again from the start."
    }
    change(Block, by = Business) {
        139101 means "The block list holds 64,000 users."
    }
    later(Service, nothingDone = false) {
        139103 means "The block list failed inside Meta."
    }
    change(Migration, by = Business) {
        2388001 means "The number is not confirmed as yours, or its two-step verification is on."
        2388103 means "The number cannot be migrated; the title names one of nine reasons."
        2593085 means "The account cannot be moved away from the on-behalf-of model."
    }
    never(Migration) {
        2388012 means "The number is in this account already."
        2593079 means "The account is on its way to another solution already."
    }
    change(Migration, by = Developer) {
        2388091 means "A code is sent only for a number that is being migrated."
        2388093 means "A code is verified only for a number that is being migrated."
    }
    later(Service, Duration.ofMinutes(5)) {
        2494100 means "The number is under maintenance for some minutes."
    }
    never(Account) {
        2593107 means "Contacts and history are synchronized once after onboarding."
        2593109 means "The business chose not to share its chat history."
    }
    change(Account, by = Business) {
        2593108 means "Synchronization begins within 24 hours of onboarding; later, onboard again."
    }
    change(Sequence, by = Developer) {
        4027001 means "The input of the welcome message sequence has the wrong format."
        4027005 means "The sequence was not made; look at the permissions."
        4027006 means "The sequence was not changed; look at its fields, its id and the permissions."
        4027010 means "A required parameter of the sequence is missing."
        4027017 means "No sequence has this id, or the token has no access to it."
    }
    later(Sequence, Duration.ofDays(1)) {
        4027007 means "Sequences are not open to this account yet; try in a day or two."
    }
    change(Sequence, by = Business) {
        4027012 means "An active ad uses the sequence; take it off the ad first."
    }
}
