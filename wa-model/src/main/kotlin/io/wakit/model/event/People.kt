package io.wakit.model.event

import io.wakit.model.Bsuid
import io.wakit.model.PhoneNumberId
import io.wakit.model.SchemaWords
import io.wakit.model.WaId
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlin.LazyThreadSafetyMode.NONE

/**
 * The `contacts` of a change, and which of its items speaks of whom. They stand on every message, so they are read by hand,
 * as `metadata` is: generated readers take twice as long.
 */
internal class People(private val contacts: JsonElement?, private val items: () -> Sequence<JsonElement>) {
    private val all: List<UserContact?> = (contacts as? JsonArray)?.map(::contact).orEmpty()

    /** Whether something stands there that is no contact. */
    val isUnreadable: Boolean get() = contacts != null && (contacts !is JsonArray || all.any { it == null })

    /** The contact that an item names; else the only one there is, unless another item names that. */
    fun of(item: JsonObject): UserContact? {
        val single = all.singleOrNull()
        return when {
            all.isEmpty() -> null
            single?.waId != null && single.waId.value == item.text("from") -> single
            else -> namedBy(item) ?: single?.takeUnless { isNamed }
        }
    }

    private fun namedBy(item: JsonObject): UserContact? {
        for (key in NUMBERS) item.said(key)?.let { byNumber[it.removePrefix("+")] }?.let { return it }
        for (key in USER_IDS) item.said(key)?.let { byUserId[it] }?.let { return it }
        return null
    }

    private val byNumber: Map<String, UserContact> by lazy(NONE) { index { it.waId?.value } }
    private val byUserId: Map<String, UserContact> by lazy(NONE) { index { it.userId?.value } }
    private val isNamed: Boolean by lazy(NONE) { items().any { it is JsonObject && namedBy(it) != null } }

    private inline fun index(name: (UserContact) -> String?): Map<String, UserContact> {
        val index = HashMap<String, UserContact>()
        for (contact in all) if (contact != null) name(contact)?.let { index.putIfAbsent(it, contact) }
        return index
    }

    internal companion object {
        fun number(metadata: JsonElement?): PhoneMetadata? {
            val id = (metadata as? JsonObject)?.said(ID.name) ?: return null
            return PhoneMetadata(PhoneNumberId(id), metadata.text(DISPLAYED.name))
        }

        // One of Meta's pages writes it without quotes.
        private val ID = Key("phone_number_id", inPlace { SchemaWords.type("string", "integer") }, isNeeded = true)
        private val DISPLAYED = Part("display_phone_number", String.serializer().nullable)

        /** What `metadata` looks like. */
        val number: SerialDescriptor = byHand("PhoneMetadata") { it.keyed(listOf(ID, DISPLAYED)) }

        fun contact(json: JsonElement): UserContact? {
            val profile = (json as? JsonObject ?: return null)["profile"]
            if (json.any { (key, value) -> key in NAMES && value !is JsonPrimitive }) return null
            if (profile != null && profile !is JsonObject && profile !is JsonNull) return null
            return UserContact(
                profile = (profile as? JsonObject)?.let {
                    UserProfile(it.text("name"), it.text("username"), it.text("country_code"))
                },
                waId = json.said("wa_id")?.let(::WaId),
                userId = json.said("user_id")?.let(::Bsuid),
                parentUserId = json.said("parent_user_id")?.let(::Bsuid),
                identityKeyHash = json.text("identity_key_hash"),
            )
        }

        private val NAMES = setOf("wa_id", "user_id", "parent_user_id", "identity_key_hash")
        private val NUMBERS = arrayOf("from", "to", "wa_id", "recipient_id", "recipient_participant_id")
        private val USER_IDS =
            arrayOf("from_user_id", "to_user_id", "user_id", "recipient_user_id", "recipient_participant_user_id")
    }
}
