package io.wakit.templates.lock

import arrow.core.getOrElse
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.AccessToken
import io.wakit.model.WabaId
import io.wakit.templates.LiveTemplates
import io.wakit.templates.code.TemplateCode
import kotlinx.coroutines.runBlocking
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import kotlin.io.path.createParentDirectories
import kotlin.io.path.exists
import kotlin.io.path.readText
import kotlin.io.path.writeText

/**
 * A lock file, and what builds do with it. Each function blocks its thread until it is done, throws a [LockFileException] that
 * says what went wrong where it cannot be done, and leaves a file alone that would stay the same.
 *
 * @property path where the file is.
 */
public class LockFile(public val path: Path) {
    /** Reads it. */
    public fun read(): TemplateLock = try {
        TemplateLock.fromJson(path.readText())
    } catch (e: NoSuchFileException) {
        throw LockFileException("There is no lock file at $path: pull makes it", e)
    } catch (e: IllegalArgumentException) {
        throw LockFileException("$path: ${e.message}", e)
    }

    /** Writes what [account] has into the file, which is made where it is missing; what was written by hand in it stays. */
    public fun pull(account: LockedAccount): TemplateLock {
        val before = if (path.exists()) read() else TemplateLock(emptyList())
        return before.pulled(account.templates()).also { path.settle(it.toJson()) }
    }

    /** Writes [code] below [folder], a folder of sources, and tells the file. Nothing is asked of Meta. */
    public fun generate(code: TemplateCode, folder: Path): Path =
        folder.resolve(code.path).also { it.settle(code.write(read())) }

    /**
     * Everything in which [account] is not as the file says; empty where all is well.
     *
     * @param tellPending whether a template under review counts.
     */
    @JvmOverloads
    public fun check(account: LockedAccount, tellPending: Boolean = false): List<Drift> =
        read().drift(account.templates(), tellPending)

    private fun Path.settle(text: String) {
        if (exists() && readText() == text) return
        createParentDirectories()
        writeText(text)
    }
}

/**
 * The account that a lock file is held against.
 *
 * @property baseUrl where the Graph is; null for Meta's own host.
 * @property version the version of the Graph, `v` included; null for the one that the client takes unasked.
 */
public class LockedAccount @JvmOverloads constructor(
    private val waba: WabaId,
    private val token: AccessToken,
    private val baseUrl: String? = null,
    private val version: String? = null,
) {
    internal fun templates() = try {
        WhatsApp(token) {
            this@LockedAccount.baseUrl?.let { baseUrl = it }
            this@LockedAccount.version?.let { version = it }
        }
    } catch (e: IllegalArgumentException) {
        throw LockFileException(e.message.orEmpty(), e)
    }.use { whatsapp ->
        runBlocking { LiveTemplates(whatsapp, waba).list() }.getOrElse { throw LockFileException(it) }
    }

    override fun toString(): String = "LockedAccount($waba)"
}

/** A lock file could not be read, or Meta not be asked. */
public class LockFileException internal constructor(message: String, cause: Exception? = null) :
    RuntimeException(message, cause) {
    internal constructor(error: WaError) : this("The templates could not be read: ${error.message}")
}
