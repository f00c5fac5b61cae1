package io.wakit.model.message

import io.wakit.model.hasEmoji
import io.wakit.model.hasUrl
import io.wakit.model.template.TemplateCategory

private const val NAME = 512
private const val HEADER_TEXT = 60
private const val BODY_TEXT = 32_768
private const val URL_SUFFIX = 2000
private const val COUPON = 20
private const val OFFER_CODE = 15
private const val ONE_TIME_CODE = 15
private const val CALL_PAYLOAD = 512
private const val BUTTONS = 10
private const val URL_BUTTONS = 2
private const val CARD_BUTTONS = 2
private const val CARD_TEXT = 160
private val TEMPLATE_NAME = Regex("[a-z0-9_]+")
private val PARAMETER_NAME = Regex("[a-z_]+")

internal fun MessageChecks.template(content: TemplateContent) {
    length("name", content.name, 1..NAME)
    pattern("name", content.name, TEMPLATE_NAME, "has characters beside a to z, 0 to 9 and '_'")
    filled("language.code", content.language, "name the language that the template was approved for")
    parts(content.components, BUTTONS)
    once<TemplateComponent.LimitedTimeOffer>(content.components, "limited_time_offer")
    once<TemplateComponent.Carousel>(content.components, "carousel")
    val isOfCode =
        content.template?.category == TemplateCategory.Authentication || content.components.any { it.isOneTimeCode }
    val texts = when {
        isOfCode -> Texts(ONE_TIME_CODE, ONE_TIME_CODE)
        content.components.any { it is TemplateComponent.LimitedTimeOffer } -> Texts(coupon = OFFER_CODE)
        else -> Texts()
    }
    each("components", content.components) { component(it, texts, inCard = false) }
    if (isOfCode) each("components", content.components) { codeAlone(it) }
    content.template?.let { fit(content, it) }
}

/** How long the values may be that a user reads. */
private class Texts(val body: Int = BODY_TEXT, val suffix: Int = URL_SUFFIX, val coupon: Int = COUPON)

private val TemplateComponent.isOneTimeCode: Boolean
    get() = this is TemplateComponent.Button && subType === ButtonSubType.OneTimeCode

/** Authentication templates take codes, and nothing that one could tap or look at. */
private fun MessageChecks.codeAlone(component: TemplateComponent) {
    val parameters = when (component) {
        is TemplateComponent.Header -> component.parameters
        is TemplateComponent.Body -> component.parameters
        is TemplateComponent.Button -> component.parameters
        else -> emptyList()
    }
    each("parameters", parameters) {
        when (it) {
            is TemplateParameter.Text -> {
                if (it.text.hasUrl()) fault("text", "has a URL, which authentication templates do not take")
                if (it.text.hasEmoji()) fault("text", "has an emoji, which authentication templates do not take")
            }

            is TemplateParameter.Image, is TemplateParameter.Video, is TemplateParameter.Gif,
            is TemplateParameter.Document, is TemplateParameter.Location,
            -> fault("type", "is a file or a place, which authentication templates do not take")

            else -> Unit
        }
    }
}

/** What a template and each of its cards have to keep to alike. */
private fun MessageChecks.parts(components: List<TemplateComponent>, buttonLimit: Int) {
    once<TemplateComponent.Header>(components, "header")
    once<TemplateComponent.Body>(components, "body")
    val buttons = components.filterIsInstance<TemplateComponent.Button>()
    count("components", buttons.size, 0..buttonLimit, "buttons")
    count("components", buttons.count { it.subType like ButtonSubType.Url }, 0..URL_BUTTONS, "url buttons")
    count("components", buttons.count { it.subType like ButtonSubType.CopyCode }, 0..1, "copy_code buttons")
    val indexes = components.map { (it as? TemplateComponent.Button)?.index?.toString().orEmpty() }
    unique(indexes) { "components[$it].index" }
}

private inline fun <reified C : TemplateComponent> MessageChecks.once(
    components: List<TemplateComponent>,
    name: String,
) = count("components", components.count { it is C }, 0..1, "components of type $name")

