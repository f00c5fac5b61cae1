package io.wakit.javacompat;

import io.wakit.bot.window.OpenOrTemplateReceipt;
import io.wakit.bot.window.WindowedPhone;
import io.wakit.model.Recipient;
import io.wakit.model.message.Content;
import io.wakit.model.message.OutboundMessage;
import io.wakit.model.message.TemplateContent;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A number that looks at the customer-service window before it speaks. Made by {@link PhoneAsync#within}.
 *
 * <pre>{@code
 * phone.within(windows).sendOrTemplate(customer, new Text("Your pizza is on its way"), new TemplateContent("on_its_way", "en_US"));
 * }</pre>
 */
public final class WindowedPhoneAsync {
    private final WindowedPhone phone;
    private final Calls calls;

    WindowedPhoneAsync(WindowedPhone phone, Calls calls) {
        this.phone = phone;
        this.calls = calls;
    }

    /**
     * Sends a content while the window is open, and the template when it is closed. Where the window turns out to be closed at
     * once, the windows learn it and the template goes out in its place. Never do both reach the user.
     *
     * @param to a person or a group
     * @param open what is said while the window is open
     * @param template what is said at other times
     * @return which of them went out
     */
    public CompletableFuture<OpenOrTemplateReceipt> sendOrTemplate(
            Recipient to, Content open, TemplateContent template) {
        return sendOrTemplate(
                new OutboundMessage(Objects.requireNonNull(to, "to"), Objects.requireNonNull(open, "open")), template);
    }

    /**
     * The same for a message that is more than its content: the template takes the place of that, and all else stays.
     *
     * @param message what is said while the window is open
     * @param template what is said at other times
     * @return which of them went out
     */
    public CompletableFuture<OpenOrTemplateReceipt> sendOrTemplate(OutboundMessage message, TemplateContent template) {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(template, "template");
        return calls.start(continuation -> phone.sendOrTemplate(message, template, continuation));
    }

    /** Names the number by its id. */
    @Override
    public String toString() {
        return phone.toString();
    }
}
