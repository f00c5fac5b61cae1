package io.wakit.bot

import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WabaId
import io.wakit.model.event.MessageHead
import io.wakit.model.event.Origin
import io.wakit.model.event.Party
import io.wakit.model.event.PhoneMetadata
import io.wakit.model.event.TextMessage
import io.wakit.model.message.Text
import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.concurrent.atomic.AtomicLong

private val ids = AtomicLong()

fun headFrom(user: Recipient, phone: PhoneNumberId): MessageHead = MessageHead(
    Origin(WabaId("102290129340398"), "messages"),
    PhoneMetadata(phone, "15550783881"),
    MessageId("wamid.in.${ids.incrementAndGet()}"),
    Party(user),
    Instant.EPOCH,
)

fun textFrom(user: Recipient, phone: PhoneNumberId, text: String): TextMessage = TextMessage(headFrom(user, phone), Text(text))

/** A clock that goes when it is told to. */
class Ticking : Clock() {
    @Volatile
    var millis = 1_767_225_600_000

    override fun instant(): Instant = Instant.ofEpochMilli(millis)

    override fun getZone(): ZoneId = ZoneOffset.UTC

    override fun withZone(zone: ZoneId): Clock = this
}