private fun MessageChecks.component(component: TemplateComponent, texts: Texts, inCard: Boolean) {
    when (component) {
        is TemplateComponent.Header -> {
            count("parameters", component.parameters.size, 0..1, "parameters")
            parameters(component.parameters, 0..HEADER_TEXT)
            if (inCard) cardHeader(component.parameters)
        }

        is TemplateComponent.Body -> parameters(component.parameters, 0..texts.body)

        is TemplateComponent.Button -> {
            if (component.index == null && !(component.subType like ButtonSubType.VoiceCall)) {
                fault("index", "is missing: a button is named by its place in the template")
            }
            number("index", component.index, 0 until BUTTONS)
            parameters(component.parameters, 1..texts.suffix, texts.coupon)
            voiceCall(component)
        }

        is TemplateComponent.LimitedTimeOffer -> parameters(component.parameters, 0..BODY_TEXT)

        is TemplateComponent.TapTarget -> parameters(component.parameters, 0..BODY_TEXT)

        is TemplateComponent.Carousel -> cards(component)

        is TemplateComponent.Raw -> unmodelled()
    }
}

private infix fun ButtonSubType.like(other: ButtonSubType) = value.equals(other.value, ignoreCase = true)

private fun MessageChecks.voiceCall(button: TemplateComponent.Button) {
    if (!(button.subType like ButtonSubType.VoiceCall)) return
    each("parameters", button.parameters) {
        if (it is TemplateParameter.Payload) length("payload", it.payload, 0..CALL_PAYLOAD)
    }
}

private fun MessageChecks.cardHeader(parameters: List<TemplateParameter>) {
    each("parameters", parameters) {
        val fits = it is TemplateParameter.Image || it is TemplateParameter.Video || it is TemplateParameter.Product
        if (!fits && it !is TemplateParameter.Raw) fault("type", "is not image, video or product, as on a card")
    }
}

private fun MessageChecks.cards(carousel: TemplateComponent.Carousel) {
    val isOfProducts = carousel.cards.any { card ->
        card.components.filterIsInstance<TemplateComponent.Header>()
            .any { header -> header.parameters.any { it is TemplateParameter.Product } }
    }
    // A template of products has two cards at least, and may be sent with fewer.
    count("cards", carousel.cards.size, if (isOfProducts) 1..Cards.last else Cards, "cards")
    cardIndexes("cards", carousel.cards.mapIndexed { i, card -> card.index ?: i })
    each("cards", carousel.cards) { card ->
        parts(card.components, CARD_BUTTONS)
        each("components", card.components) { component(it, Texts(CARD_TEXT), inCard = true) }
    }
}

private fun MessageChecks.parameters(parameters: List<TemplateParameter>, text: IntRange, coupon: Int = COUPON) {
    each("parameters", parameters) { parameter(it, text, coupon) }
    val named = parameters.filterIsInstance<TemplateParameter.Text>().map { it.name }
    if (named.any { it == null } && named.any { it != null }) {
        fault("parameters", "mix values with and without a name; a template has the one or the other")
    }
    unique(named.map { it.orEmpty() }) { "parameters[$it].parameter_name" }
}

private fun MessageChecks.parameter(parameter: TemplateParameter, text: IntRange, coupon: Int) {
    when (parameter) {
        is TemplateParameter.Text -> {
            length("text", parameter.text, text)
            name(parameter.name)
        }

        is TemplateParameter.Currency -> name(parameter.name)

        is TemplateParameter.DateTime -> name(parameter.name)

        is TemplateParameter.Image -> media("image", parameter.media)

        is TemplateParameter.Video -> media("video", parameter.media)

        is TemplateParameter.Gif -> media("gif", parameter.media)

        is TemplateParameter.Document -> media("document", parameter.media)

        is TemplateParameter.Location -> inside("location").location(parameter.latitude, parameter.longitude)

        is TemplateParameter.CouponCode -> length("coupon_code", parameter.code, 1..coupon)

        is TemplateParameter.TtlMinutes -> number("ttl_minutes", parameter.minutes, CallMinutes)

        is TemplateParameter.Action -> {
            if (parameter.sections.isNotEmpty()) products("action", parameter.sections)
            parameter.orderDetails?.let { inside("action.order_details").order(it) }
        }

        is TemplateParameter.Product -> {
            filled("product.product_retailer_id", parameter.productRetailerId, "name the product")
            filled("product.catalog_id", parameter.catalogId, "name the catalog")
        }

        is TemplateParameter.Group -> filled("group_id", parameter.groupId.value, "name the group")

        is TemplateParameter.Payload, is TemplateParameter.LimitedTimeOffer, is TemplateParameter.TapTarget -> Unit

        is TemplateParameter.Raw -> unmodelled()
    }
}

private fun MessageChecks.name(name: String?) {
    pattern("parameter_name", name, PARAMETER_NAME, "has characters beside a to z and '_'")
}
