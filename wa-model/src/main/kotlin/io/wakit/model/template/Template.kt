package io.wakit.model.template

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.TemplateId
import io.wakit.model.UnixTime
import io.wakit.model.account.HealthStatus
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A template as Meta keeps it. What was not asked for by [TemplateField] is null.
 *
 * @property components its parts; handles of files are URLs here.
 * @property previousCategory where it was before Meta moved it.
 * @property correctCategory where Meta is about to move it.
 * @property rejectedReason why the review refused it; [RejectedReason.None] where it did not.
 * @property libraryName the template of the library that it was made from: values are checked by type when it is sent.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management">Template management</a>
 */
@Serializable
public data class Template @JvmOverloads constructor(
    val id: TemplateId,
    val name: String? = null,
    val language: String? = null,
    val status: TemplateStatus? = null,
    val category: TemplateCategory? = null,
    val components: List<Component>? = null,
    @SerialName("parameter_format") val parameterFormat: ParameterFormat? = null,
    @SerialName("sub_category") val subCategory: String? = null,
    @SerialName("previous_category") val previousCategory: TemplateCategory? = null,
    @SerialName("correct_category") val correctCategory: TemplateCategory? = null,
    @SerialName("rejected_reason") val rejectedReason: RejectedReason? = null,
    @SerialName("quality_score") val quality: QualityScore? = null,
    @SerialName("message_send_ttl_seconds") val ttlSeconds: Int? = null,
    @SerialName("cta_url_link_tracking_opted_out") val isLinkTrackingOff: Boolean? = null,
    @SerialName("library_template_name") val libraryName: String? = null,
    @SerialName("degrees_of_freedom_spec") val degreesOfFreedom: DegreesOfFreedom? = null,
    @SerialName("health_status") val health: HealthStatus? = null,
) {
    /** What users' reactions say, and when that was found. */
    @Serializable
    public data class QualityScore @JvmOverloads constructor(
        val score: TemplateQuality,
        @Serializable(with = UnixTime::class) val date: Instant? = null,
        val reasons: List<String>? = null,
    )
}

/** What may be asked of a template (`fields=`). Any other word of Meta's can be made with the constructor. */
public class TemplateField(value: String) : OpenWord(value) {
    public companion object {
        /** `name` */
        @JvmField public val Name: TemplateField = TemplateField("name")

        /** `language` */
        @JvmField public val Language: TemplateField = TemplateField("language")

        /** `status` */
        @JvmField public val Status: TemplateField = TemplateField("status")

        /** `category` */
        @JvmField public val Category: TemplateField = TemplateField("category")

        /** `components` */
        @JvmField public val Components: TemplateField = TemplateField("components")

        /** `parameter_format` */
        @JvmField public val ParameterFormat: TemplateField = TemplateField("parameter_format")

        /** `sub_category` */
        @JvmField public val SubCategory: TemplateField = TemplateField("sub_category")

        /** `previous_category` */
        @JvmField public val PreviousCategory: TemplateField = TemplateField("previous_category")

        /** `correct_category` */
        @JvmField public val CorrectCategory: TemplateField = TemplateField("correct_category")

        /** `rejected_reason` */
        @JvmField public val RejectedReason: TemplateField = TemplateField("rejected_reason")

        /** `quality_score` */
        @JvmField public val Quality: TemplateField = TemplateField("quality_score")

        /** `message_send_ttl_seconds` */
        @JvmField public val Ttl: TemplateField = TemplateField("message_send_ttl_seconds")

        /** `cta_url_link_tracking_opted_out` */
        @JvmField public val LinkTracking: TemplateField = TemplateField("cta_url_link_tracking_opted_out")

        /** `library_template_name` */
        @JvmField public val LibraryName: TemplateField = TemplateField("library_template_name")

        /** `degrees_of_freedom_spec` */
        @JvmField public val DegreesOfFreedom: TemplateField = TemplateField("degrees_of_freedom_spec")

        /** `health_status`: whether messages of it can be sent now, and what stands in the way. */
        @JvmField public val Health: TemplateField = TemplateField("health_status")
    }
}

/**
 * Which templates of an account to list; an empty filter lists all.
 *
 * @property name a name, or a part of one.
 * @property content words that stand in it.
 * @property nameOrContent words that stand in its name or its text.
 */
public data class TemplateFilter @JvmOverloads constructor(
    val name: String? = null,
    val content: String? = null,
    val nameOrContent: String? = null,
    val statuses: List<TemplateStatus> = emptyList(),
    val categories: List<TemplateCategory> = emptyList(),
    val languages: List<String> = emptyList(),
    val qualities: List<TemplateQuality> = emptyList(),
)

/** How two or more templates did beside each other; see the comparison of templates. */
@Serializable
public data class TemplateComparison(val data: List<Measure>) {
    /** Templates from the fewest blocks for each message to the most; null where Meta did not tell. */
    val byBlockRate: List<TemplateId>? get() = find("BLOCK_RATE")?.order

    /** How often each was sent. */
    val sends: Map<TemplateId, Long>
        get() = find("MESSAGE_SENDS")?.numbers.orEmpty().associate { it.template to it.value }

    /** Why users blocked the number after each, for the most part. */
    val topBlockReasons: Map<TemplateId, BlockReason>
        get() = find("TOP_BLOCK_REASON")?.words.orEmpty().associate { it.template to it.value }

    private fun find(metric: String): Measure? = data.find { it.metric == metric }

    /** One thing that was measured, in Meta's shape. */
    @Serializable
    public data class Measure @JvmOverloads constructor(
        val metric: String,
        val type: String? = null,
        @SerialName("order_by_relative_metric") val order: List<TemplateId>? = null,
        @SerialName("number_values") val numbers: List<Number>? = null,
        @SerialName("string_values") val words: List<Word>? = null,
    )

    /** A count of one template. */
    @Serializable
    public data class Number(@SerialName("key") val template: TemplateId, val value: Long)

    /** A reason of one template. */
    @Serializable
    public data class Word(@SerialName("key") val template: TemplateId, val value: BlockReason)
}

/** Why users say that they blocked a number. */
@Serializable(with = BlockReason.Serializer::class)
public class BlockReason(value: String) : OpenWord(value) {
    public companion object {
        /** The service is not wanted any more. */
        @JvmField public val NoLongerNeeded: BlockReason = BlockReason("NO_LONGER_NEEDED")

        /** They were not asked, or did not say. */
        @JvmField public val NoReason: BlockReason = BlockReason("NO_REASON")

        /** They did not say. */
        @JvmField public val NoReasonGiven: BlockReason = BlockReason("NO_REASON_GIVEN")

        /** They never signed up. */
        @JvmField public val NoSignUp: BlockReason = BlockReason("NO_SIGN_UP")

        /** The words offend. */
        @JvmField public val OffensiveMessages: BlockReason = BlockReason("OFFENSIVE_MESSAGES")

        /** They never asked for a code. */
        @JvmField public val OtpDidNotRequest: BlockReason = BlockReason("OTP_DID_NOT_REQUEST")

        /** Too many messages. */
        @JvmField public val Spam: BlockReason = BlockReason("SPAM")

        /** Another reason, unnamed. */
        @JvmField public val Other: BlockReason = BlockReason("OTHER")

        /** Meta does not know. */
        @JvmField public val UnknownBlockReason: BlockReason = BlockReason("UNKNOWN_BLOCK_REASON")
    }

    internal object Serializer : AsWord<BlockReason>("BlockReason", ::BlockReason)
}
