package io.wakit.model.flow

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.wakit.model.WaJson
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.net.URI
import java.net.URLDecoder

private const val PAGE = "https://business.facebook.com/wa/manage/flows/55/preview/?token=b9d6"

private fun query(settings: PreviewSettings, page: String = PAGE): Map<String, String> =
    URI(Flow.Preview(page).interactive(settings)).rawQuery.split('&').associate { field ->
        val (name, value) = field.split('=').map { URLDecoder.decode(it, Charsets.UTF_8) }
        name to value
    }

class PreviewSpec : StringSpec({
    "a preview can be typed and tapped on" {
        Flow.Preview(PAGE).interactive() shouldBe "$PAGE&interactive=true"
        Flow.Preview("https://a.example/p").interactive() shouldBe "https://a.example/p?interactive=true"
    }

    "a Flow with an endpoint begins by asking it, under the key of a number" {
        query(PreviewSettings("tok 1&", "15550783881")) shouldBe mapOf(
            "token" to "b9d6",
            "interactive" to "true",
            "flow_token" to "tok 1&",
            "flow_action" to "data_exchange",
            "phone_number" to "15550783881",
        )
    }

    "a screen that is named is begun on, with its data" {
        val data = buildJsonObject { put("greeting", "Grüße & mehr") }
        query(PreviewSettings(phoneNumber = "15550783881", screen = "START", data = data, isDebugging = true)).let {
            it["flow_action"] shouldBe "navigate"
            WaJson.parseToJsonElement(it.getValue("flow_action_payload")) shouldBe buildJsonObject {
                put("screen", "START")
                put("data", data)
            }
            it["debug"] shouldBe "true"
        }
        query(PreviewSettings(screen = "START"))["flow_action_payload"] shouldBe """{"screen":"START"}"""
    }
})
