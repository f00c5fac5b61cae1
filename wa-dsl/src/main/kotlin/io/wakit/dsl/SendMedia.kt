@file:JvmName("SendMedia")

package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.model.Media
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.message.Audio
import io.wakit.model.message.Document
import io.wakit.model.message.Image
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.Sticker
import io.wakit.model.message.Video

/**
 * Sends a picture, JPEG or PNG up to 5 MB, by the id of an upload or by a link. To upload it on the way, use the block:
 * `messages.send(to) { image(file(path)) }`.
 */
public suspend fun Phone.sendImage(
    to: Recipient,
    media: Media,
    caption: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Image(media, caption), replyTo, callbackData)

/** Sends a film, MP4 or 3GPP up to 16 MB. */
public suspend fun Phone.sendVideo(
    to: Recipient,
    media: Media,
    caption: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Video(media, caption), replyTo, callbackData)

/** Sends sound, up to 16 MB, to be played as a file. */
public suspend fun Phone.sendAudio(
    to: Recipient,
    media: Media,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Audio(media), replyTo, callbackData)

/** Sends a voice message, with the picture of the sender: OGG with Opus, mono. */
public suspend fun Phone.sendVoice(
    to: Recipient,
    media: Media,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Audio(media, voice = true), replyTo, callbackData)

/** Sends a file of any kind that Meta takes, up to 100 MB; the ending of [filename] picks the icon. */
public suspend fun Phone.sendDocument(
    to: Recipient,
    media: Media,
    filename: String? = null,
    caption: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Document(media, filename, caption), replyTo, callbackData)

/** Sends a sticker: WebP, 100 KB where it stands still and 500 KB where it moves. */
public suspend fun Phone.sendSticker(
    to: Recipient,
    media: Media,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Sticker(media), replyTo, callbackData)
