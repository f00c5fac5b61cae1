package io.wakit.benchmarks

import io.wakit.flows.crypto.FlowCipher
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.flows.endpoint.FlowAnswer
import io.wakit.flows.endpoint.FlowEndpoint
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.Serializable
import java.security.KeyFactory
import java.security.KeyPairGenerator
import java.security.Provider
import java.security.SecureRandom
import java.security.Security
import java.security.spec.MGF1ParameterSpec
import java.security.spec.PKCS8EncodedKeySpec
import java.util.Base64
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.OAEPParameterSpec
import javax.crypto.spec.PSource
import javax.crypto.spec.SecretKeySpec

/** The data of the screen that asks, and of the one that answers. */
@Serializable
private data class Table(val day: String, val guests: Int)

/** A question of a phone, encrypted and signed, and who answers it; all by one [provider]. */
class FlowQuestion(providerName: String) {
    private val provider: Provider = if (providerName == "corretto") {
        // By its name, as a program finds it that only has the jar.
        Class.forName(
            "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider",
        ).getField("INSTANCE").get(null) as Provider
    } else {
        Security.getProvider("SunJCE")
    }
    private val pair = KeyPairGenerator.getInstance("RSA").apply { initialize(BITS) }.generateKeyPair()
    private val pem = Base64.getMimeEncoder().encodeToString(pair.private.encoded)
    private val key = FlowPrivateKey.read(
        "-----BEGIN PRIVATE KEY-----\n$pem\n-----END PRIVATE KEY-----",
        null,
        provider,
    )
    private val bare: Cipher = Cipher.getInstance("RSA/ECB/NoPadding", provider).apply {
        val factory = if (provider.getService("KeyFactory", "RSA") != null) {
            KeyFactory.getInstance("RSA", provider)
        } else {
            KeyFactory.getInstance("RSA")
        }
        init(Cipher.DECRYPT_MODE, factory.generatePrivate(PKCS8EncodedKeySpec(pair.private.encoded)))
    }
    private val endpoint = FlowEndpoint(FlowCipher(listOf(key), provider)) {
        appSecret(Delivery.Secret)
        // Where handlers that do not wait may run: in the caller's thread.
        context = Dispatchers.Unconfined
        on<Table>("TABLE") { next("SUMMARY", it) }
    }
    private val wrapped: ByteArray
    private val posted: Delivery

    init {
        val aes = SecretKeySpec(ByteArray(KEY).also(SecureRandom()::nextBytes), "AES")
        val vector = ByteArray(KEY).also(SecureRandom()::nextBytes)
        wrapped = Cipher.getInstance(OAEP).run {
            init(Cipher.ENCRYPT_MODE, pair.public, HASHES)
            doFinal(aes.encoded)
        }
        val data = Cipher.getInstance("AES/GCM/NoPadding").run {
            init(Cipher.ENCRYPT_MODE, aes, GCMParameterSpec(TAG, vector))
            doFinal(QUESTION.encodeToByteArray())
        }
        val (sealed, held, begin) = listOf(data, wrapped, vector).map(Base64.getEncoder()::encodeToString)
        posted = Delivery(
            """{"encrypted_flow_data":"$sealed","encrypted_aes_key":"$held","initial_vector":"$begin"}"""
                .encodeToByteArray(),
        )
        check(answer().status == OK) { "The question was answered ${answer().status}" }
        check(rsa().size == BITS / Byte.SIZE_BITS) { "The bare RSA gives ${rsa().size} bytes" }
    }

    /** Signature checked, decrypted, read, handled, written and encrypted: all that an endpoint does. */
    fun answer(): FlowAnswer = runBlocking { endpoint.receive(posted.bytes, posted.signature) }

    /** The least that anybody can do: the private key over one block, with nothing around it. */
    fun rsa(): ByteArray = bare.doFinal(wrapped)

    private companion object {
        const val OK = 200
        const val BITS = 2048
        const val KEY = 16
        const val TAG = 128
        const val OAEP = "RSA/ECB/OAEPPadding"
        const val QUESTION = """{"version":"4.0","action":"data_exchange","screen":"TABLE",""" +
            """"data":{"day":"2030-01-02","guests":"4"},"flow_token":"3f9b0d7c-8e7d-4afb-9fc5-86dd3141d3e7"}"""
        val HASHES = OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT)
    }
}
