package io.wakit.wazzup.resource

import arrow.core.Either
import arrow.core.flatMap
import io.wakit.wazzup.Answered
import io.wakit.wazzup.CrmKey
import io.wakit.wazzup.Routes
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.WazzupError
import io.wakit.wazzup.model.Account
import io.wakit.wazzup.model.AccountRequest
import io.wakit.wazzup.model.AccountSettings
import io.wakit.wazzup.model.Balance
import io.wakit.wazzup.model.BalanceChange
import io.wakit.wazzup.model.TechUser
import io.wakit.wazzup.model.UserRole
import io.wakit.wazzup.model.WabaSummary
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.serialization.json.JsonElement
import java.security.SecureRandom

/** Accounts, their money and their settings: the tech service, which takes a partner's key or an account's own. */
@JvmSuppressWildcards
public class Accounts internal constructor(private val api: WazzupApi) {
    private val roles = Mutex()

    /**
     * Makes an account; never twice. Its API key is told in the answer alone. Without a [crmKey] one is made up: it is in
     * [NewAccount], and webhooks of the account will carry it. Rubles are `RUR` here; `RUB` is sent as that.
     */
    @JvmOverloads
    public suspend fun create(
        name: String,
        lang: String = "ru",
        currency: String = "RUB",
        crmKey: CrmKey = newCrmKey(),
    ): Either<WazzupError, NewAccount> {
        val request = AccountRequest(crmKey.reveal(), name, lang, if (currency == "RUB") "RUR" else currency)
        return api.need(Routes.createAccount, body = request, violations = { request.violations() })
            .map { NewAccount(it, crmKey) }
    }

    /** Takes an account away. */
    public suspend fun delete(accountId: Long): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.deleteAccount, "$accountId")

    /** What is left of the money. */
    public suspend fun balance(): Either<WazzupError, Balance> = api.need(Routes.balance)

    /** The same as [balance]. */
    public suspend fun getBalance(): Either<WazzupError, Balance> = balance()

    /** Gives an account [value] more; never twice. */
    public suspend fun changeBalance(accountId: Long, value: Int): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.changeBalance, body = BalanceChange(accountId, value))

    /** What each account spent on WABA. */
    public suspend fun wabaSummary(): Either<WazzupError, List<WabaSummary>> = api.need(Routes.wabaSummary)

    /** What moved the money on [date], as Wazzup tells it. */
    public suspend fun transactions(date: String): Either<WazzupError, JsonElement> =
        api.need(Routes.transactions, query = mapOf("date" to date))

    /** The settings of the account. */
    public suspend fun settings(): Either<WazzupError, AccountSettings> = api.need(Routes.settings)

    /** The same as [settings]. */
    public suspend fun getSettings(): Either<WazzupError, AccountSettings> = settings()

    /** Changes what [settings] says. Roles are better changed by [Channels.assignUser], which keeps the others. */
    public suspend fun updateSettings(settings: AccountSettings): Either<WazzupError, Answered<AccountSettings>> =
        api.ask(Routes.changeSettings, body = settings)

    /** What [userId] may do, channel by channel. */
    public suspend fun userRoles(userId: String): Either<WazzupError, List<UserRole>> =
        settings().map { all -> all.userRoles.orEmpty().filter { it.userId == userId } }

    /** The users with their roles, as a partner sees them. */
    public suspend fun users(): Either<WazzupError, List<TechUser>> = api.need(Routes.techUsers)

    /** Adds a user with a role. */
    public suspend fun createUser(user: TechUser): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.createTechUser, body = user)

    /** Takes a user away. */
    public suspend fun deleteUser(userId: String): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.deleteTechUser, userId)

    /** Reads the list of all roles, and writes what [change] makes of it; one change after the other. */
    internal suspend fun changeRoles(
        change: (List<UserRole>) -> List<UserRole>,
    ): Either<WazzupError, Answered<AccountSettings>> = roles.withLock {
        settings().flatMap { now -> updateSettings(AccountSettings(userRoles = change(now.userRoles.orEmpty()))) }
    }

    /** Making keys. */
    public companion object {
        private const val BYTES = 16

        /** A key that nobody can guess. */
        @JvmStatic
        public fun newCrmKey(): CrmKey = CrmKey(
            ByteArray(BYTES).also { SecureRandom().nextBytes(it) }.joinToString("", "crm_") { "%02x".format(it) },
        )
    }
}

/**
 * An account that was just made, with both of its keys.
 *
 * @property crmKey what its webhooks will carry.
 */
public data class NewAccount(val account: Account, val crmKey: CrmKey)
