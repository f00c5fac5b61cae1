package io.wakit.model.message

import io.wakit.model.AsWord
import io.wakit.model.JsonSchema
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.SchemaWords
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull

/**
 * A message for `POST /{phone_number_id}/marketing_messages`: the same as any other, with two choices more. Meta takes
 * templates of category marketing alone (error 134100 for others).
 *
 * @property message who it goes to, and what it says.
 * @property productPolicy what becomes of it where it cannot go as a marketing message; [ProductPolicy.CloudApiFallback]
 * where it is left out.
 * @property messageActivitySharing whether Meta may use what the user does with this message to better its ads; as the
 * account is set where it is left out.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/marketing-messages-lite-api/sending-messages">Send marketing
 * messages</a>
 */
@Serializable(with = MarketingMessage.Serializer::class)
public data class MarketingMessage @JvmOverloads constructor(
    val message: OutboundMessage,
    val productPolicy: ProductPolicy? = null,
    val messageActivitySharing: Boolean? = null,
) : Personal() {
    override val gist: String get() = message.gist

    /** The keys of the message, and two more among them. */
    internal object Serializer : KSerializer<MarketingMessage> {
        @OptIn(ExperimentalSerializationApi::class)
        override val descriptor: SerialDescriptor =
            JsonSchema.define(SerialDescriptor("io.wakit.MarketingMessage", JsonObject.serializer().descriptor)) {
                val message = it.of(OutboundMessage.serializer().descriptor)
                val policy = it.of(ProductPolicy.serializer().descriptor)
                val choices = mapOf(POLICY to policy, SHARING to SchemaWords.type("boolean"))
                JsonObject(SchemaWords.structure(choices) + ("allOf" to JsonArray(listOf(message))))
            }

        override fun serialize(encoder: Encoder, value: MarketingMessage) {
            val json = encoder as? JsonEncoder ?: throw SerializationException("A message is written as JSON only")
            val message = OutboundMessage.Serializer.write(json.json, value.message)
            val choices = mapOf(
                POLICY to value.productPolicy?.let { JsonPrimitive(it.value) },
                SHARING to value.messageActivitySharing?.let(::JsonPrimitive),
            )
            json.encodeJsonElement(
                JsonObject(message + choices.mapNotNull { (key, it) -> it?.let { key to it } }),
            )
        }

        override fun deserialize(decoder: Decoder): MarketingMessage {
            val json = decoder as? JsonDecoder ?: throw SerializationException("A message is read from JSON only")
            val raw =
                json.decodeJsonElement() as? JsonObject ?: throw SerializationException("A message is a JSON object")
            val policy = (raw[POLICY] as? JsonPrimitive)?.takeIf { it.isString }?.content
            val sharing = (raw[SHARING] as? JsonPrimitive)?.takeUnless { it.isString }?.booleanOrNull
            val read = setOfNotNull(POLICY.takeIf { policy != null }, SHARING.takeIf { sharing != null })
            return MarketingMessage(
                OutboundMessage.Serializer.read(JsonObject(raw - read)),
                policy?.let(::ProductPolicy),
                sharing,
            )
        }

        private const val POLICY = "product_policy"
        private const val SHARING = "message_activity_sharing"
    }
}

/** What becomes of a message that cannot go as a marketing message: to a user in a country that has none, say. */
@Serializable(with = ProductPolicy.Serializer::class)
public class ProductPolicy(value: String) : OpenWord(value) {
    public companion object {
        /** It goes as a plain template message, through the Cloud API. */
        @JvmField public val CloudApiFallback: ProductPolicy = ProductPolicy("CLOUD_API_FALLBACK")

        /** It is refused. */
        @JvmField public val Strict: ProductPolicy = ProductPolicy("STRICT")
    }

    internal object Serializer : AsWord<ProductPolicy>("ProductPolicy", ::ProductPolicy)
}
