package io.wakit.bot.people

import io.wakit.model.Bsuid
import io.wakit.model.ParentBsuid
import io.wakit.model.Recipient
import io.wakit.model.WaId

/** What kind of name it is. */
public enum class NameKind {
    /** A phone number, `wa_id`. It belongs to one person at a time, and to another one later. */
    Number,

    /** A business-scoped user id. It is one person's for good, and a person has one for each portfolio; a new one with a new number. */
    UserId,

    /** A parent business-scoped user id. */
    ParentUserId,

    /** A handle that the person chose, and may change. Then somebody else may choose it: nobody is known by it alone. */
    Username,
}

/**
 * One of the names of a person. A phone number is the same with and without `+`, spaces and hyphens, and a username in
 * capitals or not, with an `@` or not; user ids are compared as they are.
 */
public class PersonName private constructor(public val kind: NameKind, public val value: String) {
    /** The name in the form to write to; null for a username. */
    public val recipient: Recipient?
        get() = when (kind) {
            NameKind.Number -> WaId(value)
            NameKind.UserId -> Bsuid(value)
            NameKind.ParentUserId -> ParentBsuid(value)
            NameKind.Username -> null
        }

    override fun equals(other: Any?): Boolean = other is PersonName && other.kind == kind && other.value == value

    override fun hashCode(): Int = value.hashCode()

    override fun toString(): String = "$kind(${recipient ?: "•••"})"

    public companion object {
        /** The name that a message goes to; null for a group, which is nobody. */
        @JvmStatic
        public fun of(recipient: Recipient): PersonName? = when (recipient) {
            is WaId -> of(NameKind.Number, recipient.value)
            is Bsuid -> of(NameKind.UserId, recipient.value)
            is ParentBsuid -> of(NameKind.ParentUserId, recipient.value)
            else -> null
        }

        /** A person's handle. */
        @JvmStatic
        public fun username(value: String): PersonName = of(NameKind.Username, value)

        /** The name of [kind] that is written so. */
        @JvmStatic
        public fun of(kind: NameKind, value: String): PersonName = PersonName(
            kind,
            when (kind) {
                NameKind.Number -> value.filter { it in '0'..'9' }.ifEmpty { value }
                NameKind.Username -> value.removePrefix("@").lowercase()
                else -> value
            },
        )
    }
}
