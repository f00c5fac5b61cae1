@file:JvmName("SendInteractive")

package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.model.FlowId
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.message.AddressMessage
import io.wakit.model.message.CallPermissionRequest
import io.wakit.model.message.CatalogMessage
import io.wakit.model.message.ContactInfoRequest
import io.wakit.model.message.CtaUrl
import io.wakit.model.message.FlowAction
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.Header
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.ListSection
import io.wakit.model.message.LocationRequest
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.ProductList
import io.wakit.model.message.ProductSection
import io.wakit.model.message.ReplyButton
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.SingleProduct
import kotlinx.serialization.json.JsonObject

/** Sends words of up to 1,024 characters with one to three [buttons]. */
public suspend fun Phone.sendButtons(
    to: Recipient,
    body: String,
    buttons: List<ReplyButton>,
    header: Header? = null,
    footer: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, ReplyButtons(body, buttons, header, footer), replyTo, callbackData)

/** Sends words with a menu of up to ten rows, which opens by a tap on [button]; the [header] is text alone. */
public suspend fun Phone.sendList(
    to: Recipient,
    body: String,
    button: String,
    sections: List<ListSection>,
    header: String? = null,
    footer: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> =
    say(to, InteractiveList(body, button, sections, header?.let { Header.Text(it) }, footer), replyTo, callbackData)

/** Sends words with a button, named [displayText], that opens [url]. No tap is told. */
public suspend fun Phone.sendCtaUrl(
    to: Recipient,
    body: String,
    displayText: String,
    url: String,
    header: Header? = null,
    footer: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, CtaUrl(body, displayText, url, header, footer), replyTo, callbackData)

/**
 * Sends words with a button, named [cta], that opens a Flow.
 *
 * @param token what tells this sending from others; [Callbacks.flowToken] makes typed ones.
 * @param screen the screen that opens, with [data]; where it is left out, the Flow says by itself where it begins.
 */
public suspend fun Phone.sendFlow(
    to: Recipient,
    body: String,
    cta: String,
    flowId: FlowId,
    token: String? = null,
    screen: String? = null,
    data: JsonObject? = null,
    header: Header? = null,
    footer: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> {
    val action = FlowAction.Navigate.takeIf { screen != null || data != null }
    val flow = FlowMessage(body, cta, flowId, token, action, screen, data, header = header, footer = footer)
    return say(to, flow, replyTo, callbackData)
}

/** Sends one product of a catalog, by its own number there (SKU). */
public suspend fun Phone.sendProduct(
    to: Recipient,
    catalogId: String,
    productRetailerId: String,
    body: String? = null,
    footer: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> =
    say(to, SingleProduct(catalogId, productRetailerId, body, footer), replyTo, callbackData)

/** Sends up to 30 products of a catalog in up to ten [sections], with words above ([header]) and below. */
public suspend fun Phone.sendProducts(
    to: Recipient,
    header: String,
    body: String,
    catalogId: String,
    sections: List<ProductSection>,
    footer: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> =
    say(to, ProductList(Header.Text(header), body, catalogId, sections, footer), replyTo, callbackData)

/** Sends words with a button that opens the whole catalog, shown by the picture of one product. */
public suspend fun Phone.sendCatalog(
    to: Recipient,
    body: String,
    thumbnailProductRetailerId: String? = null,
    footer: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> =
    say(to, CatalogMessage(body, thumbnailProductRetailerId, footer), replyTo, callbackData)

/** Asks for a place, by a button below [body]. */
public suspend fun Phone.requestLocation(
    to: Recipient,
    body: String,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, LocationRequest(body), replyTo, callbackData)

/** Asks for an address by a form, for numbers and users in India; [values] are filled in beforehand, by field. */
public suspend fun Phone.requestAddress(
    to: Recipient,
    body: String,
    country: String = "IN",
    values: Map<String, String>? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, AddressMessage(body, country, values), replyTo, callbackData)

/** Asks a user who hides the number to share it, by a button below [body]. */
public suspend fun Phone.requestContactInfo(
    to: Recipient,
    body: String,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, ContactInfoRequest(body), replyTo, callbackData)

/** Asks whether the business may call: once a day and twice a week for each user. */
public suspend fun Phone.requestCallPermission(
    to: Recipient,
    body: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, CallPermissionRequest(body), replyTo, callbackData)
