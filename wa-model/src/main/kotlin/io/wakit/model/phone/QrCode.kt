package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.FirstOfData
import io.wakit.model.OpenWord
import io.wakit.model.QrCodeId
import io.wakit.model.UnixTime
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A QR code and short link that open a chat with words already typed. A number can have 2,000.
 *
 * @property code its id, the end of [deepLinkUrl]; missing where other fields were asked for.
 * @property qrImageUrl the picture; comes when one is made, or its field is asked for.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/qr-codes">QR codes</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = QrCode.FromList::class)
public data class QrCode @JvmOverloads constructor(
    val code: QrCodeId? = null,
    @SerialName("prefilled_message") val prefilledMessage: String? = null,
    @SerialName("deep_link_url") val deepLinkUrl: String? = null,
    @SerialName("qr_image_url") val qrImageUrl: String? = null,
    @SerialName("creation_time") @Serializable(with = UnixTime::class) val creationTime: Instant? = null,
) {
    internal object FromList : FirstOfData<QrCode>(generatedSerializer())
}

/**
 * A QR code to be made, or new words for one that exists.
 *
 * @property prefilledMessage the words, up to 140 characters.
 * @property code the one to change; null makes a new one.
 * @property generateQrImage the picture to make with a new one.
 */
@Serializable
public data class QrCodeDraft @JvmOverloads constructor(
    @SerialName("prefilled_message") val prefilledMessage: String,
    val code: QrCodeId? = null,
    @SerialName("generate_qr_image") val generateQrImage: QrImageFormat? = null,
)

/** What a picture of a QR code is made as. */
@Serializable(with = QrImageFormat.Serializer::class)
public class QrImageFormat(value: String) : OpenWord(value) {
    public companion object {
        /** Dots. */
        @JvmField public val Png: QrImageFormat = QrImageFormat("PNG")

        /** Lines, to be printed in any size. */
        @JvmField public val Svg: QrImageFormat = QrImageFormat("SVG")
    }

    internal object Serializer : AsWord<QrImageFormat>("QrImageFormat", ::QrImageFormat)
}
