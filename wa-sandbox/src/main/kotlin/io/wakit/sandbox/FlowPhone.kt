package io.wakit.sandbox

import io.wakit.model.AppSecret
import kotlinx.coroutines.future.await
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.io.IOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.net.http.HttpTimeoutException
import java.security.GeneralSecurityException
import java.security.KeyFactory
import java.security.SecureRandom
import java.security.spec.MGF1ParameterSpec
import java.security.spec.X509EncodedKeySpec
import java.time.Duration
import java.util.Base64
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.OAEPParameterSpec
import javax.crypto.spec.PSource
import javax.crypto.spec.SecretKeySpec

/**
 * The half of Meta's scheme that phones and Meta's servers do: a new AES key for each question, wrapped under the public key
 * of the business, and the answer under the same key with the vector turned around. It shares no code with the half that it
 * talks to.
 */
internal class FlowPhone(private val line: Line, private val patience: Duration) {
    /** Where the endpoint is, what signs for Meta, and the key that the business registered. */
    class Line(val url: URI, val appSecret: AppSecret, val publicKey: () -> String?)

    /** What came back. */
    sealed interface Heard {
        class Answer(val json: JsonObject) : Heard

        class Expired(val message: String?) : Heard

        /** @property key Meta's word for it, where phones have one to tell the endpoint. */
        class Nothing(val key: String?, val why: String) : Heard
    }

    private val letters = mutableListOf<FlowLetter>()

    val log: List<FlowLetter> get() = letters.toList()

    /** Asks; where the endpoint cannot decrypt it, once more under a key that was fetched anew. */
    suspend fun ask(request: JsonObject): Heard {
        val first = once(request)
        return if (letters.lastOrNull()?.status == CANNOT_DECRYPT) once(request) else first
    }

    private suspend fun once(request: JsonObject): Heard {
        val pem = line.publicKey() ?: return Heard.Nothing("public-key-missing", "No public key is registered.")
        val sealed = Sealed(pem, request.toString())
        val signature = line.appSecret.signs(sealed.body)
        val post = HttpRequest.newBuilder(line.url).timeout(patience)
            .header("Content-Type", "application/json")
            .header("User-Agent", "facebookexternalua")
            .header("X-Hub-Signature-256", signature)
            .POST(HttpRequest.BodyPublishers.ofByteArray(sealed.body))
            .build()
        val from = System.nanoTime()

        fun note(status: Int?, answer: String?) {
            val took = Duration.ofNanos(System.nanoTime() - from)
            letters += FlowLetter(request, sealed.body, signature, status, answer, took)
        }
        return try {
            val answer = http.sendAsync(post, HttpResponse.BodyHandlers.ofString()).await()
            val text = if (answer.statusCode() == OK) sealed.open(answer.body()) else answer.body()
            note(answer.statusCode(), text)
            heard(answer.statusCode(), text)
        } catch (_: HttpTimeoutException) {
            note(null, null)
            Heard.Nothing("timeout_error", "No answer within ${patience.toSeconds()} s.")
        } catch (e: IOException) {
            note(null, null)
            Heard.Nothing(null, "No answer: ${e.javaClass.simpleName}.")
        }
    }

    private fun heard(status: Int, text: String?): Heard = when {
        status == EXPIRED -> Heard.Expired(json(text)?.get("error_msg").asText)

        status != OK -> Heard.Nothing(null, "The endpoint answered $status.")

        text == null -> Heard.Nothing("response-decryption-error", "The answer cannot be decrypted.")

        else -> json(text)?.let { Heard.Answer(it) }
            ?: Heard.Nothing("payload-schema-error", "The answer is no JSON object.")
    }

    private fun json(text: String?): JsonObject? = text?.let { strictJson(it.encodeToByteArray()) as? JsonObject }

    /** One question, encrypted, and the keys to its answer. */
    private class Sealed(pem: String, request: String) {
        private val key = SecretKeySpec(ByteArray(VECTOR).also(random::nextBytes), "AES")
        private val vector = ByteArray(VECTOR).also(random::nextBytes)
        val body: ByteArray = buildJsonObject {
            put("encrypted_flow_data", base64(gcm(Cipher.ENCRYPT_MODE, vector, request.encodeToByteArray())))
            put("encrypted_aes_key", base64(wrapped(pem)))
            put("initial_vector", base64(vector))
        }.let { Json.encodeToString(JsonObject.serializer(), it) }.encodeToByteArray()

        /** Null where it was not encrypted for this question. */
        fun open(answer: String): String? = try {
            val turned = ByteArray(VECTOR) { (vector[it].toInt() xor BITS).toByte() }
            // What is shorter than its tag makes the JDK throw something else.
            Base64.getDecoder().decode(answer).takeIf { it.size >= VECTOR }
                ?.let { gcm(Cipher.DECRYPT_MODE, turned, it).decodeToString() }
        } catch (_: GeneralSecurityException) {
            null
        } catch (_: IllegalArgumentException) {
            null
        }

        private fun wrapped(pem: String): ByteArray {
            val der = Base64.getMimeDecoder().decode(pem.lines().filterNot { it.startsWith("-----") }.joinToString(""))
            val public = KeyFactory.getInstance("RSA").generatePublic(X509EncodedKeySpec(der))
            val hashes = OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT)
            return Cipher.getInstance("RSA/ECB/OAEPPadding").run {
                init(Cipher.ENCRYPT_MODE, public, hashes)
                doFinal(key.encoded)
            }
        }

        private fun gcm(mode: Int, iv: ByteArray, input: ByteArray): ByteArray =
            Cipher.getInstance("AES/GCM/NoPadding").run {
                init(mode, key, GCMParameterSpec(VECTOR * Byte.SIZE_BITS, iv))
                doFinal(input)
            }

        private fun base64(bytes: ByteArray) = Base64.getEncoder().encodeToString(bytes)
    }

    private companion object {
        const val OK = 200
        const val CANNOT_DECRYPT = 421
        const val EXPIRED = 427
        const val VECTOR = 16
        const val BITS = 0xff
        val random = SecureRandom()

        // Made when it is needed: it brings a thread along.
        val http: HttpClient by lazy { HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build() }
    }
}
