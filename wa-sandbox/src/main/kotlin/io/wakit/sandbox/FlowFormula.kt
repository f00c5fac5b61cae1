package io.wakit.sandbox

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/**
 * An expression of Flow JSON, worked out as phones do. Weakest first: `||`, `&&`, equality, comparison, sum, product, `!` and
 * `-`; values in a row make one text.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowjson#nested_expressions">Nested expressions</a>
 */
internal class FlowFormula(text: String, private val reference: (String) -> JsonElement) {
    private val tokens = TOKEN.findAll(text).map { it.value }.toList()
    private var at = 0

    fun value(): JsonElement {
        val value = row()
        require(at == tokens.size) { "An expression goes on with '${tokens[at]}' where it should end: $tokens" }
        return value
    }

    private fun row(): JsonElement {
        var value = level(0)
        while (at < tokens.size && tokens[at] != ")") value = JsonPrimitive(value.written() + level(0).written())
        return value
    }

    private fun level(level: Int): JsonElement {
        if (level == LEVELS.size) return operand()
        var left = level(level + 1)
        while (tokens.getOrNull(at) in LEVELS[level]) {
            val operator = tokens[at++]
            left = left.combined(operator, level(level + 1))
        }
        return left
    }

    private fun JsonElement.combined(operator: String, right: JsonElement): JsonElement = when (operator) {
        "||" -> JsonPrimitive(isTrue || right.isTrue)

        "&&" -> JsonPrimitive(isTrue && right.isTrue)

        "==" -> JsonPrimitive(isSame(right))

        "!=" -> JsonPrimitive(!isSame(right))

        "<" -> JsonPrimitive(number < right.number)

        "<=" -> JsonPrimitive(number <= right.number)

        ">" -> JsonPrimitive(number > right.number)

        ">=" -> JsonPrimitive(number >= right.number)

        "+" -> sum(number + right.number)

        "-" -> sum(number - right.number)

        "*" -> sum(number * right.number)

        // Phones make nothing of a division by nothing.
        "/" -> sum(if (right.number == 0.0) 0.0 else number / right.number)

        else -> sum(if (right.number == 0.0) 0.0 else number % right.number)
    }

    private fun operand(): JsonElement {
        val token = requireNotNull(tokens.getOrNull(at++)) { "An expression ends where a value was due: $tokens" }
        return when {
            token == "(" -> row().also {
                require(tokens.getOrNull(at++) == ")") { "An expression has no closing parenthesis: $tokens" }
            }

            token == "!" -> JsonPrimitive(!operand().isTrue)

            token == "-" -> sum(-operand().number)

            token.startsWith("\${") -> reference(token.removePrefix("\${").removeSuffix("}"))

            token.startsWith("'") -> JsonPrimitive(token.drop(1).dropLast(1).replace(ESCAPE, "$1"))

            token == "true" || token == "false" -> JsonPrimitive(token == "true")

            else -> sum(
                requireNotNull(token.toDoubleOrNull()) { "An expression has '$token' where a value was due: $tokens" },
            )
        }
    }

    private val JsonElement.isTrue: Boolean get() = written() == "true"

    private val JsonElement.number: Double get() = written().toDoubleOrNull() ?: 0.0

    /** Text inputs give their numbers as text, so those are compared as numbers too. */
    private fun JsonElement.isSame(other: JsonElement): Boolean {
        val numbers = written().toDoubleOrNull() to other.written().toDoubleOrNull()
        val areNumbers = numbers.first != null && numbers.second != null
        return if (areNumbers) numbers.first == numbers.second else written() == other.written()
    }

    private fun sum(value: Double): JsonElement =
        if (value == Math.rint(value) && !value.isInfinite()) JsonPrimitive(value.toLong()) else JsonPrimitive(value)

    private companion object {
        val TOKEN = Regex(
            """\$\{[^{}]+}|'(?:\\.|[^'\\])*'|\d+(?:\.\d+)?|==|!=|<=|>=|&&|\|\||[A-Za-z_]\w*|[^\s]""",
        )
        val ESCAPE = Regex("""\\(.)""")
        val LEVELS = listOf(
            setOf("||"),
            setOf("&&"),
            setOf("==", "!="),
            setOf("<", "<=", ">", ">="),
            setOf("+", "-"),
            setOf("*", "/", "%"),
        )
    }
}
