package io.wakit.javacompat;

import io.wakit.client.Multipart;
import io.wakit.client.resource.Certifications;
import io.wakit.model.PortfolioId;
import io.wakit.model.account.Certification;
import io.wakit.model.account.CertificationMade;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Verification of customers' businesses that a partner hands in for them.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/partner-led-business-verification">Partner-led
 *     business verification</a>
 */
public final class CertificationsAsync {
    private final Certifications certifications;
    private final Calls calls;

    CertificationsAsync(Certifications certifications, Calls calls) {
        this.certifications = certifications;
        this.calls = calls;
    }

    /**
     * Hands in {@code documents} on {@code customer}: 1 to 3 of PDF, JPEG or PNG, 5 MB each, under the name
     * {@code business_documents[]}.
     *
     * @param customer the portfolio of the customer
     * @param documents 1 to 3 files
     * @return the id of what was handed in
     */
    public CompletableFuture<CertificationMade> submit(PortfolioId customer, List<Multipart.File> documents) {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(documents, "documents");
        return calls.start(continuation -> certifications.submit(customer, documents, continuation));
    }

    /**
     * All of them: {@link #list(PortfolioId)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Certification> list() {
        return new Pages<>(certifications.list(), calls);
    }

    /**
     * What was handed in, for {@code customer} alone where it is named.
     *
     * @param customer the portfolio of one customer; null for all
     * @return the list; nothing is asked before it is read
     */
    public Pages<Certification> list(@Nullable PortfolioId customer) {
        return new Pages<>(certifications.list(customer), calls);
    }
}
