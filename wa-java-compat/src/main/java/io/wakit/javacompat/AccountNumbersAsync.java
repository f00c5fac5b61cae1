package io.wakit.javacompat;

import io.wakit.client.resource.AccountNumbers;
import io.wakit.model.AccountNumberId;
import io.wakit.model.phone.AccountNumber;
import io.wakit.model.phone.PhoneNumberField;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A number as the account sees it, as a node of its own.
 */
public final class AccountNumbersAsync {
    private final AccountNumbers accountNumbers;
    private final Calls calls;

    AccountNumbersAsync(AccountNumbers accountNumbers, Calls calls) {
        this.accountNumbers = accountNumbers;
        this.calls = calls;
    }

    /** {@return the number (WhatsApp-Account-Number-ID)} */
    public AccountNumberId getId() {
        return accountNumbers.getId();
    }

    /**
     * The number with the {@code fields} that are named; where none is, with number and status. It knows those of a
     * phone number from the name to the messaging limit, the certificate and the badge.
     *
     * @param fields what Meta is asked for
     * @return the number
     */
    public CompletableFuture<AccountNumber> get(PhoneNumberField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> accountNumbers.get(fields, continuation));
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "AccountNumbersAsync(" + getId() + ")";
    }
}
