package io.wakit.kapso.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.patch
import io.wakit.kapso.KapsoFields
import io.wakit.kapso.forKapso
import io.wakit.kapso.model.ContactEdit
import io.wakit.kapso.model.ContactFilter
import io.wakit.kapso.model.KapsoContact
import io.wakit.kapso.unless
import io.wakit.model.Page
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.WaId

/** The users who wrote to a number, as Kapso keeps them. */
public class Contacts internal constructor(graph: Graph, private val phone: PhoneNumberId) {
    private val graph = graph.forKapso("contacts")

    /** Those that [filter] asks for. [limit] is the size of a page, 1 to 100. */
    @JvmOverloads
    public fun list(
        filter: ContactFilter = ContactFilter(),
        fields: KapsoFields? = null,
        limit: Int? = null,
    ): Paged<KapsoContact> = graph.list(List, phone, filter.query(), fields, limit)

    /** One of them. */
    @JvmOverloads
    public suspend fun get(user: WaId, fields: KapsoFields? = null): Either<WaError, KapsoContact> =
        graph(Get.with(user.value), at = phone, query(listOf("fields" to fields)))

    /** Changes what [edit] says; one thing at least. */
    public suspend fun update(user: WaId, edit: ContactEdit): Either<WaError, Success> =
        graph.unless(edit.violations())(Update.with(user.value), at = phone, edit)

    internal companion object {
        val List: Endpoint<PhoneNumberId, NoBody, Page<KapsoContact>> = get("contacts")
        val Get: Endpoint<PhoneNumberId, NoBody, KapsoContact> = get("contacts/{WaId}")
        val Update: Endpoint<PhoneNumberId, ContactEdit, Success> = patch("contacts/{WaId}")
    }
}
