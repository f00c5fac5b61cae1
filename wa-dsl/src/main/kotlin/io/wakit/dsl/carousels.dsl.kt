package io.wakit.dsl

import io.wakit.model.Media
import io.wakit.model.message.Header
import io.wakit.model.message.MediaCard
import io.wakit.model.message.MediaCarousel
import io.wakit.model.message.ProductCard
import io.wakit.model.message.ProductCarousel
import io.wakit.model.message.QuickReply

/** Words for cards that are moved through sideways, 2 to 10 of them. */
@WaDsl
public sealed interface CarouselWords {
    /** Cards with pictures or films, each with a button that opens a page. */
    public fun linkCarousel(body: String, cards: LinkCardsScope.() -> Unit): MediaCarousel =
        MediaCarousel(body, LinkCardsScope().apply(cards).cards)

    /** Cards with pictures or films, each with one to three buttons that write back. */
    public fun replyCarousel(body: String, cards: ReplyCardsScope.() -> Unit): MediaCarousel =
        MediaCarousel(body, ReplyCardsScope().apply(cards).cards)

    /** Cards with products of one catalog. */
    public fun productCarousel(body: String, catalogId: String, cards: ProductCardsScope.() -> Unit): ProductCarousel =
        ProductCarousel(body, ProductCardsScope(catalogId).apply(cards).cards)
}

/** Cards that open pages. */
@WaDsl
public class LinkCardsScope internal constructor() {
    internal val cards = mutableListOf<MediaCard>()

    /** A card with a picture; its button says [displayText] and opens [url]. */
    public fun image(media: Media, displayText: String, url: String, body: String? = null) {
        cards += MediaCard.link(Header.Image(media), displayText, url, body)
    }

    /** A card with a film; its button says [displayText] and opens [url]. */
    public fun video(media: Media, displayText: String, url: String, body: String? = null) {
        cards += MediaCard.link(Header.Video(media), displayText, url, body)
    }
}

/** Cards that write back. */
@WaDsl
public class ReplyCardsScope internal constructor() {
    internal val cards = mutableListOf<MediaCard>()

    /** A card with a picture, and up to 160 characters below it. */
    public fun image(media: Media, body: String? = null, replies: QuickRepliesScope.() -> Unit): Unit =
        add(Header.Image(media), body, replies)

    /** A card with a film, and up to 160 characters below it. */
    public fun video(media: Media, body: String? = null, replies: QuickRepliesScope.() -> Unit): Unit =
        add(Header.Video(media), body, replies)

    private fun add(header: Header, body: String?, replies: QuickRepliesScope.() -> Unit) {
        cards += MediaCard.replies(header, QuickRepliesScope().apply(replies).replies, body)
    }
}

/** The buttons of one card. */
@WaDsl
public class QuickRepliesScope internal constructor() {
    internal val replies = mutableListOf<QuickReply>()

    /** A button that says [title], up to 20 characters; a tap comes back with [id], up to 256. */
    public fun reply(id: String, title: String) {
        replies += QuickReply(id, title)
    }
}

/** Cards of products. */
@WaDsl
public class ProductCardsScope internal constructor(private val catalogId: String) {
    internal val cards = mutableListOf<ProductCard>()

    /** A card with a product, by its number in the catalog (SKU). */
    public fun product(productRetailerId: String) {
        cards += ProductCard(productRetailerId, catalogId)
    }
}
