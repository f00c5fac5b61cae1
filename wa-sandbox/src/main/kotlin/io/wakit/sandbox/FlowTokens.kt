package io.wakit.sandbox

import io.wakit.model.AppSecret
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.util.Base64
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** Makes `flow_token_signature`: a JWT under the app secret, by HS256, that holds the flow token. */
internal object FlowTokens {
    private val base64 = Base64.getUrlEncoder().withoutPadding()
    private val head = part("""{"alg":"HS256","typ":"JWT"}""")

    fun sign(token: String, secret: AppSecret): String {
        val signed = "$head." + part(buildJsonObject { put("flow_token", token) }.toString())
        val mac = Mac.getInstance("HmacSHA256")
        mac.init(SecretKeySpec(secret.reveal().encodeToByteArray(), "HmacSHA256"))
        return "$signed." + base64.encodeToString(mac.doFinal(signed.encodeToByteArray()))
    }

    private fun part(json: String): String = base64.encodeToString(json.encodeToByteArray())
}
