package io.wakit.sandbox

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.WaId
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonPrimitive

private const val TEMPLATES = "/v24.0/102290129340398/message_templates"
private const val HI = """{"type":"BODY","text":"Hi {{1}}, see {{2}}.","example":{"body_text":[["Ann","this"]]}}"""
private const val REPLY = """{"type":"QUICK_REPLY","text":"a"}"""
private const val CALL = """{"type":"PHONE_NUMBER","text":"a","phone_number":"1"}"""

private var number = 0

private fun draft(parts: String, category: String = "MARKETING", name: String = "t_${number++}", format: String? = null): String =
    """{"name":"$name","language":"en","category":"$category"${format?.let { ""","parameter_format":"$it"""" }.orEmpty()},
        "components":[$parts]}"""

private fun buttons(vararg buttons: String) = """$HI,{"type":"BUTTONS","buttons":[${buttons.joinToString()}]}"""

private fun x(count: Int) = "x".repeat(count)

private fun body(text: String, example: String? = null) =
    """{"type":"BODY","text":"$text"${example?.let { ""","example":$it""" }.orEmpty()}}"""

private fun card(vararg parts: String) = """{"components":[${parts.joinToString()}]}"""

private const val SHOWN = """{"type":"HEADER","format":"PRODUCT"}"""
private const val VIEW = """{"type":"BUTTONS","buttons":[{"type":"SPM","text":"View"}]}"""

private fun cards(vararg cards: String) = """${body("Look.")},{"type":"CAROUSEL","cards":[${cards.joinToString()}]}"""

private fun send(name: String, components: String = "") = message(
    """"type":"template","template":{"name":"$name","language":{"code":"en"},"components":[$components]}""",
)

private fun values(type: String, vararg texts: String) =
    """{"type":"$type","parameters":[${texts.joinToString { """{"type":"text","text":"$it"}""" }}]}"""

private fun button(kind: String, index: Int, parameter: String) =
    """{"type":"button","sub_type":"$kind","index":$index,"parameters":[$parameter]}"""

private const val SUFFIX = """{"type":"text","text":"A-17"}"""

