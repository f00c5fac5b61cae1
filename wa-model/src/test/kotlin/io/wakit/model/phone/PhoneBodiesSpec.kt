package io.wakit.model.phone

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.model.CallId
import io.wakit.model.JoinRequestId
import io.wakit.model.QrCodeId
import io.wakit.model.Recipient
import io.wakit.model.VerifyToken
import io.wakit.model.WaJson
import io.wakit.model.call.CallAction
import io.wakit.model.call.SessionDescription
import io.wakit.model.fixture
import io.wakit.model.group.ForWhatsApp
import io.wakit.model.group.GroupDraft
import io.wakit.model.group.GroupUpdate
import io.wakit.model.group.JoinApprovalMode
import io.wakit.model.group.JoinRequests
import io.wakit.model.group.Participants
import io.wakit.model.payment.PaymentConfigurationDraft
import io.wakit.model.payment.PaymentConfigurationName
import io.wakit.model.payment.PaymentDataEndpoint
import io.wakit.model.payment.Refund
import io.wakit.model.payment.RefundSpeed
import kotlinx.serialization.KSerializer
import kotlinx.serialization.serializer
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId

/** A body, and the file that shows it as Meta documents it. */
private class Case<T : Any>(val file: String, val body: T, private val serializer: KSerializer<T>) {
    fun write(): String = WaJson.encodeToString(serializer, body)

    fun read(): T = WaJson.decodeFromString(serializer, fixture("$file.json"))
}

private inline fun <reified T : Any> case(file: String, body: T) = Case(file, body, serializer<T>())

private val people = listOf<Recipient>(Recipient.phone("+15550100009"), Recipient.bsuid("GB.771"))
private val offer = SessionDescription.offer("v=0\r\ns=-\r\n")
private val answer = SessionDescription.answer("v=0\r\ns=-\r\n")
private val call = CallId("wacid.A")

private val hours = CallHours.of(
    ZoneId.of("Europe/London"),
    listOf(
        CallHours.OperatingHours(DayOfWeek.MONDAY, LocalTime.of(7, 0), LocalTime.NOON),
        CallHours.OperatingHours(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(17, 30)),
    ),
    listOf(CallHours.Holiday(LocalDate.of(2031, 12, 25), LocalTime.MIN, LocalTime.of(23, 59))),
)

