package io.wakit.model.phone

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.wakit.model.BusinessProfileId
import io.wakit.model.ErrorCode
import io.wakit.model.MessageHistoryId
import io.wakit.model.PhoneNumberId
import io.wakit.model.QrCodeId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.account.Health
import io.wakit.model.call.CallPermissionAction
import io.wakit.model.call.CallPermissionStatus
import io.wakit.model.call.CallPermissions
import io.wakit.model.fixture
import io.wakit.model.group.Group
import io.wakit.model.group.JoinApprovalMode
import io.wakit.model.group.JoinOutcome
import io.wakit.model.payment.OrderPayments
import io.wakit.model.payment.PaymentConfiguration
import io.wakit.model.payment.PaymentConfigurationStatus
import io.wakit.model.payment.PaymentStatus
import kotlinx.serialization.SerializationException
import java.time.Duration
import java.time.Instant

private inline fun <reified T> read(file: String): T = WaJson.decodeFromString(fixture("$file.read.json"))

private val then = Instant.ofEpochSecond(1_700_000_000)

class PhoneAnswersSpec : StringSpec({
    "a number is read with all that its fields hold, whatever stands beside them" {
        val number = read<PhoneNumber>("phone/number")
        number.id shouldBe PhoneNumberId("7001")
        number.qualityRating shouldBe QualityRating.Yellow
        number.status shouldBe PhoneStatus.Connected
        number.throughput?.level shouldBe ThroughputLevel.High
        number.messagingLimit shouldBe MessagingLimit.Tier2K
        number.lastOnboardedTime shouldBe Instant.parse("2023-08-22T19:05:53Z")
        number.webhookConfiguration shouldBe
            PhoneNumber.WebhookConfiguration("https://hooks.bakery.example/wa", application = "https://app.example/hook")
        number.conversationalAutomation?.prompts shouldBe listOf("Opening hours?")
        number.officialBusinessAccount?.status shouldBe OfficialStatus.NotStarted
        number.verifiedName shouldBe "Oxbridge Bakery"
    }

    "health tells what limits and what blocks" {
        val health = read<PhoneNumber>("phone/number").healthStatus.shouldNotBeNull()
        health.canSendMessage shouldBe Health.Limited
        health.entities.first().additionalInfo shouldBe listOf("The name is not approved yet.")
        health.entities.last().errors.single().let {
            it.code shouldBe ErrorCode(141000)
            it.possibleSolution shouldBe "Turn it on."
        }
    }

    "a messaging limit tells its number of users" {
        mapOf("TIER_50" to 50, "TIER_250" to 250, "TIER_2K" to 2000, "TIER_100K" to 100_000, "TIER_UNLIMITED" to null, "TIER_9X" to null)
            .forEach { (word, users) -> MessagingLimit(word).users shouldBe users }
    }

    "a profile is read from a list, from a wrapper in a list, and as it is" {
        listOf("page", "wrapped", "node").forEach { form ->
            val profile = read<BusinessProfile>("phone/profile-$form")
            profile.about shouldBe "Bread since 1931"
            profile.vertical shouldBe Vertical.Grocery
            profile.websites shouldBe listOf("https://bakery.example")
        }
        read<BusinessProfile>("phone/profile-node").id shouldBe BusinessProfileId("4711")
    }

    "a list with no profile in it is a profile with nothing in it" {
        read<BusinessProfile>("phone/profile-none") shouldBe BusinessProfile()
    }

    "the websites of a profile are read as a list and as JSON in a text" {
        val update = WaJson.decodeFromString<BusinessProfileUpdate>("""{"websites":"[\"https://a.example\"]"}""")
        update.websites shouldBe listOf("https://a.example")
        shouldThrow<SerializationException> { WaJson.decodeFromString<BusinessProfileUpdate>("""{"websites":"no list"}""") }
    }

    "the language of a code may be called its locale" {
        WaJson.decodeFromString<CodeRequest>("""{"code_method":"SMS","locale":"en_US"}""") shouldBe CodeRequest(CodeMethod.Sms, "en_US")
    }

    "settings are read in the words of Meta's OpenAPI too" {
        val settings = read<PhoneSettings>("phone/settings-openapi")
        val calling = settings.calling.shouldNotBeNull()
        calling.status?.isEnabled shouldBe true
        calling.ipAddresses?.default shouldBe listOf("192.0.2.1")
        calling.restrictions?.list?.single() shouldBe CallingSettings.Restriction("RESTRICTED", expiration = then)
        calling.sip?.servers?.single()?.sipUserPassword shouldBe "hush"
        calling.sip?.status?.isEnabled shouldBe false
        settings.userIdentityChange?.enableIdentityKeyCheck shouldBe true
        settings.storageConfiguration?.status shouldBe StorageStatus("default")
    }

    "blocking in part tells whom it did not work for, and why" {
        val outcome = read<BlockReceipt>("phone/block-in-part").outcome
        outcome.added.single().waId shouldBe WaId("15550100001")
        outcome.failed.single().errors.single().code shouldBe ErrorCode.ReengagementWindow
        outcome.removed.shouldBeEmpty()
    }

    "an answer about blocking that names nobody is no answer about blocking" {
        shouldThrow<SerializationException> { WaJson.decodeFromString<BlockReceipt>("""{"error":{"code":139100}}""") }
    }

    "a QR code is read from a list of one and as it is" {
        read<QrCode>("phone/qr-one").let {
            it.code shouldBe QrCodeId("KLMNO2PQRST345")
            it.creationTime shouldBe then
        }
        read<QrCode>("phone/qr-bare").qrImageUrl shouldBe "https://cdn.example/qr.svg"
    }

    "the history of a message keeps words of tomorrow, and times in both forms" {
        val history = read<MessageHistory>("phone/history")
        history.id shouldBe MessageHistoryId("88")
        history.events?.data?.map { it.deliveryStatus?.value } shouldBe listOf("SENT", "TELEPORTED")
        history.events?.data?.map { it.timestamp } shouldBe listOf(then, then.plusSeconds(60))
        history.events?.data?.first()?.webhookUpdateState shouldBe WebhookUpdateState.Retrying
        read<MessageHistoryEvent>("phone/history-event").node.let {
            it.deliveryStatus shouldBe HistoryStatus.Failed
            it.statusTimestamp shouldBe then.plusSeconds(5)
            it.application?.name shouldBe "Counter"
        }
    }

    "a time that nobody can read costs no more than itself" {
        listOf("\"soon\"", "null", "{}", "\"999999999999999999999\"", "9223372036854775807").forEach { time ->
            WaJson.decodeFromString<QrCode>("""{"code":"A","creation_time":$time}""").let {
                it.code shouldBe QrCodeId("A")
                it.creationTime.shouldBeNull()
            }
        }
    }

    "a username is refused with reasons, the unknown among them" {
        val decision = read<UsernameDecision>("phone/username-decision")
        decision.status shouldBe UsernameStatus.Rejected
        decision.rejectionReasons shouldContainExactly listOf(UsernameRejection.NotAvailable, UsernameRejection("OF_TOMORROW"))
        read<UsernameSuggestions>("phone/username-suggestions").usernames shouldBe listOf("oxbridge", "oxbridge.bakery")
    }

    "how a username stands is read in capitals and in small letters, and a new word too" {
        listOf("RESERVED", "reserved").forEach {
            WaJson.decodeFromString<Username>("""{"username":"oxbridge","status":"$it"}""").status shouldBe UsernameStatus.Reserved
        }
        WaJson.decodeFromString<Username>("""{"status":"frozen"}""").status shouldBe UsernameStatus("FROZEN")
    }

    "what Meta wraps in a list of one is read without it" {
        read<CommerceSettings>("phone/commerce") shouldBe CommerceSettings("55", isCartEnabled = true, isCatalogVisible = false)
        read<BusinessEncryption>("phone/encryption").signatureStatus shouldBe SignatureStatus.Mismatch
        read<BusinessCompliance>("phone/compliance").let {
            it.wabaId shouldBe WabaId("102")
            it.entityType shouldBe EntityType("Partnership")
            it.entityTypeCustom.shouldBeNull()
            it.customerCare?.email shouldBe "care@bakery.example"
        }
        read<PaymentConfiguration>("payment/configuration").let {
            it.status shouldBe PaymentConfigurationStatus.NeedsTesting
            it.merchantCategoryCode?.description shouldBe "Bakeries"
            it.createdTimestamp shouldBe then
        }
    }

    "permissions to call tell what may be done, and how often within how long" {
        val permissions = read<CallPermissions>("call/permissions")
        permissions.permission.status shouldBe CallPermissionStatus.Temporary
        permissions.permission.expirationTime shouldBe Instant.ofEpochSecond(1_745_343_479)
        val request = permissions.action(CallPermissionAction.SendRequest).shouldNotBeNull()
        request.canPerformAction shouldBe true
        request.limits.map { it.period } shouldBe listOf(Duration.ofHours(24), Duration.ofDays(7))
        val start = permissions.action(CallPermissionAction.StartCall).shouldNotBeNull()
        start.limits.single().let {
            it.timePeriod shouldBe "24h"
            it.period.shouldBeNull()
            it.currentUsage shouldBe it.maxAllowed
        }
        permissions.action(CallPermissionAction("sing")).shouldBeNull()
    }

    "a group is read alone and out of a list" {
        val group = read<Group>("group/group")
        group.creationTimestamp shouldBe then
        group.participants.map { it.userId?.value } shouldBe listOf("GB.771", null)
        group.joinApprovalMode shouldBe JoinApprovalMode.AutoApprove
        group.totalParticipantCount shouldBe 2
        read<Group>("group/listed").creationTimestamp shouldBe then
    }

    "join requests are approved in part" {
        val outcome = read<JoinOutcome>("group/join-outcome")
        outcome.approved.single().value shouldBe "am9pbjE="
        outcome.failed.single().errors.single().details shouldBe "Terms are not accepted"
        outcome.errors.single().code shouldBe ErrorCode(131203)
    }

    "a payment is read with its tries and what the gateway was given" {
        val payment = read<OrderPayments>("payment/payments").payments.single()
        payment.status shouldBe PaymentStatus.Captured
        payment.totalAmount?.value shouldBe 21_000
        payment.transactions.single().let {
            it.createdTimestamp shouldBe then
            it.refunds.single().amount?.value shouldBe 100
        }
        payment.notes shouldBe mapOf("table" to "4")
        payment.additionalInfo7 shouldBe "seven"
    }
})
