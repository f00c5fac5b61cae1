package io.wakit.local

import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.string.shouldContain
import java.io.File
import java.util.concurrent.CopyOnWriteArrayList
import java.util.logging.Handler
import java.util.logging.Level
import java.util.logging.LogRecord
import java.util.logging.Logger

/** What loggers said at their loudest: [heard] from those of the JDK, and [slf4j] as its one writes it to the module's file. */
class Logs(val heard: List<String>, val slf4j: String) {
    val all: List<String> get() = heard + slf4j

    /** The names of the loggers that were heard. */
    val loggers: List<String> get() = heard.map { it.substringBefore(' ') }

    companion object {
        /** All that is logged while [use] runs, which may say things by a logger of its own. */
        inline fun of(use: (spec: Logger) -> Unit): Logs {
            val ear = Ear()
            try {
                use(Logger.getLogger("spec"))
            } finally {
                ear.close()
            }
            return Logs(ear.heard, File("target/everything.log").readText()).apply {
                slf4j shouldContain "TRACE"
                loggers shouldContain "spec"
            }
        }
    }

    /** Hears every logger of the JDK, in place of the console, until it is closed. */
    class Ear : Handler() {
        val heard = CopyOnWriteArrayList<String>()
        private val root = Logger.getLogger("")
        private val others = root.handlers.onEach(root::removeHandler)

        init {
            level = Level.ALL
            root.level = Level.ALL
            root.addHandler(this)
        }

        override fun publish(record: LogRecord) {
            // The server of the specs is the other side, which may say what it was asked.
            if (record.loggerName == "com.sun.net.httpserver") return
            heard += "${record.loggerName} ${record.message} ${record.parameters?.toList()} ${record.thrown?.stackTraceToString()}"
        }

        override fun flush() = Unit

        override fun close() {
            root.removeHandler(this)
            others.forEach(root::addHandler)
            root.level = Level.INFO
        }
    }
}
