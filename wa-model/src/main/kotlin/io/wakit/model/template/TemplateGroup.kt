package io.wakit.model.template

import io.wakit.model.Page
import io.wakit.model.TemplateGroupId
import io.wakit.model.TemplateId
import io.wakit.model.UnixTime
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Templates that are counted together. A template is in one group at most; what it did before it left stays counted.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-groups">Template groups</a>
 */
@Serializable
public data class TemplateGroup @JvmOverloads constructor(
    val id: TemplateGroupId,
    val name: String? = null,
    val description: String? = null,
    @SerialName("creation_time") @Serializable(with = UnixTime::class) val createdAt: Instant? = null,
    @SerialName("update_time") @Serializable(with = UnixTime::class) val updatedAt: Instant? = null,
    @SerialName("whatsapp_business_templates") val templates: Page<Template>? = null,
)

/**
 * A group that is to be made.
 *
 * @property name up to 256 characters; no two groups of an account share one.
 * @property description up to 512 characters.
 */
@Serializable
public data class TemplateGroupDraft @JvmOverloads constructor(
    val name: String,
    @SerialName("whatsapp_business_templates") val templates: List<TemplateId>,
    val description: String? = null,
)

/** What is to be other in a group; what is null or empty stays. */
@Serializable
public data class TemplateGroupEdit @JvmOverloads constructor(
    val name: String? = null,
    val description: String? = null,
    @SerialName("add_templates") val add: List<TemplateId> = emptyList(),
    @SerialName("remove_templates") val remove: List<TemplateId> = emptyList(),
)
