package io.wakit.model.flow

import io.wakit.model.AsWord
import io.wakit.model.FlowId
import io.wakit.model.OneOrMany
import io.wakit.model.OpenWord
import io.wakit.model.UnixTime
import io.wakit.model.account.HealthStatus
import io.wakit.model.account.NamedApp
import io.wakit.model.account.WhatsAppBusinessAccount
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A Flow as Meta keeps it: screens that a message opens. What was not asked for by [FlowField] is null.
 *
 * @property validationErrors what is wrong with its Flow JSON; with any of them it cannot be published.
 * @property dataApiVersion of the endpoint's messages; null for a Flow without endpoint.
 * @property preview a page that shows it; asked for with [FlowField.preview].
 * @property metric how its endpoint did, where that was asked for.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi">Flows API</a>
 */
@Serializable
public data class Flow @JvmOverloads constructor(
    val id: FlowId,
    val name: String? = null,
    val status: FlowStatus? = null,
    @Serializable(with = Categories::class) val categories: List<FlowCategory>? = null,
    @SerialName("validation_errors") val validationErrors: List<ValidationError>? = null,
    @SerialName("json_version") val jsonVersion: String? = null,
    @SerialName("data_api_version") val dataApiVersion: String? = null,
    @SerialName("endpoint_uri") internal val endpoint: String? = null,
    @SerialName("data_channel_uri") internal val dataChannel: String? = null,
    val preview: Preview? = null,
    val application: NamedApp? = null,
    @SerialName("whatsapp_business_account") val waba: WhatsAppBusinessAccount? = null,
    @SerialName("health_status") val health: HealthStatus? = null,
    val metric: FlowMetric? = null,
) {
    /** Where its endpoint is asked; Meta calls it `data_channel_uri` in older versions. */
    val endpointUri: String? get() = endpoint ?: dataChannel

    /** A page that shows the Flow in a browser to anyone who has the link. */
    @Serializable
    public data class Preview @JvmOverloads constructor(
        @SerialName("preview_url") val url: String,
        @SerialName("expires_at") @Serializable(with = UnixTime::class) val expiresAt: Instant? = null,
    ) {
        /** The same page, on which one can type and tap as on a phone. */
        @JvmOverloads
        public fun interactive(settings: PreviewSettings = PreviewSettings()): String = settings.on(url)
    }

    internal object Categories : OneOrMany<FlowCategory>(FlowCategory.serializer())
}

/**
 * Something that is wrong with a Flow JSON, and where.
 *
 * @property error such as `INVALID_PROPERTY`.
 * @property type such as `JSON_SCHEMA_ERROR`.
 * @property pointers each place, where it is wrong at several.
 */
@Serializable
public data class ValidationError @JvmOverloads constructor(
    val error: String,
    @SerialName("error_type") val type: String? = null,
    val message: String? = null,
    @SerialName("line_start") val lineStart: Int? = null,
    @SerialName("line_end") val lineEnd: Int? = null,
    @SerialName("column_start") val columnStart: Int? = null,
    @SerialName("column_end") val columnEnd: Int? = null,
    val pointers: List<Pointer> = emptyList(),
) {
    /** One of several places, with the path within the JSON. */
    @Serializable
    public data class Pointer @JvmOverloads constructor(
        val path: String? = null,
        @SerialName("line_start") val lineStart: Int? = null,
        @SerialName("line_end") val lineEnd: Int? = null,
        @SerialName("column_start") val columnStart: Int? = null,
        @SerialName("column_end") val columnEnd: Int? = null,
    )
}

/** Where a Flow stands in its life. */
@Serializable(with = FlowStatus.Serializer::class)
public class FlowStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Being made; it can be edited, tried and deleted. */
        @JvmField public val Draft: FlowStatus = FlowStatus("DRAFT")

        /** For all to use. */
        @JvmField public val Published: FlowStatus = FlowStatus("PUBLISHED")

        /** Not to be sent any more; what was sent still opens. */
        @JvmField public val Deprecated: FlowStatus = FlowStatus("DEPRECATED")

        /** Shut by Meta, since its endpoint fails. */
        @JvmField public val Blocked: FlowStatus = FlowStatus("BLOCKED")

        /** 10 messages an hour, since its endpoint fails. */
        @JvmField public val Throttled: FlowStatus = FlowStatus("THROTTLED")
    }

    internal object Serializer : AsWord<FlowStatus>("FlowStatus", ::FlowStatus)
}

/** What a Flow is for. */
@Serializable(with = FlowCategory.Serializer::class)
public class FlowCategory(value: String) : OpenWord(value) {
    public companion object {
        /** Becoming a customer. */
        @JvmField public val SignUp: FlowCategory = FlowCategory("SIGN_UP")

        /** Coming back as one. */
        @JvmField public val SignIn: FlowCategory = FlowCategory("SIGN_IN")

        /** Booking a time. */
        @JvmField public val AppointmentBooking: FlowCategory = FlowCategory("APPOINTMENT_BOOKING")

        /** Leaving an address. */
        @JvmField public val LeadGeneration: FlowCategory = FlowCategory("LEAD_GENERATION")

        /** Asking the business something. */
        @JvmField public val ContactUs: FlowCategory = FlowCategory("CONTACT_US")

        /** Getting help. */
        @JvmField public val CustomerSupport: FlowCategory = FlowCategory("CUSTOMER_SUPPORT")

        /** Answering questions. */
        @JvmField public val Survey: FlowCategory = FlowCategory("SURVEY")

        /** Buying. */
        @JvmField public val Shopping: FlowCategory = FlowCategory("SHOPPING")

        /** Anything else. */
        @JvmField public val Other: FlowCategory = FlowCategory("OTHER")
    }

    internal object Serializer : AsWord<FlowCategory>("FlowCategory", ::FlowCategory)
}
