package io.wakit.model

import kotlinx.serialization.Serializable

/**
 * Who a message goes to, or came from: a person by phone number or by business-scoped user id, or a group.
 * The kind is always said, never guessed from the look of the text: a mistyped number must not become a group.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
public sealed interface Recipient {
    /** The text that names it, as it stands in JSON. */
    public val value: String

    /** Factories that say the kind aloud; each is the same as the constructor of the class that it returns. */
    public companion object {
        /**
         * A person by phone number. Meta takes `+`, spaces, hyphens and parentheses; keep the `+`, since a number without
         * it may get the country code of the business put in front.
         */
        @JvmStatic
        public fun phone(number: String): WaId = WaId(number)

        /** A person by business-scoped user id, such as `US.13491208655302741918`, who may have hidden the number. */
        @JvmStatic
        public fun bsuid(id: String): Bsuid = Bsuid(id)

        /** A person by the user id that all businesses of a parent portfolio share, such as `US.ENT.11815799212886844830`. */
        @JvmStatic
        public fun parentBsuid(id: String): ParentBsuid = ParentBsuid(id)

        /** A group by the id that `group_lifecycle_update` told. */
        @JvmStatic
        public fun group(id: String): GroupId = GroupId(id)
    }
}

/**
 * A WhatsApp user by phone number: the digits that webhooks carry as `wa_id` and `from`, or a number as people write it,
 * to send to. Brazilian and Mexican numbers may come back altered, so compare with the `wa_id` of the receipt.
 */
@Serializable(with = WaId.Serializer::class)
public class WaId(value: String) :
    Id(value),
    Recipient {
    /** Masked but for the last two digits. */
    override fun toString(): String = "WaId(${masked()})"

    internal object Serializer : AsString<WaId>("WaId", ::WaId)
}

/**
 * A business-scoped user id: one person as one business portfolio sees them, for users who hide their number behind a
 * username. It changes with the phone number, and its form is not promised.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids">Business-scoped user IDs</a>
 */
@Serializable(with = Bsuid.Serializer::class)
public class Bsuid(value: String) :
    Id(value),
    Recipient {
    /** Masked but for the last two characters. */
    override fun toString(): String = "Bsuid(${masked()})"

    internal object Serializer : AsString<Bsuid>("Bsuid", ::Bsuid)
}

/**
 * A parent business-scoped user id: one person as all portfolios that are linked under one parent see them. It is sent
 * under the same key as a [Bsuid]; when a message is read back from JSON, the `.ENT.` that Meta writes into these ids tells
 * them apart.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids">Business-scoped user IDs</a>
 */
@Serializable(with = ParentBsuid.Serializer::class)
public class ParentBsuid(value: String) :
    Id(value),
    Recipient {
    /** Masked but for the last two characters. */
    override fun toString(): String = "ParentBsuid(${masked()})"

    internal object Serializer : AsString<ParentBsuid>("ParentBsuid", ::ParentBsuid)
}

/** A WhatsApp group of up to 8 people that the business opened. A node of the Graph too. */
@Serializable(with = GroupId.Serializer::class)
public class GroupId(value: String) :
    NodeId(value),
    Recipient {
    internal object Serializer : AsString<GroupId>("GroupId", ::GroupId)
}

private fun Id.masked(): String = "•••" + if (value.length > 6) value.takeLast(2) else ""
