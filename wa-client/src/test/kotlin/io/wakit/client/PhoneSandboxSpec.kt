package io.wakit.client

import arrow.core.Either
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.ErrorCode
import io.wakit.model.PhoneNumberId
import io.wakit.model.QrCodeId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.account.Health
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import io.wakit.model.phone.BusinessProfileUpdate
import io.wakit.model.phone.BusinessPublicKey
import io.wakit.model.phone.CallbackOverride
import io.wakit.model.phone.CallingSettings
import io.wakit.model.phone.CodeMethod
import io.wakit.model.phone.CodeRequest
import io.wakit.model.phone.CodeVerification
import io.wakit.model.phone.ConversationalAutomation
import io.wakit.model.phone.PhoneNumberField
import io.wakit.model.phone.PhoneNumberUpdate
import io.wakit.model.phone.PhoneSettings
import io.wakit.model.phone.PhoneStatus
import io.wakit.model.phone.ProfileField
import io.wakit.model.phone.QrCodeDraft
import io.wakit.model.phone.QrImageFormat
import io.wakit.model.phone.Registration
import io.wakit.model.phone.SipServer
import io.wakit.model.phone.StorageConfiguration
import io.wakit.model.phone.StorageStatus
import io.wakit.model.phone.Switch
import io.wakit.model.phone.UserIdentityChange
import io.wakit.model.phone.Vertical
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxConfig
import kotlinx.coroutines.flow.toList

private val alice = WaId("15550100001")
private val bob = WaId("15550100002")
private val id = PhoneNumberId("7001")

private suspend fun sandboxed(configure: SandboxConfig.() -> Unit = {}, use: suspend (Sandbox, Phone) -> Unit) {
    Sandbox(configure).use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use { use(sandbox, it.phone(sandbox.phone)) }
        }
    }
}

private suspend fun unregistered(use: suspend (Sandbox, Phone) -> Unit) =
    sandboxed({ number(id, "15550200001", isRegistered = false) }, use)

private suspend fun Phone.say(text: String, to: Recipient = alice) = messages.send(OutboundMessage(to, Text(text)))

private val Either<WaError, *>.code: ErrorCode? get() = when (val error = leftOrNull()) {
    is WaError.Refused -> error.code
    is WaError.RateLimited -> error.code
    else -> null
}

private fun <R> Either<WaError, R>.got(): R = getOrNull().shouldNotBeNull()

