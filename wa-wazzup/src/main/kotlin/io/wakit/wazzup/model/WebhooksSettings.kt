@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.wazzup.model

import io.wakit.model.JsonSchema
import io.wakit.model.Violation
import io.wakit.wazzup.checks
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonNames
import kotlinx.serialization.json.JsonPrimitive

/**
 * Where an account's webhooks go, and which. An account has one address.
 *
 * @property webhooksUri up to 200 characters; it may have a query.
 */
@Serializable
public data class WebhooksSettings @JvmOverloads constructor(
    val webhooksUri: String? = null,
    val subscriptions: WebhookSubscriptions? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks { length("webhooksUri", webhooksUri, ENTITY_TEXT) }
}

/**
 * Which webhooks an account gets; what is null stays as it is. Wazzup writes texts or truth values: both are read, and truth
 * values are sent.
 *
 * @property contactsAndDealsCreation whether Wazzup asks the CRM to make contacts and deals.
 * @property templateStatus it is read under `wabaTemplatesStatus` and `templateStatuses` too, as sources disagree.
 */
@Serializable
public data class WebhookSubscriptions @JvmOverloads constructor(
    @Serializable(with = TruthOrText::class) val messagesAndStatuses: Boolean? = null,
    @Serializable(with = TruthOrText::class) val contactsAndDealsCreation: Boolean? = null,
    @Serializable(with = TruthOrText::class) val channelsUpdates: Boolean? = null,
    @JsonNames("wabaTemplatesStatus", "templateStatuses")
    @Serializable(with = TruthOrText::class)
    val templateStatus: Boolean? = null,
) {
    /** Choices that are common. */
    public companion object {
        /** Every webhook that there is. */
        @JvmField
        public val All: WebhookSubscriptions = WebhookSubscriptions(
            messagesAndStatuses = true,
            contactsAndDealsCreation = true,
            channelsUpdates = true,
            templateStatus = true,
        )

        /**
         * By names, as other libraries have them too: `messages` and `statuses` are messagesAndStatuses, `createEntities` is
         * contactsAndDealsCreation. A name that is none is an [IllegalArgumentException].
         */
        @JvmStatic
        public fun of(names: Map<String, Boolean>): WebhookSubscriptions =
            names.entries.fold(WebhookSubscriptions()) { all, (name, on) ->
                when (name) {
                    "messagesAndStatuses", "messages", "statuses" ->
                        all.copy(messagesAndStatuses = on || all.messagesAndStatuses == true)

                    "contactsAndDealsCreation", "createEntities" -> all.copy(contactsAndDealsCreation = on)

                    "channelsUpdates" -> all.copy(channelsUpdates = on)

                    "templateStatus", "wabaTemplatesStatus", "templateStatuses" -> all.copy(templateStatus = on)

                    else -> throw IllegalArgumentException("Wazzup has no subscription called $name")
                }
            }
    }
}

internal object TruthOrText : KSerializer<Boolean> {
    override val descriptor: SerialDescriptor =
        JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.wazzup.Truth", PrimitiveKind.BOOLEAN)) { parts ->
            parts.anyOf(listOf(Boolean.serializer(), String.serializer()).map { parts.of(it.descriptor) })
        }

    override fun serialize(encoder: Encoder, value: Boolean) = encoder.encodeBoolean(value)

    override fun deserialize(decoder: Decoder): Boolean {
        val element = (decoder as? JsonDecoder)?.decodeJsonElement() as? JsonPrimitive
        return element?.content?.lowercase()?.toBooleanStrictOrNull()
            ?: throw SerializationException("neither true nor false")
    }
}
