package io.wakit.dsl

import io.wakit.model.message.AddressMessage
import io.wakit.model.message.CallPermissionRequest
import io.wakit.model.message.ContactInfoRequest
import io.wakit.model.message.CtaUrl
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.LocationRequest
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.VoiceCall

/** Words for messages that ask the user for a tap. */
@WaDsl
public sealed interface AskingWords {
    /** Words of up to 1,024 characters with one to three buttons. */
    public fun buttons(body: String, buttons: ButtonsScope.() -> Unit): ReplyButtons =
        ButtonsScope().apply(buttons).let { ReplyButtons(body, it.buttons, it.header, it.footer) }

    /** Words of up to 4,096 characters with a menu of up to ten rows, which opens by a tap on [button]. */
    public fun list(body: String, button: String, sections: ListScope.() -> Unit): InteractiveList =
        ListScope().apply(sections).let { InteractiveList(body, button, it.sections, it.header, it.footer) }

    /** Words with a button, named [displayText], that opens [url]. No tap is told. */
    public fun ctaUrl(body: String, displayText: String, url: String, more: CtaUrlScope.() -> Unit = {}): CtaUrl =
        CtaUrlScope().apply(more).let {
            CtaUrl(body, displayText, url, it.header, it.footer, it.paymentLinkPreview)
        }

    /** Words with a button that lets the user send a place. */
    public fun requestLocation(body: String): LocationRequest = LocationRequest(body)

    /** Words with a button that lets a user who hides the number share it. */
    public fun requestContactInfo(body: String): ContactInfoRequest = ContactInfoRequest(body)

    /** A form for an address, for numbers and users in India; [country] has two letters: `IN`. */
    public fun requestAddress(
        body: String,
        country: String = "IN",
        more: AddressScope.() -> Unit = {},
    ): AddressMessage = AddressScope().apply(more).message(body, country)

    /** A button that calls the business. */
    public fun voiceCall(body: String, more: VoiceCallScope.() -> Unit = {}): VoiceCall =
        VoiceCallScope().apply(more).let { VoiceCall(body, it.displayText, it.ttlMinutes, it.payload) }

    /** Asks whether the business may call; Meta advises to say why in [body]. */
    public fun requestCallPermission(body: String? = null): CallPermissionRequest = CallPermissionRequest(body)
}
