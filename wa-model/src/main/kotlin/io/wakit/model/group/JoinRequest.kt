package io.wakit.model.group

import io.wakit.model.Bsuid
import io.wakit.model.Fixed
import io.wakit.model.GraphError
import io.wakit.model.JoinRequestId
import io.wakit.model.MESSAGING_PRODUCT
import io.wakit.model.Personal
import io.wakit.model.UnixTime
import io.wakit.model.WaId
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Somebody who tapped the link of a group that asks for approval.
 *
 * @property waId the number; empty where the user hides it.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
@Serializable
public data class JoinRequest @JvmOverloads constructor(
    @SerialName("join_request_id") val id: JoinRequestId,
    @SerialName("wa_id") val waId: WaId? = null,
    @SerialName("user_id") val userId: Bsuid? = null,
    val username: String? = null,
    @SerialName("country_code") val countryCode: String? = null,
    @SerialName("creation_timestamp") @Serializable(with = UnixTime::class) val creationTimestamp: Instant? = null,
) : Personal() {
    override val gist: String get() = "$id"
}

/** The requests that are to be approved, or to be turned away. */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
public data class JoinRequests(@SerialName("join_requests") val ids: List<JoinRequestId>) {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT
}

/**
 * What became of each request; some may fail though others do not.
 *
 * @property errors what went wrong as a whole.
 */
@Serializable
public data class JoinOutcome @JvmOverloads constructor(
    @SerialName("approved_join_requests") val approved: List<JoinRequestId> = emptyList(),
    @SerialName("rejected_join_requests") val rejected: List<JoinRequestId> = emptyList(),
    @SerialName("failed_join_requests") val failed: List<Failure> = emptyList(),
    val errors: List<GraphError> = emptyList(),
) {
    /** A request that it did not work for, and why: 131203 where the user has to accept WhatsApp's terms first. */
    @Serializable
    public data class Failure @JvmOverloads constructor(
        @SerialName("join_request_id") val id: JoinRequestId,
        val errors: List<GraphError> = emptyList(),
    )
}
