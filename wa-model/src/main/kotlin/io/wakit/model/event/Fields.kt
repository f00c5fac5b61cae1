package io.wakit.model.event

import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonObject

/** What each field of a webhook holds. A field that is in neither table arrives as an [UnknownEvent]. */
internal object Fields {
    /** Fields of a business number, with the lists that they hold, in the order in which their events are given. */
    val lists: Map<String, Map<String, ItemReader>> = buildMap {
        put(
            "messages",
            mapOf(
                "messages" to ItemReader { change, item -> change.messages.read(item, change.contactOf(item)) },
                "statuses" to ItemReader { change, item ->
                    StatusReader.read(change.origin, change.metadata, item, change.contactOf(item))
                },
                "user_actions" to flat(UserActionEvent.serializer()),
                "errors" to error,
            ),
        )
        val echoes = mapOf(
            "message_echoes" to ItemReader { change, item ->
                MessageEchoEvent(change.messages.read(item, change.contactOf(item)))
            },
            "errors" to error,
        )
        put("smb_message_echoes", echoes)
        put("message_echoes", echoes)
        put(
            "history",
            mapOf(
                "history" to ItemReader { change, item -> HistoryReader(change).chunk(item) },
                "messages" to ItemReader { change, item ->
                    HistoryMediaEvent(change.messages.read(item, change.contactOf(item)))
                },
                "errors" to error,
            ),
        )
        put("smb_app_state_sync", mapOf("state_sync" to flat(AppStateSyncEvent.serializer()), "errors" to error))
        put(
            "calls",
            mapOf(
                "calls" to ItemReader { change, item ->
                    val case = calls[item.text("event")]
                    if (case == null) UnknownCallEvent.of(change, item) else change.flat(case, item, withErrors = true)
                },
                "statuses" to flat(CallStatusEvent.serializer()),
                // Beside calls they speak of those, and stand in their events.
                "errors" to ItemReader { change, item -> if (change.hasCalls) null else error.read(change, item) },
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
    val whole: Map<String, (JsonObject) -> KSerializer<out InboundEvent>> = mapOf(
        "account_alerts" to { AccountAlertEvent.serializer() },
        "account_update" to { AccountUpdateEvent.serializer() },
        "account_review_update" to { AccountReviewEvent.serializer() },
        "account_settings_update" to { AccountSettingsEvent.serializer() },
        "business_capability_update" to { BusinessCapabilityEvent.serializer() },
        "phone_number_name_update" to { PhoneNumberNameEvent.serializer() },
        "phone_number_quality_update" to { PhoneNumberQualityEvent.serializer() },
        "phone_number_username_update" to { PhoneNumberUsernameEvent.serializer() },
        "business_username_update" to { PhoneNumberUsernameEvent.serializer() },
        "security" to { SecurityEvent.serializer() },
        "partner_solutions" to { PartnerSolutionEvent.serializer() },
        "payment_configuration_update" to { PaymentConfigurationEvent.serializer() },
        "message_template_status_update" to ::template,
        "message_template_quality_update" to ::template,
        "message_template_components_update" to { TemplateComponentsEvent.serializer() },
        "template_category_update" to { TemplateCategoryEvent.serializer() },
        "flows" to { FlowEvent.serializer() },
    )

    /** Meta's page shows the news of a quality score under the field of the status: what stands in it decides. */
    private fun template(value: JsonObject): KSerializer<out InboundEvent> =
        if ("new_quality_score" in value) TemplateQualityEvent.serializer() else TemplateStatusEvent.serializer()

    private val calls: Map<String?, KSerializer<out InboundEvent>> = mapOf(
        "connect" to CallConnectEvent.serializer(),
        "terminate" to CallTerminateEvent.serializer(),
    )

    private val error: ItemReader get() = ItemReader { change, item ->
        change.flat(ErrorEvent.serializer(), JsonObject(mapOf("error" to item)))
    }

    private fun flat(case: KSerializer<out InboundEvent>): ItemReader = ItemReader { change, item ->
        change.flat(case, item)
    }

    private fun groups(case: KSerializer<out InboundEvent>): Map<String, ItemReader> =
        mapOf("groups" to flat(case), "errors" to error)
}
