package io.wakit.model.phone

import io.wakit.model.OpenWord

/**
 * A field of a phone number, to be asked for. Meta answers with the fields that were named, and the id; a field that is not
 * here can be named as well.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/phone-numbers">Phone numbers</a>
 */
public class PhoneNumberField(value: String) : OpenWord(value) {
    public companion object {
        /** Its id; comes unasked. */
        @JvmField public val Id: PhoneNumberField = PhoneNumberField("id")

        /** The number as people write it; comes unasked where no field is named. */
        @JvmField public val DisplayPhoneNumber: PhoneNumberField = PhoneNumberField("display_phone_number")

        /** The name in chats; comes unasked where no field is named. */
        @JvmField public val VerifiedName: PhoneNumberField = PhoneNumberField("verified_name")

        /** What users think of its messages; comes unasked where no field is named. */
        @JvmField public val QualityRating: PhoneNumberField = PhoneNumberField("quality_rating")

        /** Whether it can send and receive. */
        @JvmField public val Status: PhoneNumberField = PhoneNumberField("status")

        /** Whether the business proved that it is its own. */
        @JvmField public val CodeVerificationStatus: PhoneNumberField = PhoneNumberField("code_verification_status")

        /** How far the review of the name came. */
        @JvmField public val NameStatus: PhoneNumberField = PhoneNumberField("name_status")

        /** The name that is to come. */
        @JvmField public val NewDisplayName: PhoneNumberField = PhoneNumberField("new_display_name")

        /** How far the review of the name that is to come came. */
        @JvmField public val NewNameStatus: PhoneNumberField = PhoneNumberField("new_name_status")

        /** Whether it is for customers or for trials. */
        @JvmField public val AccountMode: PhoneNumberField = PhoneNumberField("account_mode")

        /** Where it is served from. */
        @JvmField public val PlatformType: PhoneNumberField = PhoneNumberField("platform_type")

        /** How fast it may send. */
        @JvmField public val Throughput: PhoneNumberField = PhoneNumberField("throughput")

        /** To how many users its portfolio may send; from v24.0 on. */
        @JvmField public val MessagingLimit: PhoneNumberField =
            PhoneNumberField("whatsapp_business_manager_messaging_limit")

        /** To how many users it may send; deprecated by Meta. */
        @JvmField public val MessagingLimitTier: PhoneNumberField = PhoneNumberField("messaging_limit_tier")

        /** Its country, in two letters. */
        @JvmField public val CountryCode: PhoneNumberField = PhoneNumberField("country_code")

        /** The code that is dialled for its country. */
        @JvmField public val CountryDialCode: PhoneNumberField = PhoneNumberField("country_dial_code")

        /** Whether two-step verification is on. */
        @JvmField public val IsPinEnabled: PhoneNumberField = PhoneNumberField("is_pin_enabled")

        /** Whether the WhatsApp Business app is in use on it too. */
        @JvmField public val IsOnBizApp: PhoneNumberField = PhoneNumberField("is_on_biz_app")

        /** Whether it has the badge. */
        @JvmField public val IsOfficialBusinessAccount: PhoneNumberField =
            PhoneNumberField("is_official_business_account")

        /** Whether a partner verified it ahead. */
        @JvmField public val IsPreverifiedNumber: PhoneNumberField = PhoneNumberField("is_preverified_number")

        /** Whether people find the business by searching. */
        @JvmField public val SearchVisibility: PhoneNumberField = PhoneNumberField("search_visibility")

        /** The name by which users find it. */
        @JvmField public val Username: PhoneNumberField = PhoneNumberField("username")

        /** What proves the display name. */
        @JvmField public val Certificate: PhoneNumberField = PhoneNumberField("certificate")

        /** What proves the display name that is to come. */
        @JvmField public val NewCertificate: PhoneNumberField = PhoneNumberField("new_certificate")

        /** When it was onboarded last. */
        @JvmField public val LastOnboardedTime: PhoneNumberField = PhoneNumberField("last_onboarded_time")

        /** Whether messages can be sent from it, and what stands in the way. */
        @JvmField public val HealthStatus: PhoneNumberField = PhoneNumberField("health_status")

        /** Where its webhooks go. */
        @JvmField public val WebhookConfiguration: PhoneNumberField = PhoneNumberField("webhook_configuration")

        /** Its greeting, ice breakers and commands. */
        @JvmField public val ConversationalAutomation: PhoneNumberField = PhoneNumberField("conversational_automation")

        /** How its application for the badge stands. */
        @JvmField public val OfficialBusinessAccount: PhoneNumberField = PhoneNumberField("official_business_account")
    }
}

/** A field of a business profile, to be asked for. */
public class ProfileField(value: String) : OpenWord(value) {
    public companion object {
        /** The line under the name. */
        @JvmField public val About: ProfileField = ProfileField("about")

        /** The address. */
        @JvmField public val Address: ProfileField = ProfileField("address")

        /** What the business says of itself. */
        @JvmField public val Description: ProfileField = ProfileField("description")

        /** The address for mail. */
        @JvmField public val Email: ProfileField = ProfileField("email")

        /** The picture, as a link that runs out. */
        @JvmField public val ProfilePictureUrl: ProfileField = ProfileField("profile_picture_url")

        /** The websites. */
        @JvmField public val Websites: ProfileField = ProfileField("websites")

        /** The trade. */
        @JvmField public val Vertical: ProfileField = ProfileField("vertical")

        /** All of them. */
        @JvmField public val All: List<ProfileField> =
            listOf(About, Address, Description, Email, ProfilePictureUrl, Websites, Vertical)
    }
}
