@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.wazzup.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * A WABA template.
 *
 * @property status in lower case: approved, pending, rejected, paused, disabled, archived.
 * @property channels where it can be sent.
 * @property templateCode the template as a text, with the names of its values in their order.
 * @property raw the object as it came.
 */
@KeepGeneratedSerializer
@Serializable(with = Template.Serializer::class)
public data class Template(
    val templateGuid: String,
    val title: String?,
    val name: String?,
    val language: String?,
    val status: String?,
    val category: String?,
    val channels: List<ChannelId> = emptyList(),
    val components: List<TemplateComponent> = emptyList(),
    val templateCode: String? = null,
    @SerialName(RAW) val raw: JsonObject = NO_RAW,
) {
    override fun toString(): String = "Template($name, $status)"

    internal object Serializer : KeepsRaw<Template>(generatedSerializer())
}

/** A part of a [Template]: HEADER, BODY, FOOTER or BUTTONS. */
@Serializable
public data class TemplateComponent(
    val type: String,
    val text: String? = null,
    val format: String? = null,
    val example: JsonElement? = null,
    val buttons: List<JsonObject>? = null,
)

/**
 * A WABA template as the partner's API tells it.
 *
 * @property body its text, with `{{1}}` for its values.
 */
@Serializable
public data class TechTemplate(
    val templateGuid: String,
    val name: String?,
    val status: String?,
    val category: String?,
    val language: String?,
    val body: String?,
)
