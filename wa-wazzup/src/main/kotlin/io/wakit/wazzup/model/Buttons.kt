@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.wazzup.model

import io.wakit.model.JsonSchema
import io.wakit.model.OpenWord
import io.wakit.model.Violation
import io.wakit.wazzup.AsWord
import io.wakit.wazzup.checks
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject

/** The buttons below a message; each messenger has its own. A press comes as an inbound message. */
@Serializable(with = AsButtons::class)
public sealed interface ButtonsObject {
    /** The limits of Wazzup's that they break. */
    public fun violations(): List<Violation>
}

internal object AsButtons : KSerializer<ButtonsObject> {
    override val descriptor: SerialDescriptor =
        JsonSchema.define(SerialDescriptor("io.wakit.wazzup.Buttons", JsonElement.serializer().descriptor)) {
            it.anyOf(
                listOf(
                    it.body(TelegramButtons.serializer().descriptor),
                    it.tagged("chatType", it.body(MaxButtons.serializer().descriptor), "max"),
                    it.body(WabaButtons.serializer().descriptor),
                ),
            )
        }

    override fun serialize(encoder: Encoder, value: ButtonsObject) {
        val json = (encoder as? JsonEncoder ?: throw SerializationException("Buttons are JSON")).json
        encoder.encodeJsonElement(
            when (value) {
                is WabaButtons -> json.encodeToJsonElement(WabaButtons.serializer(), value)
                is TelegramButtons -> json.encodeToJsonElement(TelegramButtons.serializer(), value)
                is MaxButtons -> JsonObject(MAX + json.encodeToJsonElement(MaxButtons.serializer(), value).jsonObject)
                is OtherButtons -> value.raw
            },
        )
    }

    override fun deserialize(decoder: Decoder): ButtonsObject {
        val input = decoder as? JsonDecoder ?: throw SerializationException("Buttons are JSON")
        val all = input.decodeJsonElement() as? JsonObject ?: throw SerializationException("Buttons are an object")
        return try {
            when {
                "replyMarkup" in all -> input.json.decodeFromJsonElement(TelegramButtons.serializer(), all)
                "chatType" in all -> input.json.decodeFromJsonElement(MaxButtons.serializer(), all)
                else -> input.json.decodeFromJsonElement(WabaButtons.serializer(), all)
            }
        } catch (_: SerializationException) {
            OtherButtons(all)
        }
    }
}

private val MAX = mapOf("chatType" to JsonPrimitive("max"))

/** Buttons of a message on WABA within 24 hours, or the payloads of those that a template has: at most 10. */
@Serializable
public data class WabaButtons(val buttons: List<WabaButton>) : ButtonsObject {
    override fun violations(): List<Violation> = checks {
        count("buttons", buttons, 1..BUTTONS)
        buttons.forEachIndexed { i, button -> length("buttons[$i].text", button.text, TEXT) }
    }
}

/**
 * A button of [WabaButtons].
 *
 * @property text up to 20 characters; none where the template has it.
 * @property payload what a press says; without it, the button's text or its place.
 */
@Serializable
public data class WabaButton @JvmOverloads constructor(
    val text: String? = null,
    val payload: String? = null,
    @EncodeDefault val type: String? = if (text == null) null else "text",
)

/**
 * Buttons of a Telegram bot, row by row.
 *
 * @property oneTimeKeyboard whether they go away when one was pressed.
 * @property removeKeyboard takes away what an earlier message put there; then there are no [buttons].
 */
@Serializable
public data class TelegramButtons @JvmOverloads constructor(
    val replyMarkup: ReplyMarkup,
    val buttons: List<List<TelegramButton>>? = null,
    val oneTimeKeyboard: Boolean? = null,
    val removeKeyboard: Boolean? = null,
) : ButtonsObject {
    override fun violations(): List<Violation> = checks {
        rule("buttons", (buttons != null) != (removeKeyboard == true), "are said, or removeKeyboard is")
        buttons?.forEachIndexed { row, those ->
            those.forEachIndexed { i, button -> within("buttons[$row][$i]", button.violations()) }
        }
    }

    /** The one that takes away. */
    public companion object {
        /** Takes away the keyboard of an earlier message. */
        @JvmField
        public val Remove: TelegramButtons = TelegramButtons(ReplyMarkup.Reply, removeKeyboard = true)
    }
}

/** Where the buttons of a Telegram bot stand. */
@Serializable(with = ReplyMarkup.Serializer::class)
public class ReplyMarkup(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<ReplyMarkup>("ReplyMarkup", ::ReplyMarkup)

    /** The two that Telegram has. */
    public companion object {
        /** Below the message. */
        @JvmField public val Inline: ReplyMarkup = ReplyMarkup("inline")

        /** In place of the keyboard. */
        @JvmField public val Reply: ReplyMarkup = ReplyMarkup("reply")
    }
}

/**
 * A button of [TelegramButtons].
 *
 * @property text up to 64 characters.
 * @property callbackData what a press says, 1 to 64 bytes.
 */
@Serializable
public data class TelegramButton @JvmOverloads constructor(
    val text: String,
    val url: String? = null,
    val callbackData: String? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        needed("text", text, MOST)
        rule(
            "callbackData",
            callbackData == null || callbackData.encodeToByteArray().size in 1..MOST,
            "is of 1 to 64 bytes",
        )
    }
}

/** Buttons of a MAX bot, row by row. */
@Serializable
public data class MaxButtons(val buttons: List<List<MaxButton>>) : ButtonsObject {
    override fun violations(): List<Violation> = checks { count("buttons", buttons, 1..Int.MAX_VALUE) }
}

/**
 * A button of [MaxButtons].
 *
 * @property type `callback` with a [payload], `link` with a [url], or `message`.
 * @property intent how it looks: `default`, `positive` or `negative`.
 */
@Serializable
public data class MaxButton @JvmOverloads constructor(
    val type: String,
    val text: String,
    val payload: String? = null,
    val url: String? = null,
    val intent: String? = null,
)

/** Buttons of a messenger that has no words here yet, as Wazzup wants them. */
public data class OtherButtons(val raw: JsonObject) : ButtonsObject {
    override fun violations(): List<Violation> = emptyList()
}

private const val BUTTONS = 10
private const val TEXT = 20
private const val MOST = 64
