package io.wakit.wazzup

import arrow.core.Either
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.wakit.local.Said
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.ContactData
import kotlinx.coroutines.flow.toList

private fun <T> Either<WazzupError, T>.good(): T = fold({ error(it.message) }, { it })

private fun entries(ids: IntRange) = ids.joinToString(",", "[", "]") { """{"id":"$it","templateGuid":"$it"}""" }

private fun page(ids: IntRange, count: String? = null) = Said("""{"data":${entries(ids)}${count?.let { ""","count":$it""" }.orEmpty()}}""")

class ListsSpec : StringSpec({
    "a list that is given whole is asked for once, however long it is" {
        playing(Said(entries(1..250))) { wazzup, server ->
            wazzup.users.paginate().toList().map { it.good().id } shouldBe (1..250).map { "$it" }
            wazzup.users.list().good().nextOffset.shouldBeNull()
            server.asked.map { it.line } shouldContainExactly listOf("GET /v3/users", "GET /v3/users")
        }
    }

    "a server that does not heed the offset makes no list endless" {
        playing(page(1..100)) { wazzup, server ->
            wazzup.contacts.paginate().toList().size shouldBe 100
            server.asked.size shouldBe 2
        }
    }

    "a page tells where the next one begins, and the last that there is none" {
        playing(page(1..100, "230"), page(101..200, "230"), page(201..230, "230"), page(1..7), page(1..100), page(1..100, "null")) {
                wazzup,
                _,
            ->
            suspend fun next(offset: Int) = wazzup.contacts.list(mapOf("offset" to "$offset")).good().nextOffset
            listOf(next(0), next(100), next(200)) shouldContainExactly listOf(100, 200, null)
            listOf(next(0), next(0), next(100)) shouldContainExactly listOf(null, 100, 200)
        }
    }

    "all entries come in one list, or the first error in its place" {
        playing(page(1..100, "150"), page(101..150, "150")) { wazzup, server ->
            wazzup.contacts.all().good().map { it.id } shouldBe (1..150).map { "$it" }
            server.asked.map { it.line } shouldContainExactly listOf("GET /v3/contacts?offset=0", "GET /v3/contacts?offset=100")
        }
        playing(page(1..100, "150"), Said("", 403)) { wazzup, _ ->
            wazzup.deals.all().leftOrNull()?.status shouldBe 403
        }
    }

    "reading begins where it is told to" {
        playing(page(101..150, "150")) { wazzup, server ->
            wazzup.deals.all(mapOf("offset" to "100")).good().size shouldBe 50
            server.asked.single().line shouldBe "GET /v3/deals?offset=100"
        }
    }

    "templates are paged by limit and offset" {
        playing(Said(entries(1..100)), Said(entries(101..103))) { wazzup, server ->
            wazzup.templates.all().good().map { it.templateGuid } shouldBe (1..103).map { "$it" }
            server.asked.map { it.line } shouldContainExactly
                listOf("GET /v3/templates/whatsapp?limit=100&offset=0", "GET /v3/templates/whatsapp?limit=100&offset=100")
        }
        playing(Said(entries(1..20)), Said(entries(21..21))) { wazzup, _ ->
            wazzup.templates.list(mapOf("limit" to "20")).good().nextOffset shouldBe 20
            wazzup.templates.paginate().toList().single().good().templateGuid shouldBe "21"
        }
    }

    "a contact is read under both names of its chats, and without any" {
        val chats = """[{"chatType":"viber","chatId":"79990001122"}]"""
        playing(Said("""[{"id":"1","contactData":$chats},{"id":"2","data":$chats},{"id":"3"}]""")) { wazzup, _ ->
            val chat = listOf(ContactData(ChatType.Viber, "79990001122"))
            wazzup.contacts.list().good().map { it.contactData } shouldContainExactly listOf(chat, chat, emptyList())
        }
    }
})
