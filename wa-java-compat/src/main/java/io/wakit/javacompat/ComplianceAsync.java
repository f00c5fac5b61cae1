package io.wakit.javacompat;

import io.wakit.client.resource.Compliance;
import io.wakit.model.Success;
import io.wakit.model.phone.BusinessCompliance;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What India's law asks a business to tell its customers.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/business-compliance-information-api">
 *     Business compliance information</a>
 */
public final class ComplianceAsync {
    private final Compliance compliance;
    private final Calls calls;

    ComplianceAsync(Compliance compliance, Calls calls) {
        this.compliance = compliance;
        this.calls = calls;
    }

    /**
     * What was told so far.
     *
     * @return what was told
     */
    public CompletableFuture<BusinessCompliance> get() {
        return calls.start(continuation -> compliance.get(continuation));
    }

    /**
     * Tells all of it anew: name, legal form, grievance officer and customer care are needed.
     *
     * @param info all of it
     * @return Meta's yes
     */
    public CompletableFuture<Success> update(BusinessCompliance info) {
        Objects.requireNonNull(info, "info");
        return calls.start(continuation -> compliance.update(info, continuation));
    }
}
