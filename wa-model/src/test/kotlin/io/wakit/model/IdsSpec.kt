package io.wakit.model

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldNotContain
import kotlinx.serialization.builtins.ListSerializer

class IdsSpec :
    StringSpec({
        "ids of one text are equal only within one type" {
            MessageId("1063") shouldBe MessageId("1063")
            MessageId("1063").hashCode() shouldBe MessageId("1063").hashCode()
            (PhoneNumberId("1063") as Id) shouldNotBe WabaId("1063")
        }

        "an id stands in JSON as its bare text, whatever the text is" {
            val ids = listOf(MessageId("wamid.A=="), MessageId(""), MessageId("\"quoted\" ü"))
            val json = WaJson.encodeToString(ListSerializer(MessageId.serializer()), ids)
            json shouldBe """["wamid.A==","","\"quoted\" ü"]"""
            WaJson.decodeFromString(ListSerializer(MessageId.serializer()), json) shouldBe ids
        }

        "who a person is does not stand in what is printed" {
            listOf(Recipient.phone("+15550100001"), Recipient.bsuid("US.13491208655302741918")).forEach {
                "$it" shouldNotContain it.value
                "$it" shouldNotContain it.value.take(4)
            }
            "${WaId("12")}" shouldNotContain "12"
        }

        "an id of a thing prints as itself" {
            "${MessageId("wamid.A")} ${PhoneNumberId("1063")}" shouldBe "wamid.A 1063"
        }

        "a word that Meta has not used before is kept, and equal only to itself" {
            io.wakit.model.event.DeliveryState("teleported").value shouldBe "teleported"
            io.wakit.model.event.DeliveryState("read") shouldBe io.wakit.model.event.DeliveryState.Read
        }
    })
