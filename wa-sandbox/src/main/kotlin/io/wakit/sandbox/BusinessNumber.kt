package io.wakit.sandbox

import io.wakit.model.PhoneNumberId
import io.wakit.model.WabaId
import io.wakit.model.event.Origin
import io.wakit.model.event.PhoneMetadata
import java.time.Instant

/**
 * A phone number of a business that lives in the sandbox.
 *
 * @property displayNumber the number as webhooks tell it in `metadata.display_phone_number`: digits.
 * @property waba the account that it belongs to, `entry[].id` of its webhooks.
 */
public class BusinessNumber internal constructor(
    public val id: PhoneNumberId,
    public val displayNumber: String,
    public val waba: WabaId,
    internal val isRegistered: Boolean = true,
    internal val pin: String? = null,
) {
    /** How webhooks name it, for an event of one's own. */
    public val metadata: PhoneMetadata get() = PhoneMetadata(id, displayNumber)

    /** Where an event of its account stands under [field], for an event of one's own. */
    @JvmOverloads
    public fun origin(field: String, time: Instant? = null): Origin = Origin(waba, field, time)

    override fun toString(): String = "BusinessNumber($id of $waba)"

    internal companion object {
        val Default = BusinessNumber(
            Sandbox.DefaultPhoneNumberId,
            "15550783881",
            Sandbox.DefaultWabaId,
            pin = Sandbox.DefaultPin,
        )
    }
}
