package io.wakit.sandbox

import io.wakit.model.PhoneNumberId
import io.wakit.model.WabaId

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
) {
    override fun toString(): String = "BusinessNumber($id of $waba)"

    internal companion object {
        val Default = BusinessNumber(Sandbox.DefaultPhoneNumberId, "15550783881", Sandbox.DefaultWabaId)
    }
}
