@file:JvmName("Main")

package io.wakit.templates.lock

import io.wakit.model.AccessToken
import io.wakit.model.WabaId
import io.wakit.templates.code.TemplateCode
import java.io.PrintStream
import java.nio.file.InvalidPathException
import java.nio.file.Path
import kotlin.io.path.Path
import kotlin.system.exitProcess

/**
 * The lock file from a command line, for builds that are not Maven's: `pull`, `generate` or `check`, with `--lock`, `--waba`, `--base-url`, `--package`, `--class`,
 * `--out` and `--pending`; without a word it tells how they go together.
 * Ends with 0 where all is well, with 1 where `check` found drift, and with 2 where it could not be done.
 */
public fun main(args: Array<String>) {
    exitProcess(Command(System.getenv(), System.out, System.err).run(args.asList()))
}

/** What stands on the command line, done. The access token comes from the environment, never from the line, which others see. */
internal class Command(
    private val environment: Map<String, String>,
    private val out: PrintStream,
    private val err: PrintStream,
) {
    fun run(args: List<String>): Int = try {
        val options = options(args.drop(1))
        when (args.firstOrNull()) {
            "pull" -> pull(options)
            "generate" -> generate(options)
            "check" -> check(options)
            else -> throw IllegalArgumentException(USAGE)
        }
    } catch (e: IllegalArgumentException) {
        err.println(e.message)
        TROUBLE
    } catch (e: LockFileException) {
        err.println(e.message)
        TROUBLE
    }

    private fun pull(options: Map<String, String>): Int {
        val file = options.file()
        val lock = file.pull(options.account())
        out.println("${lock.templates.size} templates are locked in ${file.path}")
        return FINE
    }

    private fun generate(options: Map<String, String>): Int {
        val name =
            options["--package"]
                ?: throw IllegalArgumentException("Name the package of the code: --package com.example")
        val code = options["--class"]?.let { TemplateCode(name, it) } ?: TemplateCode(name)
        val folder =
            options["--out"] ?: throw IllegalArgumentException("Name a folder of sources: --out build/generated")
        out.println("Written: ${options.file().generate(code, path(folder))}")
        return FINE
    }

    private fun check(options: Map<String, String>): Int {
        val drift = options.file().check(options.account(), tellPending = "--pending" in options)
        drift.forEach { err.println(it) }
        if (drift.isEmpty()) out.println("All templates are as they are locked")
        return if (drift.isEmpty()) FINE else DRIFT
    }

    private fun Map<String, String>.file() = LockFile(path(this["--lock"] ?: "templates.lock.json"))

    private fun Map<String, String>.account(): LockedAccount {
        val waba = this["--waba"] ?: environment["WA_WABA_ID"]
            ?: throw IllegalArgumentException("Name the account: --waba, or WA_WABA_ID in the environment")
        val token = environment["WA_ACCESS_TOKEN"]?.ifBlank { null }
            ?: throw IllegalArgumentException("Set WA_ACCESS_TOKEN in the environment")
        return LockedAccount(WabaId(waba), AccessToken(token), this["--base-url"] ?: environment["WA_BASE_URL"])
    }

    private fun path(text: String): Path = try {
        Path(text)
    } catch (e: InvalidPathException) {
        throw IllegalArgumentException("'$text' is no path", e)
    }

    private fun options(args: List<String>): Map<String, String> = buildMap {
        var rest = args
        while (rest.isNotEmpty()) {
            val name = rest.first()
            require(name in KNOWN) { "There is no '$name'. $USAGE" }
            val takes = if (name == "--pending") 0 else 1
            put(name, rest.getOrNull(takes) ?: throw IllegalArgumentException("$name needs a value"))
            rest = rest.drop(1 + takes)
        }
    }

    companion object {
        const val FINE: Int = 0
        const val DRIFT: Int = 1
        const val TROUBLE: Int = 2
        val KNOWN: Set<String> = setOf("--lock", "--waba", "--base-url", "--package", "--class", "--out", "--pending")
        const val USAGE: String =
            "pull     [--lock templates.lock.json] [--waba ID] [--base-url URL]\n" +
                "generate [--lock templates.lock.json] --package NAME --out FOLDER [--class Templates]\n" +
                "check    [--lock templates.lock.json] [--waba ID] [--base-url URL] [--pending]\n" +
                "WA_ACCESS_TOKEN, WA_WABA_ID and WA_BASE_URL are read from the environment."
    }
}