/** How templates are taken and refused, and how their sends are held against them. */
class TemplateDeskSpec :
    StringSpec({
        val sandbox = Sandbox()
        val alice = sandbox.user(WaId(ALICE))
        lateinit var graph: SandboxServer

        beforeSpec { graph = sandbox.start() }
        afterSpec { sandbox.close() }

        suspend fun make(body: String) = graph.send(body, path = TEMPLATES)

        suspend fun made(parts: String, category: String = "MARKETING", format: String? = null): String {
            val name = "sent_${number++}"
            val answer = make(draft(parts, category, name, format))
            withClue(answer.body()) { answer.statusCode() shouldBe 200 }
            return name
        }

        "a template at the edge of what Meta takes is taken" {
            listOf(
                draft(HI),
                draft("""{"type":"HEADER","format":"TEXT","text":"${x(60)}"},${body(x(1024))},{"type":"FOOTER","text":"${x(60)}"}"""),
                draft(buttons(*Array(10) { REPLY })),
                draft(buttons(REPLY, REPLY, CALL)),
                draft("""{"type":"HEADER","format":"LOCATION"},$HI""", category = "UTILITY"),
                draft(cards(card(SHOWN, VIEW), card(SHOWN, VIEW))),
                draft(body("Hi {{name}}!", """{"body_text_named_params":[{"param_name":"name","example":"Ann"}]}"""), format = "named"),
                draft("""{"type":"BODY"},{"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE"}]}""", "AUTHENTICATION"),
                draft(body("Hi {{1}}!", """{"body_text":"Ann"}""")),
                draft(body("Hi {{1}}!", """{"body_text":["Ann"]}""")),
            ).forEach { withClue(it) { make(it).let { answer -> withClue(answer.body()) { answer.statusCode() shouldBe 200 } } } }
        }

        "what is wrong with a template is told by Meta's number for it, before any review" {
            val header = """{"type":"HEADER","format":"IMAGE"}"""
            listOf(
                draft(body(x(1025))) to 2388040,
                draft("$HI,{\"type\":\"FOOTER\",\"text\":\"${x(61)}\"}") to 2388040,
                draft(buttons("""{"type":"QUICK_REPLY","text":"${x(26)}"}""")) to 2388040,
                draft("""{"type":"HEADER","format":"TEXT","text":"${x(61)}"},$HI""") to 2388040,
                draft("""{"type":"HEADER","text":"a"},$HI""") to 2388047,
                draft("$header,$HI") to 2388047,
                draft("""{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::none"]}},$HI""") to 2388047,
                draft("""{"type":"HEADER","format":"TEXT","text":"Order {{1}}"},$HI""") to 2388047,
                draft("""{"type":"HEADER","format":"LOCATION"},{"type":"BODY"}""", category = "AUTHENTICATION") to 2388047,
                draft(body("Hi {{1}}!")) to 2388072,
                draft(body("Hi {{1}}!", """{"body_text":[["a","b"]]}""")) to 2388072,
                draft(body("Hi {{2}}!", """{"body_text":[["a"]]}""")) to 2388072,
                draft(body("Hi {{name}}!", """{"body_text":[["a"]]}"""), format = "NAMED") to 2388072,
                draft("""{"type":"BODY"}""") to 2388072,
                draft(body("{{1}}, hi!", """{"body_text":[["a"]]}""")) to 2388299,
                draft(body("Hi {{1}}", """{"body_text":[["a"]]}""")) to 2388299,
                draft(buttons(*Array(11) { REPLY })) to null,
                draft(buttons(CALL, CALL)) to null,
                draft(buttons(REPLY, CALL, REPLY)) to null,
                draft(buttons("""{"type":"URL","text":"a","url":"https://a.example/{{1}}"}""")) to null,
                draft(buttons("""{"type":"OTP","otp_type":"COPY_CODE"}""")) to null,
                draft(cards(card(SHOWN, VIEW))) to null,
                draft(cards(card(SHOWN, VIEW), card(SHOWN))) to null,
                draft("""${body("Hi.")},{"type":"LIMITED_TIME_OFFER","limited_time_offer":{"text":"a"}}""", category = "UTILITY") to null,
                draft(HI, format = "both") to null,
            ).forEach { (body, subcode) ->
                withClue(body) {
                    val answer = make(body)
                    answer.statusCode() shouldBe 400
                    answer.code shouldBe 100
                    answer.error["error_subcode"]?.jsonPrimitive?.int shouldBe subcode
                }
            }
        }

        "an edit is looked at like a new template" {
            val name = made(HI)
            val id = sandbox.templates.all.single { it.name == name }.id
            val answer = graph.send("""{"components":[${body("Hi {{1}}")}]}""", path = "/v24.0/$id")
            answer.error.getValue("error_subcode").text shouldBe "2388299"
        }

        "a send whose values are not the template's is refused, each with its code" {
            val name = made(
                """{"type":"HEADER","format":"LOCATION"},$HI,{"type":"BUTTONS","buttons":[$REPLY,
                {"type":"URL","text":"a","url":"https://a.example/{{1}}","example":["x"]},{"type":"URL","text":"b","url":"https://a.example"}]}""",
            )
            val location = """{"type":"location","location":{"latitude":1,"longitude":2,"name":"a","address":"b"}}"""
            val place = """{"type":"header","parameters":[$location]}"""
            val both = "$place,${values("body", "Ann", "this")}"
            val link = button("url", 1, SUFFIX)
            listOf(
                send(name, "${values("body", "Ann", "this")},$link") to (132012 to "expected LOCATION, received UNKNOWN"),
                send(name, "$place,${values("body", "Ann")},$link") to
                    (132000 to "body: number of localizable_params (1) does not match the expected number of params (2)"),
                send(name, both) to (131008 to "Button at index 1 of type url requires a parameter"),
                send(name, "$both,$link,${button("url", 2, SUFFIX)}") to (132018 to "Button at index 2 does not require parameters"),
                send(name, "$both,$link,${button("url", 0, SUFFIX)}") to (132018 to "Button at index 0 is no url"),
                send(name, "$both,$link,${button("url", 3, SUFFIX)}") to (132018 to "no button at index 3"),
            ).forEach { (body, expected) ->
                withClue(body) {
                    val answer = graph.send(body)
                    answer.code shouldBe expected.first
                    answer.error.at("error_data", "details").text shouldContain expected.second
                }
            }
            graph.send(send(name, "$both,$link")).statusCode() shouldBe 200
            alice.awaitMessage().templateText shouldBe "Hi Ann, see this.\n[a]\n[a] https://a.example/A-17\n[b] https://a.example"
        }

        "two cards with products stand for any number, others for as many as they are" {
            fun shown(count: Int) = (0 until count).joinToString {
                val product = """{"type":"product","product":{"product_retailer_id":"$it","catalog_id":"c"}}"""
                """{"card_index":$it,"components":[{"type":"header","parameters":[$product]}]}"""
            }
            val products = made(cards(card(SHOWN, VIEW), card(SHOWN, VIEW)))
            graph.send(send(products, """{"type":"carousel","cards":[${shown(5)}]}""")).statusCode() shouldBe 200
            alice.awaitMessage().templateText shouldBe "Look." + "\n[View]".repeat(5)
            graph.send(send(products)).code shouldBe 132012
        }

        "a user reads names, sums and times where they belong, and nothing of a template that is not there" {
            val names = """{"body_text_named_params":[{"param_name":"who","example":"a"},{"param_name":"price","example":"b"}]}"""
            val name = made(body("Hi {{who}}, it is {{price}}.", names), format = "NAMED")
            val sum = """{"fallback_value":"9,90 €","code":"EUR","amount_1000":9900}"""
            val price = """{"type":"currency","parameter_name":"price","currency":$sum}"""
            val who = """{"type":"text","parameter_name":"who","text":"Bo"}"""
            graph.send(send(name, """{"type":"body","parameters":[$price,$who]}""")).statusCode() shouldBe 200
            alice.awaitMessage().templateText shouldBe "Hi Bo, it is 9,90 €."
            alice.writes("hello")
            graph.send(text()).statusCode() shouldBe 200
            alice.awaitMessage().templateText.shouldBeNull()
        }

        "where templates are not enforced, one that is not there is taken, and its words are not known" {
            Sandbox { enforceTemplates = false }.use { loose ->
                val bob = loose.user(WaId(ALICE))
                loose.start().send(send("nowhere", values("body", "a"))).statusCode() shouldBe 200
                bob.awaitMessage().templateText.shouldBeNull()
            }
        }
    })
