package io.wakit.benchmarks

import io.wakit.model.WaJson
import kotlinx.serialization.encodeToString

/** Messages as bytes on the wire. */
object Bodies {
    @JvmStatic
    fun text(): ByteArray = WaJson.encodeToString(message).encodeToByteArray()
}
