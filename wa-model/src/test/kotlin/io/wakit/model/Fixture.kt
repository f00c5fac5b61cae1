package io.wakit.model

import kotlinx.serialization.json.JsonElement

/** The text of a file of this module's test resources. */
fun fixture(path: String): String = checkNotNull(object {}.javaClass.getResource("/$path")) { "no fixture $path" }.readText()

fun jsonFixture(path: String): JsonElement = WaJson.parseToJsonElement(fixture(path))
