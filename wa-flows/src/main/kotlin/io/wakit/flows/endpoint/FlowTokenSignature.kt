package io.wakit.flows.endpoint

import io.wakit.model.Signature
import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.longOrNull
import java.time.Instant
import java.util.Base64

/** Reads `flow_token_signature`: a JWT, signed by HS256 under the app secret, that says the flow token. */
internal class FlowTokenSignature(private val signature: Signature) {
    /** Whether [jwt] is signed under the app secret, says [flowToken], and has not run out. */
    fun proves(jwt: String, flowToken: String?): Boolean {
        val parts = jwt.split('.')
        if (parts.size != PARTS || flowToken == null) return false
        // The algorithm has to be the one agreed on: a JWT that names its own, or none, proves nothing.
        if (json(parts[0])?.text("alg") != "HS256") return false
        val hash = base64(parts[2]) ?: return false
        if (!signature.matches("${parts[0]}.${parts[1]}".encodeToByteArray(), hash)) return false
        val claims = json(parts[1]) ?: return false
        val expires = (claims["exp"] as? JsonPrimitive)?.longOrNull
        return claims.text("flow_token") == flowToken && (expires == null || Instant.now().epochSecond < expires)
    }

    private fun json(part: String): JsonObject? = try {
        base64(part)?.let { WaJson.parseToJsonElement(it.decodeToString()) as? JsonObject }
    } catch (_: SerializationException) {
        null
    }

    private fun base64(part: String): ByteArray? = try {
        Base64.getUrlDecoder().decode(part)
    } catch (_: IllegalArgumentException) {
        null
    }

    private companion object {
        const val PARTS = 3
    }
}
