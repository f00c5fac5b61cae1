package io.wakit.model.phone

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.arbitrary.arbitrary
import io.kotest.property.arbitrary.boolean
import io.kotest.property.arbitrary.list
import io.kotest.property.arbitrary.orNull
import io.kotest.property.arbitrary.string
import io.kotest.property.checkAll
import io.wakit.model.CallId
import io.wakit.model.QrCodeId
import io.wakit.model.Recipient
import io.wakit.model.WaJson
import io.wakit.model.call.CallAction
import io.wakit.model.call.SessionDescription
import io.wakit.model.call.violations
import io.wakit.model.group.GroupDraft
import io.wakit.model.group.JoinRequests
import io.wakit.model.group.Participants
import io.wakit.model.group.violations
import io.wakit.model.payment.Refund
import io.wakit.model.payment.violations

class PhoneLimitsSpec : StringSpec({
    phoneLimits.forEach { limit ->
        "${limit.path}: ${limit.edge} may leave, ${limit.beyond} is refused (${limit.meta})" {
            limit.violations(limit.edge).shouldBeEmpty()
            val broken = limit.violations(limit.beyond)
            if (limit.beyond > limit.edge) broken.size shouldBe 1
            broken.map { it.path } shouldContain limit.path
            if (limit.beyond > 0) broken.map { it.limit to it.actual } shouldContain (limit.edge to limit.beyond)
        }
    }

    "an emoji is one character of a profile" {
        BusinessProfileUpdate(about = "🥖".repeat(139)).violations().shouldBeEmpty()
        BusinessProfileUpdate(about = "🥖".repeat(140)).violations().single().actual shouldBe 140
    }

    "a PIN and a code are 6 digits" {
        listOf("000000", "482910").forEach {
            Registration(it).violations().shouldBeEmpty()
            PhoneNumberUpdate(pin = it).violations().shouldBeEmpty()
            CodeVerification(it).violations().shouldBeEmpty()
        }
        listOf("", "12345", "1234567", "12345a", "123-456", "１２３４５６").forEach {
            Registration(it).violations().single().path shouldBe "pin"
            PhoneNumberUpdate(pin = it).violations().single().path shouldBe "pin"
            CodeVerification(it).violations().single().path shouldBe "code"
        }
    }

    "No Storage keeps for 60 minutes, and not beside local storage" {
        Registration("123456", metaStoreRetentionMinutes = 60).violations().shouldBeEmpty()
        Registration("123456", "CH", metaStoreRetentionMinutes = 61).violations().map { it.path } shouldContainExactly
            listOf("meta_store_retention_minutes", "data_localization_region")
        PhoneSettings(storageConfiguration = StorageConfiguration(StorageStatus.NoStorageEnabled, retentionMinutes = 30)).violations()
            .single().path shouldBe "storage_configuration.retention_minutes"
    }

    "a language of three letters is a language" {
        CodeRequest(CodeMethod.Sms, "fil").violations().shouldBeEmpty()
        CodeRequest(CodeMethod.Sms, " ").violations().single().path shouldBe "language"
    }

    "a callback needs a token, unless it is taken back" {
        PhoneNumberUpdate(webhookConfiguration = CallbackOverride("https://a.example")).violations().single().path shouldBe
            "webhook_configuration.verify_token"
        PhoneNumberUpdate(webhookConfiguration = CallbackOverride.None).violations().shouldBeEmpty()
    }

    "call hours have times of four digits, end after they begin, and do not overlap" {
        fun found(vararg hours: Pair<String, String>) = PhoneSettings(
            CallingSettings(
                callHours = CallHours(
                    Switch.Enabled,
                    "Europe/London",
                    hours.map { (open, close) -> CallHours.OperatingHours("MONDAY", open, close) },
                ),
            ),
        ).violations().map { it.path.substringAfter("weekly_operating_hours") }
        found("0700" to "1200", "1200" to "2359").shouldBeEmpty()
        found("07:00" to "12:00") shouldContainExactly listOf("[0].open_time", "[0].close_time")
        found("2400" to "2460") shouldContainExactly listOf("[0].open_time", "[0].close_time")
        found("1200" to "0700") shouldContainExactly listOf("[0]")
        found("0900" to "1300", "0700" to "1000") shouldContainExactly listOf("(MONDAY)")
        found() shouldContainExactly listOf("")
    }

    "a holiday has a date" {
        val hours = hours(1).copy(holidaySchedule = listOf(CallHours.Holiday("25.12.2031", "0000", "24:00")))
        PhoneSettings(CallingSettings(callHours = hours)).violations().map {
            it.path.substringAfter("holiday_schedule")
        } shouldContainExactly
            listOf("[0].date", "[0].end_time")
    }

    "encryption of payloads needs the key of the business" {
        PhoneSettings(payloadEncryption = PayloadEncryption(Switch.Enabled)).violations().single().path shouldBe
            "payload_encryption.client_encryption_key"
        PhoneSettings(payloadEncryption = PayloadEncryption(Switch.Disabled)).violations().shouldBeEmpty()
    }

    "ice breakers and commands have no emoji, and commands no slash and no double" {
        ConversationalAutomation(prompts = listOf("Bread 🥖", "Hello ☺️", "Äpfel & Öl – 100 %")).violations().map {
            it.path
        } shouldContainExactly
            listOf("prompts[0]", "prompts[1]")
        ConversationalAutomation(commands = listOf(command("/order"), command("a"), command("a", "☎️"))).violations()
            .map { it.path } shouldContainExactly listOf("commands[0].command_name", "commands[2].command_description", "commands")
    }

    "a QR code is changed by its name, and a key begins as PEM does" {
        QrCodeDraft("a", QrCodeId(" ")).violations().single().path shouldBe "code"
        QrCodeDraft("a", QrCodeId("4O4YGZEG3RIVE1")).violations().shouldBeEmpty()
        BusinessPublicKey("-----BEGIN PRIVATE KEY-----").violations().single().path shouldBe "business_public_key"
    }

    "all that is missing of a business in India is told at once" {
        BusinessCompliance(entityTypeCustom = "Guild").violations().map { it.path } shouldContainExactly
            listOf("entity_name", "entity_type", "entity_type_custom", "grievance_officer_details", "customer_care_details")
        compliance().copy(entityType = EntityType.Other).violations().single().path shouldBe "entity_type_custom"
        compliance(officer = someone.copy(mobileNumber = "09000000001")).violations().single().path shouldBe
            "grievance_officer_details.mobile_number"
    }

    "a username has the form that Meta asks for" {
        listOf("oxbridge.bakery", "a12", "Jessi_Bakes.9", "wow.comet").forEach {
            withClue(it) { UsernameRequest(it).violations().shouldBeEmpty() }
        }
        listOf(".ox", "ox.", "o..x", "www.ox", "WWWox", "123", "bäcker", "o x", "ox.com", "ox.HTML").forEach {
            withClue(it) { UsernameRequest(it).violations().map { v -> v.path }.toSet() shouldBe setOf("username") }
        }
    }

    "a group needs a name, and requests and people need to be named" {
        listOf("", "   ").forEach { GroupDraft(it).violations().single().path shouldBe "subject" }
        GroupDraft(" " + words(128) + " ").violations().shouldBeEmpty()
        JoinRequests(emptyList()).violations().single().path shouldBe "join_requests"
        Participants(listOf(Participants.User(" "))).violations().single().path shouldBe "participants[0].user"
        BlockList.of(listOf(Recipient.phone(""))).violations().single().path shouldBe "block_users[0]"
    }

    "who calls offers, who is called answers, and nobody gives the user's offer back" {
        val offer = SessionDescription.offer("v=0")
        val answer = SessionDescription.answer("v=0")
        CallAction.accept(CallId("wacid.A"), answer).violations().shouldBeEmpty()
        CallAction.accept(CallId("wacid.A"), offer).violations().single().path shouldBe "session"
        CallAction.preAccept(CallId("wacid.A"), offer).violations().single().path shouldBe "session"
        CallAction.connect(Recipient.phone("1555"), answer).violations().single().path shouldBe "session"
        CallAction.connect(Recipient.phone(""), offer).violations().single().path shouldBe "to"
        CallAction.reject(CallId("")).violations().single().path shouldBe "call_id"
        CallAction.connect(Recipient.bsuid("GB.771"), SessionDescription.offer(" ")).violations().single().path shouldBe "session.sdp"
        CallAction().violations().single().path shouldBe "action"
    }

    "money goes back in whole hundredths, for an order that has a name" {
        Refund("order-7", "upi", Refund.Amount.paise(1)).violations().shouldBeEmpty()
        Refund("order 7", " ", Refund.Amount("0", "10", "INR")).violations().map { it.path } shouldContainExactly
            listOf("reference_id", "payment_config_id", "amount.value", "amount.offset")
        Refund("a".repeat(36), "upi", Refund.Amount.paise(1)).violations().single().path shouldBe "reference_id"
    }

    "any automation and any profile comes back from JSON as it was" {
        val text = Arb.string(0..40)
        val automation = arbitrary {
            ConversationalAutomation(
                Arb.boolean().orNull().bind(),
                Arb.list(text, 0..3).orNull().bind(),
                Arb.list(arbitrary { command(text.bind(), text.bind()) }, 0..3).orNull().bind(),
            )
        }
        checkAll(200, automation) {
            WaJson.decodeFromString<ConversationalAutomation>(WaJson.encodeToString(ConversationalAutomation.serializer(), it)) shouldBe it
        }
        val profile = arbitrary {
            BusinessProfileUpdate(
                text.orNull().bind(),
                text.orNull().bind(),
                vertical = text.orNull().bind()?.let(::Vertical),
                websites = Arb.list(text, 0..2).orNull().bind(),
            )
        }
        checkAll(200, profile) {
            WaJson.decodeFromString<BusinessProfileUpdate>(WaJson.encodeToString(BusinessProfileUpdate.serializer(), it)) shouldBe it
        }
    }
})
