package io.wakit.javacompat;

import io.wakit.client.WaError;
import io.wakit.dsl.BroadcastOutcome;
import io.wakit.model.Recipient;
import io.wakit.model.message.MessageReceipt;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message of a {@link BroadcastAsync}: a receipt, or an error.
 *
 * @param to who it was for
 * @param receipt that Meta took it; null where it did not, or where that is not known
 * @param error why not; null where Meta took it
 */
public record BroadcastResult(
        Recipient to,
        @Nullable MessageReceipt receipt,
        @Nullable WaError error) {
    static BroadcastResult of(BroadcastOutcome outcome) {
        return outcome.getResult()
                .fold(
                        error -> new BroadcastResult(outcome.getTo(), null, error),
                        receipt -> new BroadcastResult(outcome.getTo(), receipt, null));
    }

    /** {@return whether Meta took it; whether it arrives, status webhooks tell} */
    public boolean isSent() {
        return receipt != null;
    }

    /** {@return whether it may have been sent all the same, and is not to be repeated blindly} */
    public boolean isUnknown() {
        return error != null && error.getMayHaveBeenSent();
    }

    /** {@return whether it was not sent} */
    public boolean isRefused() {
        return !isSent() && !isUnknown();
    }
}
