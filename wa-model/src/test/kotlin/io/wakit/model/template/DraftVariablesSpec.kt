package io.wakit.model.template

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.wakit.model.Violation

private fun draft(vararg components: Component, format: ParameterFormat? = null) =
    TemplateDraft("a_1", "en_US", TemplateCategory.Marketing, components.toList(), format)

private fun body(text: String, vararg values: String) = draft(Body(text, if (values.isEmpty()) null else Example.body(*values)))

private fun named(text: String, vararg values: Pair<String, String>) =
    draft(Body(text, Example.body(values.toMap())), format = ParameterFormat.Named)

private fun url(url: String, vararg values: String) = draft(Body("Hi."), Buttons(UrlButton("a", url, values.toList().ifEmpty { null })))

private val photo = Header(HeaderFormat.Image, example = Example.headerHandle("4::aW"))
private val film = Header(HeaderFormat.Video, example = Example.headerHandle("4::aW"))
private val product = Header(HeaderFormat.Product)

private fun cards(vararg cards: List<Component>) = draft(Body("Hi."), Carousel(cards.map { Carousel.Card(it) }))

private fun wrong(place: String, rule: String, limit: Int? = null, actual: Int? = null) =
    Violation("components[$place", rule, limit, actual)

private const val OUT_OF_ORDER = "where Meta numbers from {{1}} on; names need the format NAMED"
private const val BRACES = "has braces that hold no variable; Meta takes {{1}} or {{name}}, without spaces inside"
private const val OTHERWISE = "is built otherwise than the first card; Meta wants the same parts in each"

