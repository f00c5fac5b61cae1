package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.client.within
import io.wakit.model.Page
import io.wakit.model.PhoneNumberId
import io.wakit.model.QrCodeId
import io.wakit.model.Success
import io.wakit.model.phone.QrCode
import io.wakit.model.phone.QrCodeDraft
import io.wakit.model.phone.QrImageFormat
import io.wakit.model.phone.violations

/**
 * QR codes and short links that open a chat with words already typed, up to 2,000 per number.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/qr-codes">QR codes</a>
 */
public class QrCodes internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** Makes a new code; or gives new words, up to 140 characters, to the one that [draft] names. */
    public suspend fun save(draft: QrCodeDraft): Either<WaError, QrCode> =
        graph.within({ draft.violations() }) { it(Save, at = phone, body = draft) }

    /** One code; with a link to its picture where [image] says in which form. */
    @JvmOverloads
    public suspend fun get(code: QrCodeId, image: QrImageFormat? = null): Either<WaError, QrCode> =
        graph(Get.with(code.value), at = phone, query = query("fields" to image.fields()))

    /** All codes, in pages of [limit] (1 to 25); with links to their pictures where [image] says in which form. */
    @JvmOverloads
    public fun list(image: QrImageFormat? = null, limit: Int? = null): Paged<QrCode> = graph.sized(limit, LIMIT) {
        it.paged(List, at = phone, query("fields" to image.fields(), "limit" to limit))
    }

    /** Deletes a code: what was printed of it leads nowhere from then on. */
    public suspend fun delete(code: QrCodeId): Either<WaError, Success> = graph(Delete.with(code.value), at = phone)

    private fun QrImageFormat?.fields(): String? =
        this?.let { "code,prefilled_message,deep_link_url,qr_image_url.format($it)" }

    internal companion object {
        private val LIMIT = 1..25

        val Save: Endpoint<PhoneNumberId, QrCodeDraft, QrCode> = post("message_qrdls")
        val List: Endpoint<PhoneNumberId, NoBody, Page<QrCode>> = get("message_qrdls")
        val Get: Endpoint<PhoneNumberId, NoBody, QrCode> = get("message_qrdls/{QrCodeId}")
        val Delete: Endpoint<PhoneNumberId, NoBody, Success> = delete("message_qrdls/{QrCodeId}")
    }
}
