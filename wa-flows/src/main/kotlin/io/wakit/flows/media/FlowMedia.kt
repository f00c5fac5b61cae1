package io.wakit.flows.media

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.io.IOException
import java.io.InputStream
import java.util.Base64

/**
 * A photo or document that a picker sent to the endpoint: where it lies, and the keys to it. WhatsApp's CDN keeps it for up to
 * 20 days. Let it stand in the class of a screen's inputs: `val photos: List<FlowMedia>`.
 *
 * @property cdnUrl wants no access token.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/media_upload#endpoint-media-handling">Media handling</a>
 */
@Serializable
public data class FlowMedia(
    @SerialName("media_id") val mediaId: String,
    @SerialName("cdn_url") val cdnUrl: String,
    @SerialName("encryption_metadata") val encryption: FlowMediaEncryption,
    @SerialName("file_name") val fileName: String? = null,
) {
    /**
     * The file, by [download], which fetches what [cdnUrl] names. All of it is fetched and checked first: the hash of what came,
     * then its tag; then it is decrypted while it is read, and its own hash checked at the end. So whoever reads to the end
     * without an exception has the file that the user chose. Close the stream: until then a temporary file, still encrypted, is
     * kept. It blocks.
     *
     * @throws FlowMediaException where a check fails, here or while reading.
     */
    @Throws(IOException::class)
    public fun open(
        layout: FlowMediaLayout = FlowMediaLayout.Meta,
        download: (cdnUrl: String) -> InputStream,
    ): InputStream = FlowMediaFile.open(encryption, layout, download(cdnUrl))

    /** Without the file's name, which people choose, and without its address and keys. */
    override fun toString(): String = "FlowMedia($mediaId)"
}

/**
 * The keys of a [FlowMedia], all in Base64.
 *
 * @property encryptionKey for AES-256-CBC.
 * @property hmacKey for the tag at the file's end.
 * @property encryptedHash the SHA-256 of the file as it lies there.
 * @property plaintextHash the SHA-256 of the file that the user chose.
 */
@Serializable
public data class FlowMediaEncryption(
    @SerialName("encryption_key") val encryptionKey: String,
    @SerialName("hmac_key") val hmacKey: String,
    val iv: String,
    @SerialName("encrypted_hash") val encryptedHash: String,
    @SerialName("plaintext_hash") val plaintextHash: String,
) {
    override fun toString(): String = "FlowMediaEncryption(██)"
}

/** What the tag of a file is made over. */
public enum class FlowMediaLayout {
    /** The vector and the ciphertext: WhatsApp's own files. */
    Meta,

    /** The ciphertext alone: files that were made for Kapso's SDKs, which cannot read WhatsApp's. */
    Kapso,
}

/** A file that fails a check. The message says which, and quotes nothing of the file. */
public class FlowMediaException internal constructor(public val check: Check, message: String) : IOException(message) {
    /** The checks, in Meta's order. */
    public enum class Check {
        /** The keys are no Base64, or not of their length. */
        Metadata,

        /** What came is not what was uploaded. */
        EncryptedHash,

        /** The file is not from WhatsApp. */
        Tag,

        /** The file is not padded as it should be. */
        Padding,

        /** What was decrypted is not what the user chose. */
        PlaintextHash,
    }
}

internal fun String.mediaKey(name: String, size: Int? = null): ByteArray {
    val bytes = try {
        Base64.getDecoder().decode(replace('-', '+').replace('_', '/'))
    } catch (_: IllegalArgumentException) {
        throw FlowMediaException(FlowMediaException.Check.Metadata, "$name is no Base64.")
    }
    if (size != null && bytes.size != size) {
        throw FlowMediaException(FlowMediaException.Check.Metadata, "$name has ${bytes.size} bytes; $size are due.")
    }
    return bytes
}
