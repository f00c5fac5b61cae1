package io.wakit.model.event

import io.wakit.model.Also
import io.wakit.model.Fixed
import io.wakit.model.JsonSchema
import io.wakit.model.WabaId
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonElement

/**
 * One POST of Meta's to a webhook: up to 1,000 updates and 3 MB, of one or several accounts and numbers, in no promised
 * order. [InboundEvent.read] takes it apart, and its schema ([InboundEvent.schema]) tells what each field holds.
 *
 * @property product what the app is subscribed to: `whatsapp_business_account`.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/set-up-webhooks">Webhooks</a>
 */
@Serializable
public data class Envelope(
    @Fixed("whatsapp_business_account") @SerialName("object") val product: String,
    val entry: List<Entry>,
)

/**
 * What happened to one WABA.
 *
 * @property time seconds since 1970; stands on account-level fields mostly.
 */
@Serializable
public data class Entry @JvmOverloads constructor(
    val id: WabaId,
    val changes: List<Change>,
    @Also("string") val time: Long? = null,
)

/**
 * One update, still in Meta's own form.
 *
 * @property field what the update is about, one of the fields that an app subscribes to: `messages`, `account_update`, …
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable(with = Change.Wire::class)
@KeepGeneratedSerializer
public data class Change(val field: String, val value: JsonElement) {
    /** Any field is written and read; the schema says those that are documented. */
    internal object Wire : KSerializer<Change> by generatedSerializer() {
        override val descriptor: SerialDescriptor = JsonSchema.define(generatedSerializer().descriptor, Fields)
    }
}
