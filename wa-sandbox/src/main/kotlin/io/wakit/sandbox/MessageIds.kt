package io.wakit.sandbox

import io.wakit.model.MessageId
import java.io.ByteArrayOutputStream
import java.util.Base64
import java.util.UUID

/**
 * New ids in the form that Meta gives them: the user's number, the direction and a random part, in Base64.
 * Readers are to take them as opaque; the form is here so that lengths and characters are true to life.
 */
internal object MessageIds {
    fun fromUser(user: String): MessageId = id(user, direction = 0x12, random = hex(20))

    fun fromBusiness(user: String): MessageId = id(user, direction = 0x11, random = hex(18))

    private fun id(user: String, direction: Int, random: String): MessageId {
        val bytes = ByteArrayOutputStream().apply {
            writeBytes(byteArrayOf(0x1c, 0x18, user.length.toByte()))
            writeBytes(user.encodeToByteArray())
            writeBytes(byteArrayOf(0x15, 0x02, 0x00, direction.toByte(), 0x18, random.length.toByte()))
            writeBytes(random.encodeToByteArray())
            write(0)
        }
        return MessageId("wamid." + Base64.getEncoder().encodeToString(bytes.toByteArray()))
    }

    private fun hex(length: Int): String = UUID.randomUUID().toString().replace("-", "").take(length).uppercase()
}
