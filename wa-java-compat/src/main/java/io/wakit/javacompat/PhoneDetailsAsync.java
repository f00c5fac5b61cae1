package io.wakit.javacompat;

import io.wakit.client.resource.PhoneDetails;
import io.wakit.model.Success;
import io.wakit.model.phone.PhoneNumber;
import io.wakit.model.phone.PhoneNumberField;
import io.wakit.model.phone.PhoneNumberUpdate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What Meta knows of a business phone number, and what can be changed of it.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/phone-numbers">Phone numbers</a>
 */
public final class PhoneDetailsAsync {
    private final PhoneDetails phoneDetails;
    private final Calls calls;

    PhoneDetailsAsync(PhoneDetails phoneDetails, Calls calls) {
        this.phoneDetails = phoneDetails;
        this.calls = calls;
    }

    /**
     * The number with the {@code fields} that are named; where none is, with number, name and quality. Throughput,
     * messaging limit, health, callbacks and automation are fields of it.
     *
     * @param fields what Meta is asked for
     * @return the number
     */
    public CompletableFuture<PhoneNumber> get(PhoneNumberField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> phoneDetails.get(fields, continuation));
    }

    /**
     * Changes what {@code change} names: the PIN of two-step verification (6 digits), the display name (2 to 75
     * characters, used after Meta's review), or the callback of the number (up to 200 characters).
     *
     * @param change what is to be other
     * @return Meta's yes
     * @see <a href="https://developers.facebook.com/docs/whatsapp/webhooks/override">Webhook overrides</a>
     */
    public CompletableFuture<Success> update(PhoneNumberUpdate change) {
        Objects.requireNonNull(change, "change");
        return calls.start(continuation -> phoneDetails.update(change, continuation));
    }
}
