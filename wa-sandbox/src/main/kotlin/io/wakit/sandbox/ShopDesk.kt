package io.wakit.sandbox

import io.ktor.http.parseQueryString
import io.wakit.model.ErrorCode
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray

/** What a number shows and how it is set: profile, settings, commerce, automation, key for Flows. */
internal class ShopDesk(private val book: NumberBook) {
    fun routes(numbers: NodeKind<BusinessNumber>): List<Route<*>> = listOf(
        Route("GET", numbers, "whatsapp_business_profile", ::profile),
        Route("POST", numbers, "whatsapp_business_profile", ::changeProfile),
        Route("GET", numbers, "settings", ::settings),
        Route("POST", numbers, "settings", ::changeSettings),
        Route("GET", numbers, "whatsapp_commerce_settings", ::commerce),
        Route("POST", numbers, "whatsapp_commerce_settings", ::changeCommerce),
        Route("POST", numbers, "conversational_automation", ::automate),
        Route("GET", numbers, "whatsapp_business_encryption", ::key),
        Route("POST", numbers, "whatsapp_business_encryption", ::changeKey),
    )

    private fun profile(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val wanted = asked.fields().orEmpty()
        wanted.find { it !in PROFILE }?.let { throw GraphRefusal.parameter("Tried accessing nonexisting field ($it)") }
        val found = wanted.mapNotNull { field -> profile[field]?.let { field to it } }.toMap()
        Outcome.ok(list(JsonObject(found + ("messaging_product" to JsonPrimitive("whatsapp")))))
    }

    private fun changeProfile(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val body = asked.bodyForWhatsApp()
        val texts = TEXTS.mapValues { (key, limit) -> body.textUpTo(limit, key) }
        if (texts["about"]?.isEmpty() == true) throw GraphRefusal.parameter("Param about must not be empty.")
        if (texts["email"]?.let { it.isNotEmpty() && '@' !in it } == true) {
            throw GraphRefusal.parameter("Invalid parameter: email must be a valid email address")
        }
        val sites = body["websites"]?.let(::websites)
        texts.forEach { (key, text) ->
            text?.let {
                if (it.isEmpty()) {
                    profile.remove(key)
                } else {
                    profile[key] =
                        JsonPrimitive(it)
                }
            }
        }
        sites?.let { profile["websites"] = it }
        body["vertical"].asText?.let { profile["vertical"] = JsonPrimitive(it) }
        body["profile_picture_handle"].asText?.let {
            profile["profile_picture_url"] = JsonPrimitive("https://pps.whatsapp.net/v/${number.id}.jpg")
        }
        Outcome.success()
    }

    private fun websites(json: JsonElement): JsonArray {
        val sites = json as? JsonArray ?: throw GraphRefusal.parameter("Param websites must be an array.")
        if (sites.size > WEBSITES) throw GraphRefusal.parameter("Param websites must have at most $WEBSITES elements.")
        sites.forEach {
            val site = it.asText.orEmpty()
            if (!site.startsWith("http://") && !site.startsWith("https://")) {
                throw GraphRefusal.parameter("Param websites must hold URLs with http:// or https://.")
            }
        }
        return sites
    }

    private fun settings(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val isOpen = asked.query["include_sip_credentials"] == "true"
        val storage = buildJsonObject { put("status", "DEFAULT") }
        val shown = mapOf<String, JsonElement>("storage_configuration" to storage) + settings
        Outcome.ok(JsonObject(if (isOpen) shown else shown.mapValues { it.value.without("sip_user_password") }))
    }

    private fun changeSettings(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val body = asked.body()
        body.keys.find { it !in SETTINGS }?.let { throw GraphRefusal.parameter("Unexpected key \"$it\".") }
        if ("storage_configuration" in body && isRegistered) {
            throw GraphRefusal.of(
                ErrorCode.InvalidParameter,
                "Storage can be changed only while the number is not registered.",
            )
        }
        body.forEach { (key, part) ->
            val now = part as? JsonObject ?: throw GraphRefusal.parameter("Param $key must be an object.")
            settings[key] = JsonObject((settings[key] as? JsonObject).orEmpty() + now.withPasswords())
        }
        Outcome.success()
    }

