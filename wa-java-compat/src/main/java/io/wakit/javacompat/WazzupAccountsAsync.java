package io.wakit.javacompat;

import io.wakit.wazzup.Answered;
import io.wakit.wazzup.CrmKey;
import io.wakit.wazzup.model.AccountSettings;
import io.wakit.wazzup.model.Balance;
import io.wakit.wazzup.model.TechUser;
import io.wakit.wazzup.model.UserRole;
import io.wakit.wazzup.model.WabaSummary;
import io.wakit.wazzup.resource.Accounts;
import io.wakit.wazzup.resource.NewAccount;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kotlinx.serialization.json.JsonElement;

/** Accounts, their money and their settings: the tech service, which takes a partner's key or an account's own. */
public final class WazzupAccountsAsync {
    private final Accounts accounts;
    private final WazzupCalls calls;

    WazzupAccountsAsync(Accounts accounts, WazzupCalls calls) {
        this.accounts = accounts;
        this.calls = calls;
    }

    /**
     * Makes an account that speaks Russian and pays in rubles, with a CRM key that is made up; never twice.
     *
     * @param name what it is called
     * @return the account with both of its keys, which are told this once
     */
    public CompletableFuture<NewAccount> create(String name) {
        return create(name, "ru", "RUB", Accounts.newCrmKey());
    }

    /**
     * Makes an account; never twice.
     *
     * @param name what it is called
     * @param lang {@code ru}, {@code en}, {@code es} or {@code pt}
     * @param currency {@code RUR}, {@code EUR}, {@code USD} or {@code KZT}; {@code RUB} is sent as {@code RUR}
     * @param crmKey what its webhooks will carry, 16 characters at least
     * @return the account with both of its keys, which are told this once
     */
    public CompletableFuture<NewAccount> create(String name, String lang, String currency, CrmKey crmKey) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(crmKey, "crmKey");
        return calls.start(continuation -> accounts.create(name, lang, currency, crmKey, continuation));
    }

    /**
     * Takes an account away.
     *
     * @param accountId Wazzup's number of it
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> delete(long accountId) {
        return calls.start(continuation -> accounts.delete(accountId, continuation));
    }

    /**
     * What is left of the money.
     *
     * @return in whole units
     */
    public CompletableFuture<Balance> balance() {
        return calls.start(accounts::balance);
    }

    /**
     * The same as {@link #balance}.
     *
     * @return in whole units
     */
    public CompletableFuture<Balance> getBalance() {
        return balance();
    }

    /**
     * Gives an account more; never twice.
     *
     * @param accountId Wazzup's number of it
     * @param value in whole units
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> changeBalance(long accountId, int value) {
        return calls.start(continuation -> accounts.changeBalance(accountId, value, continuation));
    }

    /**
     * What each account spent on WABA.
     *
     * @return account by account
     */
    public CompletableFuture<List<WabaSummary>> wabaSummary() {
        return calls.start(accounts::wabaSummary);
    }

    /**
     * What moved the money on a day.
     *
     * @param date as Wazzup writes it: {@code 2025-03-04}
     * @return as Wazzup tells it
     */
    public CompletableFuture<JsonElement> transactions(String date) {
        Objects.requireNonNull(date, "date");
        return calls.start(continuation -> accounts.transactions(date, continuation));
    }

    /**
     * The settings of the account.
     *
     * @return roles among them
     */
    public CompletableFuture<AccountSettings> settings() {
        return calls.start(accounts::settings);
    }

    /**
     * The same as {@link #settings}.
     *
     * @return roles among them
     */
    public CompletableFuture<AccountSettings> getSettings() {
        return settings();
    }

    /**
     * Changes what the settings say. Roles are better changed by {@link WazzupChannelsAsync#assignUser}, which keeps the others.
     *
     * @param settings what is null stays
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<AccountSettings>> updateSettings(AccountSettings settings) {
        Objects.requireNonNull(settings, "settings");
        return calls.start(continuation -> accounts.updateSettings(settings, continuation));
    }

    /**
     * What a user may do.
     *
     * @param userId the CRM's own
     * @return channel by channel
     */
    public CompletableFuture<List<UserRole>> userRoles(String userId) {
        Objects.requireNonNull(userId, "userId");
        return calls.start(continuation -> accounts.userRoles(userId, continuation));
    }

    /**
     * The users with their roles, as a partner sees them.
     *
     * @return all of them
     */
    public CompletableFuture<List<TechUser>> users() {
        return calls.start(accounts::users);
    }

    /**
     * Adds a user with a role.
     *
     * @param user who, and what they may do
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> createUser(TechUser user) {
        Objects.requireNonNull(user, "user");
        return calls.start(continuation -> accounts.createUser(user, continuation));
    }

    /**
     * Takes a user away.
     *
     * @param userId the CRM's own
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> deleteUser(String userId) {
        Objects.requireNonNull(userId, "userId");
        return calls.start(continuation -> accounts.deleteUser(userId, continuation));
    }
}
