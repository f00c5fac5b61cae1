package io.wakit.model

import kotlinx.serialization.Serializable

/** The record that Meta keeps of one message's way, as [phone.MessageHistory][io.wakit.model.phone.MessageHistory] lists it. */
@Serializable(with = MessageHistoryId.Serializer::class)
public class MessageHistoryId(value: String) : NodeId(value) {
    internal object Serializer : AsString<MessageHistoryId>("MessageHistoryId", ::MessageHistoryId)
}

/** A phone number as the account sees it, apart from what it does as a business number (`WhatsApp-Account-Number-ID`). */
@Serializable(with = WhatsAppAccountNumberId.Serializer::class)
public class WhatsAppAccountNumberId(value: String) : NodeId(value) {
    internal object Serializer : AsString<WhatsAppAccountNumberId>("WhatsAppAccountNumberId", ::WhatsAppAccountNumberId)
}

/** The node that holds the greeting, ice breakers and commands of a number (`WABA-Bot-ID`). */
@Serializable(with = WabaBotId.Serializer::class)
public class WabaBotId(value: String) : NodeId(value) {
    internal object Serializer : AsString<WabaBotId>("WabaBotId", ::WabaBotId)
}

/** A business profile as a node of its own, beside the edge on its phone number. */
@Serializable(with = WhatsAppBusinessProfileId.Serializer::class)
public class WhatsAppBusinessProfileId(value: String) : NodeId(value) {
    internal object Serializer :
        AsString<WhatsAppBusinessProfileId>("WhatsAppBusinessProfileId", ::WhatsAppBusinessProfileId)
}

/** `wacid.…`: one call, in either direction. Webhooks of the field `calls` name it. */
@Serializable(with = CallId.Serializer::class)
public class CallId(value: String) : Id(value) {
    internal object Serializer : AsString<CallId>("CallId", ::CallId)
}

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
