package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.phone.CommerceSettings

/**
 * What of the catalog users see in the chat.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/catalogs/sell-products-and-services/set-commerce-settings">
 * Commerce settings</a>
 */
public class Commerce internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** Whether cart and catalog are shown; without values where no catalog was ever connected. */
    public suspend fun get(): Either<WaError, CommerceSettings> = graph(Get, at = phone)

    /** Shows or hides the cart and the storefront; what is null stays as it is. */
    @JvmOverloads
    public suspend fun update(
        isCartEnabled: Boolean? = null,
        isCatalogVisible: Boolean? = null,
    ): Either<WaError, Success> = graph(
        Update,
        at = phone,
        query = query("is_cart_enabled" to isCartEnabled, "is_catalog_visible" to isCatalogVisible),
    )

    internal companion object {
        val Get: Endpoint<PhoneNumberId, NoBody, CommerceSettings> = get("whatsapp_commerce_settings")
        val Update: Endpoint<PhoneNumberId, NoBody, Success> = post("whatsapp_commerce_settings")
    }
}
