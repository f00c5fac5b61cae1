package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.JsonSchema
import io.wakit.model.OpenWord
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer
import kotlinx.serialization.json.jsonObject
import java.time.Instant

/**
 * What a message costs.
 *
 * @property billable whether it is charged; Meta will leave it out, and wants [type] and [category] to be read.
 * @property category the rate: `marketing`, `utility`, `authentication`, `service`, …
 * @see <a href="https://developers.facebook.com/docs/whatsapp/pricing">Pricing</a>
 */
@Serializable
public data class Pricing(
    val billable: Boolean? = null,
    @SerialName("pricing_model") val model: PricingModel? = null,
    val type: PricingType? = null,
    val category: PricingCategory? = null,
)

/** What is charged for (`pricing_model`). */
@Serializable(with = PricingModel.Serializer::class)
public class PricingModel(value: String) : OpenWord(value) {
    public companion object {
        /** Each template message that is delivered. */
        @JvmField public val PerMessage: PricingModel = PricingModel("PMP")

        /** Each conversation of 24 hours: before July 2025. */
        @JvmField public val PerConversation: PricingModel = PricingModel("CBP")
    }

    internal object Serializer : AsWord<PricingModel>("PricingModel", ::PricingModel)
}

/** Whether a message is charged, and why not (`pricing.type`). */
@Serializable(with = PricingType.Serializer::class)
public class PricingType(value: String) : OpenWord(value) {
    public companion object {
        /** Charged. */
        @JvmField public val Regular: PricingType = PricingType("regular")

        /** Free, as an answer within 24 hours of the user's last message. */
        @JvmField public val FreeCustomerService: PricingType = PricingType("free_customer_service")

        /** Free, within 72 hours of the user's coming by an advertisement. */
        @JvmField public val FreeEntryPoint: PricingType = PricingType("free_entry_point")
    }

    internal object Serializer : AsWord<PricingType>("PricingType", ::PricingType)
}

/** A rate, and the kind of a conversation (`pricing.category`, `conversation.origin.type`). */
@Serializable(with = PricingCategory.Serializer::class)
public class PricingCategory(value: String) : OpenWord(value) {
    public companion object {
        /** Codes to sign in with. */
        @JvmField public val Authentication: PricingCategory = PricingCategory("authentication")

        /** The same to another country; pages also write it with `_`. */
        @JvmField public val AuthenticationInternational: PricingCategory =
            PricingCategory("authentication-international")

        /** Offers. */
        @JvmField public val Marketing: PricingCategory = PricingCategory("marketing")

        /** Offers by the Marketing Messages API. */
        @JvmField public val MarketingLite: PricingCategory = PricingCategory("marketing_lite")

        /** Within the 72 hours after an advertisement. */
        @JvmField public val ReferralConversion: PricingCategory = PricingCategory("referral_conversion")

        /** Answers to a user. */
        @JvmField public val Service: PricingCategory = PricingCategory("service")

        /** News of something that the user ordered or asked for. */
        @JvmField public val Utility: PricingCategory = PricingCategory("utility")
    }

    internal object Serializer : AsWord<PricingCategory>("PricingCategory", ::PricingCategory)
}

/**
 * The conversation that a message was counted in.
 *
 * @property origin what opened it.
 * @property expirationTimestamp when it ends; on `sent` alone.
 * @property type what opened it, in the words of older pages.
 */
@Serializable
public data class Conversation(
    val id: String? = null,
    val origin: Source? = null,
    @SerialName("expiration_timestamp") @Serializable(with = Seconds::class) val expirationTimestamp: Instant? = null,
    val type: PricingCategory? = null,
) {
    /** What opened a conversation. */
    @Serializable
    public data class Source(val type: PricingCategory? = null)
}

/** How far a payment came (`status` of a payment). */
@Serializable(with = PaymentState.Serializer::class)
public class PaymentState(value: String) : OpenWord(value) {
    public companion object {
        /** Paid. */
        @JvmField public val Captured: PaymentState = PaymentState("captured")

        /** Tried, and failed. The user may try again. */
        @JvmField public val Failed: PaymentState = PaymentState("failed")

        /** Under way. */
        @JvmField public val Pending: PaymentState = PaymentState("pending")
    }

    internal object Serializer : AsWord<PaymentState>("PaymentState", ::PaymentState)
}

/**
 * A payment, as the payment gateway tells it.
 *
 * @property referenceId the order that the business asked payment for.
 * @property notes what the business gave along for the gateway.
 * @property extra `udf1` to `udf4` and `additional_info1` to `additional_info7`: what else the gateway gave along, by its key.
 */
@Serializable
public data class Payment(
    @SerialName("reference_id") val referenceId: String? = null,
    val amount: Amount? = null,
    val currency: String? = null,
    val transaction: Transaction? = null,
    val receipt: String? = null,
    val notes: JsonObject? = null,
    val refunds: List<Refund> = emptyList(),
    val extra: JsonObject? = null,
) {
    /**
     * An amount of money.
     *
     * @property value in parts of a unit: 21000 at an [offset] of 100 is 210.00.
     */
    @OptIn(ExperimentalSerializationApi::class)
    @Serializable
    public data class Amount @JvmOverloads constructor(val value: Long, @EncodeDefault val offset: Int = 100)

    /**
     * One try to pay.
     *
     * @property pgTransactionId the gateway's own number of it.
     * @property type the gateway: `razorpay`, `payu`, `upi`, …
     */
    @Serializable
    public data class Transaction(
        val id: String? = null,
        @SerialName("pg_transaction_id") val pgTransactionId: String? = null,
        val type: String? = null,
        val status: String? = null,
        @SerialName("created_timestamp") @Serializable(with = Seconds::class) val createdTimestamp: Instant? = null,
        @SerialName("updated_timestamp") @Serializable(with = Seconds::class) val updatedTimestamp: Instant? = null,
        val amount: Amount? = null,
        val currency: String? = null,
        val method: Method? = null,
        val error: Error? = null,
    )

    /** What was paid with: `upi`, `card`, `netbanking`, `wallet`. */
    @Serializable
    public data class Method(val type: String? = null)

    /** Why a payment failed, in the gateway's words. */
    @Serializable
    public data class Error(val code: String? = null, val reason: String? = null)

    /** Money given back. */
    @Serializable
    public data class Refund(
        val id: String? = null,
        val amount: Amount? = null,
        @SerialName("speed_processed") val speedProcessed: String? = null,
        val status: String? = null,
        @SerialName("created_timestamp") @Serializable(with = Seconds::class) val createdTimestamp: Instant? = null,
        @SerialName("updated_timestamp") @Serializable(with = Seconds::class) val updatedTimestamp: Instant? = null,
    )

    /** Gathers the gateway's numbered keys into [extra], and puts them back. */
    internal object Wire : JsonTransformingSerializer<Payment>(serializer()) {
        override val descriptor: SerialDescriptor = super.descriptor.let { payment ->
            JsonSchema.define(payment) { it.without(setOf("extra"), payment) }
        }

        private val numbered = Regex("""(udf|additional_info)\d+""")

        override fun transformDeserialize(element: JsonElement): JsonElement {
            if (element !is JsonObject) return element
            val (extra, own) = element.entries.partition { numbered.matches(it.key) }
            if (extra.isEmpty()) return element
            return JsonObject(own.associate { it.toPair() } + ("extra" to JsonObject(extra.associate { it.toPair() })))
        }

        override fun transformSerialize(element: JsonElement): JsonElement {
            val extra = element.jsonObject["extra"] as? JsonObject ?: return element
            return JsonObject(element.jsonObject - "extra" + extra)
        }
    }
}
