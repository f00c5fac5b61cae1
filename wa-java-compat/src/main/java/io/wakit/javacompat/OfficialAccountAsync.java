package io.wakit.javacompat;

import io.wakit.client.resource.OfficialAccount;
import io.wakit.model.phone.OfficialAccountApplication;
import io.wakit.model.phone.OfficialAccountReceipt;
import io.wakit.model.phone.OfficialBusinessAccount;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The blue badge of a number.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/official-business-accounts">Official Business
 *     Accounts</a>
 */
public final class OfficialAccountAsync {
    private final OfficialAccount officialAccount;
    private final Calls calls;

    OfficialAccountAsync(OfficialAccount officialAccount, Calls calls) {
        this.officialAccount = officialAccount;
        this.calls = calls;
    }

    /**
     * Whether the number has the badge, or how far its application came.
     *
     * @return how it stands
     */
    public CompletableFuture<OfficialBusinessAccount> get() {
        return calls.start(continuation -> officialAccount.get(continuation));
    }

    /**
     * Applies for the badge, or takes an application back. A yes says that it was handed in, and no more.
     *
     * @param application what the application says
     * @return whether it was handed in
     */
    public CompletableFuture<OfficialAccountReceipt> apply(OfficialAccountApplication application) {
        Objects.requireNonNull(application, "application");
        return calls.start(continuation -> officialAccount.apply(application, continuation));
    }
}
