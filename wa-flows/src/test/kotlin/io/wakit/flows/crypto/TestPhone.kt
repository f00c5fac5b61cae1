package io.wakit.flows.crypto

import java.security.KeyFactory
import java.security.SecureRandom
import java.security.interfaces.RSAPublicKey
import java.security.spec.MGF1ParameterSpec
import java.security.spec.X509EncodedKeySpec
import java.util.Base64
import javax.crypto.Cipher
import javax.crypto.spec.OAEPParameterSpec
import javax.crypto.spec.PSource

/** What a phone does with the public key that the business registered. */
class TestPhone(publicPem: String, private val wrap: (RSAPublicKey, ByteArray) -> ByteArray = Textbook::oaep) {
    private val key = KeyFactory.getInstance("RSA").generatePublic(X509EncodedKeySpec(der(publicPem))) as RSAPublicKey
    val aesKey = ByteArray(16).also(SecureRandom()::nextBytes)
    val vector = ByteArray(16).also(SecureRandom()::nextBytes)

    fun parts(request: String): List<String> =
        listOf(Textbook.gcmSeal(aesKey, vector, request.toByteArray()), wrap(key, aesKey), vector).map(Base64.getEncoder()::encodeToString)

    fun encrypt(request: String): ByteArray = parts(request).let { (data, key, vector) -> body(data, key, vector) }

    fun read(answer: String): String =
        Textbook.gcmOpen(aesKey, ByteArray(16) { vector[it].toInt().inv().toByte() }, Base64.getDecoder().decode(answer)).decodeToString()

    companion object {
        fun body(data: String, key: String, vector: String): ByteArray =
            """{"encrypted_flow_data":"$data","encrypted_aes_key":"$key","initial_vector":"$vector"}""".toByteArray()

        fun der(pem: String): ByteArray = Base64.getMimeDecoder().decode(pem.lines().filterNot { it.startsWith("-----") }.joinToString(""))

        /** The same by the JDK, its provider named. */
        fun jdk(key: RSAPublicKey, message: ByteArray): ByteArray =
            Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding", "SunJCE").run {
                init(
                    Cipher.ENCRYPT_MODE,
                    key,
                    OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT),
                )
                doFinal(message)
            }
    }
}
