package io.wakit.model.event

import io.wakit.model.GraphError
import io.wakit.model.JsonSchema
import io.wakit.model.JsonShape
import io.wakit.model.SchemaParts
import io.wakit.model.SchemaWords
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonObject

/**
 * What each field of a webhook holds: events are read by these tables, and the schema is made from them. A field that is in
 * neither arrives as an [UnknownEvent].
 */
internal object Fields : JsonShape {
    private val calls: Map<String, KSerializer<out InboundEvent>> = mapOf(
        "connect" to CallConnectEvent.serializer(),
        "terminate" to CallTerminateEvent.serializer(),
    )

    private val call = byHand("CallEvent") { parts ->
        parts.anyOf(calls.map { (event, case) -> parts.tagged("event", parts.body(case.bare()), event) })
    }

    /** Fields of a business number, with the lists that they hold, in the order in which their events are given. */
    val lists: Map<String, Map<String, ItemReader>> = buildMap {
        put(
            "messages",
            mapOf(
                "messages" to messages { it },
                "statuses" to ItemReader(StatusReader.shape) { change, item ->
                    StatusReader.read(change.origin, change.metadata, item, change.contactOf(item))
                },
                "user_actions" to flat(UserActionEvent.serializer()),
                "errors" to error,
            ),
        )
        val echoes = mapOf("message_echoes" to messages(::MessageEchoEvent), "errors" to error)
        put("smb_message_echoes", echoes)
        put("message_echoes", echoes)
        put(
            "history",
            mapOf(
                "history" to ItemReader(HistoryReader.shape) { change, item -> HistoryReader(change).chunk(item) },
                "messages" to messages(::HistoryMediaEvent),
                "errors" to error,
            ),
        )
        put("smb_app_state_sync", mapOf("state_sync" to flat(AppStateSyncEvent.serializer()), "errors" to error))
        put(
            "calls",
            mapOf(
                "calls" to ItemReader(call) { change, item ->
                    val case = item.text("event")?.let(calls::get)
                    if (case == null) UnknownCallEvent.of(change, item) else change.flat(case, item, withErrors = true)
                },
                "statuses" to flat(CallStatusEvent.serializer()),
                // Beside calls they speak of those, and stand in their events.
                "errors" to ItemReader(error.shape) { change, item ->
                    if (change.hasCalls) null else error.read(change, item)
                },
            ),
        )
        put("user_preferences", mapOf("user_preferences" to flat(UserPreferenceEvent.serializer()), "errors" to error))
        put("user_id_update", mapOf("user_id_update" to flat(UserIdUpdateEvent.serializer()), "errors" to error))
        put("automatic_events", mapOf("automatic_events" to flat(AutomaticEvent.serializer()), "errors" to error))
        put("group_lifecycle_update", groups(GroupLifecycleEvent.serializer()))
        put("group_participants_update", groups(GroupParticipantsEvent.serializer()))
        // As Meta's OpenAPI writes it.
        put("group_participant_update", groups(GroupParticipantsEvent.serializer()))
        put("group_settings_update", groups(GroupSettingsEvent.serializer()))
        put("group_status_update", groups(GroupStatusEvent.serializer()))
    }

    /** Fields whose value is one event. */
    val whole: Map<String, WholeValue> = mapOf(
        "account_alerts" to WholeValue(AccountAlertEvent.serializer()),
        "account_update" to WholeValue(AccountUpdateEvent.serializer()),
        "account_review_update" to WholeValue(AccountReviewEvent.serializer()),
        "account_settings_update" to WholeValue(AccountSettingsEvent.serializer()),
        "business_capability_update" to WholeValue(BusinessCapabilityEvent.serializer()),
        "phone_number_name_update" to WholeValue(PhoneNumberNameEvent.serializer()),
        "phone_number_quality_update" to WholeValue(PhoneNumberQualityEvent.serializer()),
        "phone_number_username_update" to WholeValue(PhoneNumberUsernameEvent.serializer()),
        "business_username_update" to WholeValue(PhoneNumberUsernameEvent.serializer()),
        "security" to WholeValue(SecurityEvent.serializer()),
        "partner_solutions" to WholeValue(PartnerSolutionEvent.serializer()),
        "payment_configuration_update" to WholeValue(PaymentConfigurationEvent.serializer()),
        "message_template_status_update" to template,
        "message_template_quality_update" to template,
        "message_template_components_update" to WholeValue(TemplateComponentsEvent.serializer()),
        "template_category_update" to WholeValue(TemplateCategoryEvent.serializer()),
        "flows" to WholeValue(FlowEvent.serializer()),
    )

    /** What a change looks like: a field, and the value that belongs to it. */
    override fun schema(parts: SchemaParts): JsonObject {
        val values = lists.mapValues { (_, lists) -> ChangeReader.schema(parts, lists) } +
            whole.mapValues { (_, value) -> value.schema(parts) }
        val fields = values.entries.groupBy({ it.value }, { it.key })
        return parts.anyOf(
            fields.map { (value, names) ->
                val body = SchemaWords.structure(mapOf("value" to value), listOf("value"))
                parts.tagged("field", body, *names.toTypedArray())
            },
        )
    }

    /** Meta's page shows the news of a quality score under the field of the status: what stands in it decides. */
    private val template
        get() = WholeValue(TemplateStatusEvent.serializer(), "new_quality_score" to TemplateQualityEvent.serializer())

    private val error: ItemReader
        get() = ItemReader(GraphError.serializer().descriptor) { change, item ->
            change.flat(ErrorEvent.serializer(), JsonObject(mapOf("error" to item)))
        }

    private fun messages(event: (InboundMessage) -> InboundEvent) = ItemReader(MessageReader.shape) { change, item ->
        event(change.messages.read(item, change.contactOf(item)))
    }

    private fun flat(case: KSerializer<out InboundEvent>) =
        ItemReader(case.bare()) { change, item -> change.flat(case, item) }

    private fun groups(case: KSerializer<out InboundEvent>): Map<String, ItemReader> =
        mapOf("groups" to flat(case), "errors" to error)
}

/**
 * What the value of a field is.
 *
 * @param marked what it is instead where a key is there.
 */
internal class WholeValue(
    private val case: KSerializer<out InboundEvent>,
    private val marked: Pair<String, KSerializer<out InboundEvent>>? = null,
) {
    fun caseOf(value: JsonObject): KSerializer<out InboundEvent> =
        if (marked != null && marked.first in value) marked.second else case

    fun schema(parts: SchemaParts): JsonObject {
        val plain = parts.of(case.bare())
        val (key, other) = marked ?: return plain
        return SchemaWords.anyOf(
            JsonObject(plain + SchemaWords.lacks(key)),
            JsonObject(parts.of(other.bare()) + SchemaWords.needs(key)),
        )
    }
}

/** What stands around an item, and is put beside its own keys for reading alone. */
internal val AROUND: Set<String> = setOf(ORIGIN, METADATA, CONTACT, ERRORS)

/** The event as it stands in a delivery. */
private fun KSerializer<*>.bare(): SerialDescriptor = JsonSchema.define(descriptor) { it.without(AROUND, descriptor) }
