package io.wakit.model.event

import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonArray
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.put

/** The way back of [EnvelopeReader]: one event as the delivery that tells it. */
internal object EventWriter {
    fun write(event: InboundEvent): JsonElement = when {
        event is ServiceEvent -> event.delivery
        event is UnknownEvent && event.level == UnknownEvent.Level.Delivery -> event.raw
        else -> envelope(entry(event))
    }

    private fun envelope(entry: JsonElement): JsonObject = buildJsonObject {
        put("object", "whatsapp_business_account")
        put("entry", buildJsonArray { add(entry) })
    }

    private fun entry(event: InboundEvent): JsonElement {
        if (event is UnknownEvent && event.level == UnknownEvent.Level.Entry) return event.raw
        return buildJsonObject {
            event.wabaId?.let { put("id", it.value) }
            event.origin.time?.let { put("time", it.epochSecond) }
            put("changes", buildJsonArray { add(change(event)) })
        }
    }

    private fun change(event: InboundEvent): JsonElement {
        if (event is UnknownEvent && event.level == UnknownEvent.Level.Change) return event.raw
        return buildJsonObject {
            event.field?.let { put("field", it) }
            put("value", value(event))
        }
    }

    private fun value(event: InboundEvent): JsonElement = when (event) {
        is UnknownEvent -> unknown(event)
        is InboundMessage -> item(event, "messages", MessageWriter.write(event), event.head.contact)
        is MessageEchoEvent -> message(event, "message_echoes", event.message)
        is HistoryMediaEvent -> message(event, "messages", event.message)
        is HistoryEvent -> item(event, "history", HistoryReader.write(event))
        is MessageStatus -> item(event, "statuses", StatusReader.write(event), event.contact)
        is PaymentStatus -> item(event, "statuses", StatusReader.write(event), event.contact)
        is UnknownStatus -> item(event, "statuses", event.raw)
        is CallConnectEvent -> flat(event, "calls", CallConnectEvent.serializer(), "event" to "connect")
        is CallTerminateEvent -> flat(event, "calls", CallTerminateEvent.serializer(), "event" to "terminate")
        is CallStatusEvent -> flat(event, "statuses", CallStatusEvent.serializer())
        is UnknownCallEvent -> item(event, "calls", event.raw, event.contact)
        is GroupLifecycleEvent -> flat(event, "groups", GroupLifecycleEvent.serializer())
        is GroupParticipantsEvent -> flat(event, "groups", GroupParticipantsEvent.serializer())
        is GroupSettingsEvent -> flat(event, "groups", GroupSettingsEvent.serializer())
        is GroupStatusEvent -> flat(event, "groups", GroupStatusEvent.serializer())
        is UserPreferenceEvent -> flat(event, "user_preferences", UserPreferenceEvent.serializer())
        is UserIdUpdateEvent -> flat(event, "user_id_update", UserIdUpdateEvent.serializer())
        is UserActionEvent -> flat(event, "user_actions", UserActionEvent.serializer())
        is AutomaticEvent -> flat(event, "automatic_events", AutomaticEvent.serializer())
        is AppStateSyncEvent -> flat(event, "state_sync", AppStateSyncEvent.serializer())
        is ErrorEvent -> flat(event, "errors", ErrorEvent.serializer())
        is AccountAlertEvent -> whole(event, AccountAlertEvent.serializer())
        is AccountUpdateEvent -> whole(event, AccountUpdateEvent.serializer())
        is AccountReviewEvent -> whole(event, AccountReviewEvent.serializer())
        is AccountSettingsEvent -> JsonObject(PRODUCT + whole(event, AccountSettingsEvent.serializer()))
        is BusinessCapabilityEvent -> whole(event, BusinessCapabilityEvent.serializer())
        is PhoneNumberNameEvent -> whole(event, PhoneNumberNameEvent.serializer())
        is PhoneNumberQualityEvent -> whole(event, PhoneNumberQualityEvent.serializer())
        is PhoneNumberUsernameEvent -> whole(event, PhoneNumberUsernameEvent.serializer())
        is SecurityEvent -> whole(event, SecurityEvent.serializer())
        is PartnerSolutionEvent -> whole(event, PartnerSolutionEvent.serializer())
        is PaymentConfigurationEvent -> whole(event, PaymentConfigurationEvent.serializer())
        is TemplateStatusEvent -> whole(event, TemplateStatusEvent.serializer())
        is TemplateQualityEvent -> whole(event, TemplateQualityEvent.serializer())
        is TemplateComponentsEvent -> whole(event, TemplateComponentsEvent.serializer())
        is TemplateCategoryEvent -> whole(event, TemplateCategoryEvent.serializer())
        is FlowEvent -> whole(event, FlowEvent.serializer())
        is ServiceEvent -> event.delivery
    }

    private fun unknown(event: UnknownEvent): JsonElement = when (val level = event.level) {
        is UnknownEvent.Level.Part -> JsonObject(event.metadata?.let(::numbered).orEmpty() + (level.key to event.raw))

        is UnknownEvent.Level.Item ->
            JsonObject(event.metadata?.let(::numbered).orEmpty() + (level.key to JsonArray(listOf(event.raw))))

        else -> event.raw
    }

    private fun <T : InboundEvent> whole(event: T, case: KSerializer<T>): JsonObject =
        JsonObject(EventJson.encodeToJsonElement(case, event).jsonObject - ORIGIN)

    /** An item is written by its class; where it stood is taken off again. */
    private fun <T : PhoneEvent> flat(
        event: T,
        key: String,
        case: KSerializer<T>,
        word: Pair<String, String>? = null,
    ): JsonObject {
        val all = EventJson.encodeToJsonElement(case, event).jsonObject
        val own = all - AROUND + listOfNotNull(word).associate { (name, text) -> name to JsonPrimitive(text) }
        return JsonObject(
            buildMap {
                putAll(numbered(event.metadata))
                all[CONTACT]?.let { put("contacts", JsonArray(listOf(it))) }
                put(key, JsonArray(listOf(if (event is ErrorEvent) own.getValue("error") else JsonObject(own))))
                all[ERRORS]?.let { put("errors", it) }
            },
        )
    }

    private fun message(event: PhoneEvent, key: String, message: InboundMessage): JsonObject =
        item(event, key, MessageWriter.write(message), message.head.contact)

    private fun item(event: PhoneEvent, key: String, item: JsonElement, contact: UserContact? = null): JsonObject =
        JsonObject(
            buildMap {
                putAll(numbered(event.metadata))
                contact?.let {
                    put("contacts", JsonArray(listOf(EventJson.encodeToJsonElement(UserContact.serializer(), it))))
                }
                put(key, JsonArray(listOf(item)))
            },
        )

    private fun numbered(metadata: PhoneMetadata): Map<String, JsonElement> =
        PRODUCT + ("metadata" to EventJson.encodeToJsonElement(PhoneMetadata.serializer(), metadata))

    private val PRODUCT: Map<String, JsonElement> = mapOf("messaging_product" to JsonPrimitive("whatsapp"))
}
