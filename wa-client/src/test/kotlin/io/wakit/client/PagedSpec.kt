package io.wakit.client

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.AccessToken
import io.wakit.model.Page
import io.wakit.model.Paging
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonPrimitive

private val broken = WaError.Unreachable("gone", mayHaveBeenSent = false)

/** A list of pages that tells which cursors it was asked for. */
private class Shelf(private val pages: Map<String?, Either<WaError, Page<Int>>>) {
    val asked = mutableListOf<String?>()
    val list = Paged { after ->
        asked += after
        pages.getValue(after)
    }
}

private fun page(vararg entries: Int, after: String? = null) =
    Page(entries.toList(), after?.let { Paging(Paging.Cursors(after = it)) }).right()

@OptIn(DelicateWaApi::class)
class PagedSpec : StringSpec({
    "nothing is asked before the list is read, and each reading asks anew" {
        val shelf = Shelf(mapOf(null to page(1)))
        val all = shelf.list.all()
        shelf.asked.shouldBeEmpty()
        all.toList() shouldContainExactly listOf(1.right())
        all.toList()
        shelf.asked shouldContainExactly listOf(null, null)
    }

    "all entries come in order, and a page is asked for when it is wanted" {
        val shelf = Shelf(mapOf(null to page(1, 2, after = "A"), "A" to page(3, after = "B"), "B" to page(4)))
        shelf.list.all().toList().map { it.getOrNull() } shouldContainExactly listOf(1, 2, 3, 4)
        shelf.asked.clear()
        shelf.list.all().take(2).toList() shouldHaveSize 2
        shelf.asked shouldContainExactly listOf(null)
    }

    "a cursor behind the last page leads to an empty page, which is not passed on" {
        val shelf = Shelf(mapOf(null to page(1, after = "A"), "A" to page(after = "A")))
        shelf.list.pages().toList() shouldHaveSize 1
        shelf.asked shouldContainExactly listOf(null, "A")
    }

    "an empty list is one empty page" {
        Shelf(mapOf(null to page())).list.pages().toList().single().getOrNull()?.data shouldBe emptyList()
    }

    "a cursor that comes twice ends the list" {
        val shelf = Shelf(mapOf(null to page(1, after = "A"), "A" to page(2, after = "B"), "B" to page(3, after = "A")))
        shelf.list.all().toList().map { it.getOrNull() } shouldContainExactly listOf(1, 2, 3)
    }

    "an error is the last element, behind what was read before it" {
        val shelf = Shelf(mapOf(null to page(1, after = "A"), "A" to broken.left()))
        shelf.list.all().toList() shouldContainExactly listOf(1.right(), broken.left())
        shelf.list.pages().toList() shouldHaveSize 2
    }

    "a blank cursor is none" {
        WaJson.decodeFromString<Page<JsonElement>>("""{"data":[1],"paging":{"cursors":{"after":"","before":" "}}}""").let {
            it.next shouldBe null
            it.previous shouldBe null
        }
    }

    "a page never prints the URL of the next one, which holds a token" {
        val page = WaJson.decodeFromString<Page<JsonElement>>(
            """{"data":[],"paging":{"cursors":{"after":"A"},"next":"https://graph.facebook.com/x?access_token=EAAG"}}""",
        )
        page.paging?.next.shouldNotBeNull()
        "$page" shouldNotContain "EAAG"
    }

    "over HTTP the cursor travels as 'after', beside what was asked for" {
        Loopback { request ->
            Reply.Answer(
                if (request == 1) {
                    """{"data":[{"id":"1"}],"paging":{"cursors":{"before":"a","after":"QVFI"},"next":"https://graph.facebook.com/x"}}"""
                } else {
                    """{"data":[{"id":"2"}],"paging":{"cursors":{"before":"b"}}}"""
                },
            )
        }.use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use { wa ->
                val list = wa.graph.paged(get<WabaId, Page<JsonObject>>("flows"), WabaId("5"), mapOf("limit" to "1"))
                list.all().toList().map { it.getOrNull()?.get("id")?.jsonPrimitive?.content } shouldContainExactly listOf("1", "2")
                meta.requests.map { it.line } shouldContainExactly
                    listOf("GET /v24.0/5/flows?limit=1 HTTP/1.1", "GET /v24.0/5/flows?limit=1&after=QVFI HTTP/1.1")
                list.all().first().shouldBeInstanceOf<Either.Right<*>>()
            }
        }
    }
})
