package io.wakit.javacompat;

import io.wakit.client.resource.Automation;
import io.wakit.model.Success;
import io.wakit.model.phone.ConversationalAutomation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What meets users who open the chat. It is read as the field {@code conversational_automation} of the number.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/conversational-components">
 *     Conversational components</a>
 */
public final class AutomationAsync {
    private final Automation automation;
    private final Calls calls;

    AutomationAsync(Automation automation, Calls calls) {
        this.automation = automation;
        this.calls = calls;
    }

    /**
     * Sets the greeting, up to 4 ice breakers of 80 characters, and up to 30 commands of 32 characters with hints of
     * 256. What is null stays, an empty list clears. None may hold an emoji.
     *
     * @param automation what is to be set
     * @return Meta's yes
     */
    public CompletableFuture<Success> configure(ConversationalAutomation automation) {
        Objects.requireNonNull(automation, "automation");
        return calls.start(continuation -> this.automation.configure(automation, continuation));
    }
}
