package io.wakit.flows.crypto

import java.security.GeneralSecurityException
import java.security.KeyFactory
import java.security.KeyPairGenerator
import java.security.Provider
import java.security.interfaces.RSAPrivateCrtKey
import java.security.interfaces.RSAPrivateKey
import java.security.spec.InvalidKeySpecException
import java.security.spec.PKCS8EncodedKeySpec
import java.security.spec.RSAPublicKeySpec
import java.util.concurrent.atomic.AtomicReference
import javax.crypto.BadPaddingException
import javax.crypto.Cipher
import javax.crypto.IllegalBlockSizeException

/**
 * The private key of a phone number's Flows, at hand: RSA of 2048 bits, read once and used from any thread. Register its
 * [publicPem] at Meta for each phone number, and again after a number was registered anew or migrated.
 *
 * RSA is nearly all that a request costs. With `software.amazon.cryptools:AmazonCorrettoCryptoProvider` on the class
 * path, under the classifier of the platform, it is used by itself and is about four times as fast as the JDK's own.
 *
 * @property provider what computes: the one that was given, else the fastest found.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/implementingyourflowendpoint">Endpoint</a>
 */
public class FlowPrivateKey private constructor(
    private val key: RSAPrivateKey,
    public val provider: Provider,
) : FlowKey {
    override val isLocal: Boolean get() = true

    /** A `Cipher` serves one thread: the one that lies ready, or a new one where others are at work with it. */
    private val ready = AtomicReference<Cipher?>()

    override fun unwrap(wrapped: ByteArray): ByteArray? = try {
        val cipher = ready.getAndSet(null) ?: Cipher.getInstance(Oaep.TRANSFORMATION, provider).apply {
            init(Cipher.DECRYPT_MODE, key, Oaep.parameters)
        }
        // One that failed is not kept: providers do not agree on what is left in it.
        cipher.doFinal(wrapped).also { ready.set(cipher) }
    } catch (_: BadPaddingException) {
        null
    } catch (_: IllegalBlockSizeException) {
        null
    }

    /** The public half as Meta takes it in `business_public_key`: `BEGIN PUBLIC KEY`. */
    public fun publicPem(): String {
        val crt = key as? RSAPrivateCrtKey
            ?: throw FlowKeyException("The key does not hold its public exponent. Keep the public half beside it.")
        val public = KeyFactory.getInstance("RSA").generatePublic(RSAPublicKeySpec(crt.modulus, crt.publicExponent))
        return Pem.write(PUBLIC, public.encoded)
    }

    /** Whether [pem], as Meta tells it back, is the public half of this key. What is no public key at all is not. */
    public fun fits(pem: String): Boolean = try {
        Pem.read(pem)?.takeIf { it.label == PUBLIC }?.bytes(null).contentEquals(Pem.read(publicPem())?.bytes(null))
    } catch (_: DerFault) {
        false
    } catch (_: PassphraseMissing) {
        false
    }

    /** The key to keep: PKCS#8 (`BEGIN ENCRYPTED PRIVATE KEY`) under [passphrase], which OpenSSL reads too. */
    public fun toPem(passphrase: String): String {
        require(passphrase.isNotEmpty()) { "The passphrase is empty, so the key would lie open. Choose one." }
        return Pem.write("ENCRYPTED PRIVATE KEY", Pkcs8.close(key.encoded, passphrase))
    }

    override fun toString(): String = "FlowPrivateKey(${provider.name})"

    public companion object {
        private const val BITS = 2048
        private const val PUBLIC = "PUBLIC KEY"

        /**
         * Reads a PEM text: PKCS#8 (`BEGIN PRIVATE KEY`, `BEGIN ENCRYPTED PRIVATE KEY`) or PKCS#1 (`BEGIN RSA PRIVATE KEY`),
         * also under a [passphrase] in OpenSSL's old way, and with line breaks written as `\n`.
         *
         * @throws FlowKeyException for anything else, a wrong passphrase, or a key of another size.
         */
        @JvmStatic
        @JvmOverloads
        @Throws(FlowKeyException::class)
        public fun read(pem: String, passphrase: String? = null, provider: Provider? = null): FlowPrivateKey {
            val block = faults(passphrase) { Pem.read(pem) }
                ?: throw FlowKeyException("That is no PEM text: it has no -----BEGIN … KEY----- with its end.")
            val pkcs8 = faults(passphrase) {
                when (block.label) {
                    "PRIVATE KEY" -> block.bytes(passphrase)

                    "RSA PRIVATE KEY" -> Pkcs8.fromPkcs1(block.bytes(passphrase))

                    "ENCRYPTED PRIVATE KEY" ->
                        Pkcs8.open(block.bytes(passphrase), passphrase ?: throw PassphraseMissing())

                    else -> throw FlowKeyException("That is a '${block.label}'; what is wanted is the private key.")
                }
            }
            return of(pkcs8, provider, encrypted = passphrase != null)
        }

        /** A new pair of 2048 bits. Keep [toPem], register [publicPem]. */
        @JvmStatic
        @JvmOverloads
        public fun generate(provider: Provider? = null): FlowPrivateKey {
            val pair = KeyPairGenerator.getInstance("RSA").apply { initialize(BITS) }.generateKeyPair()
            return of(pair.private.encoded, provider, encrypted = false)
        }

        private fun of(pkcs8: ByteArray, wish: Provider?, encrypted: Boolean): FlowPrivateKey {
            val factory = (wish ?: NativeProvider.found)?.takeIf { it.getService("KeyFactory", "RSA") != null }
                ?.let { KeyFactory.getInstance("RSA", it) } ?: KeyFactory.getInstance("RSA")
            val key = try {
                factory.generatePrivate(PKCS8EncodedKeySpec(pkcs8)) as RSAPrivateKey
            } catch (e: InvalidKeySpecException) {
                // Under a wrong passphrase the padding comes out right once in 256 times, and the rest is noise.
                throw FlowKeyException(if (encrypted) WRONG_PASSPHRASE else "That is no RSA private key.", e)
            }
            if (key.modulus.bitLength() != BITS) {
                throw FlowKeyException("The key has ${key.modulus.bitLength()} bits; Meta takes RSA of $BITS.")
            }
            val cipher = wish ?: NativeProvider.found ?: Cipher.getInstance(Oaep.TRANSFORMATION).provider
            return FlowPrivateKey(key, cipher)
        }

        private fun <T> faults(passphrase: String?, read: () -> T): T = try {
            read()
        } catch (e: DerFault) {
            throw FlowKeyException("The key cannot be read: it holds ${e.message}.", e)
        } catch (e: PassphraseMissing) {
            throw FlowKeyException("The key is under a passphrase, and none was given.", e)
        } catch (e: FlowKeyException) {
            throw e
        } catch (e: GeneralSecurityException) {
            throw FlowKeyException(if (passphrase != null) WRONG_PASSPHRASE else "The key cannot be opened.", e)
        }

        private const val WRONG_PASSPHRASE = "The passphrase does not open the key."
    }
}