private val cases = listOf(
    case(
        "phone/profile-update",
        BusinessProfileUpdate(
            "Bread since 1931",
            "Mill Lane 3, Oxbridge",
            "Sourdough, rye and a queue on Saturdays",
            "counter@bakery.example",
            Vertical.Grocery,
            listOf("https://bakery.example", "https://bakery.example/orders"),
            "4::aW1hZ2U=",
        ),
    ),
    case("phone/profile-cleared", BusinessProfileUpdate(address = "", websites = emptyList())),
    case("phone/registration", Registration("020409", "CH")),
    case("phone/registration-backup", Registration("020409", backup = Registration.Backup("old-door", "QkFDS1VQ"))),
    case("phone/code-request", CodeRequest(CodeMethod.Voice, "fil")),
    case("phone/code-verification", CodeVerification("004217")),
    case(
        "phone/number-update",
        PhoneNumberUpdate(
            pin = "515151",
            newDisplayName = "Oxbridge Bakery",
            webhookConfiguration = CallbackOverride("https://hooks.bakery.example/wa", VerifyToken("rye")),
            searchVisibility = SearchVisibility.Hidden,
        ),
    ),
    case("phone/callback-cleared", PhoneNumberUpdate(webhookConfiguration = CallbackOverride.None)),
    case(
        "phone/settings",
        PhoneSettings(
            CallingSettings(
                Switch.Enabled,
                CallIconVisibility.Default,
                CallingSettings.CallIcons(listOf("GB", "IE")),
                hours,
                callbackPermissionStatus = Switch.Enabled,
                sip = CallingSettings.Sip(
                    Switch.Enabled,
                    listOf(SipServer("sip.bakery.example", 5061, mapOf("tgrp" to "ovens"))),
                ),
                srtpKeyExchangeProtocol = "DTLS",
            ),
            UserIdentityChange(enableIdentityKeyCheck = true),
            StorageConfiguration.inCountry("GB"),
            PayloadEncryption(Switch.Enabled, "UEVN"),
        ),
    ),
    case("phone/settings-sip-deleted", PhoneSettings(CallingSettings(sip = CallingSettings.Sip(Switch.Disabled, emptyList())))),
    case("phone/settings-no-storage", PhoneSettings(storageConfiguration = StorageConfiguration.none())),
    case(
        "phone/automation",
        ConversationalAutomation(
            enableWelcomeMessage = false,
            listOf("Order a loaf", "Opening hours?"),
            listOf(ConversationalAutomation.Command("order", "Order for tomorrow")),
        ),
    ),
    case("phone/automation-cleared", ConversationalAutomation(prompts = emptyList(), commands = emptyList())),
    case("phone/block", BlockList.of(people)),
    case("phone/qr-new", QrCodeDraft("A loaf of rye, please", generateQrImage = QrImageFormat.Svg)),
    case("phone/qr-change", QrCodeDraft("Two loaves, please", QrCodeId("KLMNO2PQRST345"))),
    case(
        "phone/compliance",
        BusinessCompliance(
            "Oxbridge Bakery Private Limited",
            EntityType.Other,
            BusinessCompliance.Contact("A. Rao", "rao@bakery.example", "+919000000001", "+912200000001"),
            BusinessCompliance.Contact(email = "care@bakery.example", mobileNumber = "+919000000002"),
            isRegistered = true,
            entityTypeCustom = "Cooperative",
        ),
    ),
    case(
        "phone/official-application",
        OfficialAccountApplication(
            "https://bakery.example",
            "United Kingdom",
            "English",
            "Mill & Sons",
            listOf("https://news.example/bread"),
            "On the radio, too",
        ),
    ),
    case("phone/official-withdrawal", OfficialAccountApplication(action = OfficialAccountApplication.Action.Withdraw)),
    case("phone/username-request", UsernameRequest("oxbridge.bakery")),
    case("phone/username-transfer", UsernameRequest("oxbridge.bakery", UsernameTransfer.ForceTransfer)),
    case("phone/app-data-sync", AppDataSync(SyncType.History)),
    case("phone/encrypted-message", EncryptedMessage("eyJh.e30.x")),
    case("phone/public-key", BusinessPublicKey("-----BEGIN PUBLIC KEY-----\nQUJD\n-----END PUBLIC KEY-----\n")),
    case("call/connect", CallAction.connect(Recipient.phone("15550100001"), offer, "order-7")),
    case("call/connect-bsuid", CallAction.connect(Recipient.bsuid("GB.771"), offer)),
    case("call/pre-accept", CallAction.preAccept(call, answer)),
    case("call/accept", CallAction.accept(call, answer)),
    case("call/reject", CallAction.reject(call)),
    case("call/terminate", CallAction.terminate(call)),
    case("group/draft", GroupDraft("Saturday rye", "Who takes how many", JoinApprovalMode.ApprovalRequired)),
    case("group/update", GroupUpdate(description = "Closed for the summer")),
    case("group/participants", Participants.of(people)),
    case("group/join-requests", JoinRequests(listOf(JoinRequestId("am9pbjE="), JoinRequestId("am9pbjI=")))),
    case("payment/configuration-draft", PaymentConfigurationDraft("upi", "upi_vpa", "5462", "00", "bakery@upi")),
    case("payment/data-endpoint", PaymentDataEndpoint("https://pay.bakery.example/checkout")),
    case("payment/configuration-name", PaymentConfigurationName("upi")),
    case("payment/refund", Refund("order-7", "upi", Refund.Amount.paise(12_345), RefundSpeed.Instant)),
)

class PhoneBodiesSpec :
    StringSpec({
        cases.forEach { case ->
            "${case.file} is written as Meta documents it" { case.write() shouldEqualJson fixture("${case.file}.json") }

            "${case.file} is read as it was written" { case.read() shouldBe case.body }
        }

        "a body with nothing to say names whose it is" {
            WaJson.encodeToString(ForWhatsApp.serializer(), ForWhatsApp()) shouldEqualJson fixture("group/for-whatsapp.json")
        }

        "no PIN, code, password, person or key stands in what is printed" {
            val printed = cases.joinToString { "${it.body}" } +
                SipServer("sip.example", sipUserPassword = "hush") +
                Registration.Backup("old-door", "QkFDS1VQ")
            listOf("020409", "515151", "004217", "old-door", "hush", "15550100009", "GB.771", "A. Rao", "eyJh", "v=0", "rye\"").forEach {
                printed shouldNotContain it
            }
        }
    })
