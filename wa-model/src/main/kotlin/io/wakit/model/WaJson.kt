package io.wakit.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.json.Json

/**
 * The one JSON format of Wakit. It passes over keys that it does not know, writes no nulls and no defaults, and its errors
 * never quote what they read: message texts stay out of logs.
 */
@OptIn(ExperimentalSerializationApi::class)
@get:JvmName("waJson")
public val WaJson: Json = Json {
    ignoreUnknownKeys = true
    explicitNulls = false
    coerceInputValues = true
    exceptionsWithDebugInfo = false
}

/** What most bodies of the Cloud API have to say of themselves (`messaging_product`). */
internal const val MESSAGING_PRODUCT: String = "whatsapp"
