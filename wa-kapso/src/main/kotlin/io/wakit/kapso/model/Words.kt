package io.wakit.kapso.model

import io.wakit.model.OpenWord

/** Names one conversation of a number with a user: a UUID. */
public class ConversationId(public val value: String) {
    override fun equals(other: Any?): Boolean = other is ConversationId && other.value == value

    override fun hashCode(): Int = value.hashCode()

    override fun toString(): String = value
}

/** Who wrote a message, or called. */
public class Direction(value: String) : OpenWord(value) {
    public companion object {
        /** The user. */
        @JvmField public val Inbound: Direction = Direction("inbound")

        /** The business. */
        @JvmField public val Outbound: Direction = Direction("outbound")
    }
}

/** How far a message came. */
public class MessageProgress(value: String) : OpenWord(value) {
    public companion object {
        /** Not sent yet. */
        @JvmField public val Pending: MessageProgress = MessageProgress("pending")

        /** On its way. */
        @JvmField public val Sent: MessageProgress = MessageProgress("sent")

        /** On the device; a user's message at the business too. */
        @JvmField public val Delivered: MessageProgress = MessageProgress("delivered")

        /** Seen. */
        @JvmField public val Read: MessageProgress = MessageProgress("read")

        /** It failed; the errors of its statuses say why. */
        @JvmField public val Failed: MessageProgress = MessageProgress("failed")

        /** Come in from a user: webhooks alone say so. */
        @JvmField public val Received: MessageProgress = MessageProgress("received")
    }
}

/** What Kapso has made of a message. */
public class ProcessingStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Nothing yet. */
        @JvmField public val Pending: ProcessingStatus = ProcessingStatus("pending")

        /** It is at it. */
        @JvmField public val Processing: ProcessingStatus = ProcessingStatus("processing")

        /** Done. */
        @JvmField public val Completed: ProcessingStatus = ProcessingStatus("completed")

        /** It failed. */
        @JvmField public val Failed: ProcessingStatus = ProcessingStatus("failed")
    }
}

/** The way by which a message came to Kapso. */
public class MessageOrigin(value: String) : OpenWord(value) {
    public companion object {
        /** The Cloud API. */
        @JvmField public val CloudApi: MessageOrigin = MessageOrigin("cloud_api")

        /** The WhatsApp Business app on the owner's phone. */
        @JvmField public val BusinessApp: MessageOrigin = MessageOrigin("business_app")

        /** The history from before the number came to the Cloud API. */
        @JvmField public val HistorySync: MessageOrigin = MessageOrigin("history_sync")
    }
}

/** Whether a conversation goes on. */
public class ConversationStatus(value: String) : OpenWord(value) {
    public companion object {
        /** It goes on. */
        @JvmField public val Active: ConversationStatus = ConversationStatus("active")

        /** It is over. */
        @JvmField public val Ended: ConversationStatus = ConversationStatus("ended")
    }
}

/** How far a call came. */
public class CallStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Begun. */
        @JvmField public val Initiated: CallStatus = CallStatus("initiated")

        /** It rings. */
        @JvmField public val Ringing: CallStatus = CallStatus("ringing")

        /** Taken. */
        @JvmField public val Answered: CallStatus = CallStatus("answered")

        /** Over. */
        @JvmField public val Completed: CallStatus = CallStatus("completed")

        /** It failed. */
        @JvmField public val Failed: CallStatus = CallStatus("failed")
    }
}
