package io.wakit.flows.crypto

import java.security.GeneralSecurityException
import java.security.Provider
import javax.crypto.Cipher

/**
 * The fastest JCA provider on the class path that can do what Flows ask: Amazon Corretto's, then Conscrypt, then
 * whatever the JDK has. The first two are four and one and a half times as fast as the JDK's with RSA.
 */
internal object NativeProvider {
    val found: Provider? by lazy { sequenceOf(::corretto, ::conscrypt).firstNotNullOfOrNull { usable(it) } }

    private fun corretto(): Provider {
        val type = Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider")
        val provider = type.getField("INSTANCE").get(null) as Provider
        // A jar for another platform is there and cannot work; it says so only when asked.
        (type.getMethod("getLoadingError").invoke(provider) as Throwable?)?.let { throw LinkageError(it.message) }
        return provider
    }

    private fun conscrypt(): Provider =
        Class.forName("org.conscrypt.OpenSSLProvider").getConstructor().newInstance() as Provider

    private fun usable(make: () -> Provider): Provider? = try {
        make().also { Cipher.getInstance(Oaep.TRANSFORMATION, it) }
    } catch (_: ReflectiveOperationException) {
        null
    } catch (_: LinkageError) {
        null
    } catch (_: GeneralSecurityException) {
        null
    }
}
