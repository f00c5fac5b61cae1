package io.wakit.samples.kapsohistory.demo

import io.wakit.kapso.KapsoApiKey
import io.wakit.kapso.WhatsApp
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.samples.kapsohistory.transcript

/** Kapso is played on a free port of this machine, and the history read from there over HTTP. */
fun main() {
    PlayedKapso("demo-key").use { kapso ->
        WhatsApp(KapsoApiKey("demo-key")) { baseUrl = kapso.url }.use { whatsapp ->
            print(transcript(whatsapp, PhoneNumberId("100200300400500"), WaId("15550100001")))
        }
        kapso.asked.forEach { println("asked: $it") }
    }
}
