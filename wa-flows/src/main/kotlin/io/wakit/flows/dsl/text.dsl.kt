package io.wakit.flows.dsl

import io.wakit.flows.json.CarouselImage
import io.wakit.flows.json.Dynamic
import io.wakit.flows.json.EmbeddedLink
import io.wakit.flows.json.FlowAction
import io.wakit.flows.json.FontWeight
import io.wakit.flows.json.Footer
import io.wakit.flows.json.Image
import io.wakit.flows.json.ImageCarousel
import io.wakit.flows.json.NavigationItem
import io.wakit.flows.json.NavigationList
import io.wakit.flows.json.Paragraphs
import io.wakit.flows.json.RichText
import io.wakit.flows.json.ScaleType
import io.wakit.flows.json.TextBody
import io.wakit.flows.json.TextCaption
import io.wakit.flows.json.TextHeading
import io.wakit.flows.json.TextSubheading

/** Words for what is read and tapped. */
public sealed interface TextWords<F : Any> : ComponentWords<F> {
    /** The largest heading. */
    public fun heading(text: Expr<String>, visible: Expr<Boolean>? = null): Unit =
        component(TextHeading(text.dynamic(), visible?.dynamic()))

    /** A smaller heading. */
    public fun subheading(text: Expr<String>, visible: Expr<Boolean>? = null): Unit =
        component(TextSubheading(text.dynamic(), visible?.dynamic()))

    /** Words to read. */
    public fun body(
        text: Expr<String>,
        weight: FontWeight? = null,
        strikethrough: Boolean? = null,
        markdown: Boolean? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        TextBody(
            paragraphs(text),
            weight?.let { Dynamic.of(it) },
            strikethrough?.let { Dynamic.of(it) },
            visible?.dynamic(),
            markdown,
        ),
    )

    /** Small print. */
    public fun caption(
        text: Expr<String>,
        weight: FontWeight? = null,
        strikethrough: Boolean? = null,
        markdown: Boolean? = null,
        visible: Expr<Boolean>? = null,
    ): Unit = component(
        TextCaption(
            paragraphs(text),
            weight?.let { Dynamic.of(it) },
            strikethrough?.let { Dynamic.of(it) },
            visible?.dynamic(),
            markdown,
        ),
    )

    /** A long text in Markdown, paragraph by paragraph. */
    public fun richText(vararg paragraphs: String, visible: Expr<Boolean>? = null): Unit =
        component(RichText(Dynamic.of(Paragraphs(paragraphs.toList())), visible?.dynamic()))

    /** A long text in Markdown, from the data. */
    public fun richText(text: Expr<String>, visible: Expr<Boolean>? = null): Unit =
        component(RichText(paragraphs(text), visible?.dynamic()))

    /** Words to tap. */
    public fun link(text: Expr<String>, action: FlowAction, visible: Expr<Boolean>? = null): Unit =
        component(EmbeddedLink(text.dynamic(), action, visible?.dynamic()))

    /** The button at the bottom. */
    public fun footer(
        label: Expr<String>,
        action: FlowAction,
        left: Expr<String>? = null,
        center: Expr<String>? = null,
        right: Expr<String>? = null,
        enabled: Expr<Boolean>? = null,
    ): Unit = component(
        Footer(label.dynamic(), action, left?.dynamic(), center?.dynamic(), right?.dynamic(), enabled?.dynamic()),
    )

    /** A picture in Base64. */
    public fun image(
        src: Expr<String>,
        altText: Expr<String>? = null,
        width: Int? = null,
        height: Int? = null,
        scaleType: ScaleType? = null,
        aspectRatio: Double? = null,
    ): Unit = component(
        Image(
            src.dynamic(),
            width?.let { Dynamic.of(it) },
            height?.let { Dynamic.of(it) },
            scaleType,
            aspectRatio?.let { Dynamic.of(it) },
            altText?.dynamic(),
        ),
    )

    /** Pictures to swipe through, each in Base64 with the words that stand in for it. */
    public fun imageCarousel(
        vararg images: CarouselImage,
        aspectRatio: String? = null,
        scaleType: ScaleType? = null,
    ): Unit = component(ImageCarousel(Dynamic.of(images.toList()), aspectRatio, scaleType))

    /** Entries to go on from. */
    public fun navigationList(
        name: String,
        vararg entries: NavigationItem,
        label: Expr<String>? = null,
        description: Expr<String>? = null,
        action: FlowAction? = null,
    ): Unit = component(
        NavigationList(
            name,
            Dynamic.of(entries.toList()),
            label?.dynamic(),
            description?.dynamic(),
            onClickAction = action,
        ),
    )

    private fun paragraphs(text: Expr<String>): Dynamic<Paragraphs> = when (val dynamic = text.dynamic()) {
        is Dynamic.Fixed -> Dynamic.of(Paragraphs(dynamic.value))
        is Dynamic.Bound -> dynamic
        is Dynamic.Unreadable -> dynamic
    }
}
