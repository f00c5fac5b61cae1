package io.wakit.wazzup

import arrow.core.Either
import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.local.Said
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.ContactData
import io.wakit.wazzup.model.Deal
import io.wakit.wazzup.model.Pipeline
import io.wakit.wazzup.model.User
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList

private val olga = Contact("c-1", "u-1", "Olga", listOf(ContactData(ChatType.WhatsApp, "79990001122")))
private const val OLGA =
    """{"id":"c-1","responsibleUserId":"u-1","name":"Olga","contactData":[{"chatType":"whatsapp","chatId":"79990001122"}]}"""

private fun <T> Either<WazzupError, T>.good(): T = fold({ error(it.message) }, { it })

class EntitiesSpec : StringSpec({
    "a contact is put as an array under the wire's own names, with the key as bearer, and an empty answer is a success" {
        playing(Said()) { wazzup, server ->
            val answer = wazzup.contacts.create(olga).good()
            answer.value.shouldBeNull()
            answer.raw.shouldBeNull()
            server.asked.single().run {
                line shouldBe "POST /v3/contacts"
                authorization shouldBe "Bearer ${LocalWazzup.KEY}"
                contentType shouldBe "application/json"
                text shouldEqualJson "[$OLGA]"
            }
        }
    }

    "an answer that is the entity is given as that, and any other is kept as it came" {
        playing(Said("[$OLGA]"), Said(OLGA), Said("""{"ok":true}"""), Said("{ok}"), Said("done", 201)) { wazzup, _ ->
            wazzup.contacts.create(olga).good().value shouldBe olga
            wazzup.contacts.update(olga).good().value shouldBe olga
            wazzup.contacts.create(olga).good().run {
                value.shouldBeNull()
                "$raw" shouldBe """{"ok":true}"""
            }
            wazzup.contacts.create(olga).good().run {
                raw.shouldBeNull()
                text shouldBe "{ok}"
            }
            wazzup.contacts.create(olga).good().text shouldBe "done"
        }
    }

    "reading by id encodes the id, passes over fields that nobody knows, and takes an empty answer for a fault" {
        playing(Said(OLGA.dropLast(1) + ""","future":{"a":1}}"""), Said()) { wazzup, server ->
            wazzup.contacts.get("c/1 ?").good() shouldBe olga
            server.asked.single().line shouldBe "GET /v3/contacts/c%2F1%20%3F"
            wazzup.contacts.get("c-1").leftOrNull().shouldBeInstanceOf<WazzupError.Unreadable>()
        }
    }

    "an id that would lead elsewhere never leaves" {
        playing(Said()) { wazzup, server ->
            listOf("..", ".", " ", "").forEach { wazzup.contacts.delete(it).leftOrNull().shouldBeInstanceOf<WazzupError.Invalid>() }
            server.asked.size shouldBe 0
        }
    }

    "a list gives entries, the untouched answer, and the form that all lists share" {
        val page = """{"count":7,"data":[$OLGA],"future":1}"""
        playing(Said(page)) { wazzup, server ->
            val list = wazzup.contacts.list(mapOf("offset" to "6")).good()
            list.single() shouldBe olga
            list.count shouldBe 7
            list.raw.toString() shouldEqualJson page
            list.normalized().toString() shouldEqualJson """{"contacts":[$OLGA],"count":7}"""
            "$list" shouldBe "contacts(1 of 7)"
            server.asked.single().line shouldBe "GET /v3/contacts?offset=6"
        }
    }

    "pages are walked to the count, each asked for when it is wanted" {
        fun page(from: Int, to: Int) = Said(
            (from until to).joinToString(",", """{"count":150,"data":[""", "]}") { OLGA.replace("c-1", "c-$it") },
        )
        playing(page(0, 100), page(100, 150), Said("", 500)) { wazzup, server ->
            wazzup.contacts.paginate().toList().map { it.good().id } shouldBe (0 until 150).map { "c-$it" }
            server.asked.map { it.line } shouldContainExactly listOf("GET /v3/contacts?offset=0", "GET /v3/contacts?offset=100")
        }
        playing(page(0, 100), Said("", 500)) { wazzup, server ->
            wazzup.contacts.paginate().take(3).toList().size shouldBe 3
            server.asked.size shouldBe 1
        }
    }

    "pages without a count end behind one that is not full or empty; an error is the last element" {
        fun page(size: Int, name: String = "d") =
            Said((0 until size).joinToString(",", """{"data":[""", "]}") { """{"id":"$name-$it","contacts":[]}""" })
        playing(page(100), page(100, "e"), page(0)) { wazzup, server ->
            wazzup.deals.paginate().toList().size shouldBe 200
            server.asked.size shouldBe 3
        }
        playing(page(100), page(3)) { wazzup, server ->
            wazzup.deals.paginate().toList().size shouldBe 103
            server.asked.size shouldBe 2
        }
        playing(page(100), Said("", 404)) { wazzup, _ ->
            wazzup.deals.paginate().toList().run {
                size shouldBe 101
                last().leftOrNull()?.status shouldBe 404
            }
        }
    }

    "users are a bare array, and many are put 100 in a call" {
        val users = (1..250).map { User("u-$it", "Name $it") }
        playing(Said(status = 204)) { wazzup, server ->
            wazzup.users.createMany(users).good()
            server.asked.map { it.text.split("\"id\"").size - 1 } shouldContainExactly listOf(100, 100, 50)
        }
        playing(Said("""[{"id":"u-1","name":"Marina","phone":null}]""")) { wazzup, server ->
            wazzup.users.list().good() shouldBe listOf(User("u-1", "Marina"))
            wazzup.users.listRaw().good().text shouldBe """[{"id":"u-1","name":"Marina","phone":null}]"""
            server.asked.first().line shouldBe "GET /v3/users"
        }
    }

    "a batch that is refused tells how many went before it" {
        playing(Said(), Said("""{"error":"INVALID_USERS_DATA","data":[{"index":0,"fields":["name"]}]}""", 400)) { wazzup, server ->
            val error = wazzup.users.createMany((1..300).map { User("u-$it", "N") }).leftOrNull().shouldBeInstanceOf<WazzupError.InPart>()
            error.done shouldBe 100
            error.of shouldBe 300
            error.category shouldBe WazzupErrorCategory.Validation
            error.data.shouldNotBeNull()
            server.asked.size shouldBe 2
        }
    }

    "one entry out of limits, or an id that stands twice, holds all batches back" {
        playing(Said()) { wazzup, server ->
            val error = wazzup.users.createMany((1..150).map { User("u-$it", "N") } + User("u-3", "") + User("x", "N", "+7"))
            error.leftOrNull().shouldBeInstanceOf<WazzupError.Invalid>().violations.map { it.path } shouldContainExactly
                listOf("[150].name", "[150].id", "[151].phone")
            server.asked.size shouldBe 0
        }
    }

    "many are deleted 100 in a call, and those that were not there come together" {
        playing(Said("""["c-7"]"""), Said("[]"), Said()) { wazzup, server ->
            wazzup.contacts.deleteMany((1..201).map { "c-$it" }).good() shouldBe listOf("c-7")
            server.asked.map { it.line }.toSet() shouldBe setOf("PATCH /v3/contacts/bulk_delete")
            server.asked.last().text shouldBe """["c-201"]"""
        }
    }

    "deleting gives an answer, an empty one too" {
        playing(Said()) { wazzup, server ->
            wazzup.deals.delete("d-1").good().raw.shouldBeNull()
            server.asked.single().line shouldBe "DELETE /v3/deals/d-1"
        }
    }

    "a deal and a pipeline travel as they are documented; what a pipeline has no call for says so without asking" {
        playing(Said()) { wazzup, server ->
            wazzup.deals.create(Deal("d-1", "u-1", "Order", listOf("c-1"), "https://crm.example.test/1", closed = false)).good()
            wazzup.pipelines.create(Pipeline("p-1", "Sales")).good()
            server.asked[0].text shouldEqualJson
                """[{"id":"d-1","responsibleUserId":"u-1","name":"Order","contacts":["c-1"],"uri":"https://crm.example.test/1","closed":false}]"""
            server.asked[1].text shouldEqualJson """[{"id":"p-1","name":"Sales"}]"""
            wazzup.pipelines.get("p-1").leftOrNull().shouldBeInstanceOf<WazzupError.NotAvailable>()
            wazzup.pipelines.delete("p-1").leftOrNull().shouldBeInstanceOf<WazzupError.NotAvailable>()
            server.asked.size shouldBe 2
        }
    }
})
