package io.wakit.sandbox

import io.wakit.model.WabaId
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject
import java.util.concurrent.ConcurrentHashMap

/** `/{waba_id}`: the account itself, its numbers, and which app gets its webhooks. */
internal class WabaDesk(private val settings: Settings) {
    private val names = ConcurrentHashMap<WabaId, String>()

    /** Who is subscribed, and the URL in place of the app's own; an empty text for none. */
    private val subscriptions = ConcurrentHashMap<WabaId, String>()

    fun routes(wabas: NodeKind<WabaId>): List<Route<*>> = listOf(
        Route("GET", wabas, "", ::read),
        Route("POST", wabas, "", ::change),
        Route("GET", wabas, "phone_numbers", ::numbers),
        Route("GET", wabas, "subscribed_apps") { waba, asked -> Outcome.ok(asked.page(apps(waba), most = PAGE)) },
        Route("POST", wabas, "subscribed_apps", ::subscribe),
        Route("DELETE", wabas, "subscribed_apps") { waba, _ ->
            subscriptions -= waba
            Outcome.success()
        },
    )

    private fun read(waba: WabaId, asked: Asked): Outcome {
        val all = mapOf<String, JsonElement>(
            "name" to JsonPrimitive(names[waba] ?: "Sandbox"),
            "currency" to JsonPrimitive("USD"),
            "timezone_id" to JsonPrimitive("1"),
            "message_template_namespace" to JsonPrimitive("sandbox_${waba.value}"),
            "account_review_status" to JsonPrimitive("APPROVED"),
            "health_status" to health(waba),
        )
        val wanted = asked.fields() ?: listOf("name", "currency", "timezone_id", "message_template_namespace")
        wanted.find { it !in all && it != "id" }
            ?.let { throw GraphRefusal.parameter("Tried accessing nonexisting field ($it)") }
        return Outcome.ok(JsonObject(all.filterKeys { it in wanted } + ("id" to JsonPrimitive(waba.value))))
    }

    private fun health(waba: WabaId): JsonElement = buildJsonObject {
        put("can_send_message", "AVAILABLE")
        putJsonArray("entities") {
            add(
                buildJsonObject {
                    put("entity_type", "WABA")
                    put("id", waba.value)
                    put("can_send_message", "AVAILABLE")
                },
            )
        }
    }

    private fun change(waba: WabaId, asked: Asked): Outcome {
        if ("is_enabled_for_insights" in asked.query) return Outcome.ok(buildJsonObject { put("id", waba.value) })
        asked.body().textUpTo(NAME, "name")?.let { names[waba] = it }
        return Outcome.success()
    }

    private fun numbers(waba: WabaId, asked: Asked): Outcome = Outcome.ok(
        asked.page(
            settings.numbers.filter { it.waba == waba }.map {
                buildJsonObject {
                    put("verified_name", "Sandbox")
                    put("display_phone_number", "+" + it.displayNumber)
                    put("quality_rating", "GREEN")
                    put("id", it.id.value)
                }
            },
            most = NUMBERS,
        ),
    )

    private fun subscribe(waba: WabaId, asked: Asked): Outcome {
        val url = (asked.json as? JsonObject)?.let {
            it.needed("verify_token")
            it.needed("override_callback_uri")
        }
        if (url != null && url.length > CALLBACK) {
            throw GraphRefusal.parameter("Param override_callback_uri must be at most $CALLBACK characters long.")
        }
        subscriptions[waba] = url.orEmpty()
        return Outcome.success()
    }

    private fun apps(waba: WabaId): List<JsonElement> = listOfNotNull(
        subscriptions[waba]?.let { url ->
            buildJsonObject {
                if (url.isNotEmpty()) put("override_callback_uri", url)
                putJsonObject("whatsapp_business_api_data") {
                    put("id", APP)
                    put("name", "Sandbox app")
                }
            }
        },
    )

    private companion object {
        const val APP = "670843887433847"
        const val NAME = 100
        const val CALLBACK = 200
        const val PAGE = 100
        const val NUMBERS = 100
    }
}
