package io.wakit.sandbox

import io.ktor.http.parseQueryString
import java.security.MessageDigest
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/**
 * `appsecret_proof`: a wrong one is refused always, a missing one where the app asks for it.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/secure-requests">Secure Graph API calls</a>
 */
internal object AppSecretProof {
    private const val HMAC = "HmacSHA256"

    fun check(settings: Settings, token: String, query: String?) {
        val given = query?.let { parseQueryString(it) }?.get("appsecret_proof")
        if (given == null) {
            if (!settings.requireAppSecretProof) return
            throw GraphRefusal.badProof("API calls from the server require an appsecret_proof argument")
        }
        val mac = Mac.getInstance(HMAC)
        mac.init(SecretKeySpec(settings.appSecret.reveal().encodeToByteArray(), HMAC))
        val right = HexFormat.of().formatHex(mac.doFinal(token.encodeToByteArray()))
        if (!MessageDigest.isEqual(right.encodeToByteArray(), given.encodeToByteArray())) {
            throw GraphRefusal.badProof("Invalid appsecret_proof provided in the API argument")
        }
    }
}
