package io.wakit.flows.crypto

import io.wakit.flows.media.FlowMediaEncryption
import io.wakit.flows.media.FlowMediaException
import io.wakit.flows.media.FlowMediaException.Check
import io.wakit.flows.media.FlowMediaFile
import io.wakit.flows.media.FlowMediaLayout
import io.wakit.flows.media.mediaKey
import io.wakit.model.WaJson
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject

/**
 * How Kapso, which opens WhatsApp's requests itself, passes them on. The answer goes back in the clear, as JSON; what cannot be
 * read is answered 400. Choose it only behind Kapso: nothing in these bodies proves that they come from WhatsApp, so say by
 * `signedWhen` what does.
 */
public sealed class KapsoEnvelope : FlowEnvelope {
    internal fun json(text: String): FlowExchange {
        val isObject = try {
            WaJson.parseToJsonElement(text) is JsonObject
        } catch (_: SerializationException) {
            false
        }
        if (!isObject) throw FlowCipherException.Malformed("The request is no JSON object.", BAD_REQUEST)
        return FlowExchange(text, "application/json") { it }
    }

    /** The request as it is: `{"action": …, "screen": …}`. */
    public data object ClearText : KapsoEnvelope() {
        override val isLocal: Boolean get() = true

        override fun open(body: ByteArray): FlowExchange = json(body.decodeToString())
    }

    /**
     * The form that Kapso's SDKs read: `encrypted_flow_data` in the scheme of Flow media, with its keys beside it.
     *
     * @property layout what the tag is made over; the SDKs' own bodies have it over the ciphertext alone.
     */
    public data class SdkEncrypted @JvmOverloads constructor(val layout: FlowMediaLayout = FlowMediaLayout.Kapso) :
        KapsoEnvelope() {
        /** It goes through a temporary file, as media do. */
        override val isLocal: Boolean get() = false

        override fun open(body: ByteArray): FlowExchange {
            val sealed = try {
                WaJson.decodeFromString(Sealed.serializer(), body.decodeToString())
            } catch (_: SerializationException) {
                throw FlowCipherException.Malformed("The body lacks the data or its encryption metadata.", BAD_REQUEST)
            }
            return try {
                val data = sealed.data.mediaKey("encrypted_flow_data")
                if (data.size <= TAG_BYTES) throw FlowCipherException.Tampered()
                val clear = FlowMediaFile.open(sealed.keys, layout, data.inputStream()).use { it.readBytes() }
                json(clear.decodeToString())
            } catch (e: FlowMediaException) {
                throw when (e.check) {
                    Check.EncryptedHash, Check.PlaintextHash -> FlowCipherException.Tampered()
                    Check.Tag -> FlowCipherException.Forged()
                    Check.Metadata, Check.Padding -> FlowCipherException.Malformed(e.message.orEmpty(), BAD_REQUEST)
                }
            }
        }
    }

    /**
     * What a function at Kapso is called with, where Kapso hosts the endpoint of the Flow and has opened the request itself: the
     * request stands under `data_exchange`. It is refused with 432 where Kapso says that its signature did not fit. The answer
     * goes back with the version of the Data API in it.
     */
    public data object HostedFunction : KapsoEnvelope() {
        override val isLocal: Boolean get() = true

        override fun open(body: ByteArray): FlowExchange {
            val call = try {
                WaJson.decodeFromString(FunctionCall.serializer(), body.decodeToString())
            } catch (_: SerializationException) {
                throw FlowCipherException.Malformed("The body has no data_exchange.", BAD_REQUEST)
            }
            if (!call.signatureValid) throw FlowCipherException.Forged()
            val version = call.request["version"] ?: JsonPrimitive(DATA_API)
            return FlowExchange(call.request.toString(), "application/json") { answer ->
                val reply = WaJson.parseToJsonElement(answer).jsonObject
                JsonObject(mapOf("version" to version) + reply).toString()
            }
        }
    }

    @Serializable
    private class FunctionCall(
        @SerialName("data_exchange") val request: JsonObject,
        @SerialName("signature_valid") val signatureValid: Boolean = true,
    )

    @Serializable
    private class Sealed(
        @SerialName("encrypted_flow_data") val data: String,
        @SerialName("encryption_metadata") val keys: FlowMediaEncryption,
    )

    private companion object {
        const val BAD_REQUEST = 400
        const val TAG_BYTES = 10
        const val DATA_API = "3.0"
    }
}
