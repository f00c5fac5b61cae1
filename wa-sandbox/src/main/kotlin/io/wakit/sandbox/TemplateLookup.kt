package io.wakit.sandbox

import io.wakit.model.WabaId
import kotlinx.serialization.json.JsonElement

/** Where the send of a template is held against the template itself: unknown ones, paused ones, values too few or many. */
internal interface TemplateLookup {
    /**
     * Throws Meta's refusal (132000, 132001, 132012, 132015, …) where [template], the object of the request, does not
     * fit what [waba] has. [byUserId] is whether it goes to a user id, which authentication templates do not (131062).
     */
    fun check(waba: WabaId, template: JsonElement, byUserId: Boolean)

    /** What the user reads of [template], values in place; null where [waba] has no such template. */
    fun read(waba: WabaId, template: JsonElement): String?

    companion object {
        /** Takes every template for an approved one that fits. */
        val AllApproved: TemplateLookup = object : TemplateLookup {
            override fun check(waba: WabaId, template: JsonElement, byUserId: Boolean) = Unit

            override fun read(waba: WabaId, template: JsonElement): String? = null
        }
    }
}
