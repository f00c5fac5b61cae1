package io.wakit.model.account

import io.wakit.model.AccessToken
import io.wakit.model.AppId
import io.wakit.model.FirstOfData
import io.wakit.model.OneOrMany
import io.wakit.model.Personal
import io.wakit.model.TextOrNumber
import io.wakit.model.UnixTime
import io.wakit.model.UserId
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A token that Meta gave, and how long it lasts. It prints without the token.
 *
 * @property seconds how long it lasts from now on; null where it has no end.
 * @property expiresAt when it ends; null where it has no end or Meta told [seconds].
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = GrantedToken.FromList::class)
public class GrantedToken internal constructor(
    @SerialName("access_token") internal val text: String,
    @SerialName("token_type") public val type: String? = null,
    @SerialName("expires_in") public val seconds: Long? = null,
    @SerialName("expires_at") @Serializable(with = UnixTime::class) public val expiresAt: Instant? = null,
) : Personal() {
    /** The token itself, ready to make a client of. */
    public val token: AccessToken get() = AccessToken(text)

    override val gist: String get() = "██"

    /** Some edges give the token in a list of one. */
    internal object FromList : FirstOfData<GrantedToken>(generatedSerializer())
}

/**
 * What a token may do, and how long.
 *
 * @property type `SYSTEM_USER`, `USER`, `PAGE` or `APP`.
 * @property expiresAt null where it has no end.
 * @property scopes what it may do, such as `whatsapp_business_messaging`.
 * @property granularScopes what it may do with which nodes; no nodes stand for all.
 */
@Serializable
public data class TokenDetails @JvmOverloads constructor(
    @SerialName("is_valid") val isValid: Boolean = false,
    @SerialName("app_id") val app: AppId? = null,
    val application: String? = null,
    val type: String? = null,
    @SerialName("user_id") val user: UserId? = null,
    @SerialName("expires_at") @Serializable(with = UnixTime::class) internal val expires: Instant? = null,
    @SerialName(
        "data_access_expires_at",
    ) @Serializable(with = UnixTime::class) internal val dataExpires: Instant? = null,
    @SerialName("issued_at") @Serializable(with = UnixTime::class) val issuedAt: Instant? = null,
    val scopes: List<String> = emptyList(),
    @SerialName("granular_scopes") val granularScopes: List<Scope> = emptyList(),
) {
    /** When it ends; null where it has no end, which Meta writes as 0. */
    val expiresAt: Instant? get() = expires?.takeIf { it != Instant.EPOCH }

    /** When it may no more read what the user gave; null where it may always. */
    val dataAccessExpiresAt: Instant? get() = dataExpires?.takeIf { it != Instant.EPOCH }

    /** A permission, and the nodes that it is good for. */
    @Serializable
    public data class Scope @JvmOverloads constructor(
        val scope: String,
        @SerialName("target_ids") @Serializable(with = Ids::class) val targets: List<String> = emptyList(),
    )

    internal object Ids : OneOrMany<String>(TextOrNumber)
}

/** How the Graph wraps what it tells of a token. */
@Serializable
public data class TokenAnswer(val data: TokenDetails)

/** The code of Embedded Signup, which the app takes for a token. */
@Serializable
public class CodeExchange(
    @SerialName("client_id") public val app: AppId,
    @SerialName("client_secret") internal val secret: String,
    internal val code: String,
) : Personal() {
    override val gist: String get() = "$app"
}

/** Asks for a customer's token; [appSecretProof] is the HMAC-SHA256 of the caller's own token under the app's secret. */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public class TokenFetch @JvmOverloads constructor(
    @SerialName("appsecret_proof") internal val appSecretProof: String,
    @SerialName("fetch_only") @EncodeDefault internal val fetchOnly: Boolean = true,
) : Personal()
