package io.wakit.client.resource

import arrow.core.Either
import arrow.core.raise.either
import io.wakit.client.Endpoint
import io.wakit.client.FlowAssets
import io.wakit.client.Graph
import io.wakit.client.Multipart
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.multipart
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.FlowAssetUrl
import io.wakit.model.FlowId
import io.wakit.model.Page
import io.wakit.model.Success
import io.wakit.model.flow.Flow
import io.wakit.model.flow.FlowAsset
import io.wakit.model.flow.FlowEdit
import io.wakit.model.flow.FlowField
import io.wakit.model.flow.FlowGranularity
import io.wakit.model.flow.FlowJsonTaken
import io.wakit.model.flow.FlowMetricName
import kotlinx.coroutines.flow.firstOrNull
import kotlinx.serialization.json.JsonObject
import java.time.LocalDate

/** One Flow: what it is, its JSON, and its life from draft to deprecated. */
public class FlowDetails internal constructor(private val graph: Graph, private val flow: FlowId) {
    /** The Flow with the [fields] that are named; where none is, with id, name, status, categories and errors. */
    public suspend fun get(vararg fields: FlowField): Either<WaError, Flow> =
        graph(Get, at = flow, query = query("fields" to fields.named()))

    /** A page that shows the Flow to anyone who has the link; a new one where [invalidate] is true. */
    @JvmOverloads
    public suspend fun preview(invalidate: Boolean = false): Either<WaError, Flow> =
        graph(Preview, at = flow, query = query("fields" to FlowField.preview(invalidate)))

    /**
     * How the endpoint did from the day [since] to the day [until]; as far back as Meta goes, and to now, where they are null.
     * Meta refuses below 250 requests.
     */
    @JvmOverloads
    public suspend fun metric(
        name: FlowMetricName,
        granularity: FlowGranularity = FlowGranularity.Day,
        since: LocalDate? = null,
        until: LocalDate? = null,
    ): Either<WaError, Flow> =
        graph(Metric, at = flow, query = query("fields" to FlowField.metric(name, granularity, since, until)))

    /** Changes what [edit] names. */
    public suspend fun update(edit: FlowEdit): Either<WaError, Success> = graph(Update, at = flow, body = edit)

    /** The files of the Flow; the Flow JSON is one of them. */
    public fun assets(): Paged<FlowAsset> = graph.paged(Assets, at = flow)

    /**
     * The Flow JSON as Meta keeps it now, of a Flow that is being edited the draft; null where none was uploaded. It is fetched
     * without the access token, since its URL is signed and on another host.
     */
    public suspend fun json(): Either<WaError, JsonObject?> = either {
        val asset = assets().all().firstOrNull { it.fold({ true }, { asset -> asset.type == FlowAssets.FLOW_JSON }) }
        asset?.bind()?.downloadUrl?.let { graph(FlowAssets.Json, at = FlowAssetUrl(it)).bind() }
    }

    /**
     * Puts [json], up to 10 MB, in place of the Flow JSON. A published Flow becomes a draft beside what users see. Errors in the
     * answer do not keep Meta from storing it.
     */
    public suspend fun uploadJson(json: ByteArray): Either<WaError, FlowJsonTaken> = graph(
        Upload,
        at = flow,
        body = Multipart(
            Multipart.File("file", "flow.json", "application/json", json),
            Multipart.Field("name", "flow.json"),
            Multipart.Field("asset_type", FlowAssets.FLOW_JSON),
        ),
    )

    /** Opens the Flow to all. Its JSON has to be without fault, and its endpoint, where it has one, healthy. */
    public suspend fun publish(): Either<WaError, Success> = graph(Publish, at = flow)

    /** Ends the sending of a published Flow; what was sent still opens. It cannot be taken back. */
    public suspend fun deprecate(): Either<WaError, Success> = graph(Deprecate, at = flow)

    /** Deletes a draft; a Flow that was ever published can only be deprecated. */
    public suspend fun delete(): Either<WaError, Success> = graph(Delete, at = flow)

    internal companion object {
        val Get: Endpoint<FlowId, NoBody, Flow> = get()
        val Preview: Endpoint<FlowId, NoBody, Flow> = get(mark = "?fields=preview")
        val Metric: Endpoint<FlowId, NoBody, Flow> = get(mark = "?fields=metric")
        val Update: Endpoint<FlowId, FlowEdit, Success> = post()
        val Assets: Endpoint<FlowId, NoBody, Page<FlowAsset>> = get("assets")
        val Upload: Endpoint<FlowId, Multipart, FlowJsonTaken> = multipart("assets")
        val Publish: Endpoint<FlowId, NoBody, Success> = post("publish")
        val Deprecate: Endpoint<FlowId, NoBody, Success> = post("deprecate")
        val Delete: Endpoint<FlowId, NoBody, Success> = delete()
    }
}
