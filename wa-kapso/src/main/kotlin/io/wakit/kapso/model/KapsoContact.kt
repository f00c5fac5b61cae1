package io.wakit.kapso.model

import io.wakit.kapso.AsObject
import io.wakit.kapso.KapsoObject
import io.wakit.kapso.moment
import io.wakit.kapso.objectAt
import io.wakit.kapso.text
import io.wakit.model.Bsuid
import io.wakit.model.Violation
import io.wakit.model.WaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/** A user who wrote to a number, as Kapso keeps them. */
@Serializable(with = KapsoContact.Serializer::class)
public class KapsoContact(raw: JsonObject) : KapsoObject(raw) {
    /** Names it at Kapso; empty only where Kapso left it out. */
    public val id: String get() = raw.text("id").orEmpty()

    /** The user; null where the number is hidden. */
    public val waId: WaId? get() = word("wa_id", ::WaId)

    /** The user, by user id. */
    public val userId: Bsuid? get() = word("business_scoped_user_id", ::Bsuid)

    /** The same for a group of portfolios. */
    public val parentUserId: Bsuid? get() = word("parent_business_scoped_user_id", ::Bsuid)

    /** The user's handle. */
    public val username: String? get() = raw.text("username")

    /** The name that the user gave to the profile. */
    public val profileName: String? get() = raw.text("profile_name")

    /** The name that the business gave to the user. */
    public val displayName: String? get() = raw.text("display_name")

    /** What a program kept there. */
    public val metadata: JsonObject? get() = raw.objectAt("metadata")

    /** The customer of the project that the user belongs to. */
    public val customerId: String? get() = raw.text("customer_id")

    /** The user of Kapso's own records. */
    public val whatsappUserId: String? get() = raw.text("whatsapp_user_id")

    /** When the user wrote first. */
    public val createdAt: Instant? get() = raw.moment("created_at")

    /** When Kapso changed it the last time. */
    public val updatedAt: Instant? get() = raw.moment("updated_at")

    override val gist: String get() = id

    internal object Serializer : AsObject<KapsoContact>("KapsoContact", ::KapsoContact)
}

/** What is to change of a contact; what is null stays. One at least has to be said. */
@Serializable
public data class ContactEdit @JvmOverloads constructor(
    @SerialName("profile_name") val profileName: String? = null,
    @SerialName("display_name") val displayName: String? = null,
    val metadata: JsonObject? = null,
) {
    internal fun violations(): List<Violation> = if (profileName == null && displayName == null && metadata == null) {
        listOf(Violation("contact", "is left as it is: say profile_name, display_name or metadata"))
    } else {
        emptyList()
    }

    override fun toString(): String = "ContactEdit(…)"
}
