package io.wakit.flows.check

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldNotContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.flows.json.FlowJson
import io.wakit.flows.json.FlowJsonVersion
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

class ScreenSpec : StringSpec({
    fun heading(text: String) = """{"type":"TextHeading","text":"$text"}"""
    fun times(count: Int, component: (Int) -> String) = List(count, component).joinToString(",")
    fun optIn(i: Int) = """{"type":"OptIn","name":"o$i","label":"Yes"}"""
    val link = """{"type":"EmbeddedLink","text":"Read","on-click-action":{"name":"open_url","url":"https://example.com"}}"""
    val image = """{"type":"Image","src":"AA=="}"""
    fun chips(count: Int) =
        """{"type":"ChipsSelector","name":"c","label":"C","data-source":[${times(count) { """{"id":"$it","title":"T"}""" }}]}"""

    fun drop(count: Int, more: String = "") =
        """{"type":"Dropdown","name":"d","label":"D","data-source":[${times(count) { """{"id":"$it","title":"T"$more}""" }}]}"""

    "a violation says where, what and Meta's name of it" {
        val found = FlowChecks.check(flowOf("""{"type":"TextInput","name":"a","label":"A","enabled":"yes"}"""))
        found shouldContainExactly listOf(
            FlowViolation("screens[0].layout.children[0].enabled", "is no property of TextInput", "INVALID_PROPERTY_KEY"),
        )
        "${found.single()}" shouldBe
            "screens[0].layout.children[0].enabled is no property of TextInput (INVALID_PROPERTY_KEY)"
    }

    "all faults are told at once" {
        errors("""{"version":"1.0","theme":1,"screens":[{"id":"success"}]}""") shouldContainExactly listOf(
            "INVALID_FLOW_JSON_VERSION",
            "INVALID_PROPERTY_KEY",
            "SCREEN_ID_IS_RESERVED_KEYWORD",
            "MISSING_REQUIRED_PROPERTY",
            "MISSING_TERMINAL_SCREEN",
            "INVALID_ROUTING_MODEL",
        )
    }

    "what is no Flow is one fault" {
        listOf("", "[]", "{", "null").forAll { errors(it) shouldContainExactly listOf("INVALID_FLOW_JSON") }
    }

    "the limits of a screen hold at the edge and break beyond" {
        fun holds(good: String, bad: String, said: String) {
            rules(flowOf(good)) shouldBe ""
            rules(flowOf(bad)) shouldContain said
        }
        holds(times(49) { heading("h") }, times(50) { heading("h") }, "has 51 components")
        holds(times(2) { link }, times(3) { link }, "MAX_EMBEDDED_LINK_PER_SCREEN")
        holds(times(3) { image }, times(4) { image }, "MAX_IMAGE_PER_SCREEN")
        holds(times(5, ::optIn), times(6, ::optIn), "MAX_OPT_IN_PER_SCREEN")
        holds(heading("x".repeat(80)), heading("x".repeat(81)), "has 81 characters")
        // A character outside the basic plane is one.
        holds(heading("👋".repeat(80)), heading("👋".repeat(81)), "has 81 characters")
        holds(chips(2), chips(1), "MIN_ITEMS_REQUIRED")
        holds(chips(20), chips(21), "21 entries")
        holds(drop(200), drop(201), "201 entries")
        holds(drop(100, ""","image":"AA==""""), drop(101, ""","image":"AA==""""), "100 at most")
    }

    "a hundred screens are taken, and no more" {
        fun flow(count: Int): String {
            val ids = List(count) { i -> "S_" + i.toString().map { 'a' + it.digitToInt() }.joinToString("") }
            val screens = ids.mapIndexed { i, id ->
                val last = i == ids.lastIndex
                val action = if (last) {
                    """{"name":"complete","payload":{}}"""
                } else {
                    """{"name":"navigate","next":{"type":"screen","name":"${ids[i + 1]}"},"payload":{}}"""
                }
                """{"id":"$id","terminal":$last,"layout":{"type":"SingleColumnLayout","children":[
                    {"type":"Footer","label":"Go","on-click-action":$action}]}}"""
            }
            return """{"version":"7.3","screens":[${screens.joinToString(",")}]}"""
        }
        errors(flow(100)).shouldBeEmpty()
        errors(flow(101)) shouldContainExactly listOf("MAX_SCREENS_NUMBER")
    }

    "what came later is refused in what is older" {
        fun since(version: FlowJsonVersion, component: String, data: String = """{"yes":{"type":"boolean","__example__":true}}""") {
            val before = FlowJsonVersion.All[FlowJsonVersion.All.indexOf(version) - 1]
            errors(flowOf(component, version.value, data)).shouldBeEmpty()
            rules(flowOf(component, before.value, data)) shouldContain "came with version $version"
        }
        val form = { inner: String -> """{"type":"Form","name":"f","children":[$inner]}""" }
        since(FlowJsonVersion.V4_0, form("""{"type":"PhotoPicker","name":"p","label":"P"}"""))
        since(FlowJsonVersion.V4_0, """{"type":"If","condition":"${'$'}{data.yes}","then":[${heading("h")}]}""")
        since(FlowJsonVersion.V5_0, drop(1, ""","color":"00FF00""""))
        since(FlowJsonVersion.V5_1, """{"type":"TextBody","text":"t","markdown":true}""")
        since(FlowJsonVersion.V6_0, """{"type":"TextBody","text":"t","visible":"`!${'$'}{data.yes}`"}""")
        since(FlowJsonVersion.V6_0, link)
        since(FlowJsonVersion.V6_1, """{"type":"CalendarPicker","name":"c","label":"C"}""")
        since(FlowJsonVersion.V6_2, """{"type":"TextInput","name":"t","label":"T","pattern":"a","helper-text":"h"}""")
        since(FlowJsonVersion.V6_3, chips(2))
        since(FlowJsonVersion.V7_0, """{"type":"TextInput","name":"t","label":"T","label-variant":"large"}""")
        since(FlowJsonVersion.V7_1, """{"type":"ImageCarousel","images":[{"src":"AA==","alt-text":"a"}]}""")
    }

    "a blank text is refused from 6.0 on, and a heading always" {
        val helper = """{"type":"TextInput","name":"a","label":"A","helper-text":" "}"""
        errors(flowOf(helper, "5.1")).shouldBeEmpty()
        errors(flowOf(helper, "6.0")) shouldContainExactly listOf("PATTERN_MISMATCH")
        errors(flowOf(heading(" "), "2.1")) shouldContainExactly listOf("PATTERN_MISMATCH")
    }

    "before 4.0 an input stands in a form" {
        val input = """{"type":"TextInput","name":"a","label":"A"}"""
        errors(flowOf(input, "3.1")) shouldContainExactly listOf("KEYWORD_ONE_OF")
        errors(flowOf("""{"type":"Form","name":"f","children":[$input]}""", "3.1")).shouldBeEmpty()
    }

    "a rich text stands alone, from 6.3 on beside a footer" {
        val rich = """{"type":"RichText","text":["# A"]}"""
        errors(flowOf(rich, "6.3")).shouldBeEmpty()
        rules(flowOf(rich, "6.2")) shouldContain "stands alone"
        rules(flowOf("$rich,${heading("h")}", "7.3")) shouldContain "stands alone"
    }

    "a navigation list stands on no terminal screen and beside nothing else" {
        val list = """{"type":"NavigationList","name":"n","list-items":[{"id":"1","main-content":{"title":"T"}}]}"""
        rules(flowOf(list)).let {
            it shouldContain "never stands there"
            it shouldContain "beside NavigationList"
            it shouldContain "without an action"
        }
    }

    "pickers do not stand together, and their files go one by one" {
        val both = """{"type":"PhotoPicker","name":"p","label":"P"},{"type":"DocumentPicker","name":"d","label":"D"}"""
        rules(flowOf(both)) shouldContain "takes one of them"
    }

    "four Ifs within one another are one too many" {
        fun nested(depth: Int): String =
            if (depth == 0) heading("h") else """{"type":"If","condition":"${'$'}{data.yes}","then":[${nested(depth - 1)}]}"""
        val data = """{"yes":{"type":"boolean","__example__":true}}"""
        errors(flowOf(nested(3), data = data)).shouldBeEmpty()
        rules(flowOf(nested(4), data = data)) shouldContain "3 at most"
    }

    "a name in both branches is one at a time" {
        val input = """{"type":"TextInput","name":"a","label":"A"}"""
        val data = """{"yes":{"type":"boolean","__example__":true}}"""
        val both = """{"type":"If","condition":"${'$'}{data.yes}","then":[$input],"else":[$input]}"""
        errors(flowOf(both, data = data)).shouldBeEmpty()
        errors(flowOf("$both,$input", data = data)) shouldContainExactly listOf("DUPLICATE_FORM_COMPONENT_NAMES")
    }

    "what is sensitive is an input of the screen" {
        rules(flowOf(heading("h"), screen = """"sensitive":["nobody"],""")) shouldContain "sensitive[0]"
    }

    "a picture over the limit of its version is refused" {
        val large = "A".repeat(200 * 1024)
        val flow = { version: String -> flowOf(drop(1, ""","image":"$large""""), version) }
        errors(flow("5.1")).shouldBeEmpty()
        rules(flow("6.0")) shouldContain "153600 bytes"
    }

    "a Flow over 10 MB is refused" {
        rules(flowOf("""{"type":"Image","src":"${"A".repeat(10 * 1024 * 1024)}"}""")) shouldContain "10 MB"
    }

    "the model is checked as its text is" {
        FlowJson.read(flowOf(heading("h"))).violations().shouldBeEmpty()
        FlowJson.read(flowOf(heading("x".repeat(81)))).violations() shouldContain
            FlowViolation("screens[0].layout.children[0].text", "has 81 characters; Meta takes 80 at most", null)
    }

    "whatever is put in any place of a Flow, and whatever is missing, is told and never thrown" {
        var tried = 0
        // Each place has one of them, by turns: what is alike stands in many places.
        val others = listOf(JsonNull, JsonPrimitive(1), JsonPrimitive("`"), JsonPrimitive("\${data.}"), JsonObject(emptyMap()))
        var turn = 0
        mutations(everything()) { others[turn++ % others.size] }.forEach {
            tried++
            FlowChecks.check(it.toString())
        }
        println("ScreenSpec: $tried mutations of a whole Flow checked")
        FlowChecks.check("[".repeat(100_000)).map { it.error } shouldNotContain null
    }
})
