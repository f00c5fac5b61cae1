package io.wakit.dsl

import io.wakit.model.message.TemplateCard
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateContent
import io.wakit.model.template.BoundTemplate
import java.time.Instant

/** Words for templates, which may be sent at any time. */
@WaDsl
public sealed interface TemplateWords {
    /** The template [name] in [language], with the values that it lacks. Whether they fit, Meta tells. */
    public fun template(name: String, language: String, more: TemplateScope.() -> Unit = {}): TemplateContent =
        TemplateScope().apply(more).let { TemplateContent(name, language, it.components, it.policy) }

    /** [template], whose values are held against it before the message leaves. */
    public fun template(template: BoundTemplate, values: TemplateScope.() -> Unit = {}): TemplateContent =
        filled(template, values)

    /** An authentication template: [code] stands in its words and behind its button. Up to 15 characters. */
    public fun authentication(name: String, language: String, code: String): TemplateContent =
        TemplateContent.authentication(name, language, code)
}

/** The parts of a template that have values to fill in. */
@WaDsl
public class TemplateScope internal constructor() : TemplateButtonsScope() {
    internal var policy: String? = null

    /** Writes Meta's `deterministic` out, which is the only policy that there is. */
    public fun deterministic() {
        policy = "deterministic"
    }

    /** When the offer ends, to the millisecond. */
    public fun limitedTimeOffer(expiration: Instant) {
        components += TemplateComponent.LimitedTimeOffer(expiration)
    }

    /** Opens [url], called [title], in place of the picture. */
    public fun tapTarget(url: String, title: String) {
        components += TemplateComponent.TapTarget(url, title)
    }

    /** The cards, as many as the template has. */
    public fun carousel(cards: TemplateCardsScope.() -> Unit) {
        components += TemplateComponent.Carousel(TemplateCardsScope().apply(cards).cards)
    }
}

/** The cards of a template. */
@WaDsl
public class TemplateCardsScope internal constructor() {
    internal val cards = mutableListOf<TemplateCard>()

    /** The next card. */
    public fun card(parts: TemplateCardScope.() -> Unit) {
        cards += TemplateCard(TemplateCardScope().apply(parts).components)
    }
}

/** The parts of a card that have values to fill in. */
@WaDsl
public class TemplateCardScope internal constructor() : TemplateButtonsScope()
