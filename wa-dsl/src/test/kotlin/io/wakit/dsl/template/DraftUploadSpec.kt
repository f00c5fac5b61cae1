package io.wakit.dsl.template

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.WaError
import io.wakit.dsl.TemplateScope
import io.wakit.dsl.create
import io.wakit.dsl.preview
import io.wakit.dsl.sender
import io.wakit.dsl.template
import io.wakit.model.UploadHandle
import io.wakit.model.media.MediaType
import io.wakit.model.template.Header
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.bound
import java.time.Instant
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteIfExists
import kotlin.io.path.div
import kotlin.io.path.writeBytes

class DraftUploadSpec : StringSpec({
    "a picture for the review is uploaded on the way, and another is sent" {
        val folder = createTempDirectory("draft-upload")
        val plant = (folder / "plant.png").apply { writeBytes(ByteArray(2_000) { it.toByte() }) }
        try {
            shop {
                waba.templates.create("plants", "en_US", TemplateCategory.Marketing, whatsapp.app(sandbox.app).uploads) {
                    imageHeader(file(plant))
                    limitedTimeOffer("Ends soon")
                    body("New: {{1}}!", "aloe")
                    buttons { copyCode("CARIBE25") }
                }.value()
                val handle = fetched("plants").components!!.filterIsInstance<Header>().single().example!!.headerHandle!!.single()
                sandbox.media.handled(UploadHandle(handle))!!.size shouldBe 2_000
                val sender = phone.sender(fetched("plants").bound())
                sender.send(alice) { body("aloe") }.faults() shouldHaveSize 3
                sender.send(alice) {
                    imageHeader(photo)
                    body("aloe")
                    limitedTimeOffer(Instant.parse("2030-01-01T00:00:00Z"))
                    copyCode(0, "ALOE25")
                }.value()
                user.awaitMessage().templateText shouldBe "Ends soon\nNew: aloe!\n[COPY_CODE] ALOE25"
            }
        } finally {
            plant.deleteIfExists()
            folder.deleteIfExists()
        }
    }

    "one upload may stand on many cards, and each card is filled in for itself" {
        shop {
            waba.templates.create("cards", "en_US", TemplateCategory.Marketing, whatsapp.app(sandbox.app).uploads) {
                val plant = bytes(ByteArray(100), MediaType.Jpeg)
                body("Look, {{1}}:", "Ann")
                carousel {
                    listOf("aloe", "agave").forEach {
                        card {
                            imageHeader(plant)
                            body("For $it: {{1}}.", "5 €")
                            buttons {
                                quickReply("More")
                                url("Shop", "https://shop.example/$it?{{1}}", "x")
                            }
                        }
                    }
                }
            }.value()
            sandbox.requests.count { "/uploads" in it.path } shouldBe 1
            val bound = fetched("cards").bound()
            val values: TemplateScope.() -> Unit = {
                body("Bo")
                carousel {
                    repeat(2) {
                        card {
                            imageHeader(photo)
                            body("${it + 6} €")
                            url(1, "n=$it")
                        }
                    }
                }
            }
            phone.sender(bound).send(alice, values = values).value()
            val read = """
                Look, Bo:
                For aloe: 6 €.
                [More]
                [Shop] https://shop.example/aloe?n=0
                For agave: 7 €.
                [More]
                [Shop] https://shop.example/agave?n=1
            """.trimIndent()
            user.awaitMessage().templateText shouldBe read
            bound.preview(values).text shouldBe read
            phone.sender(bound).send(alice) {
                body("Bo")
                carousel { card { imageHeader(photo) } }
            }.faults() shouldContainExactly listOf(
                "template.components[1].cards has 1 cards; Meta wants 2 at least",
                "template.components[1].cards are 1; the template has 2",
                "template.components[1].cards[0].components hold 0 values for the 1 variables of the body",
                "template.components[1].cards[0].components hold nothing for button 1 of type URL, which needs a value",
            )
        }
    }

    "an upload that fails ends the block, and nothing is handed in" {
        shop {
            val folder = createTempDirectory("draft-upload")
            waba.templates.create("a", "en", TemplateCategory.Utility, whatsapp.app(sandbox.app).uploads) {
                imageHeader(file(folder / "none.png"))
                body("Hi.")
            }.leftOrNull().shouldBeInstanceOf<WaError.LocalFile>()
            waba.templates.create("a", "en", TemplateCategory.Utility, whatsapp.app(sandbox.app).uploads) {
                imageHeader(file(folder / "nameless"))
                body("Hi.")
            }.faults() shouldContainExactly listOf("type is not told by the name of the file: use upload, and say it")
            folder.deleteIfExists()
            sandbox.requests shouldHaveSize 0
        }
    }
})
