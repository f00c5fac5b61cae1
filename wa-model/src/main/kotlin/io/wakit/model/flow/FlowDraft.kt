package io.wakit.model.flow

import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.WabaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A Flow that is to be made.
 *
 * @property name of which an account has each once.
 * @property cloneOf a Flow whose screens are copied.
 * @property flowJson its screens as JSON text.
 * @property publish whether it is published at once, for which [flowJson] has to be without fault.
 */
@Serializable
public data class FlowDraft @JvmOverloads constructor(
    val name: String,
    val categories: List<FlowCategory>,
    @SerialName("clone_flow_id") val cloneOf: FlowId? = null,
    @SerialName("endpoint_uri") val endpointUri: String? = null,
    @SerialName("flow_json") val flowJson: String? = null,
    val publish: Boolean? = null,
)

/** What Meta says to a new Flow: its id, and what is wrong with the JSON that came along. */
@Serializable
public data class FlowMade @JvmOverloads constructor(
    val id: FlowId,
    @SerialName("success") val isDone: Boolean = true,
    @SerialName("validation_errors") val validationErrors: List<ValidationError> = emptyList(),
)

/** What is to be other in a Flow; what is null stays. */
@Serializable
public data class FlowEdit @JvmOverloads constructor(
    val name: String? = null,
    val categories: List<FlowCategory>? = null,
    @SerialName("endpoint_uri") val endpointUri: String? = null,
    @SerialName("application_id") val application: AppId? = null,
)

/** What Meta says to a new Flow JSON. With errors it is kept as a draft all the same, and cannot be published. */
@Serializable
public data class FlowJsonTaken @JvmOverloads constructor(
    @SerialName("success") val isDone: Boolean = true,
    @SerialName("validation_errors") val validationErrors: List<ValidationError> = emptyList(),
)

/** A file of a Flow, and where it can be fetched for a while. */
@Serializable
public data class FlowAsset @JvmOverloads constructor(
    val name: String,
    @SerialName("asset_type") val type: String? = null,
    @SerialName("download_url") val downloadUrl: String? = null,
)

/** Flows that are to be copied from another account of the same portfolio; all of them, where [names] is null. */
@Serializable
public data class FlowMigration @JvmOverloads constructor(
    @SerialName("source_waba_id") val source: WabaId,
    @SerialName("source_flow_names") val names: List<String>? = null,
)

/** What was copied, and what was not, with the reason. */
@Serializable
public data class MigratedFlows @JvmOverloads constructor(
    @SerialName("migrated_flows") val migrated: List<Migrated> = emptyList(),
    @SerialName("failed_flows") val failed: List<Failed> = emptyList(),
) {
    /** A Flow that was copied. */
    @Serializable
    public data class Migrated(
        @SerialName("source_name") val name: String,
        @SerialName("source_id") val source: FlowId,
        @SerialName("migrated_id") val id: FlowId,
    )

    /** A Flow that was not. */
    @Serializable
    public data class Failed @JvmOverloads constructor(
        @SerialName("source_name") val name: String,
        @SerialName("error_code") val code: String? = null,
        @SerialName("error_message") val message: String? = null,
    )
}
