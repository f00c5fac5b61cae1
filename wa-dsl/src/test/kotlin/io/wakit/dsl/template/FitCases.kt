package io.wakit.dsl.template

import io.kotest.property.Arb
import io.kotest.property.RandomSource
import io.kotest.property.arbitrary.arbitrary
import io.wakit.dsl.DraftButtonsScope
import io.wakit.dsl.template
import io.wakit.model.FlowId
import io.wakit.model.UploadHandle
import io.wakit.model.message.ButtonSubType
import io.wakit.model.message.ProductSection
import io.wakit.model.message.TemplateCard
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateParameter
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import java.time.Instant

/** A template, values that fit it, and values that were spoilt in one place. */
class FitCase(val draft: TemplateDraft, val right: List<TemplateComponent>, val spoilt: List<TemplateComponent>)

/** Any template that may go to review, with a picture that [handle] names where it has cards. */
fun fitCases(handle: UploadHandle): Arb<FitCase> = arbitrary { random ->
    val right = mutableListOf<TemplateComponent>()
    val isNamed = random.yes()
    fun words(text: String, count: Int): Pair<String, List<TemplateParameter.Text>> {
        val names = (1..count).map { if (isNamed) "v_" + "a".repeat(it) else "$it" }
        return names.joinToString(" and ", "$text ", ".") { "{{$it}}" } to
            names.map { TemplateParameter.Text("value of $it", it.takeIf { isNamed }) }
    }

    fun examples(values: List<TemplateParameter.Text>) = values.map { (it.name ?: "") to "example" }
    val draft = template("t_${random.random.nextLong().toULong()}", "en_US", TemplateCategory.Marketing) {
        fun say(text: String, count: Int): List<TemplateParameter.Text> {
            val (whole, values) = words(text, count)
            when {
                values.isEmpty() -> body("$text.")
                isNamed -> examples(values).let { body(whole, it.first(), *it.drop(1).toTypedArray()) }
                else -> body(whole, *values.map { "example" }.toTypedArray())
            }
            return values
        }
        when (random.below(4)) {
            0 -> header("Plain")

            1 -> {
                if (isNamed) header("Order {{id}}!", "id" to "A-17") else header("Order {{1}}!", "A-17")
                right += TemplateComponent.Header(TemplateParameter.Text("B-2", "id".takeIf { isNamed }))
            }

            2 -> {
                locationHeader()
                right += TemplateComponent.Header(TemplateParameter.Location(1.0, 2.0, "Shop", "1 Way"))
            }
        }
        say("Hello", random.below(4)).let { if (it.isNotEmpty()) right += TemplateComponent.Body(it) }
        if (random.yes()) footer("Lucky Shrub")
        if (random.yes()) buttons { right += some(random) }
        if (random.below(3) == 0) {
            val count = 2 + random.below(3)
            val isOfProducts = random.yes()
            val cards = List(count) { i ->
                listOf(
                    TemplateComponent.Header(
                        if (isOfProducts) TemplateParameter.Product("sku-$i", "c") else TemplateParameter.Image(photo),
                    ),
                    TemplateComponent.Button.url(0, "n=$i"),
                )
            }
            carousel {
                repeat(count) {
                    card {
                        if (isOfProducts) productHeader() else imageHeader(handle)
                        buttons { url("Shop", "https://shop.example/?{{1}}", "x") }
                    }
                }
            }
            right += TemplateComponent.Carousel(cards.map { TemplateCard(it) })
        }
    }
    FitCase(draft, right.toList(), right.spoilt(random))
}

private fun RandomSource.yes() = random.nextBoolean()

private fun RandomSource.below(end: Int) = random.nextInt(end)

/** Some buttons, and what those of them take that take something. */
private fun DraftButtonsScope.some(random: RandomSource): List<TemplateComponent.Button> {
    val given = mutableListOf<TemplateComponent.Button>()
    var index = 0
    repeat(random.below(3)) {
        quickReply("Yes")
        if (random.yes()) given += TemplateComponent.Button.quickReply(index, "yes")
        index++
    }
    val more = listOf<() -> TemplateComponent.Button?>(
        { url("Shop", "https://shop.example").let { null } },
        {
            url("Track", "https://shop.example/{{1}}", "A-17")
            TemplateComponent.Button.url(index, "B-2")
        },
        { phoneNumber("Call", "+15550051310").let { null } },
        {
            copyCode("CARIBE25")
            TemplateComponent.Button.copyCode(index, "ALOE25")
        },
        {
            flow("Book", FlowId("1"))
            TemplateComponent.Button.flow(index, "token")
        },
        {
            catalog()
            if (random.yes()) TemplateComponent.Button.catalog(index, "sku") else null
        },
    )
    more.shuffled(random.random).take(1 + random.below(3)).forEach {
        it()?.let(given::add)
        index++
    }
    return given
}

/** One thing done wrongly; now and then it is of no consequence. */
private fun List<TemplateComponent>.spoilt(random: RandomSource): List<TemplateComponent> {
    val at = if (isEmpty()) 0 else random.below(size)
    fun changed(change: (TemplateComponent) -> TemplateComponent) = mapIndexed { i, it -> if (i == at) change(it) else it }
    val text = TemplateParameter.Text("more", "other".takeIf { random.yes() })
    return when (random.below(9)) {
        0 -> filterIndexed { i, _ -> i != at }

        1 -> changed { it.with { values -> values.drop(1) } }

        2 -> changed { it.with { values -> values + text } }

        3 -> changed { it.with { values -> values.map { TemplateParameter.Image(photo) } } }

        4 -> changed { it.with { values -> values.map { value -> (value as? TemplateParameter.Text)?.copy(name = "x_y") ?: value } } }

        5 -> changed { if (it is TemplateComponent.Button) it.copy(index = (it.index ?: 0) + 1) else it }

        6 -> changed { if (it is TemplateComponent.Button) it.copy(subType = ButtonSubType.Flow) else it }

        7 -> this + TemplateComponent.LimitedTimeOffer(Instant.EPOCH)

        else -> changed {
            if (it is TemplateComponent.Carousel) {
                TemplateComponent.Carousel(it.cards.drop(1))
            } else {
                TemplateComponent.Button.multiProduct(9, "sku", listOf(ProductSection(listOf("sku"), "Pots")))
            }
        }
    }
}

private fun TemplateComponent.with(change: (List<TemplateParameter>) -> List<TemplateParameter>): TemplateComponent = when (this) {
    is TemplateComponent.Header -> copy(change(parameters))

    is TemplateComponent.Body -> copy(change(parameters))

    is TemplateComponent.Button -> copy(parameters = change(parameters))

    is TemplateComponent.Carousel -> copy(
        cards.take(1).map {
            it.copy(it.components.take(1).map { part -> part.with(change) })
        } + cards.drop(1),
    )

    else -> this
}
