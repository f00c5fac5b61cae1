@file:JvmName("SendOrTemplate")

package io.wakit.bot.window

import arrow.core.Either
import arrow.core.raise.either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.dsl.SendScope
import io.wakit.dsl.compose
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.message.Content
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.TemplateContent
import java.time.Clock

/** What is said while the window is [open], and what at other times. */
public class OpenOrTemplate(public val open: Content, public val template: TemplateContent)

/** This while the customer-service window is open, and [template] when it is closed. */
public infix fun Content.otherwise(template: TemplateContent): OpenOrTemplate = OpenOrTemplate(this, template)

/**
 * What became of [sendOrTemplate].
 *
 * @property isTemplate whether the template went out.
 * @property refusal what Meta said to the first try, where the window was believed to be open and was not.
 */
public data class OpenOrTemplateReceipt(
    public val receipt: MessageReceipt,
    public val isTemplate: Boolean,
    public val refusal: GraphError? = null,
)

/** Sends by this number, and knows by [windows] whether Meta takes more than a template. */
@JvmOverloads
public fun Phone.within(windows: ServiceWindows, clock: Clock = Clock.systemUTC()): WindowedPhone =
    WindowedPhone(this, windows, clock)

/**
 * A number that looks at the window before it speaks:
 *
 * ```
 * val desk = whatsapp.phone(id).within(windows)
 * desk.sendOrTemplate(customer) {
 *     text("Your pizza is on its way") otherwise template("on_its_way", "en_US") { body("Margherita") }
 * }
 * ```
 */
public class WindowedPhone internal constructor(
    private val phone: Phone,
    private val windows: ServiceWindows,
    private val clock: Clock,
) {
    /**
     * Sends the first of what [say] returns while the window is open, and the template when it is closed. Where the window
     * turns out to be closed at once, the windows learn it and the template goes out in its place.
     *
     * Never do both reach the user: a send whose answer was lost is an error, and nothing follows it. Where Meta takes the
     * message and tells by a status that the window was closed, nothing follows either; [io.wakit.bot.track.track] lets the
     * windows learn it, and what to do then is up to a handler of that status.
     *
     * The block runs once, and makes both: a file that it brings to Meta is brought there also where the template is sent.
     */
    public suspend fun sendOrTemplate(
        to: Recipient,
        say: suspend SendScope.() -> OpenOrTemplate,
    ): Either<WaError, OpenOrTemplateReceipt> = either {
        var template: TemplateContent? = null
        val message = phone.messages.compose(to) {
            val said = say()
            template = said.template
            said.open
        }.bind()
        sendOrTemplate(message, checkNotNull(template)).bind()
    }

    /** The same for a message that is made already: [template] takes the place of its content, and all else stays. */
    public suspend fun sendOrTemplate(
        message: OutboundMessage,
        template: TemplateContent,
    ): Either<WaError, OpenOrTemplateReceipt> =
        windows.sendOrTemplate(phone.id, message, template, clock) { phone.messages.send(it) }

    override fun toString(): String = "WindowedPhone(${phone.id})"
}

/** What [WindowedPhone.sendOrTemplate] does, by any way [send] of sending from the number [from]. */
public suspend fun ServiceWindows.sendOrTemplate(
    from: PhoneNumberId,
    message: OutboundMessage,
    template: TemplateContent,
    clock: Clock = Clock.systemUTC(),
    send: suspend (OutboundMessage) -> Either<WaError, MessageReceipt>,
): Either<WaError, OpenOrTemplateReceipt> = either {
    val window = find(from, message.to)
    var refusal: GraphError? = null
    if (window.isOpen(clock.instant())) {
        val sent = send(message)
        refusal = (sent.leftOrNull() as? WaError.Refused)?.error?.takeIf { it.code == ErrorCode.ReengagementWindow }
        if (refusal ==
            null
        ) {
            return@either OpenOrTemplateReceipt(sent.bind(), isTemplate = false).also {
                answered(window, it, clock)
            }
        }
        note(from, listOf(message.to), listOf(WindowNews.Refused(clock.instant())))
    }
    val receipt = send(message.copy(content = template)).bind()
    OpenOrTemplateReceipt(receipt, isTemplate = true, refusal).also { answered(window, it, clock) }
}

/** The first answer to one who came by an advertisement begins the time in which nothing is charged. */
private suspend fun ServiceWindows.answered(window: ServiceWindow, sent: OpenOrTemplateReceipt, clock: Clock) {
    val answered = WindowNews.Answered(clock.instant())
    if (window.after(answered) == window) return
    val names = sent.receipt.contacts.flatMap { listOfNotNull(it.waId, it.userId) }
    note(window.phone, (names + window.user).distinct(), listOf(answered))
}