class PhoneSandboxSpec : StringSpec({
    "a number that is not registered sends nothing, until it is verified and registered with a PIN" {
        unregistered { sandbox, phone ->
            sandbox.user(alice).writes("hello")
            phone.say("hi").code shouldBe ErrorCode(133010)
            phone.details.get(PhoneNumberField.Status, PhoneNumberField.HealthStatus).got().let {
                it.status shouldBe PhoneStatus.Disconnected
                it.healthStatus?.canSendMessage shouldBe Health.Blocked
            }
            phone.registration.register(Registration("482910")).code shouldBe ErrorCode(133006)
            phone.registration.requestCode(CodeRequest(CodeMethod.Sms, "en_US")).got().isDone shouldBe true
            val code = sandbox.verificationCode().shouldNotBeNull()
            phone.registration.verifyCode(CodeVerification(if (code == "000000") "111111" else "000000")).code shouldBe
                ErrorCode.InvalidParameter
            phone.registration.verifyCode(CodeVerification(code)).got().isDone shouldBe true
            sandbox.verificationCode().shouldBeNull()
            phone.registration.register(Registration("482910")).got().isDone shouldBe true
            phone.say("hi").isRight() shouldBe true
        }
    }

    "a PIN that was set is asked for, and can be changed without the old one" {
        sandboxed { sandbox, phone ->
            phone.registration.register(Registration("999999")).code shouldBe ErrorCode(133005)
            phone.details.update(PhoneNumberUpdate(pin = "999999")).got().isDone shouldBe true
            phone.registration.register(Registration("999999")).got().isDone shouldBe true
            phone.registration.register(Registration(Sandbox.DefaultPin)).code shouldBe ErrorCode(133005)
            sandbox.requests.map { it.status } shouldContainExactly listOf(400, 200, 200, 400)
        }
    }

    "a number that is deregistered is silent, and keeps its PIN" {
        sandboxed { sandbox, phone ->
            sandbox.user(alice).writes("hello")
            phone.registration.deregister().got().isDone shouldBe true
            phone.say("hi").code shouldBe ErrorCode(133010)
            phone.registration.deregister().code shouldBe ErrorCode.InvalidParameter
            phone.registration.register(Registration("000000")).code shouldBe ErrorCode(133005)
            phone.registration.register(Registration(Sandbox.DefaultPin)).got().isDone shouldBe true
            phone.say("hi").isRight() shouldBe true
        }
    }

    "who registers too often has to wait: an 11th time in 72 hours is held back" {
        sandboxed { _, phone ->
            repeat(10) { phone.registration.register(Registration(Sandbox.DefaultPin)).got() }
            val error = phone.registration.register(Registration(Sandbox.DefaultPin)).leftOrNull()
            error.shouldBeInstanceOf<WaError.RateLimited>().code shouldBe ErrorCode.RegistrationRateLimit
        }
    }

    "a profile is changed in parts, cleared by an empty text, and read by fields" {
        sandboxed { _, phone ->
            phone.profile.update(
                BusinessProfileUpdate("Bread", "Mill Lane 3", vertical = Vertical.Grocery, websites = listOf("https://a.example")),
            )
                .got().isDone shouldBe true
            phone.profile.update(BusinessProfileUpdate(address = "", profilePictureHandle = "4::aW1h")).got()
            phone.profile.get().got().let {
                it.about shouldBe "Bread"
                it.address.shouldBeNull()
                it.vertical shouldBe Vertical.Grocery
                it.websites shouldBe listOf("https://a.example")
                it.profilePictureUrl.shouldNotBeNull()
            }
            phone.profile.get(ProfileField.Websites).got().about.shouldBeNull()
            phone.profile.update(BusinessProfileUpdate(email = "no address")).code shouldBe ErrorCode.InvalidParameter
            phone.profile.get(ProfileField("shoe_size")).code shouldBe ErrorCode.InvalidParameter
        }
    }

    "settings are changed in parts, and passwords come only where they are asked for" {
        sandboxed { _, phone ->
            val sip = CallingSettings.Sip(Switch.Enabled, listOf(SipServer("sip.bakery.example", 5061)))
            phone.settings.update(PhoneSettings(CallingSettings(Switch.Enabled, sip = sip))).got().isDone shouldBe true
            phone.settings.update(PhoneSettings(CallingSettings(callbackPermissionStatus = Switch.Enabled))).got()
            phone.settings.update(PhoneSettings(userIdentityChange = UserIdentityChange(true))).got()
            phone.settings.get().got().let {
                it.calling?.status?.isEnabled shouldBe true
                it.calling?.callbackPermissionStatus?.isEnabled shouldBe true
                it.calling?.sip?.servers shouldBe listOf(SipServer("sip.bakery.example", 5061))
                it.userIdentityChange?.enableIdentityKeyCheck shouldBe true
            }
            phone.settings.get(includeSipCredentials = true).got().calling?.sip?.servers?.single()?.sipUserPassword.shouldNotBeNull()
        }
    }

    "storage is set before a number is registered, and not after" {
        val local = PhoneSettings(storageConfiguration = StorageConfiguration.inCountry("CH"))
        sandboxed { _, phone -> phone.settings.update(local).code shouldBe ErrorCode.InvalidParameter }
        unregistered { _, phone ->
            phone.settings.update(local).got().isDone shouldBe true
            phone.settings.get().got().storageConfiguration?.status shouldBe StorageStatus.InCountryStorageEnabled
        }
    }

    "what a blocked user writes never arrives, and the business cannot write to them" {
        sandboxed { sandbox, phone ->
            val user = sandbox.user(alice)
            user.writes("hello")
            phone.blockedUsers.block(listOf(alice)).got().added.single().waId shouldBe alice
            phone.say("hi").code shouldBe ErrorCode(131026)
            user.messages.shouldBeEmpty()
            phone.blockedUsers.unblock(listOf(alice)).got().removed.single().waId shouldBe alice
            phone.say("hi").isRight() shouldBe true
        }
    }

    "those who did not write within 24 hours are not blocked, and the others are" {
        sandboxed { sandbox, phone ->
            sandbox.user(alice).writes("hello")
            sandbox.user(bob)
            val outcome = phone.blockedUsers.block(listOf(alice, bob, Recipient.phone("15550783881"))).got()
            outcome.added.map { it.waId } shouldContainExactly listOf(alice)
            outcome.failed.map { it.waId to it.errors.single().code.value } shouldContainExactly
                listOf(bob to 131047, WaId("15550783881") to 131021)
            sandbox.requests.single().status shouldBe 400
        }
    }

    "a user who hides the number is blocked by user id" {
        sandboxed { sandbox, phone ->
            val bsuid = Recipient.bsuid("GB.771")
            sandbox.user(alice, userId = bsuid).writes("hello")
            phone.blockedUsers.block(listOf(bsuid)).got().added.single().userId shouldBe bsuid
            phone.say("hi", bsuid).code shouldBe ErrorCode(131026)
            phone.say("hi").code shouldBe ErrorCode(131026)
        }
    }

    "the list of blocked users is read page by page" {
        sandboxed { sandbox, phone ->
            val people = (1..7).map { WaId("1555010010$it") }
            people.forEach { sandbox.user(it).writes("hello") }
            phone.blockedUsers.block(people).got().added.size shouldBe 7
            phone.blockedUsers.list(limit = 3).all().toList().map { it.got().waId } shouldContainExactly people
            phone.blockedUsers.list(limit = 3).page("no cursor").code shouldBe ErrorCode(131059)
        }
    }

    "a QR code is made, shown, changed and deleted" {
        sandboxed { _, phone ->
            val made = phone.qrCodes.save(QrCodeDraft("A loaf, please", generateQrImage = QrImageFormat.Svg)).got()
            val code = made.code.shouldNotBeNull()
            made.deepLinkUrl shouldBe "https://wa.me/message/$code"
            made.qrImageUrl.shouldNotBeNull()
            phone.qrCodes.save(QrCodeDraft("Two loaves", code)).got().prefilledMessage shouldBe "Two loaves"
            phone.qrCodes.get(code).got().let {
                it.prefilledMessage shouldBe "Two loaves"
                it.qrImageUrl.shouldBeNull()
            }
            phone.qrCodes.get(code, QrImageFormat.Png).got().qrImageUrl.shouldNotBeNull()
            repeat(3) { phone.qrCodes.save(QrCodeDraft("Number $it")).got() }
            phone.qrCodes.list(limit = 2).all().toList().map { it.got().prefilledMessage } shouldContainExactly
                listOf("Two loaves", "Number 0", "Number 1", "Number 2")
            phone.qrCodes.delete(code).got().isDone shouldBe true
            phone.qrCodes.get(code).code shouldBe ErrorCode(803)
            phone.qrCodes.save(QrCodeDraft("Three", QrCodeId("AAAAAAAAAAAAAA"))).code shouldBe ErrorCode(803)
        }
    }

    "cart and catalog are shown and hidden one by one" {
        sandboxed { _, phone ->
            phone.commerce.update(isCatalogVisible = true).got().isDone shouldBe true
            phone.commerce.update(isCartEnabled = false).got().isDone shouldBe true
            phone.commerce.get().got().let {
                it.isCatalogVisible shouldBe true
                it.isCartEnabled shouldBe false
            }
        }
    }

    "automation is set, and read as a field of the number" {
        sandboxed { _, phone ->
            phone.automation.configure(
                ConversationalAutomation(
                    prompts = listOf("Hours?"),
                    commands = listOf(ConversationalAutomation.Command("order", "Order bread")),
                ),
            ).got()
            phone.automation.configure(ConversationalAutomation(prompts = emptyList())).got()
            phone.details.get(PhoneNumberField.ConversationalAutomation).got().conversationalAutomation?.let {
                it.prompts shouldBe emptyList()
                it.commands?.single()?.name shouldBe "order"
            }.shouldNotBeNull()
        }
    }

    "a callback of the number is set, read as a field, and taken back" {
        sandboxed { _, phone ->
            val callback = CallbackOverride("https://hooks.bakery.example/wa", "rye")
            phone.details.update(PhoneNumberUpdate(webhookConfiguration = callback)).got()
            suspend fun now() = phone.details.get(PhoneNumberField.WebhookConfiguration).got().webhookConfiguration?.phoneNumber
            now() shouldBe callback.uri
            phone.details.update(PhoneNumberUpdate(webhookConfiguration = CallbackOverride.None)).got()
            now().shouldBeNull()
        }
    }

    "a public key is set by a form, and read back" {
        sandboxed { _, phone ->
            val key = BusinessPublicKey("-----BEGIN PUBLIC KEY-----\nQUJD+/=\n-----END PUBLIC KEY-----\n")
            phone.encryption.publicKey().got().publicKey.shouldBeNull()
            phone.encryption.setPublicKey(key).got().isDone shouldBe true
            phone.encryption.publicKey().got().publicKey shouldBe key.key
        }
    }

    "a field that no number has is refused, by name" {
        sandboxed { _, phone ->
            phone.details.get(PhoneNumberField("shoe_size")).code shouldBe ErrorCode.InvalidParameter
            phone.details.get().got().displayPhoneNumber shouldBe "+15550783881"
        }
    }
})
