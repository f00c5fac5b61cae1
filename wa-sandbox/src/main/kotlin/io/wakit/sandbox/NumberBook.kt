package io.wakit.sandbox

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.util.concurrent.ConcurrentHashMap

/** What each business number is and has, beside what it says. */
internal class NumberBook(private val clock: Clock) {
    private val entries = ConcurrentHashMap<BusinessNumber, NumberEntry>()

    fun of(number: BusinessNumber): NumberEntry = entries.computeIfAbsent(number) { NumberEntry(it, clock) }

    /** Does [what] with the entry of [number] while nobody else does. */
    fun <R> at(number: BusinessNumber, what: NumberEntry.() -> R): R =
        of(number).let { entry -> synchronized(entry) { entry.what() } }

    fun blocks(number: BusinessNumber, user: String): Boolean = at(number) { user in blocked }

    /** The checks that a message meets before it is looked at; [byId] knows whose user id a text is. */
    fun mayMessage(number: BusinessNumber, asked: Asked, byId: (String) -> String?): Unit = at(number) {
        if (!isRegistered) throw GraphRefusal.of(NOT_REGISTERED)
        val json = asked.json as? JsonObject
        val named = json?.get("recipient").asText ?: json?.get("to").asText ?: return@at
        val user = byId(named) ?: named.filter { it in '0'..'9' }
        // Meta's page says that there is an error, and not which.
        if (user in blocked) throw GraphRefusal.of(UNDELIVERABLE, "The business has blocked this user.")
    }
}

/** One number; touched under its own lock only, by [NumberBook.at]. */
internal class NumberEntry(val number: BusinessNumber, private val clock: Clock) {
    var isRegistered: Boolean = number.isRegistered
    var isVerified: Boolean = number.isRegistered
    var pin: String? = number.pin
    var code: String? = null
    var displayName: String = "Sandbox business"
    var newDisplayName: String? = null
    var callback: String? = null
    var isCartEnabled: Boolean = true
    var isCatalogVisible: Boolean = false
    var publicKey: String? = null

    val profile: MutableMap<String, JsonElement> = linkedMapOf()
    val settings: MutableMap<String, JsonElement> = linkedMapOf()
    val automation: MutableMap<String, JsonElement> = linkedMapOf()
    val blocked: MutableSet<String> = linkedSetOf()
    val qrCodes: MutableMap<String, QrEntry> = linkedMapOf()

    private val registrations = mutableListOf<Instant>()
    private val deregistrations = mutableListOf<Instant>()

    fun countRegistration(): Unit = count(registrations)

    fun countDeregistration(): Unit = count(deregistrations)

    /** At most 10 in 72 hours; the one that is too much is refused, and counted no more than the others. */
    private fun count(calls: MutableList<Instant>) {
        val now = clock.instant()
        calls.removeAll { it <= now - PERIOD }
        if (calls.size >= TIMES) throw GraphRefusal.of(TOO_OFTEN)
        calls += now
    }

    private companion object {
        val PERIOD: Duration = Duration.ofHours(72)
        const val TIMES = 10
    }
}

/** A QR code that leads to a number. */
internal class QrEntry(val code: String, val words: String, val format: String?, val made: Instant)
