package io.wakit.model.message

import io.wakit.model.Fixed
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/**
 * One product of a catalog. WhatsApp makes the header of it, so it takes none.
 *
 * @property catalogId the catalog that is linked to the WhatsApp Business Account.
 * @property productRetailerId the product's own number there (SKU).
 * @property body up to 1,024 characters.
 * @property footer up to 60 characters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services/share-products">Share
 * products</a>
 */
@Serializable
@SerialName("product")
public data class SingleProduct @JvmOverloads constructor(
    @SerialName("action.catalog_id") val catalogId: String,
    @SerialName("action.product_retailer_id") val productRetailerId: String,
    @SerialName("body.text") val body: String? = null,
    @SerialName("footer.text") val footer: String? = null,
) : Interactive() {
    override val kind: String get() = "product"
}

/**
 * Up to 30 products of a catalog, in up to ten sections.
 *
 * @property header text, and it has to be there.
 * @property body up to 1,024 characters.
 * @property catalogId the catalog that is linked to the WhatsApp Business Account.
 * @property footer up to 60 characters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services/share-products">Share
 * products</a>
 */
@Serializable
@SerialName("product_list")
public data class ProductList @JvmOverloads constructor(
    val header: Header,
    @SerialName("body.text") val body: String,
    @SerialName("action.catalog_id") val catalogId: String,
    @SerialName("action.sections") val sections: List<ProductSection>,
    @SerialName("footer.text") val footer: String? = null,
) : Interactive() {
    /** The same with the words of its header. */
    public constructor(header: String, body: String, catalogId: String, sections: List<ProductSection>) :
        this(Header.Text(header), body, catalogId, sections)

    override val kind: String get() = "product_list"
}

/**
 * Products under one title.
 *
 * @property title up to 24 characters; may be left out where there is one section alone.
 * @property productRetailerIds the numbers of the products in the catalog (SKU).
 */
@Serializable
public data class ProductSection @JvmOverloads constructor(
    @SerialName("product_items")
    val productRetailerIds: List<
        @Serializable(with = AsProductItem::class)
        String,
        >,
    val title: String? = null,
) : Personal()

/** `{"product_retailer_id": …}` around a bare number. */
internal object AsProductItem : KSerializer<String> {
    @Serializable
    @SerialName("io.wakit.ProductItem")
    private class Item(@SerialName("product_retailer_id") val id: String)

    override val descriptor: SerialDescriptor get() = Item.serializer().descriptor

    override fun serialize(encoder: Encoder, value: String) =
        encoder.encodeSerializableValue(Item.serializer(), Item(value))

    override fun deserialize(decoder: Decoder): String = decoder.decodeSerializableValue(Item.serializer()).id
}

/**
 * A button that opens the whole catalog.
 *
 * @property body up to 1,024 characters.
 * @property thumbnailProductRetailerId the product whose picture is the header; the catalog's first where it is left out.
 * @property footer up to 60 characters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services/share-products">Share
 * products</a>
 */
@Serializable
@SerialName("catalog_message")
@OptIn(ExperimentalSerializationApi::class)
public data class CatalogMessage @JvmOverloads constructor(
    @SerialName("body.text") val body: String,
    @SerialName("action.parameters.thumbnail_product_retailer_id") val thumbnailProductRetailerId: String? = null,
    @SerialName("footer.text") val footer: String? = null,
) : Interactive() {
    @EncodeDefault
    @Fixed("catalog_message")
    @SerialName("action.name")
    private val name: String = "catalog_message"

    override val kind: String get() = "catalog_message"
}
