package io.wakit.samples.orderupdates

import io.wakit.client.WhatsApp
import io.wakit.model.AccessToken
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WabaId
import io.wakit.templates.LiveTemplates
import kotlinx.coroutines.runBlocking
import kotlin.io.path.Path
import kotlin.io.path.readLines

/**
 * Tells the customers of a file, with lines `number,first name,order`, that their orders are on their way. Settings come from
 * the environment; `WA_BASE_URL` points it at a sandbox in place of Meta.
 */
fun main(args: Array<String>) {
    val env = System.getenv()

    fun setting(name: String) = env[name] ?: error("Set $name: the app dashboard has it, or the sandbox prints it")

    val file = args.singleOrNull() ?: error("Name a file with a line for each order: number,first name,order")
    val shipments = Path(file).readLines().filter { it.isNotBlank() }.map { line ->
        val (number, name, order) = line.split(',').map { it.trim() }
        Shipment(WaId(number), name, order)
    }
    WhatsApp(AccessToken(setting("WA_ACCESS_TOKEN"))) {
        env["WA_BASE_URL"]?.let { baseUrl = it }
        pacing()
    }.use { whatsapp ->
        val phone = whatsapp.phone(PhoneNumberId(setting("WA_PHONE_NUMBER_ID")))
        val updates = OrderUpdates(LiveTemplates(whatsapp, WabaId(setting("WA_WABA_ID"))), phone, Show(System.out))
        // main has no caller that could suspend.
        runBlocking { if (updates.prepare()) updates.send(shipments) }
    }
}
