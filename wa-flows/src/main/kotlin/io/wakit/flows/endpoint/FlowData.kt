package io.wakit.flows.endpoint

import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** How the data of screens is written and read: as [WaJson], but with defaults, since a schema asks for every field. */
internal val FlowData = Json(WaJson) { encodeDefaults = true }

/**
 * Data of a Flow that does not read as the class it was asked for. The message names the class and the place, and quotes
 * nothing of what the user typed.
 */
public class FlowDataException internal constructor(message: String) : IllegalArgumentException(message)

internal fun <T> readFlowData(data: JsonElement, serializer: KSerializer<T>): T = try {
    FlowData.decodeFromJsonElement(serializer, data)
} catch (e: SerializationException) {
    // The exception itself quotes the value, so it goes no further than here.
    val place = PLACE.find(e.message.orEmpty())?.value?.let { " at $it" }.orEmpty()
    throw FlowDataException("The data$place does not read as '${serializer.descriptor.serialName}'.")
} catch (_: IllegalArgumentException) {
    throw FlowDataException("The data is refused by '${serializer.descriptor.serialName}' itself.")
}

private val PLACE = Regex("""\$[.\w\[\]-]+""")
