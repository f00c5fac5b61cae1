@file:JvmName("DraftDsl")

package io.wakit.dsl

import io.wakit.model.template.DegreesOfFreedom
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateEdit
import java.time.Duration

/**
 * A template to be handed in for review. Examples stand beside the text whose variables they are for, by their order or by
 * name; one too few or too many is told, like every other fault, before anything leaves:
 *
 * ```
 * val update = template("order_update", "en_US", TemplateCategory.Utility) {
 *     header("Order {{id}}", "id" to "A-17")
 *     body("Hi {{name}}, it comes on {{day}}.", "name" to "Ann", "day" to "Monday")
 *     footer("Lucky Shrub")
 *     buttons {
 *         url("Track", "https://shop.example/{{1}}", "A-17")
 *         quickReply("Stop")
 *     }
 * }
 * ```
 *
 * Where a file is to stand above, [io.wakit.client.resource.Templates.create] with a block uploads it on the way. One-time
 * codes have templates of their own: [authenticationTemplate].
 */
public fun template(
    name: String,
    language: String,
    category: TemplateCategory,
    parts: TemplateDraftScope.() -> Unit,
): TemplateDraft = TemplateDraftScope().apply(parts).draft(name, language, category)

/**
 * What is to be other in a template that exists: all its parts anew. Category and [ttl] are left as they are where nothing is
 * said; an approved template keeps its category in any case. For a file above, upload it by
 * [io.wakit.client.resource.Uploads] first.
 */
public fun templateEdit(
    category: TemplateCategory? = null,
    ttl: Duration? = null,
    parts: DraftPartsScope.() -> Unit,
): TemplateEdit = DraftPartsScope().apply(parts).let {
    TemplateEdit(it.components.toList(), category, ttl?.asSeconds(category), it.format)
}

/** The parts of a new template, in the order in which they are said, and what holds for all of it. */
@WaDsl
public open class TemplateDraftScope internal constructor() : DraftPartsScope() {
    private var ttl: Duration? = null
    private var isLinkTrackingOff: Boolean? = null
    private var allowCategoryChange: Boolean? = null
    private var subCategory: String? = null
    private var displayFormat: String? = null
    private val features = mutableMapOf<String, Boolean>()

    /**
     * How long Meta goes on trying to deliver a message of it, in whole seconds: utility 30 seconds to 12 hours or 30 days,
     * marketing 12 hours to 30 days.
     */
    public fun ttl(ttl: Duration) {
        this.ttl = ttl
    }

    /** Leaves clicks on its buttons out of analytics. */
    public fun linkTrackingOff() {
        isLinkTrackingOff = true
    }

    /** Says whether Meta may put it into another category; since April 2025 it does so in any case. */
    public fun allowCategoryChange(isAllowed: Boolean = true) {
        allowCategoryChange = isAllowed
    }

    /** Such as `ORDER_DETAILS`, on the few templates that ask for one. */
    public fun subCategory(word: String) {
        subCategory = word
    }

    /** Such as `ORDER_DETAILS`, with that sub-category. */
    public fun displayFormat(word: String) {
        displayFormat = word
    }

    /** Says whether Meta may work on the message in one way, by its name: `image_touchups`, `add_text_overlay`. */
    public fun creativeFeature(name: String, isOn: Boolean = true) {
        features[name] = isOn
    }

    internal fun draft(name: String, language: String, category: TemplateCategory): TemplateDraft = TemplateDraft(
        name,
        language,
        category,
        components.toList(),
        format,
        ttl?.asSeconds(category),
        isLinkTrackingOff,
        allowCategoryChange,
        subCategory,
        displayFormat,
        features.ifEmpty { null }?.let { DegreesOfFreedom(it.toMap()) },
    )
}

/** Whole seconds; 30 days are Meta's -1 where the category knows no such number. */
internal fun Duration.asSeconds(category: TemplateCategory?): Int =
    if (category != null && category != TemplateCategory.Marketing && this == Duration.ofDays(LONGEST)) {
        -1
    } else {
        seconds.coerceIn(Int.MIN_VALUE.toLong(), Int.MAX_VALUE.toLong()).toInt()
    }

private const val LONGEST = 30L
