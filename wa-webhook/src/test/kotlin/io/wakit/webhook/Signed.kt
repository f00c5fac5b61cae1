package io.wakit.webhook

import io.wakit.model.AppSecret
import io.wakit.model.VerifyToken
import io.wakit.model.event.InboundEvent
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

const val SECRET = "the-app-secret"

/** The header that Meta sends along with [body]. */
fun sign(body: ByteArray, secret: String = SECRET): String {
    val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(secret.toByteArray(), "HmacSHA256")) }
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body))
}

/** A text as Meta delivers it. */
fun textOf(id: String, from: String = "15550100001", body: String = "hi", phone: String = "1063"): String =
    change(phone, """"messages":[${textItem(id, from, body)}]""")

fun textItem(id: String, from: String = "15550100001", body: String = "hi"): String =
    """{"from":"$from","id":"$id","timestamp":"1750000000","type":"text","text":{"body":"$body"}}"""

fun change(phone: String, items: String): String =
    """{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"$phone"},$items}}"""

fun delivery(vararg changes: String): ByteArray =
    """{"object":"whatsapp_business_account","entry":[{"id":"WABA","changes":[${changes.joinToString(",")}]}]}""".toByteArray()

/** A receiver whose handler failures are kept in [failures] and not logged. */
fun receiver(failures: MutableList<Pair<InboundEvent, Throwable>> = mutableListOf(), configure: ReceiverConfig.() -> Unit): Receiver =
    Receiver {
        appSecret(AppSecret(SECRET))
        verifyToken = VerifyToken("agreed")
        onFailure { event, cause -> synchronized(failures) { failures += event to cause } }
        configure()
    }

suspend fun Receiver.deliver(body: ByteArray): Answer = receive(body, sign(body))
