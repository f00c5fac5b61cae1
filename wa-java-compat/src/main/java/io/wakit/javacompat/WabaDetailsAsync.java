package io.wakit.javacompat;

import io.wakit.client.resource.WabaDetails;
import io.wakit.model.Success;
import io.wakit.model.account.WabaEdit;
import io.wakit.model.account.WabaField;
import io.wakit.model.account.WhatsAppBusinessAccount;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What Meta knows of an account.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/whatsapp-business-accounts">WhatsApp
 *     Business Accounts</a>
 */
public final class WabaDetailsAsync {
    private final WabaDetails wabaDetails;
    private final Calls calls;

    WabaDetailsAsync(WabaDetails wabaDetails, Calls calls) {
        this.wabaDetails = wabaDetails;
        this.calls = calls;
    }

    /**
     * The account with the {@code fields} that are named; where none is, with id, name, currency and time zone.
     *
     * @param fields what Meta is asked for
     * @return the account
     */
    public CompletableFuture<WhatsAppBusinessAccount> get(WabaField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> wabaDetails.get(fields, continuation));
    }

    /**
     * Changes what {@code edit} names; the name has up to 100 characters.
     *
     * @param edit what is to be other
     * @return Meta's yes
     */
    public CompletableFuture<Success> update(WabaEdit edit) {
        Objects.requireNonNull(edit, "edit");
        return calls.start(continuation -> wabaDetails.update(edit, continuation));
    }
}
