package io.wakit.javacompat;

import io.wakit.client.resource.CreditLines;
import io.wakit.model.account.CreditLine;

/**
 * The credit lines of a portfolio, which pay for customers who are not billed themselves.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/share-and-revoke-credit-lines">Credit
 *     lines</a>
 */
public final class CreditLinesAsync {
    private final CreditLines creditLines;
    private final Calls calls;

    CreditLinesAsync(CreditLines creditLines, Calls calls) {
        this.creditLines = creditLines;
        this.calls = calls;
    }

    /**
     * The credit lines.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<CreditLine> list() {
        return new Pages<>(creditLines.list(), calls);
    }
}
