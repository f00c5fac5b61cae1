package io.wakit.javacompat;

import io.wakit.kapso.KapsoFields;
import io.wakit.kapso.model.ContactEdit;
import io.wakit.kapso.model.ContactFilter;
import io.wakit.kapso.model.KapsoContact;
import io.wakit.kapso.resource.Contacts;
import io.wakit.model.Success;
import io.wakit.model.WaId;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The users who wrote to a number, as Kapso keeps them. */
public final class KapsoContactsAsync {
    private final Contacts contacts;
    private final Calls calls;

    KapsoContactsAsync(Contacts contacts, Calls calls) {
        this.contacts = contacts;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(ContactFilter, KapsoFields, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<KapsoContact> list() {
        return new Pages<>(contacts.list(), calls);
    }

    /**
     * Those that a filter lets through.
     *
     * @param filter which of them; {@code new ContactFilter()} for all
     * @param fields what of Kapso's extension they are to hold; null for Kapso's own choice
     * @param limit the size of a page, 1 to 100; null for Kapso's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<KapsoContact> list(ContactFilter filter, @Nullable KapsoFields fields, @Nullable Integer limit) {
        return new Pages<>(contacts.list(Objects.requireNonNull(filter, "filter"), fields, limit), calls);
    }

    /**
     * One of them.
     *
     * @param user names it
     * @param fields what of Kapso's extension it is to hold; null for Kapso's own choice
     * @return the one
     */
    public CompletableFuture<KapsoContact> get(WaId user, @Nullable KapsoFields fields) {
        Objects.requireNonNull(user, "user");
        return calls.start(continuation -> contacts.get(user, fields, continuation));
    }

    /**
     * The same with Kapso's own choice of fields.
     *
     * @param user names it
     * @return the one
     */
    public CompletableFuture<KapsoContact> get(WaId user) {
        return get(user, null);
    }

    /**
     * Changes what an edit says; one thing at least.
     *
     * @param user names the contact
     * @param edit what is to change
     * @return Kapso's yes
     */
    public CompletableFuture<Success> update(WaId user, ContactEdit edit) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(edit, "edit");
        return calls.start(continuation -> contacts.update(user, edit, continuation));
    }
}
