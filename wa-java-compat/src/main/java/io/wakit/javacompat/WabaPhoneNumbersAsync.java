package io.wakit.javacompat;

import io.wakit.client.resource.WabaPhoneNumbers;
import io.wakit.model.account.Made;
import io.wakit.model.account.NumberDraft;
import io.wakit.model.phone.PhoneNumber;
import io.wakit.model.phone.PhoneNumberField;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The phone numbers of an account.
 */
public final class WabaPhoneNumbersAsync {
    private final WabaPhoneNumbers wabaPhoneNumbers;
    private final Calls calls;

    WabaPhoneNumbersAsync(WabaPhoneNumbers wabaPhoneNumbers, Calls calls) {
        this.wabaPhoneNumbers = wabaPhoneNumbers;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(List, String, String, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<PhoneNumber> list() {
        return new Pages<>(wabaPhoneNumbers.list(), calls);
    }

    /**
     * The numbers, with the {@code fields} that are named, in pages of {@code limit} (1 to 100). {@code sort} is
     * {@code creation_time} or {@code last_onboarded_time} with {@code .asc} or {@code .desc}; {@code filtering} is
     * Meta's JSON of conditions.
     *
     * @param fields what Meta is asked for of each; empty for what it gives unasked
     * @param sort a field with {@code .asc} or {@code .desc}; null for Meta's own order
     * @param filtering Meta's JSON of conditions; null for none
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<PhoneNumber> list(
            List<PhoneNumberField> fields, @Nullable String sort, @Nullable String filtering, @Nullable Integer limit) {
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(wabaPhoneNumbers.list(fields, sort, filtering, limit), calls);
    }

    /**
     * Adds a number, which is to be verified and registered then. One that another account has moves over where the
     * draft says so; two-step verification has to be off there.
     *
     * @param draft what it is to be
     * @return the id of what was made
     */
    public CompletableFuture<Made> add(NumberDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> wabaPhoneNumbers.add(draft, continuation));
    }
}
