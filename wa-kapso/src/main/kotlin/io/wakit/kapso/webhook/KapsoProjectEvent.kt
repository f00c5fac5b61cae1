package io.wakit.kapso.webhook

import io.wakit.kapso.KapsoObject
import io.wakit.kapso.model.ConversationId
import io.wakit.kapso.model.Direction
import io.wakit.kapso.moment
import io.wakit.kapso.number
import io.wakit.kapso.objectAt
import io.wakit.kapso.text
import io.wakit.model.MessageId
import io.wakit.model.OpenWord
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/** Nobody wrote in it for as long as the webhook was set to wait (`whatsapp.conversation.inactive`). */
public class KapsoConversationInactive internal constructor(head: KapsoDelivery) : KapsoConversationEvent(head) {
    /** The last message before the silence. */
    public val sinceMessage: LastMessage? get() = raw.objectAt("since_message")?.let(::LastMessage)

    /** How long it has been silent, in minutes. */
    public val minutes: Int? get() = raw.objectAt("inactivity")?.number("minutes")?.toInt()

    /** The message after which nothing came. */
    public class LastMessage internal constructor(raw: JsonObject) : KapsoObject(raw) {
        /** Names it at Kapso. */
        public val id: String? get() = raw.text("id")

        /** Names it at Meta. */
        public val messageId: MessageId? get() = word("whatsapp_message_id", ::MessageId)

        /** Who wrote it. */
        public val direction: Direction? get() = word("direction", ::Direction)

        /** When. */
        public val createdAt: Instant? get() = raw.moment("created_at")

        override val gist: String get() = "$messageId"
    }
}

/** News of a number of the project. */
public sealed class KapsoNumberEvent(head: KapsoDelivery) : KapsoEvent(head) {
    /** The project that it belongs to. */
    public val projectId: String? get() = raw.objectAt("project")?.text("id")

    /** The customer of the project who brought it; null where it is the project's own. */
    public val customerId: String? get() = raw.objectAt("customer")?.text("id")

    override val gist: String get() = "$phone"
}

/** A number came to the project (`whatsapp.phone_number.created`). */
public class KapsoNumberCreated internal constructor(head: KapsoDelivery) : KapsoNumberEvent(head)

/** A number left the project (`whatsapp.phone_number.deleted`). */
public class KapsoNumberDeleted internal constructor(head: KapsoDelivery) : KapsoNumberEvent(head)

/** A number was set up at Kapso (`whatsapp.config.created`). */
public class KapsoConfigCreated internal constructor(head: KapsoDelivery) : KapsoNumberEvent(head)

/** News of a run of a workflow. */
public sealed class KapsoWorkflowEvent(head: KapsoDelivery) : KapsoEvent(head) {
    /** When it happened. */
    public val occurredAt: Instant? get() = raw.moment("occurred_at")

    /** The project of the workflow. */
    public val projectId: String? get() = raw.text("project_id")

    /** The workflow. */
    public val workflowId: String? get() = raw.text("workflow_id")

    /** This run of it. */
    public val executionId: String? get() = raw.text("workflow_execution_id")

    /** What became of the run. */
    public val status: String? get() = raw.text("status")

    /** What the start of the run gave along. */
    public val trackingId: String? get() = raw.text("tracking_id")

    /** Where it talks: `whatsapp`. */
    public val channel: String? get() = raw.text("channel")

    /** The conversation that it talks in. */
    public val conversationId: ConversationId? get() = raw.text("whatsapp_conversation_id")?.let(::ConversationId)

    override val whose: String get() = conversationId?.value ?: executionId ?: super.whose

    override val gist: String get() = executionId ?: super.gist
}

/** The run asks for a person (`workflow.execution.handoff`). */
public class KapsoWorkflowHandoff internal constructor(head: KapsoDelivery) : KapsoWorkflowEvent(head) {
    /** Why, in a sentence. */
    public val reason: String? get() = raw.objectAt("handoff")?.text("reason")

    /** What asked for it. */
    public val source: HandoffSource? get() = raw.objectAt("handoff")?.text("source")?.let(::HandoffSource)
}

/** What asked for a person. */
public class HandoffSource(value: String) : OpenWord(value) {
    public companion object {
        /** An agent. */
        @JvmField public val AgentTool: HandoffSource = HandoffSource("agent_tool")

        /** A step of the workflow. */
        @JvmField public val ActionStep: HandoffSource = HandoffSource("action_step")
    }
}

/** The run failed (`workflow.execution.failed`). */
public class KapsoWorkflowFailed internal constructor(head: KapsoDelivery) : KapsoWorkflowEvent(head) {
    /** Why, in a sentence. */
    public val reason: String? get() = raw.objectAt("error")?.text("message")
}

/** An event of a name or in a form that this version does not know, or of version 1; whole, in its `head`. */
public class UnknownKapsoEvent internal constructor(head: KapsoDelivery) : KapsoEvent(head)
