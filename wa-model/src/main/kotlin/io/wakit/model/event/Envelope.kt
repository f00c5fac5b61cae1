package io.wakit.model.event

import io.wakit.model.WabaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/**
 * One POST of Meta's to a webhook: up to 1,000 updates and 3 MB, of one or several accounts and numbers, in no promised
 * order. [InboundEvent.read] takes it apart.
 *
 * @property product what the app is subscribed to: `whatsapp_business_account`.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/set-up-webhooks">Webhooks</a>
 */
@Serializable
public data class Envelope(@SerialName("object") val product: String, val entry: List<Entry>)

/**
 * What happened to one WABA.
 *
 * @property time seconds since 1970; stands on account-level fields mostly.
 */
@Serializable
public data class Entry @JvmOverloads constructor(val id: WabaId, val changes: List<Change>, val time: Long? = null)

/**
 * One update, still in Meta's own form.
 *
 * @property field what the update is about, one of the fields that an app subscribes to: `messages`, `account_update`, …
 */
@Serializable
public data class Change(val field: String, val value: JsonElement)
