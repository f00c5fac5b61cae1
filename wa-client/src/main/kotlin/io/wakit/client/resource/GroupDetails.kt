package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.Multipart
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.multipart
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.client.within
import io.wakit.model.GroupId
import io.wakit.model.Violation
import io.wakit.model.group.Group
import io.wakit.model.group.GroupField
import io.wakit.model.group.GroupUpdate
import io.wakit.model.group.violations
import io.wakit.model.phone.RequestReceipt

/**
 * What a group is, and what can be changed of it.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public class GroupDetails internal constructor(private val graph: Graph, private val group: GroupId) {
    /** The group with the [fields] that are named; with all of them where none is, since Meta gives none unasked. */
    public suspend fun get(vararg fields: GroupField): Either<WaError, Group> {
        val wanted = fields.named() ?: GroupField.All.joinToString(",")
        return graph(Get, at = group, query = query("fields" to wanted))
    }

    /** Changes name and description. What became of it is told by the webhook `group_settings_update`. */
    public suspend fun update(change: GroupUpdate): Either<WaError, RequestReceipt> =
        graph.within({ change.violations() }) { it(Update, at = group, body = change) }

    /** Changes the picture: a JPEG of up to 5 MB, a square of 192 pixels a side or more. */
    public suspend fun setPicture(jpeg: ByteArray): Either<WaError, RequestReceipt> = graph.within({ tooLarge(jpeg) }) {
        it(
            SetPicture,
            at = group,
            body = Multipart(
                Multipart.Field("messaging_product", "whatsapp"),
                Multipart.File("file", "picture.jpg", "image/jpeg", jpeg),
            ),
        )
    }

    private fun tooLarge(jpeg: ByteArray): List<Violation> = listOfNotNull(
        Violation("file", "has ${jpeg.size} bytes; Meta takes $PICTURE_BYTES at most", PICTURE_BYTES, jpeg.size)
            .takeIf { jpeg.size > PICTURE_BYTES },
        Violation("file", "is empty: Meta needs a picture").takeIf { jpeg.isEmpty() },
    )

    /** Closes the group for good, and puts everybody out. Told of by the webhook `group_lifecycle_update`. */
    public suspend fun delete(): Either<WaError, RequestReceipt> = graph(Delete, at = group)

    internal companion object {
        private const val PICTURE_BYTES = 5 * 1024 * 1024

        val Get: Endpoint<GroupId, NoBody, Group> = get()
        val Update: Endpoint<GroupId, GroupUpdate, RequestReceipt> = post()
        val SetPicture: Endpoint<GroupId, Multipart, RequestReceipt> = multipart(mark = "#file")
        val Delete: Endpoint<GroupId, NoBody, RequestReceipt> = delete()
    }
}
