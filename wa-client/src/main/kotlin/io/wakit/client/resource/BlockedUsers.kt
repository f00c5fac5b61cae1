package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.deleteWith
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.client.within
import io.wakit.model.ErrorCode
import io.wakit.model.Page
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.phone.BlockList
import io.wakit.model.phone.BlockOutcome
import io.wakit.model.phone.BlockReceipt
import io.wakit.model.phone.BlockedUser
import io.wakit.model.phone.violations
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Who may not write to a number. A blocked user cannot write or call, and the business cannot write to them either.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/block-users">Block users</a>
 */
public class BlockedUsers internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /**
     * Blocks [people], each of whom must have written within 24 hours. Meta may do it in part: look at
     * [failed][BlockOutcome.failed]. The list of a number holds 64,000.
     */
    public suspend fun block(people: Collection<Recipient>): Either<WaError, BlockOutcome> = ask(Block, people)

    /** Takes [people] off the list. Meta may do it in part: look at [failed][BlockOutcome.failed]. */
    public suspend fun unblock(people: Collection<Recipient>): Either<WaError, BlockOutcome> = ask(Unblock, people)

    private suspend fun ask(
        endpoint: Endpoint<PhoneNumberId, BlockList, BlockReceipt>,
        people: Collection<Recipient>,
    ): Either<WaError, BlockOutcome> {
        val list = BlockList.of(people)
        return graph.within({ list.violations() }) { it(endpoint, at = phone, body = list).map { it.outcome } }
    }

    /**
     * Everybody on the list, in pages of [limit]. Where it changes while it is read, Meta answers 139102: begin again.
     */
    @JvmOverloads
    public fun list(limit: Int? = null): Paged<BlockedUser> = graph.paged(List, at = phone, query("limit" to limit))

    internal companion object {
        private val SomeFailed = ErrorCode(139100)

        val Block: Endpoint<PhoneNumberId, BlockList, BlockReceipt> =
            post<PhoneNumberId, BlockList, BlockReceipt>("block_users").orInPart(SomeFailed)
        val Unblock: Endpoint<PhoneNumberId, BlockList, BlockReceipt> =
            deleteWith<PhoneNumberId, BlockList, BlockReceipt>("block_users").orInPart(SomeFailed)
        val List: Endpoint<PhoneNumberId, NoBody, Page<BlockedUser>> =
            list("block_users", BlockedUser.serializer(), ::unwrapped)

        /** Meta's page has the people in lists of their own inside the list; its OpenAPI has them in the list. */
        private fun unwrapped(data: JsonElement): List<JsonElement> = (data as? JsonArray).orEmpty()
            .flatMap { ((it as? JsonObject)?.get("block_users") as? JsonArray) ?: listOf(it) }
    }
}
