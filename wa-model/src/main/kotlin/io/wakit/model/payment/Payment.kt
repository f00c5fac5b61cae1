package io.wakit.model.payment

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.UnixTime
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/** Meta's envelope around the payments of one order. */
@Serializable
public data class OrderPayments(val payments: List<Payment> = emptyList())

/**
 * The payment of one order, with every try at it. A gateway's own extras come back as they went out with the order details.
 *
 * @property referenceId the order, as its details named it.
 * @property receipt of Razorpay.
 * @property notes of Razorpay.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/payments/payments-in/pg">Payments API, India</a>
 */
@Serializable
public data class Payment @JvmOverloads constructor(
    @SerialName("reference_id") val referenceId: String,
    val status: PaymentStatus? = null,
    val currency: String? = null,
    @SerialName("total_amount") val totalAmount: Amount? = null,
    val transactions: List<Transaction> = emptyList(),
    val receipt: String? = null,
    val notes: Map<String, String> = emptyMap(),
    val udf1: String? = null,
    val udf2: String? = null,
    val udf3: String? = null,
    val udf4: String? = null,
    val extra1: String? = null,
    val extra2: String? = null,
    @SerialName("additional_info1") val additionalInfo1: String? = null,
    @SerialName("additional_info2") val additionalInfo2: String? = null,
    @SerialName("additional_info3") val additionalInfo3: String? = null,
    @SerialName("additional_info4") val additionalInfo4: String? = null,
    @SerialName("additional_info5") val additionalInfo5: String? = null,
    @SerialName("additional_info6") val additionalInfo6: String? = null,
    @SerialName("additional_info7") val additionalInfo7: String? = null,
) : Personal() {
    override val gist: String get() = "$referenceId $status"

    /**
     * Money, as a whole number: ₹12.34 is a value of 1234 with an offset of 100.
     *
     * @property offset 100 for rupees.
     */
    @Serializable
    public data class Amount @JvmOverloads constructor(val value: Long, val offset: Int = 100)

    /**
     * One try to pay.
     *
     * @property id the order at the gateway.
     * @property pgTransactionId the payment at the gateway.
     * @property type the gateway.
     */
    @Serializable
    public data class Transaction @JvmOverloads constructor(
        val id: String? = null,
        @SerialName("pg_transaction_id") val pgTransactionId: String? = null,
        val type: String? = null,
        val status: String? = null,
        @SerialName("created_timestamp") @Serializable(with = UnixTime::class) val createdTimestamp: Instant? = null,
        @SerialName("updated_timestamp") @Serializable(with = UnixTime::class) val updatedTimestamp: Instant? = null,
        val method: Method? = null,
        val error: Fault? = null,
        val refunds: List<PaymentRefund> = emptyList(),
    )

    /** How it was paid: `upi`, `card`, `netbanking`, `wallet`. */
    @Serializable
    public data class Method(val type: String? = null)

    /** The gateway's own word for why it failed. */
    @Serializable
    public data class Fault @JvmOverloads constructor(val code: String? = null, val reason: String? = null)

    /** Money that went back. */
    @Serializable
    public data class PaymentRefund @JvmOverloads constructor(
        val id: String? = null,
        val amount: Amount? = null,
        @SerialName("speed_processed") val speedProcessed: RefundSpeed? = null,
        val status: String? = null,
        @SerialName("created_timestamp") @Serializable(with = UnixTime::class) val createdTimestamp: Instant? = null,
        @SerialName("updated_timestamp") @Serializable(with = UnixTime::class) val updatedTimestamp: Instant? = null,
    )
}

/** Where the payment of an order stands. */
@Serializable(with = PaymentStatus.Serializer::class)
public class PaymentStatus(value: String) : OpenWord(value) {
    public companion object {
        /** The user began. */
        @JvmField public val Pending: PaymentStatus = PaymentStatus("pending")

        /** The money is there. */
        @JvmField public val Captured: PaymentStatus = PaymentStatus("captured")
    }

    internal object Serializer : AsWord<PaymentStatus>("PaymentStatus", ::PaymentStatus)
}

/**
 * Money to be given back, all of it or a part.
 *
 * @property referenceId the order, as its details named it.
 * @property paymentConfigId the name of the configuration that the order went by.
 * @property speed the gateway has the last word on it.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/payments/payments-in/pg">Payments API, India</a>
 */
@Serializable
public data class Refund @JvmOverloads constructor(
    @SerialName("reference_id") val referenceId: String,
    @SerialName("payment_config_id") val paymentConfigId: String,
    val amount: Amount,
    val speed: RefundSpeed? = null,
) {
    /**
     * Money in the form that this one call asks for: numbers as texts.
     *
     * @property value times [offset]: ₹12.34 is `1234`.
     * @property offset `100` for rupees.
     * @property currency `INR`, the one so far.
     */
    @Serializable
    public data class Amount(val value: String, val offset: String, val currency: String) {
        public companion object {
            /** So many hundredths of a rupee. */
            @JvmStatic
            public fun paise(count: Long): Amount = Amount("$count", "100", "INR")
        }
    }
}

/** How fast money goes back. */
@Serializable(with = RefundSpeed.Serializer::class)
public class RefundSpeed(value: String) : OpenWord(value) {
    public companion object {
        /** At once, for a fee of the gateway's. */
        @JvmField public val Instant: RefundSpeed = RefundSpeed("instant")

        /** Within days. */
        @JvmField public val Normal: RefundSpeed = RefundSpeed("normal")
    }

    internal object Serializer : AsWord<RefundSpeed>("RefundSpeed", ::RefundSpeed)
}

/**
 * What Meta says to a refund.
 *
 * @property status `pending`, `failed` or `completed`.
 */
@Serializable
public data class RefundReceipt @JvmOverloads constructor(
    val id: String,
    val status: String? = null,
    @SerialName("speed_processed") val speedProcessed: RefundSpeed? = null,
)