class DraftVariablesSpec : StringSpec({
    "variables with an example each may go to review, by number and by name" {
        listOf(
            body("Hi {{1}}, {{2}}!", "Ann", "Bo"),
            body("Hi {{2}}, {{1}} and {{2}} again.", "Ann", "Bo"),
            body("{ is no variable }"),
            draft(Header(text = "Order {{1}}", example = Example.header("A-17")), Body("Hi.")),
            named("Hi {{first_name}}, {{second_line}}!", "second_line" to "x", "first_name" to "Ann"),
            draft(
                Header(text = "Order {{id}}", example = Example(headerTextNamed = listOf(Example.Named("id", "A-17")))),
                Body("Hi."),
                format = ParameterFormat.Named,
            ),
            url("https://a.example/{{1}}", "x"),
            url("https://a.example/"),
        ).forEach { withClue(it) { it.violations().shouldBeEmpty() } }
    }

    "each variable needs an example and each example a variable, and Meta's way of writing it" {
        listOf(
            body("Hi {{1}} {{2}}!", "a") to wrong("0].example", "has 1 values for 2 variables", 2, 1),
            body("Hi {{1}}!", "a", "b") to wrong("0].example", "has 2 values for 1 variables", 1, 2),
            body("Hi!", "a") to wrong("0].example", "has 1 values for 0 variables", 0, 1),
            draft(Header(text = "Order {{1}}"), Body("Hi.")) to wrong("0].example", "has 0 values for 1 variables", 1, 0),
            draft(Header(text = "{{1}} {{2}}", example = Example(headerText = listOf("a", "b"))), Body("Hi.")) to
                wrong("0].text", "has 2 variables; Meta takes 1 at most", 1, 2),
            body("Hi {{1}} and {{3}}!", "a", "b") to wrong("0].text", "has the variables {{1}}, {{3}}, $OUT_OF_ORDER"),
            body("Hi {{name}}!", "a") to wrong("0].text", "has the variables {{name}}, $OUT_OF_ORDER"),
            body("Hi {{1}!") to wrong("0].text", BRACES),
            body("Hi {{first name}}!") to wrong("0].text", BRACES),
            body("{{1}}, hi!", "a") to wrong("0].text", "begins with a variable; Meta wants words before it"),
            body("Hi {{1}} ", "a") to wrong("0].text", "ends with a variable; Meta wants words, or a full stop, behind it"),
            draft(Body("Hi {{name}}!"), format = ParameterFormat.Named) to
                wrong("0].example", "says nothing for the variable {{name}}"),
            named("Hi {{a}}!", "a" to "x", "b" to "y") to wrong("0].example", "says something for {{b}}, which the text has not"),
            named("Hi {{Name}}!", "Name" to "Ann") to
                wrong("0].text", "names a variable 'Name'; Meta takes small letters and underscores"),
            named("Hi {{line_2}}!", "line_2" to "Ann") to
                wrong("0].text", "names a variable 'line_2'; Meta takes small letters and underscores"),
            draft(Body("Hi {{a}}!", Example(bodyTextNamed = List(2) { Example.Named("a", "b") })), format = ParameterFormat.Named) to
                wrong("0].example", "says {{a}} 2 times", 1, 2),
            draft(Body("Hi {{a}}!", Example.body(mapOf("a" to "b")))) to
                Violation("parameter_format", "is not said: variables with a name need NAMED"),
            draft(
                Body("Hi {{1}}!", Example(bodyText = listOf(listOf("a")), bodyTextNamed = listOf(Example.Named("1", "a")))),
                format = ParameterFormat.Positional,
            ) to wrong("0].example", "has values with names, where the variables of the template are numbered"),
            url("https://a.example/{{1}}/b", "x") to
                wrong("1].buttons[0].url", "goes on behind its variable, which Meta takes at the end alone"),
            url("https://a.example/{{1}}") to wrong("1].buttons[0].example", "has 0 values for 1 variables", 1, 0),
            url("https://a.example/", "x") to wrong("1].buttons[0].example", "has 1 values for 0 variables", 0, 1),
            url("https://a.example/{{1}}{{2}}", "x") to
                wrong("1].buttons[0].url", "has 2 variables; Meta takes 1 at its end", 1, 2),
        ).forEach { (draft, violation) -> withClue(draft) { draft.violations() shouldContainExactly listOf(violation) } }
    }

    "cards that are built alike may go to review, whatever they show and say" {
        listOf(
            cards(listOf(product, Buttons(SingleProductButton("View"))), listOf(product, Buttons(SingleProductButton("Look")))),
            cards(
                listOf(photo, Body("One."), Buttons(QuickReplyButton("a"), UrlButton("b", "u"))),
                listOf(
                    film,
                    Body("Another {{1}}.", Example.body("x")),
                    Buttons(QuickReplyButton("c"), UrlButton("d", "u{{1}}", listOf("x"))),
                ),
            ),
        ).forEach { withClue(it) { it.violations().shouldBeEmpty() } }
    }

    "cards that are not alike are told, and which one" {
        val reply = Buttons(QuickReplyButton("a"))
        cards(listOf(photo), listOf(photo, Body("Hi."))).violations() shouldContainExactly listOf(wrong("1].cards[1]", OTHERWISE))
        cards(listOf(photo), listOf(product)).violations() shouldContainExactly listOf(wrong("1].cards[1]", OTHERWISE))
        cards(
            listOf(photo, reply),
            listOf(photo, reply),
            listOf(photo, Buttons(PhoneNumberButton("a", "1"))),
        ).violations() shouldContainExactly
            listOf(wrong("1].cards[2]", OTHERWISE))
    }

    "a card has two buttons at most, 160 characters, a header of its kind and no part that is not for cards" {
        val wide = listOf(photo, Body("x".repeat(161)), Buttons(List(3) { QuickReplyButton("a") }))
        val edge = listOf(photo, Body("x".repeat(160)), Buttons(List(2) { QuickReplyButton("a") }))
        val bare = listOf(Body("b"), Footer("f"))
        val text = listOf(Header(text = "h"))
        cards(edge, edge).violations().shouldBeEmpty()
        cards(wide, wide).violations() shouldContainExactlyInAnyOrder listOf(0, 1).flatMap { i ->
            listOf(
                wrong("1].cards[$i].components[1].text", "has 161 characters; Meta takes 160 at most", 160, 161),
                wrong("1].cards[$i]", "has 3 buttons; Meta takes 2 at most", 2, 3),
            )
        }
        cards(bare, bare).violations() shouldContainExactlyInAnyOrder listOf(0, 1).flatMap { i ->
            listOf(
                wrong("1].cards[$i].components[1].type", "is FOOTER, which a card may not have"),
                wrong("1].cards[$i]", "has no header, which each card needs"),
            )
        }
        cards(text, text).violations() shouldContainExactly listOf(0, 1).map { i ->
            wrong("1].cards[$i].components[0].format", "is TEXT; a card has an image, a video or a product on top")
        }
    }
})
