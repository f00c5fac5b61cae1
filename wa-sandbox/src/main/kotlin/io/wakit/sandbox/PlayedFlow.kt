package io.wakit.sandbox

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** A Flow JSON as a phone reads it. */
internal class PlayedFlow(text: String) {
    private val json: JsonObject = requireNotNull(strictJson(text.encodeToByteArray()) as? JsonObject) {
        "The Flow JSON is no JSON object, so there is nothing to play"
    }
    private val routes: JsonObject? = json["routing_model"] as? JsonObject
    private val screens: Map<String, JsonObject> =
        (json["screens"] as? JsonArray).orEmpty().filterIsInstance<JsonObject>().associateBy {
            it["id"].asText.orEmpty()
        }

    val first: String = requireNotNull(screens.keys.firstOrNull()) { "The Flow JSON has no screens to play" }
    val dataApiVersion: String = json["data_api_version"].asText ?: "3.0"

    /** Whether phones prove the token to the endpoint: from Flow JSON 7.3 with Data API 4.0 on. */
    val provesToken: Boolean = dataApiVersion == "4.0" && number(json["version"].asText.orEmpty()) >= PROVING

    fun screen(id: String): JsonObject? = screens[id]

    /** Whether one comes from [from] to [to]: along an edge of the routing model, or back along one. */
    fun leads(from: String, to: String): Boolean = routes == null || from == to || to in next(from) || from in next(to)

    private fun next(screen: String): List<String> =
        (routes?.get(screen) as? JsonArray).orEmpty().mapNotNull { (it as? JsonPrimitive)?.content }

    private fun number(version: String): Int =
        version.split('.').mapNotNull { it.toIntOrNull() }.fold(0) { whole, part -> whole * THOUSAND + part }

    private companion object {
        const val THOUSAND = 1000
        const val PROVING = 7003
    }
}
