package io.wakit.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.int
import io.kotest.property.arbitrary.string
import io.kotest.property.checkAll
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset

@Serializable
sealed interface Tap {
    @Serializable
    @SerialName("again")
    data class Again(val order: String) : Tap

    @Serializable
    @SerialName("stop")
    data object Stop : Tap
}

/** The same after a year: a new case, a new property with a default. */
@Serializable
sealed interface GrownTap {
    @Serializable
    @SerialName("again")
    data class Again(val order: String, val quantity: Int = 1) : GrownTap

    @Serializable
    @SerialName("stop")
    data object Stop : GrownTap

    @Serializable
    @SerialName("rate")
    data class Rate(val stars: Int) : GrownTap
}

@Serializable
data class Renamed(val orderId: String)

private val key = CallbackKey(ByteArray(32) { it.toByte() })
private val otherKey = CallbackKey(ByteArray(32) { (it + 1).toByte() })
private val noon = Instant.parse("2026-01-01T12:00:00Z")

private fun at(time: Instant) = Clock.fixed(time, ZoneOffset.UTC)

class CallbacksSpec : StringSpec({
    val taps = callbacks<Tap>("shop")

    "an id says its name and version, and comes back as the value" {
        taps.buttonId(Tap.Again("7")) shouldBe """shop.1:{"_":"again","order":"7"}"""
        taps.read(taps.buttonId(Tap.Again("7"))) shouldBe Callback.Valid(Tap.Again("7"))
        taps.read(taps.rowId(Tap.Stop)) shouldBe Callback.Valid(Tap.Stop)
        taps.read(taps.flowToken(Tap.Stop)) shouldBe Callback.Valid(Tap.Stop)
    }

    "any value comes back, signed or not" {
        val signed = callbacks<Tap>("shop", signature = CallbackSignature(key, Duration.ofDays(1)))
        checkAll(Arb.string(0..100), Arb.int(1..9)) { order, version ->
            listOf(callbacks<Tap>("s", version), signed).forEach {
                it.read(it.flowToken(Tap.Again(order))) shouldBe
                    Callback.Valid(Tap.Again(order))
            }
        }
    }

    "256 characters are a button, 200 a row; one more is told with the numbers, and without the value" {
        val frame = taps.flowToken(Tap.Again("")).length
        val emoji = "🌵"
        taps.buttonId(Tap.Again(emoji.repeat(256 - frame)))
        taps.rowId(Tap.Again("x".repeat(200 - frame)))
        shouldThrow<IllegalArgumentException> { taps.buttonId(Tap.Again("x".repeat(257 - frame))) }.message.let {
            it shouldContain "257 characters; Meta takes 256"
            it shouldNotContain "xxx"
        }
        shouldThrow<IllegalArgumentException> { taps.rowId(Tap.Again("x".repeat(201 - frame))) }.message shouldContain
            "201 characters; Meta takes 200"
        taps.flowToken(Tap.Again("x".repeat(1_000))).length shouldBe frame + 1_000
    }

    "old buttons are read after the type grew, and new ones as far as the old type goes" {
        val grown = callbacks<GrownTap>("shop")
        grown.read(taps.buttonId(Tap.Again("7"))) shouldBe Callback.Valid(GrownTap.Again("7"))
        grown.read(taps.buttonId(Tap.Stop)) shouldBe Callback.Valid(GrownTap.Stop)
        taps.read(grown.buttonId(GrownTap.Again("7", 2))) shouldBe Callback.Valid(Tap.Again("7"))
        taps.read(grown.buttonId(GrownTap.Rate(5))) shouldBe Callback.Unreadable(1)
    }

    "a version that changed more is brought up, and one from the future is told" {
        val renamed = callbacks<Renamed>("shop", version = 3) { version, value ->
            version shouldBe 1
            JsonObject(mapOf("orderId" to (value["order"] ?: JsonPrimitive("none"))))
        }
        renamed.read(taps.buttonId(Tap.Again("7"))) shouldBe Callback.Valid(Renamed("7"))
        renamed.read(renamed.buttonId(Renamed("8"))) shouldBe Callback.Valid(Renamed("8"))
        taps.read(renamed.buttonId(Renamed("8"))) shouldBe Callback.Unreadable(3)
    }

    "what is not ours is told apart from what is broken" {
        listOf("", "yes", "shop", "shop.1", "other.1:{}", "shop.x:{}", "shop.9999999999:{}").forEach {
            taps.read(it) shouldBe
                Callback.Foreign
        }
        listOf("shop.1:", "shop.1:{", "shop.1:[]", "shop.1:{}", """shop.1:{"_":"again"}""").forEach {
            taps.read(it) shouldBe Callback.Unreadable(1)
        }
    }

    "no id makes it throw" {
        val signed = callbacks<Tap>("shop", signature = CallbackSignature(key, Duration.ofDays(1)))
        checkAll(Arb.string(0..40)) { noise ->
            listOf(noise, "shop.1:$noise", "shop.1~$noise", "shop.1~1~$noise:{}", "shop.1~~:$noise").forEach {
                taps.read(it)
                (signed.read(it) is Callback.Valid) shouldBe false
            }
        }
    }

    "a signed id is good until its end, to the second" {
        fun taps(time: Instant) = callbacks<Tap>("shop", signature = CallbackSignature(key, Duration.ofHours(1)), clock = at(time))
        val id = taps(noon).buttonId(Tap.Again("7"))
        taps(noon.plusSeconds(3_599)).read(id) shouldBe Callback.Valid(Tap.Again("7"))
        taps(noon.plusSeconds(3_600)).read(id) shouldBe Callback.Expired
        callbacks<Tap>("shop", signature = CallbackSignature(key)).let {
            it.read(it.buttonId(Tap.Stop)) shouldBe Callback.Valid(Tap.Stop)
        }
    }

    "no letter of a signed id can be changed, and no part be left out" {
        val signed = callbacks<Tap>("shop", signature = CallbackSignature(key, Duration.ofHours(1)), clock = at(noon))
        val id = signed.buttonId(Tap.Again("7"))
        id.indices.forEach { i ->
            val changed = id.replaceRange(i, i + 1, if (id[i] == '8') "9" else "8")
            (signed.read(changed) is Callback.Valid) shouldBe false
        }
        signed.read(taps.buttonId(Tap.Again("7"))) shouldBe Callback.Forged
        signed.read(id.replace("\"7\"", "\"8\"")) shouldBe Callback.Forged
        val foreign = callbacks<Tap>("shop", signature = CallbackSignature(otherKey, Duration.ofHours(1)), clock = at(noon))
        foreign.read(id) shouldBe Callback.Forged
    }

    "a key that signs no more is still taken where it is named" {
        val old = callbacks<Tap>("shop", signature = CallbackSignature(key))
        val new = callbacks<Tap>("shop", signature = CallbackSignature(otherKey, retiredKeys = listOf(key)))
        new.read(old.buttonId(Tap.Stop)) shouldBe Callback.Valid(Tap.Stop)
        old.read(new.buttonId(Tap.Stop)) shouldBe Callback.Forged
    }

    "a name, a version, a key and a lifetime that cannot work are refused at once, and no key is printed" {
        shouldThrow<IllegalArgumentException> { callbacks<Tap>("Shop:1") }
        shouldThrow<IllegalArgumentException> { callbacks<Tap>("shop", version = 0) }
        shouldThrow<IllegalArgumentException> { CallbackKey(ByteArray(15)) }
        shouldThrow<IllegalArgumentException> { CallbackSignature(key, Duration.ZERO) }
        key.toString() shouldBe "██"
        CallbackSignature(key).toString() shouldNotContain "CallbackKey"
    }
})
