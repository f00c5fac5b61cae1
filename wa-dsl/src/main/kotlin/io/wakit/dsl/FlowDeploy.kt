@file:JvmName("FlowDeploy")

package io.wakit.dsl

import arrow.core.Either
import arrow.core.raise.Raise
import arrow.core.raise.either
import io.wakit.client.WaError
import io.wakit.client.resource.FlowDetails
import io.wakit.client.resource.Flows
import io.wakit.flows.check.violations
import io.wakit.flows.json.FlowJson
import io.wakit.flows.json.contentHash
import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.flow.Flow
import io.wakit.model.flow.FlowCategory
import io.wakit.model.flow.FlowDraft
import io.wakit.model.flow.FlowEdit
import io.wakit.model.flow.FlowField
import io.wakit.model.flow.FlowStatus
import io.wakit.model.flow.ValidationError
import kotlinx.coroutines.flow.firstOrNull
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject

/**
 * Makes the Flow called [name] what [flow] says, whatever was there: creates it, or puts the new content in place of the old
 * where the two differ, and publishes it. To say the same again changes nothing, so a deployment can stand in a program's
 * start or in a pipeline.
 *
 * The Flow is checked here first, and nothing leaves while it breaks a rule. What Meta refuses after that is taken back, as
 * [FlowDeployError.Rejected] says; where publishing fails the new draft stays, beside the version that users see, and the
 * error says so.
 *
 * @param endpointUri of a Flow with an endpoint; what Meta holds stays where it is null.
 * @param application the app whose secret signs what the endpoint gets; that of the access token, where it is null.
 * @param publish whether it is opened to all; else it stays a draft.
 */
public suspend fun Flows.deploy(
    name: String,
    flow: FlowJson,
    categories: List<FlowCategory> = listOf(FlowCategory.Other),
    endpointUri: String? = null,
    application: AppId? = null,
    publish: Boolean = true,
): Either<FlowDeployError, DeployedFlow> = either {
    val faults = flow.violations()
    if (faults.isNotEmpty()) raise(FlowDeployError.Faulty(faults))
    val plan = FlowPlan(name, flow, categories, endpointUri, application, publish)
    with(FlowDeployment(this@deploy, plan)) { run() }
}

private class FlowPlan(
    val name: String,
    val flow: FlowJson,
    val categories: List<FlowCategory>,
    val endpointUri: String?,
    val application: AppId?,
    val publish: Boolean,
) {
    val json: String = flow.toJson()
    val hash: String = flow.contentHash()

    /** What is to be other in what is said about [known]; null where nothing is. */
    fun edit(known: Flow): FlowEdit? = FlowEdit(
        categories = categories.takeIf { it.toSet() != known.categories.orEmpty().toSet() },
        endpointUri = endpointUri?.takeIf { it != known.endpointUri },
        application = application?.takeIf { it.value != known.application?.id?.value },
    ).takeIf { it != FlowEdit() }
}

private class FlowDeployment(private val flows: Flows, private val plan: FlowPlan) {
    suspend fun Raise<FlowDeployError>.run(): DeployedFlow {
        val found = flows.list(FIELDS).all().firstOrNull { it.fold({ true }, { flow -> flow.name == plan.name }) }
        val known = found?.let { done(FlowDeployStep.Find, it, left = null) }
        return if (known == null) create() else update(known)
    }

    private suspend fun Raise<FlowDeployError>.create(): DeployedFlow {
        val draft = FlowDraft(plan.name, plan.categories, endpointUri = plan.endpointUri, flowJson = plan.json)
        val made = done(FlowDeployStep.Create, flows.create(draft), FlowLeft.Nothing)
        if (made.validationErrors.isNotEmpty()) {
            val left = flows[made.id].delete().fold({ FlowLeft(made.id, FlowStatus.Draft, true) }, { FlowLeft.Nothing })
            raise(FlowDeployError.Rejected(made.validationErrors, left))
        }
        val left = FlowLeft(made.id, FlowStatus.Draft, hasNewContent = true)
        plan.application?.let {
            done(FlowDeployStep.Describe, flows[made.id].update(FlowEdit(application = it)), left)
        }
        return publish(made.id, FlowChange.Created, FlowStatus.Draft)
    }

    private suspend fun Raise<FlowDeployError>.update(known: Flow): DeployedFlow {
        if (known.status == FlowStatus.Deprecated) raise(FlowDeployError.Deprecated(known.id))
        val node = flows[known.id]
        // What cannot be fetched or read is taken for another: at worst the same content is uploaded again.
        val former = node.json().getOrNull()
        val edit = plan.edit(known)
        if (former.isSame() && edit == null) return publish(known.id, FlowChange.Unchanged, known.status)
        edit?.let { done(FlowDeployStep.Describe, node.update(it), FlowLeft(known.id, known.status, former.isSame())) }
        // An edit makes a draft of what was published.
        val now = if (edit == null) known.status else FlowStatus.Draft
        if (!former.isSame()) upload(node, known, former, FlowLeft(known.id, now, hasNewContent = false))
        return publish(known.id, FlowChange.Updated, FlowStatus.Draft)
    }

    private suspend fun Raise<FlowDeployError>.upload(
        node: FlowDetails,
        known: Flow,
        former: JsonObject?,
        left: FlowLeft,
    ) {
        val taken = done(FlowDeployStep.Upload, node.uploadJson(plan.json.encodeToByteArray()), left)
        if (taken.validationErrors.isNotEmpty()) raise(takenBack(node, known, former, taken.validationErrors))
    }

    /** The Flow as it was before, as far as that succeeds. */
    private suspend fun takenBack(
        node: FlowDetails,
        known: Flow,
        former: JsonObject?,
        errors: List<ValidationError>,
    ): FlowDeployError {
        val isBack = former != null && node.uploadJson(former.toString().encodeToByteArray()).isRight()
        if (isBack && known.status != FlowStatus.Draft) node.publish()
        val status = node.get(FlowField.Status).getOrNull()?.status
        return FlowDeployError.Rejected(errors, FlowLeft(known.id, status, hasNewContent = !isBack))
    }

    private suspend fun Raise<FlowDeployError>.publish(
        id: FlowId,
        change: FlowChange,
        status: FlowStatus?,
    ): DeployedFlow {
        val isDue = plan.publish && status == FlowStatus.Draft
        if (isDue) {
            done(
                FlowDeployStep.Publish,
                flows[id].publish(),
                FlowLeft(id, FlowStatus.Draft, hasNewContent = true),
            )
        }
        val now = if (isDue) FlowStatus.Published else status ?: FlowStatus.Draft
        val preview = flows[id].preview().getOrNull()?.preview
        return DeployedFlow(id, plan.name, plan.hash, change, now, preview)
    }

    /** What [answer] gave; where its call may have been carried out all the same, nobody knows what is left. */
    private fun <T> Raise<FlowDeployError>.done(step: FlowDeployStep, answer: Either<WaError, T>, left: FlowLeft?): T =
        answer.fold({ raise(FlowDeployError.Failed(step, it, left.takeUnless { _ -> it.mayHaveBeenSent })) }, { it })

    private fun JsonObject?.isSame(): Boolean = this != null && try {
        FlowJson.read(toString()).contentHash() == plan.hash
    } catch (_: SerializationException) {
        false
    }

    private companion object {
        val FIELDS =
            listOf(FlowField.Name, FlowField.Status, FlowField.Categories, FlowField.EndpointUri, FlowField.Application)
    }
}
