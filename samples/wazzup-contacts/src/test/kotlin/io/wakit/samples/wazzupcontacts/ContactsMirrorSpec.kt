package io.wakit.samples.wazzupcontacts

import io.kotest.core.spec.style.StringSpec
import io.kotest.engine.spec.tempdir
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.samples.wazzupcontacts.demo.PretendWazzup
import io.wakit.samples.wazzupcontacts.demo.customers
import io.wakit.wazzup.ApiKey
import io.wakit.wazzup.WazzupClient
import io.wakit.wazzup.WazzupErrorCode
import kotlin.io.path.div
import kotlin.io.path.exists
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readLines
import kotlin.io.path.readText
import kotlin.io.path.writeText

class ContactsMirrorSpec : StringSpec({
    val folder = tempdir().toPath()

    "where the contacts cannot be had the file stays as it was, and nothing listens" {
        val path = (folder / "kept.jsonl").also { it.writeText("as it was") }
        PretendWazzup(customers(3)).use { server ->
            WazzupClient(ApiKey("another")) { publicBaseUrl = server.url }.use { wazzup ->
                ContactsMirror(wazzup, ContactsFile(path)) {}.start("127.0.0.1", 0).leftOrNull()?.status shouldBe 401
                wazzup.webhooks.url shouldBe null
            }
        }
        path.readText() shouldBe "as it was"
    }

    "an address that does not pass the test is told, and the contacts are there" {
        val path = folder / "mirrored.jsonl"
        PretendWazzup(customers(3)).use { server ->
            WazzupClient(server.apiKey) { publicBaseUrl = server.url }.use { wazzup ->
                val started = ContactsMirror(wazzup, ContactsFile(path)) {}.start("127.0.0.1", 0, "${server.url}/elsewhere")
                started.leftOrNull()?.code shouldBe WazzupErrorCode.TestPostNotPassed
                path.readLines().size shouldBe 3
            }
        }
    }

    "the file is replaced as a whole, in the order of ids, and nothing is left beside it" {
        val path = folder / "replaced" / "contacts.jsonl"
        path.parent.toFile().mkdirs()
        val file = ContactsFile(path)
        path.exists() shouldBe false
        file.replace(customers(3).reversed())
        file.keep(customers(1).single().copy(name = "Olga"))
        path.readLines().map { it.substringAfter("\"name\":\"").substringBefore('"') } shouldContainExactly
            listOf("Olga", "Customer 0001", "Customer 0002")
        file.replace(emptyList())
        path.readLines().shouldBeEmpty()
        path.parent.listDirectoryEntries().map { it.name } shouldContainExactly listOf("contacts.jsonl")
    }
})
