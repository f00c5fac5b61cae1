package io.wakit.model.phone

import io.wakit.model.FirstOfData
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What of the catalog users see in the chat. Everything is null where no catalog was ever connected.
 *
 * @property id of the settings, not of the catalog.
 * @property isCartEnabled whether goods can be put in a cart and ordered.
 * @property isCatalogVisible whether the button to the storefront is shown.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/catalogs/sell-products-and-services/set-commerce-settings">Commerce settings</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = CommerceSettings.FromList::class)
public data class CommerceSettings @JvmOverloads constructor(
    val id: String? = null,
    @SerialName("is_cart_enabled") val isCartEnabled: Boolean? = null,
    @SerialName("is_catalog_visible") val isCatalogVisible: Boolean? = null,
) {
    internal object FromList : FirstOfData<CommerceSettings>(generatedSerializer())
}
