package io.wakit.client.conformance

import io.wakit.client.Endpoint
import io.wakit.client.FormBody
import io.wakit.client.JsonBody
import io.wakit.client.resource.AccountNumbers
import io.wakit.client.resource.AppData
import io.wakit.client.resource.Automation
import io.wakit.client.resource.BlockedUsers
import io.wakit.client.resource.Bots
import io.wakit.client.resource.BusinessProfiles
import io.wakit.client.resource.Calls
import io.wakit.client.resource.Commerce
import io.wakit.client.resource.Compliance
import io.wakit.client.resource.Encryption
import io.wakit.client.resource.GroupDetails
import io.wakit.client.resource.GroupInvites
import io.wakit.client.resource.GroupJoinRequests
import io.wakit.client.resource.GroupMembers
import io.wakit.client.resource.Groups
import io.wakit.client.resource.MessageHistories
import io.wakit.client.resource.OfficialAccount
import io.wakit.client.resource.Payments
import io.wakit.client.resource.PhoneDetails
import io.wakit.client.resource.Profiles
import io.wakit.client.resource.QrCodes
import io.wakit.client.resource.Registrations
import io.wakit.client.resource.Settings
import io.wakit.client.resource.Usernames
import io.wakit.model.WaJson
import io.wakit.model.group.GroupUpdate
import io.wakit.model.phone.CallHours
import io.wakit.model.phone.PhoneNumber
import io.wakit.model.phone.Registration
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonPrimitive
import java.io.File
import java.lang.reflect.Modifier

/** Every operation of a phone number, of a group, and of the nodes beside them. */
internal val phoneEndpoints: List<Endpoint<*, *, *>> = listOf(
    AccountNumbers::class, AppData::class, Automation::class, BlockedUsers::class, Bots::class, BusinessProfiles::class, Calls::class,
    Commerce::class, Compliance::class, Encryption::class, GroupDetails::class, GroupInvites::class, GroupJoinRequests::class,
    GroupMembers::class, Groups::class, MessageHistories::class, OfficialAccount::class, Payments::class, PhoneDetails::class,
    Profiles::class, QrCodes::class, Registrations::class, Settings::class, Usernames::class,
).flatMap { resource ->
    resource.java.declaredFields.filter { Modifier.isStatic(it.modifiers) && it.type == Endpoint::class.java }.map {
        it.isAccessible = true
        it.get(null) as Endpoint<*, *, *>
    }
}

/** `POST /{version}/{phone_number_id}/block_users`, as the corpus names an operation. */
internal val Endpoint<*, *, *>.inCorpus: String
    get() = "${verb.value} /{version}/" + "{$node}${edge?.let { "/$it" }.orEmpty()}".let { path ->
        NAMES.entries.fold(path) { at, (ours, theirs) -> at.replace("{$ours}", "{$theirs}") }
    }

private val NAMES = mapOf(
    "PhoneNumberId" to "phone_number_id",
    "GroupId" to "group_id",
    "MessageHistoryId" to "message_history_id",
    "AccountNumberId" to "whatsapp_account_number_id",
    "BotId" to "waba_bot_id",
    "BusinessProfileId" to "whatsapp_business_profile_id",
    "QrCodeId" to "qr_code_id",
    "payments/{ConfigurationName}" to "payments/{payment_configuration}",
    "ConfigurationName" to "id",
    "ReferenceId" to "reference_id",
)

/** One file of the corpus. */
internal class Example(val name: String, val json: JsonObject) {
    fun text(key: String): String? = (json[key] as? JsonPrimitive)?.content

    fun part(key: String): JsonObject? = json[key] as? JsonObject

    companion object {
        fun all(folder: File): List<Example> = folder.listFiles { file -> file.extension == "json" && file.name != "index.json" }.orEmpty()
            .sortedBy { it.name }
            .map { Example(it.nameWithoutExtension, WaJson.parseToJsonElement(it.readText()) as JsonObject) }
    }
}

/** The class for a body that goes to this operation; or the one for what a page shows in the wrong place. */
internal fun Endpoint<*, *, *>.serializerOf(body: JsonObject): KSerializer<*>? = when {
    // Excerpts of call hours, each under the operation that they are an excerpt of.
    "day_of_week" in body -> CallHours.OperatingHours.serializer()

    "date" in body && "start_time" in body -> CallHours.Holiday.serializer()

    // No Storage in v20.0 and older: the text says registration, the address says settings.
    edge == "settings" && "pin" in body -> Registration.serializer()

    // An answer that stands where the request should.
    "display_phone_number" in body -> PhoneNumber.serializer()

    // The change of a group, whose address the page leaves out.
    edge == "groups" && "profile_picture_file" in body -> GroupUpdate.serializer()

    else -> (this.body as? JsonBody<*>)?.serializer ?: (this.body as? FormBody<*>)?.serializer
}

/** The same body in the one way in which it is written: aliases that are read are put in the words that are used. */
internal fun JsonObject.inOurWords(): JsonObject = JsonObject(
    entries.associate { (key, value) ->
        when {
            key == "locale" -> "language" to value
            key == "websites" && value is JsonPrimitive && value.isString -> key to WaJson.parseToJsonElement(value.content)
            else -> key to value
        }
    },
)

/** Nulls are as good as nothing. */
internal fun JsonElement.withoutNulls(): JsonElement = when (this) {
    is JsonObject -> JsonObject(filterValues { it != JsonNull }.mapValues { it.value.withoutNulls() })
    is JsonArray -> JsonArray(map { it.withoutNulls() })
    else -> this
}

/** Every word and number with the key that it stands under, wherever that is. */
internal fun JsonElement.leaves(key: String = ""): List<String> = when (this) {
    is JsonObject -> flatMap { (name, value) -> value.leaves(if (name == "created_at") "creation_timestamp" else name) }
    is JsonArray -> flatMap { it.leaves(key) }
    JsonNull -> emptyList()
    is JsonPrimitive -> listOf("$key=${jsonPrimitive.content}")
}
