package io.wakit.samples.bookingflow

import arrow.core.getOrElse
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.WhatsApp
import io.wakit.dsl.DeployedFlow
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.PhoneNumberId
import io.wakit.model.VerifyToken
import io.wakit.model.WabaId
import io.wakit.webhook.AppCredentials
import kotlinx.coroutines.runBlocking
import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.readText
import kotlin.io.path.writeText

/**
 * Runs the booking bot with settings from the environment, and deploys its Flow: `WA_PUBLIC_URL` is where Meta reaches this
 * server, `WA_FLOW_KEY` the file of the key, which is made where there is none, `WA_BASE_URL` a sandbox in place of Meta.
 */
fun main() {
    val env = System.getenv()

    fun setting(name: String) = env[name] ?: error("Set $name: the app dashboard has it, or the sandbox prints it")

    val key = keyIn(Path.of(env["WA_FLOW_KEY"] ?: "flow-key.pem"), setting("WA_FLOW_PASSPHRASE"))
    WhatsApp(AccessToken(setting("WA_ACCESS_TOKEN"))) { env["WA_BASE_URL"]?.let { baseUrl = it } }.use { whatsapp ->
        var deployed: DeployedFlow? = null
        val server = embeddedServer(Netty, port = env["PORT"]?.toInt() ?: 8080) {
            val app = AppCredentials(AppSecret(setting("WA_APP_SECRET")), VerifyToken(setting("WA_VERIFY_TOKEN")))
            bookingBot(whatsapp, app, key, Tables()) { checkNotNull(deployed) { "The Flow is not deployed yet" }.id }
        }.start(wait = false)
        val phone = whatsapp.phone(PhoneNumberId(setting("WA_PHONE_NUMBER_ID")))
        // The endpoint has to answer Meta's ping before the Flow can be published; main has no caller that could suspend.
        deployed =
            runBlocking {
                deployBooking(whatsapp.waba(WabaId(setting("WA_WABA_ID"))), phone, key, setting("WA_PUBLIC_URL"))
            }
                .getOrElse { error(it) }
        println("$deployed: ${deployed.preview?.url}")
        Thread.currentThread().join()
        server.stop()
    }
}

private fun keyIn(file: Path, passphrase: String): FlowPrivateKey {
    if (file.exists()) return FlowPrivateKey.read(file.readText(), passphrase)
    return FlowPrivateKey.generate().also { file.writeText(it.toPem(passphrase)) }
}
