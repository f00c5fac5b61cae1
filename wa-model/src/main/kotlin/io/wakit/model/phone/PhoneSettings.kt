package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonNames

/**
 * The settings of a number: what was read, or what is to change. In a change, what is null stays as it is; Meta's OpenAPI
 * shows one part a call.
 *
 * @property userIdentityChange whether Meta watches for users whose identity changed.
 * @property storageConfiguration where messages at rest are kept, and how long.
 * @property payloadEncryption whether bodies of messages are encrypted between the business and Meta.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/settings-api">Settings API</a>
 */
@Serializable
public data class PhoneSettings @JvmOverloads constructor(
    val calling: CallingSettings? = null,
    @SerialName("user_identity_change") val userIdentityChange: UserIdentityChange? = null,
    @SerialName("storage_configuration") val storageConfiguration: StorageConfiguration? = null,
    @SerialName("payload_encryption") val payloadEncryption: PayloadEncryption? = null,
)

/** Whether something is switched on. Meta writes the word in both cases; [isEnabled] minds neither. */
@Serializable(with = Switch.Serializer::class)
public class Switch(value: String) : OpenWord(value) {
    /** Whether it says on, in capitals or not. */
    public val isEnabled: Boolean get() = value.equals(Enabled.value, ignoreCase = true)

    public companion object {
        /** On. */
        @JvmField public val Enabled: Switch = Switch("ENABLED")

        /** Off. */
        @JvmField public val Disabled: Switch = Switch("DISABLED")
    }

    internal object Serializer : AsWord<Switch>("Switch", ::Switch)
}

/**
 * Whether webhooks tell a hash of each user's identity, and a message that gives an old one back is not delivered (error
 * 137000). Meta's OpenAPI calls the property `enabled`; both are read.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
public data class UserIdentityChange(
    @SerialName("enable_identity_key_check") @JsonNames("enabled") val enableIdentityKeyCheck: Boolean,
)

/**
 * Where messages at rest are kept. It can be changed only while the number is not registered.
 *
 * @property dataLocalizationRegion the country, in two letters.
 * @property retentionMinutes how long No Storage keeps what is not delivered yet: 60, the one value so far.
 * @property enabled in Meta's OpenAPI only, in place of [status].
 * @property region in Meta's OpenAPI only, in place of [dataLocalizationRegion].
 * @see <a href="https://developers.facebook.com/docs/whatsapp/local-storage">Local storage</a>
 * @see <a href="https://developers.facebook.com/docs/whatsapp/no-storage">No storage</a>
 */
@Serializable
public data class StorageConfiguration @JvmOverloads constructor(
    val status: StorageStatus? = null,
    @SerialName("data_localization_region") val dataLocalizationRegion: String? = null,
    @SerialName("retention_minutes") val retentionMinutes: Int? = null,
    val enabled: Boolean? = null,
    val region: String? = null,
) {
    public companion object {
        /** At rest in [country] only (local storage). */
        @JvmStatic
        public fun inCountry(country: String): StorageConfiguration =
            StorageConfiguration(StorageStatus.InCountryStorageEnabled, country)

        /** Nowhere for longer than an hour. Only deregistering ends it. */
        @JvmStatic
        public fun none(): StorageConfiguration =
            StorageConfiguration(StorageStatus.NoStorageEnabled, retentionMinutes = NO_STORAGE_MINUTES)
    }
}

/** How messages at rest are kept. */
@Serializable(with = StorageStatus.Serializer::class)
public class StorageStatus(value: String) : OpenWord(value) {
    public companion object {
        /** In one country. */
        @JvmField public val InCountryStorageEnabled: StorageStatus = StorageStatus("IN_COUNTRY_STORAGE_ENABLED")

        /** No longer in one country. */
        @JvmField public val InCountryStorageDisabled: StorageStatus = StorageStatus("IN_COUNTRY_STORAGE_DISABLED")

        /** Nowhere for longer than an hour. */
        @JvmField public val NoStorageEnabled: StorageStatus = StorageStatus("NO_STORAGE_ENABLED")

        /** As Meta keeps them for everybody. */
        @JvmField public val Default: StorageStatus = StorageStatus("DEFAULT")
    }

    internal object Serializer : AsWord<StorageStatus>("StorageStatus", ::StorageStatus)
}

/**
 * Whether bodies of messages are encrypted between the business and Meta, on top of TLS: then they go over an edge of their
 * own.
 *
 * @property clientEncryptionKey the business's public key, in Base64 of its PEM; to be set only.
 * @property clientEncryptionKeyFingerprint of the key that was set; read only.
 * @property cloudEncryptionKey what to encrypt for Meta with; read only.
 */
@Serializable
public data class PayloadEncryption @JvmOverloads constructor(
    val status: Switch,
    @SerialName("client_encryption_key") val clientEncryptionKey: String? = null,
    @SerialName("client_encryption_key_fingerprint") val clientEncryptionKeyFingerprint: String? = null,
    @SerialName("cloud_encryption_key") val cloudEncryptionKey: String? = null,
)

internal const val NO_STORAGE_MINUTES: Int = 60
