package io.wakit.dsl

import io.wakit.client.WaError
import io.wakit.flows.check.FlowViolation
import io.wakit.model.FlowId
import io.wakit.model.flow.Flow
import io.wakit.model.flow.FlowStatus
import io.wakit.model.flow.ValidationError

/**
 * A Flow that stands at Meta as it was given.
 *
 * @property hash of its content, by which the next deployment knows whether anything is to be done.
 * @property preview a page that shows it; null where Meta could not give one just now.
 */
public class DeployedFlow internal constructor(
    public val id: FlowId,
    public val name: String,
    public val hash: String,
    public val change: FlowChange,
    public val status: FlowStatus,
    public val preview: Flow.Preview?,
) {
    override fun toString(): String = "DeployedFlow($name, $id, $change, $status)"
}

/** What a deployment did to a Flow. */
public enum class FlowChange {
    /** There was none of that name. */
    Created,

    /** Its content, or what is said about it, is another now. */
    Updated,

    /** It stood there as it was given. It may have been published. */
    Unchanged,
}

/** How far a deployment came: the call that did not succeed. */
public enum class FlowDeployStep {
    /** Looking for a Flow of that name. */
    Find,

    /** Making it. */
    Create,

    /** Changing its categories, endpoint or app. */
    Describe,

    /** Uploading its Flow JSON. */
    Upload,

    /** Opening it to all. */
    Publish,
}

/**
 * What stands at Meta after a deployment that did not succeed.
 *
 * @property id the Flow; null where there is none of that name.
 * @property status where it stands in its life.
 * @property hasNewContent whether it holds the Flow JSON that was to be deployed; else it holds what it held before.
 */
public data class FlowLeft(val id: FlowId?, val status: FlowStatus?, val hasNewContent: Boolean) {
    override fun toString(): String = when {
        id == null -> "there is no such Flow"
        hasNewContent -> "Flow $id holds the new content and is $status"
        else -> "Flow $id holds what it held before and is $status"
    }

    internal companion object {
        val Nothing = FlowLeft(null, null, hasNewContent = false)
    }
}

/** Why a Flow was not deployed, and what that left behind. */
public sealed interface FlowDeployError {
    /** What happened, what stands at Meta now, and what to do. */
    public val message: String

    /** It breaks rules that Meta documents: nothing left, and nothing was changed. */
    public data class Faulty(val violations: List<FlowViolation>) : FlowDeployError {
        override val message: String get() = violations.joinToString("; ", prefix = "Not deployed: ")
    }

    /**
     * Meta found fault with the Flow JSON, and it was taken back: a Flow that was made for it is deleted, any other has its former
     * content, published again where it was. [left] says whether that succeeded.
     */
    public data class Rejected(val errors: List<ValidationError>, val left: FlowLeft) : FlowDeployError {
        override val message: String
            get() = "Meta does not take it: ${errors.joinToString("; ") { "${it.error}: ${it.message}" }}. Now $left"
    }

    /**
     * The call for [step] failed with [error]. To deploy again goes on from where it stands.
     *
     * @property left null where an answer was lost and nobody knows; to deploy again finds out.
     */
    public data class Failed(val step: FlowDeployStep, val error: WaError, val left: FlowLeft?) : FlowDeployError {
        override val message: String
            get() = "$step: ${error.message}. Now ${left ?: "it is not known what stands at Meta: deploy again"}"
    }

    /** The Flow of that name is deprecated, which is for good: choose another name. */
    public data class Deprecated(val id: FlowId) : FlowDeployError {
        override val message: String get() = "Flow $id has that name and is deprecated for good. Choose another name"
    }
}
