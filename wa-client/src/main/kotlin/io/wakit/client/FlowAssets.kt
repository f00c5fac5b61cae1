package io.wakit.client

import io.wakit.model.FlowAssetUrl
import kotlinx.serialization.json.JsonObject

/** The files of Flows, which lie beside the Graph: what is fetched there is no operation of it. */
internal object FlowAssets {
    /** The type of the one asset that Flows have. */
    const val FLOW_JSON = "FLOW_JSON"

    val Json: Endpoint<FlowAssetUrl, NoBody, JsonObject> = get()
}
