package io.wakit.sandbox

import io.wakit.model.ErrorCode
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject
import java.security.SecureRandom

/** `/{phone_number_id}` itself, and how the number comes into use and out of it. */
internal class NumberDesk(private val book: NumberBook) {
    fun routes(numbers: NodeKind<BusinessNumber>): List<Route<*>> = listOf(
        Route("GET", numbers, "", ::read),
        Route("POST", numbers, "", ::change),
        Route("POST", numbers, "request_code", ::requestCode),
        Route("POST", numbers, "verify_code", ::verifyCode),
        Route("POST", numbers, "register", ::register),
        Route("POST", numbers, "deregister", ::deregister),
    )

    private fun read(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val all = fields()
        val wanted = asked.fields() ?: listOf("verified_name", "display_phone_number", "quality_rating")
        wanted.find {
            it !in all && it != "id"
        }?.let { throw GraphRefusal.parameter("Tried accessing nonexisting field ($it)") }
        val found = wanted.mapNotNull { field -> all[field]?.let { field to it } }.toMap()
        Outcome.ok(JsonObject(found + ("id" to JsonPrimitive(number.id.value))))
    }

    /** Each field that the number knows; null where it has no value, so that Meta leaves it out. */
    private fun NumberEntry.fields(): Map<String, JsonElement?> = mapOf(
        "display_phone_number" to JsonPrimitive("+" + number.displayNumber),
        "verified_name" to JsonPrimitive(displayName),
        "quality_rating" to JsonPrimitive("GREEN"),
        "status" to JsonPrimitive(if (isRegistered) "CONNECTED" else "DISCONNECTED"),
        "code_verification_status" to JsonPrimitive(if (isVerified) "VERIFIED" else "NOT_VERIFIED"),
        "name_status" to JsonPrimitive("APPROVED"),
        "new_display_name" to newDisplayName?.let(::JsonPrimitive),
        "new_name_status" to newDisplayName?.let { JsonPrimitive("PENDING_REVIEW") },
        "account_mode" to JsonPrimitive("LIVE"),
        "platform_type" to JsonPrimitive(if (isRegistered) "CLOUD_API" else "NOT_APPLICABLE"),
        "throughput" to buildJsonObject { put("level", if (isRegistered) "STANDARD" else "NOT_APPLICABLE") },
        "whatsapp_business_manager_messaging_limit" to JsonPrimitive("TIER_250"),
        "is_pin_enabled" to JsonPrimitive(pin != null),
        "is_official_business_account" to JsonPrimitive(false),
        "webhook_configuration" to buildJsonObject { callback?.let { put("phone_number", it) } },
        "conversational_automation" to JsonObject(automation.toMap()),
        "official_business_account" to buildJsonObject { put("oba_status", "NOT_STARTED") },
        "health_status" to health(),
    )

    private fun NumberEntry.health(): JsonObject = buildJsonObject {
        val word = if (isRegistered) "AVAILABLE" else "BLOCKED"
        put("can_send_message", word)
        putJsonArray("entities") {
            addJsonObject {
                put("entity_type", "PHONE_NUMBER")
                put("id", number.id.value)
                put("can_send_message", word)
            }
            addJsonObject {
                put("entity_type", "WABA")
                put("id", number.waba.value)
                put("can_send_message", "AVAILABLE")
            }
        }
    }

    private fun change(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val body =
            asked.json as? JsonObject
                ?: buildJsonObject { asked.query.forEach { key, values -> put(key, values.first()) } }
        body["pin"]?.let { pin = sixDigits(it.asText) }
        val name = body.textUpTo(DISPLAY_NAME, "new_display_name")
        if (name != null &&
            name.length < 2
        ) {
            throw GraphRefusal.parameter("Param new_display_name must be 2 characters long at least.")
        }
        name?.let { newDisplayName = it }
        (body["webhook_configuration"] as? JsonObject)?.let { override ->
            val uri = override.textUpTo(CALLBACK, "override_callback_uri").orEmpty()
            if (uri.isNotEmpty()) override.needed("verify_token")
            callback = uri.ifEmpty { null }
        }
        Outcome.success()
    }

    private fun requestCode(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val method = asked.said("code_method")
        if (method !in METHODS) throw refused("Invalid parameter: code_method must be SMS or VOICE")
        if (asked.said("language").isNullOrBlank()) throw GraphRefusal.parameter("The parameter language is required.")
        code = random.nextInt(CODES).toString().padStart(DIGITS, '0')
        Outcome.success()
    }

    private fun verifyCode(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val given = asked.said("code") ?: throw refused("Missing required parameter: code")
        if (!PIN.matches(given)) throw refused("Invalid verification code format")
        if (given != code) throw refused("The verification code is invalid or has expired", UNPROCESSABLE)
        code = null
        isVerified = true
        Outcome.success()
    }

    private fun register(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val given = sixDigits(asked.bodyForWhatsApp()["pin"].asText)
        if (!isVerified) throw GraphRefusal.of(NOT_VERIFIED)
        countRegistration()
        if (pin != null && pin != given) throw GraphRefusal.of(WRONG_PIN)
        pin = given
        isRegistered = true
        newDisplayName?.let { displayName = it }
        newDisplayName = null
        Outcome.success()
    }

    private fun deregister(number: BusinessNumber, @Suppress("UNUSED_PARAMETER") asked: Asked): Outcome =
        book.at(number) {
            if (!isRegistered) throw refused("Phone number is not currently linked in Facebook Hosted System")
            countDeregistration()
            isRegistered = false
            Outcome.success()
        }

    private fun sixDigits(pin: String?): String =
        pin?.takeIf { PIN.matches(it) } ?: throw refused("Invalid PIN format. PIN must be exactly 6 digits")

    /** A parameter of the body, or of the URL, where Meta's examples have these. */
    private fun Asked.said(key: String): String? = (json as? JsonObject)?.get(key).asText ?: query[key]

    private fun refused(text: String, status: Int = BAD) = GraphRefusal(ErrorCode.InvalidParameter, status, text)

    private companion object {
        val random = SecureRandom()
        val METHODS = setOf("SMS", "VOICE")
        val PIN = Regex("[0-9]{6}")
        val NOT_VERIFIED = ErrorCode(133006)
        val WRONG_PIN = ErrorCode(133005)
        const val DISPLAY_NAME = 75
        const val CALLBACK = 200
        const val DIGITS = 6
        const val CODES = 1_000_000
        const val BAD = 400
        const val UNPROCESSABLE = 422
    }
}
