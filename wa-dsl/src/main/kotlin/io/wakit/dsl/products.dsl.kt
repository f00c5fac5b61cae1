package io.wakit.dsl

import io.wakit.model.message.CatalogMessage
import io.wakit.model.message.Header
import io.wakit.model.message.ProductList
import io.wakit.model.message.ProductSection
import io.wakit.model.message.SingleProduct

/** Words for what a catalog holds. */
@WaDsl
public sealed interface ProductWords {
    /** One product of a catalog, by its own number there (SKU). */
    public fun product(
        catalogId: String,
        productRetailerId: String,
        more: ProductScope.() -> Unit = {},
    ): SingleProduct = ProductScope().apply(more).let {
        SingleProduct(catalogId, productRetailerId, it.body, it.footer)
    }

    /** Up to 30 products of a catalog in up to ten sections, with words above ([header]) and below. */
    public fun products(
        header: String,
        body: String,
        catalogId: String,
        sections: ProductsScope.() -> Unit,
    ): ProductList = ProductsScope().apply(sections).let {
        ProductList(Header.Text(header), body, catalogId, it.sections.sections, it.footer)
    }

    /** Words with a button that opens the whole catalog. */
    public fun catalog(body: String, more: CatalogScope.() -> Unit = {}): CatalogMessage =
        CatalogScope().apply(more).let { CatalogMessage(body, it.thumbnail, it.footer) }
}

/** What may be said of a product. */
@WaDsl
public class ProductScope internal constructor() : FooterScope() {
    internal var body: String? = null

    /** Words below it, up to 1,024 characters. */
    public fun body(text: String) {
        body = text
    }
}

/** The sections of a choice of products. */
@WaDsl
public class ProductsScope internal constructor() : FooterScope() {
    internal val sections = SectionsScope()

    /** Products under a [title] of up to 24 characters, by their numbers in the catalog (SKU). */
    public fun section(title: String?, vararg productRetailerIds: String): Unit =
        sections.section(title, *productRetailerIds)
}

/** The sections of products behind a template's button. */
@WaDsl
public class SectionsScope internal constructor() {
    internal val sections = mutableListOf<ProductSection>()

    /** Products under a [title] of up to 24 characters, by their numbers in the catalog (SKU). */
    public fun section(title: String?, vararg productRetailerIds: String) {
        sections += ProductSection(productRetailerIds.toList(), title)
    }
}

/** What may be said of a catalog. */
@WaDsl
public class CatalogScope internal constructor() : FooterScope() {
    internal var thumbnail: String? = null

    /** The product whose picture stands above; the catalog's first where it is left out. */
    public fun thumbnail(productRetailerId: String) {
        thumbnail = productRetailerId
    }
}
