package io.wakit.flows.endpoint

import io.wakit.flows.crypto.FlowCipher
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.flows.crypto.TestPhone
import io.wakit.model.AppSecret
import java.util.Base64
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

const val SECRET = "the-app-secret"
val flowKey: FlowPrivateKey by lazy { FlowPrivateKey.generate() }

fun endpoint(configure: FlowEndpointConfig.() -> Unit): FlowEndpoint = FlowEndpoint(FlowCipher(flowKey)) {
    appSecret(AppSecret(SECRET))
    configure()
}

fun hmac(body: ByteArray, secret: String = SECRET): ByteArray =
    Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(secret.toByteArray(), "HmacSHA256")) }.doFinal(body)

fun sign(body: ByteArray, secret: String = SECRET): String = "sha256=" + HexFormat.of().formatHex(hmac(body, secret))

fun jwt(claims: String, secret: String = SECRET, header: String = """{"alg":"HS256","typ":"JWT"}"""): String {
    val base64 = Base64.getUrlEncoder().withoutPadding()
    val signed = listOf(header, claims).joinToString(".") { base64.encodeToString(it.toByteArray()) }
    return "$signed.${base64.encodeToString(hmac(signed.toByteArray(), secret))}"
}

/** What a phone sees of an endpoint: the status, and the answer in the clear. */
suspend fun FlowEndpoint.ask(request: String): Pair<Int, String> {
    val phone = TestPhone(flowKey.publicPem(), TestPhone::jdk)
    val body = phone.encrypt(request)
    val answer = receive(body, sign(body))
    return answer.status to if (answer.status == 200) phone.read(answer.body) else answer.body
}

fun exchange(screen: String, data: String = "{}", more: String = ""): String =
    """{"version":"3.0","action":"data_exchange","screen":"$screen","data":$data,"flow_token":"tok-1"$more}"""
