@file:JvmName("CallbackIds")

package io.wakit.dsl

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer
import java.time.Clock

/**
 * What buttons, rows and Flows bring back, as a type: a `@Serializable` sealed one, say. Its values become ids, and ids that
 * come back become values:
 *
 * ```
 * @Serializable sealed interface Tap
 * @Serializable @SerialName("reorder") data class Reorder(val order: String) : Tap
 *
 * val taps = callbacks<Tap>("shop", version = 1)
 * phone.messages.send(to) { buttons("Again?") { reply(taps.buttonId(Reorder("7")), "Yes") } }
 * when (val tap = taps.read(id)) { is Callback.Valid -> handle(tap.value) … }
 * ```
 *
 * Buttons stay in chats for years, so a type may only grow: a new case; a new property with a default. What an old button
 * does not say takes its default, and what a newer one says beyond that is passed over. For any other change raise
 * [version], and let [upgrade] bring older values up to it.
 *
 * @param name tells these ids from others, in one `a` to `z`, `0` to `9`, `_` or `-` after another; short, since it is part of each.
 * @param signature makes ids that nobody else can make up, and that may expire; null for ids in the open.
 * @param upgrade gets the JSON of a value that an older version wrote, and that version; a case is named under the key `_`.
 */
public class Callbacks<T : Any> @JvmOverloads constructor(
    private val serializer: KSerializer<T>,
    private val name: String,
    private val version: Int = 1,
    private val signature: CallbackSignature? = null,
    private val clock: Clock = Clock.systemUTC(),
    private val upgrade: (version: Int, value: JsonObject) -> JsonObject = { _, value -> value },
) {
    init {
        require(NAME.matches(name)) { "The name of callbacks is '$name'; write a to z, 0 to 9, _ or -, 32 at most" }
        require(version >= 1) { "The version of callbacks is $version; begin with 1" }
    }

    /** [value] as the id of a button; an [IllegalArgumentException] where it takes more than 256 characters. */
    public fun buttonId(value: T): String = id(value, BUTTON_ID, "a button")

    /** [value] as the id of a row; an [IllegalArgumentException] where it takes more than 200 characters. */
    public fun rowId(value: T): String = id(value, ROW_ID, "a row")

    /** [value] as a Flow's token, for whose length Meta names no limit. */
    public fun flowToken(value: T): String = write(value)

    /** What [id] means. It never throws: a user's phone may send anything. */
    public fun read(id: String): Callback<T> {
        val parts = FORM.matchEntire(id) ?: return Callback.Foreign
        val (itsName, itsVersion, seal, payload) = parts.destructured
        if (itsName != name) return Callback.Foreign
        val written = itsVersion.toIntOrNull() ?: return Callback.Foreign
        if (signature != null) {
            if (!signature.matches(seal, "$name.$written", payload)) return Callback.Forged
            if (signature.isOver(seal, clock)) return Callback.Expired
        }
        return if (written > version) Callback.Unreadable(written) else decode(payload, written)
    }

    private fun decode(payload: String, written: Int): Callback<T> = try {
        val raw = FORMAT.parseToJsonElement(payload)
        val value = if (written < version && raw is JsonObject) upgrade(written, raw) else raw
        Callback.Valid(FORMAT.decodeFromJsonElement(serializer, value))
    } catch (_: SerializationException) {
        Callback.Unreadable(written)
    } catch (_: IllegalArgumentException) {
        Callback.Unreadable(written)
    }

    private fun id(value: T, limit: Int, of: String): String = write(value).also {
        val length = it.codePointCount(0, it.length)
        require(length <= limit) {
            "The id of $of in callbacks '$name' has $length characters; Meta takes $limit at most. " +
                "Keep what is long in a store, and put its key into the id"
        }
    }

    private fun write(value: T): String {
        val payload = FORMAT.encodeToString(serializer, value)
        val seal = signature?.seal("$name.$version", payload, clock).orEmpty()
        return "$name.$version$seal:$payload"
    }

    private companion object {
        const val BUTTON_ID = 256
        const val ROW_ID = 200
        val NAME = Regex("[a-z0-9_-]{1,32}")
        val FORM = Regex("""([a-z0-9_-]{1,32})\.(\d{1,9})((?:~[\w-]*){0,2}):(.*)""", RegexOption.DOT_MATCHES_ALL)

        @OptIn(ExperimentalSerializationApi::class)
        val FORMAT = Json {
            ignoreUnknownKeys = true
            explicitNulls = false
            classDiscriminator = "_"
            exceptionsWithDebugInfo = false
        }
    }
}

/** [Callbacks] of the type [T]. */
public inline fun <reified T : Any> callbacks(
    name: String,
    version: Int = 1,
    signature: CallbackSignature? = null,
    clock: Clock = Clock.systemUTC(),
    noinline upgrade: (version: Int, value: JsonObject) -> JsonObject = { _, value -> value },
): Callbacks<T> = Callbacks(serializer<T>(), name, version, signature, clock, upgrade)

/** What an id that came back means. */
public sealed interface Callback<out T> {
    /** One of ours. */
    public data class Valid<T>(val value: T) : Callback<T>

    /** None of these callbacks: another name, or a form of its own. */
    public data object Foreign : Callback<Nothing>

    /** One of ours whose time is over. */
    public data object Expired : Callback<Nothing>

    /** It bears our name, and not our signature: made up, changed, or written before there was one. */
    public data object Forged : Callback<Nothing>

    /** It bears our name, and no value can be made of it: [version] is newer than this program, or its case is gone. */
    public data class Unreadable(val version: Int) : Callback<Nothing>
}
