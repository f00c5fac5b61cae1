package io.wakit.kapso.resource

import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.paged
import io.wakit.kapso.KapsoFields
import io.wakit.kapso.unless
import io.wakit.model.Page
import io.wakit.model.PhoneNumberId
import io.wakit.model.Violation

/** What a list gives on one page; more than 100 Kapso refuses. */
private val LIMIT = 1..100

/** A list of a phone, page by page, where nothing is in the way. */
internal fun <T> Graph.list(
    endpoint: Endpoint<PhoneNumberId, NoBody, Page<T>>,
    phone: PhoneNumberId,
    filter: List<Pair<String, Any?>>,
    fields: KapsoFields?,
    limit: Int?,
    violations: List<Violation> = emptyList(),
): Paged<T> {
    val size = if (limit == null || limit in LIMIT) {
        emptyList()
    } else {
        listOf(Violation("limit", "is $limit; Kapso takes ${LIMIT.first} to ${LIMIT.last}", LIMIT.last, limit))
    }
    return unless(violations + size).paged(endpoint, phone, query(filter + ("fields" to fields) + ("limit" to limit)))
}

/** The parameters of a call: those whose value is null are left out, and any other is written as its text. */
internal fun query(parameters: List<Pair<String, Any?>>): Map<String, String> =
    parameters.mapNotNull { (name, value) -> value?.let { name to it.toString() } }.toMap()
