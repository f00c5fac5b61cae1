package io.wakit.model.event

import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.jsonFixture

/** The events of a file of ours, all families among them. */
fun events(family: String): List<InboundEvent> = InboundEvent.read(jsonFixture("event/$family.json"))

/** Families without anything unknown in them. */
val FAMILIES: List<String> =
    listOf("messages", "interactive", "statuses", "calls", "groups", "account", "templates", "coexistence", "users")

inline fun <reified T : InboundEvent> List<InboundEvent>.only(): List<T> = filterIsInstance<T>()

inline fun <reified T : InboundMessage> List<InboundEvent>.message(id: String): T =
    filterIsInstance<InboundMessage>().single { it.id.value == id }.shouldBeInstanceOf<T>()
