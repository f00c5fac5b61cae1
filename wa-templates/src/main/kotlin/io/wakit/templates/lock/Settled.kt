package io.wakit.templates.lock

import io.wakit.model.template.Body
import io.wakit.model.template.Button
import io.wakit.model.template.Buttons
import io.wakit.model.template.CallPermissionRequest
import io.wakit.model.template.Carousel
import io.wakit.model.template.Component
import io.wakit.model.template.Example
import io.wakit.model.template.Footer
import io.wakit.model.template.Header
import io.wakit.model.template.LimitedTimeOffer
import io.wakit.model.template.UnknownButton
import io.wakit.model.template.UnknownComponent
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** The same part without what differs from one reading to the next: addresses of files, and the order of unknown keys. */
internal fun Component.settled(): Component = when (this) {
    is Header -> copy(example = example?.settled())

    is Body -> copy(example = example?.settled())

    is Buttons -> Buttons(buttons.map { it.settled() })

    is Carousel -> Carousel(
        cards.map { card -> card.copy(components = card.components.map { it.settled() }.sortedBy { it.place() }) },
    )

    is UnknownComponent -> UnknownComponent(raw.inOrder())

    is Footer, is LimitedTimeOffer, CallPermissionRequest -> this
}

private fun Example.settled(): Example? = copy(headerHandle = null).takeUnless { it == Example() }

private fun Button.settled(): Button = if (this is UnknownButton) UnknownButton(raw.inOrder()) else this

private fun JsonElement.inOrder(): JsonElement = when (this) {
    is JsonObject -> JsonObject((this - "example").toSortedMap().mapValues { it.value.inOrder() })
    is JsonArray -> JsonArray(map { it.inOrder() })
    else -> this
}

/** Where a part shows, from top to bottom. */
internal fun Component.place(): Int = when (this) {
    is Header -> 0
    is LimitedTimeOffer -> 1
    is Body -> 2
    is Footer -> 3
    is Buttons -> 4
    is Carousel -> 5
    CallPermissionRequest -> 6
    is UnknownComponent -> 7
}