    /** Meta makes the password of each server that is set. */
    private fun JsonObject.withPasswords(): JsonObject {
        val sip = this["sip"] as? JsonObject ?: return this
        val servers = (sip["servers"] as? JsonArray) ?: return this
        val known = servers.map {
            JsonObject((it as JsonObject) + ("sip_user_password" to JsonPrimitive("sandbox-sip-password")))
        }
        return JsonObject(this + ("sip" to JsonObject(sip + ("servers" to JsonArray(known)))))
    }

    private fun JsonElement.without(secret: String): JsonElement = when (this) {
        is JsonObject -> JsonObject(filterKeys { it != secret }.mapValues { it.value.without(secret) })
        is JsonArray -> JsonArray(map { it.without(secret) })
        else -> this
    }

    private fun commerce(number: BusinessNumber, @Suppress("UNUSED_PARAMETER") asked: Asked): Outcome =
        book.at(number) {
            Outcome.ok(
                list(
                    buildJsonObject {
                        put("id", "7${number.id}")
                        put("is_cart_enabled", isCartEnabled)
                        put("is_catalog_visible", isCatalogVisible)
                    },
                ),
            )
        }

    private fun changeCommerce(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val cart = asked.truth("is_cart_enabled")
        val catalog = asked.truth("is_catalog_visible")
        cart?.let { isCartEnabled = it }
        catalog?.let { isCatalogVisible = it }
        Outcome.success()
    }

    private fun Asked.truth(key: String): Boolean? = query[key]?.let {
        it.toBooleanStrictOrNull() ?: throw GraphRefusal.parameter("Param $key must be a boolean.")
    }

    private fun automate(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val body = asked.body()
        val prompts = body["prompts"] as? JsonArray
        val commands = body["commands"] as? JsonArray
        if (prompts.orEmpty().size >
            PROMPTS
        ) {
            throw GraphRefusal.parameter("Too many prompts provided. Maximum allowed is $PROMPTS")
        }
        if (prompts.orEmpty().any { it.asText.orEmpty().length > PROMPT }) {
            throw GraphRefusal.parameter("Prompt text exceeds maximum length of $PROMPT characters")
        }
        if (commands.orEmpty().size >
            COMMANDS
        ) {
            throw GraphRefusal.parameter("Too many commands provided. Maximum allowed is $COMMANDS")
        }
        commands?.map { (it as? JsonObject)?.get("command_name").asText.orEmpty() }?.groupBy { it }?.values
            ?.find {
                it.size > 1
            }?.let {
                throw GraphRefusal.parameter(
                    "Command names must be unique. Duplicate command name found: ${it.first()}",
                )
            }
        listOf("enable_welcome_message", "prompts", "commands").forEach { key ->
            body[key]?.let { automation[key] = it }
        }
        Outcome.success()
    }

    private fun key(number: BusinessNumber, @Suppress("UNUSED_PARAMETER") asked: Asked): Outcome = book.at(number) {
        Outcome.ok(
            publicKey?.let {
                list(
                    buildJsonObject {
                        put("business_public_key", it)
                        put("business_public_key_signature_status", "VALID")
                    },
                )
            } ?: buildJsonObject { putJsonArray("data") { } },
        )
    }

    private fun changeKey(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val key = (asked.json as? JsonObject)?.get("business_public_key").asText
            ?: parseQueryString(asked.call.body.decodeToString())["business_public_key"]
            ?: throw GraphRefusal.parameter("Missing required parameter: business_public_key")
        if ("BEGIN PUBLIC KEY" !in
            key
        ) {
            throw GraphRefusal.parameter("Param business_public_key must be a public key in PEM.")
        }
        publicKey = key
        Outcome.success()
    }

    private fun list(thing: JsonObject): JsonObject = buildJsonObject {
        putJsonArray("data") { addJsonObject { thing.forEach { (key, value) -> put(key, value) } } }
    }

    private companion object {
        val TEXTS = mapOf("about" to 139, "address" to 256, "description" to 256, "email" to 128)
        val PROFILE = TEXTS.keys + setOf("websites", "vertical", "profile_picture_url", "messaging_product")
        val SETTINGS = setOf("calling", "user_identity_change", "storage_configuration", "payload_encryption")
        const val WEBSITES = 2
        const val PROMPTS = 4
        const val PROMPT = 80
        const val COMMANDS = 30
    }
}
