package io.wakit.model

import kotlinx.serialization.Serializable

/** The 14 letters and digits that end a `https://wa.me/message/…` link, and name its QR code. */
@Serializable(with = QrCodeId.Serializer::class)
public class QrCodeId(value: String) : Id(value) {
    internal object Serializer : AsString<QrCodeId>("QrCodeId", ::QrCodeId)
}

/** One person's wish to join one group. */
@Serializable(with = JoinRequestId.Serializer::class)
public class JoinRequestId(value: String) : Id(value) {
    internal object Serializer : AsString<JoinRequestId>("JoinRequestId", ::JoinRequestId)
}
