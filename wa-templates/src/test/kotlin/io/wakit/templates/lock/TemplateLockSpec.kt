package io.wakit.templates.lock

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.model.TemplateId
import io.wakit.model.WaJson
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateStatus
import io.wakit.sandbox.Sandbox
import io.wakit.templates.account
import io.wakit.templates.everyKind
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import java.nio.file.attribute.FileTime
import kotlin.io.path.createTempDirectory
import kotlin.io.path.div
import kotlin.io.path.getLastModifiedTime
import kotlin.io.path.readText
import kotlin.io.path.setLastModifiedTime
import kotlin.io.path.writeText

private fun text(name: String): String = checkNotNull(TemplateLockSpec::class.java.getResource("/lock/$name")).readText()

/** Two templates as Meta's list has them: handles are addresses, the order is Meta's, one part is of a new kind. */
private fun live(): List<Template> = WaJson.parseToJsonElement(text("live.json")).jsonArray
    .map { WaJson.decodeFromJsonElement(Template.serializer(), it) }

class TemplateLockSpec : StringSpec({
    "a lock file has templates by name and language, and nothing that changes by itself" {
        TemplateLock(emptyList()).pulled(live()).toJson() shouldBe text("templates.lock.json")
    }

    "it is the same in whatever order Meta lists templates and their parts" {
        val shuffled = live().reversed().map { it.copy(components = it.components?.reversed()) }
        TemplateLock(emptyList()).pulled(shuffled).toJson() shouldBe text("templates.lock.json")
    }

    "it is read back as it was written, every kind of it" {
        account {
            has(*everyKind.toTypedArray())
            val lock = LockFile(createTempDirectory("lock") / "l.json").pull(locked)
            lock.templates.size shouldBe everyKind.size
            TemplateLock.fromJson(lock.toJson()) shouldBe lock
            lock.toJson() shouldNotContain "header_handle"
        }
    }

    "what cannot be sent any more is not locked" {
        val lock = TemplateLock(emptyList())
        val locked = listOf("APPROVED", "PENDING", "PAUSED", "FLAGGED", "REJECTED", "DISABLED", "ARCHIVED", "IN_APPEAL", "DELETED")
            .filter { status -> lock.pulled(live().map { it.copy(status = TemplateStatus(status)) }).templates.isNotEmpty() }
        locked shouldContainExactly listOf("APPROVED", "PENDING", "PAUSED", "FLAGGED")
    }

    "what is written by hand in it stays, and says what it is about" {
        val file = LockFile(createTempDirectory("lock") / "l.json")
        val types = mapOf("order_paid" to mapOf("2" to ValueType.DATE_TIME, "1" to ValueType.CURRENCY))
        file.path.writeText(TemplateLock(emptyList(), listOf("order_*", "receipt"), types).toJson())
        account {
            has(*everyKind.toTypedArray())
            file.pull(locked).templates.map { it.name }.distinct() shouldContainExactly
                listOf("order_paid", "order_shipped", "receipt")
            file.read().types shouldBe types
            file.path.readText() shouldContain "\"order_paid\": {\n      \"1\": \"currency\",\n      \"2\": \"date_time\"\n    }"
            file.check(locked).shouldBeEmpty()
        }
    }

    "a file that would stay the same is left alone" {
        account {
            has(everyKind.first())
            val file = LockFile(createTempDirectory("lock") / "deep" / "l.json")
            file.pull(locked)
            val long = FileTime.fromMillis(1_000_000)
            file.path.setLastModifiedTime(long)
            file.pull(locked)
            file.path.getLastModifiedTime() shouldBe long
        }
    }

    "an account with more templates than a page has is pulled whole" {
        account({ accessTokens = setOf(Sandbox.DefaultAccessToken) }) {
            has(*List(120) { everyKind.first().copy(name = "hello_$it") }.toTypedArray())
            LockFile(createTempDirectory("lock") / "l.json").pull(locked).templates.size shouldBe 120
        }
    }

    "no token stands in the file, nor in what is said when something fails" {
        account {
            has(everyKind.first())
            val file = LockFile(createTempDirectory("lock") / "l.json")
            file.pull(locked)
            file.path.readText() shouldNotContain sandbox.accessToken.reveal()
            val wrong = LockedAccount(Sandbox.DefaultWabaId, io.wakit.model.AccessToken("wrong-token"), baseUrl)
            shouldThrow<LockFileException> { file.check(wrong) }.message.orEmpty().let {
                it shouldContain "token"
                it shouldNotContain "wrong-token"
            }
            "$wrong" shouldNotContain "wrong-token"
        }
    }

    "what is no lock file is told by name" {
        val file = LockFile(createTempDirectory("lock") / "l.json")
        shouldThrow<LockFileException> { file.read() }.message shouldContain "pull makes it"
        listOf("[]", "{", "{}", """{"version":2,"templates":[]}""", """{"version":1,"templates":[{"name":1}]}""").forEach {
            file.path.writeText(it)
            shouldThrow<LockFileException> { file.read() }.message shouldContain "l.json"
        }
        shouldThrow<LockFileException> {
            file.path.writeText(TemplateLock(emptyList()).toJson())
            file.check(LockedAccount(Sandbox.DefaultWabaId, Sandbox.DefaultAccessToken, "http://meta.example"))
        }.message shouldContain "baseUrl"
    }

    "a template without a name or language is not Meta's" {
        TemplateLock(emptyList()).pulled(listOf(Template(TemplateId("1")))).templates.shouldBeEmpty()
        (WaJson.parseToJsonElement(TemplateLock(emptyList()).toJson()) as JsonObject).keys shouldContainExactly
            setOf("version", "templates")
    }
})
