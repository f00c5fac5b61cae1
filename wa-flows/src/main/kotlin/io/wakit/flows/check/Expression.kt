package io.wakit.flows.check

/** What does not go together in an expression, at a column that counts from 1. */
internal class ExpressionFault(val column: Int, message: String) : Exception(message)

/**
 * An expression of Flow JSON, read and typed. Weakest first: `||`, `&&`, equality, comparison, sum, product, `!` and `-`. With
 * [concatenates] texts may follow one another without an operator; a condition does not allow that.
 */
internal class Expression(text: String, private val concatenates: Boolean, private val typeOf: (String) -> String?) {
    private val tokens = Tokens(text)
    private var at = 0
    private var depth = 0
    private var last: Operand? = null

    /** Whether it is nothing but a literal. */
    val isLiteral: Boolean get() = last.let { it != null && it.literal && !it.combined }

    private class Operand(val type: String?, val text: String, val literal: Boolean, val combined: Boolean = false)

    /** Its type, or null where that cannot be told; what is wrong is reported at [path]. */
    fun type(report: Report, path: String): String? = try {
        val all = tokens.read()
        if (all.isEmpty()) throw ExpressionFault(1, "has no operand")
        val whole = juxtaposed(all)
        all.getOrNull(at)?.let { throw stray(it) }
        last = whole
        whole.type
    } catch (e: ExpressionFault) {
        report.add(path, "${e.message} at column ${e.column}", ERROR)
        null
    }

    private fun stray(token: Token) = ExpressionFault(
        token.column,
        if (token.text ==
            ")"
        ) {
            "has no opening parenthesis for the closing one"
        } else {
            "has no operator before '${token.text}'"
        },
    )

    private fun juxtaposed(all: List<Token>): Operand {
        var left = binary(all, 0)
        while (concatenates && at < all.size && all[at].text != ")") {
            val right = binary(all, 0)
            left = Operand("string", left.text + right.text, left.literal && right.literal, combined = true)
        }
        return left
    }

    private fun binary(all: List<Token>, level: Int): Operand {
        if (level == LEVELS.size) return unary(all)
        var left = binary(all, level + 1)
        while (true) {
            val operator =
                all.getOrNull(at)?.takeIf { it.kind == Kind.Operator && it.text in LEVELS[level] } ?: return left
            at++
            if (at >=
                all.size
            ) {
                throw ExpressionFault(operator.column, "has no operand after the last operator '${operator.text}'")
            }
            val right = binary(all, level + 1)
            left = combine(operator, left, right)
        }
    }

    private fun combine(operator: Token, left: Operand, right: Operand): Operand {
        // Sums of literals are of use in texts; a comparison of two says nothing.
        if (left.literal && right.literal && !concatenates) {
            throw ExpressionFault(operator.column, "has literals on both sides of '${operator.text}'")
        }
        val wanted = when (operator.text) {
            "&&", "||" -> "boolean"
            "==", "!=" -> null
            else -> "number"
        }
        if (wanted != null) {
            listOf(left, right).firstOrNull { it.type != null && it.type != wanted }?.let {
                throw ExpressionFault(
                    operator.column,
                    "has '${it.text}' of type ${it.type} beside '${operator.text}', which takes a $wanted",
                )
            }
        } else if (left.type != null && right.type != null && left.type != right.type) {
            throw ExpressionFault(
                operator.column,
                "compares '${left.text}' of type ${left.type} with '${right.text}' of type ${right.type}",
            )
        }
        val type = if (operator.text in SUMS) "number" else "boolean"
        return Operand(type, left.text + operator.text + right.text, left.literal && right.literal, combined = true)
    }

    private fun unary(all: List<Token>): Operand {
        val token = all.getOrNull(at) ?: throw ExpressionFault(all.last().column, "ends where an operand was due")
        if (++depth > DEPTH) throw ExpressionFault(token.column, "is nested more than $DEPTH times")
        at++
        return operand(token, all).also { depth-- }
    }

    private fun operand(token: Token, all: List<Token>): Operand = when (token.kind) {
        Kind.Reference -> Operand(typeOf(token.text), "\${${token.text}}", literal = false)

        Kind.Text -> Operand("string", token.text, literal = true)

        Kind.Number -> Operand("number", token.text, literal = true)

        Kind.Word ->
            if (token.text == "true" || token.text == "false") {
                Operand("boolean", token.text, literal = true)
            } else {
                throw ExpressionFault(
                    token.column,
                    "has '${token.text}', which is no literal; texts stand in single quotes",
                )
            }

        Kind.Operator -> prefixed(token, all)
    }

    private fun prefixed(token: Token, all: List<Token>): Operand = when (token.text) {
        "(" -> {
            if (all.getOrNull(at)?.text == ")") throw ExpressionFault(token.column, "has empty parentheses")
            val inner = juxtaposed(all)
            if (all.getOrNull(at)?.text != ")") throw ExpressionFault(token.column, "has no closing parenthesis")
            at++
            inner
        }

        "!" -> unary(all).let {
            if (it.type != null &&
                it.type != "boolean"
            ) {
                throw ExpressionFault(token.column, "has '!' before a ${it.type}")
            }
            Operand("boolean", it.text, it.literal, it.combined)
        }

        "-" -> unary(all).let {
            if (it.type != null &&
                it.type != "number"
            ) {
                throw ExpressionFault(token.column, "has no number after the negative sign")
            }
            Operand("number", it.text, it.literal, it.combined)
        }

        ")" -> throw ExpressionFault(token.column, "has no opening parenthesis for the closing one")

        else -> throw ExpressionFault(token.column, "has the operator '${token.text}' where an operand was due")
    }

    companion object {
        const val ERROR = "INVALID_PROPERTY_VALUE"
        private const val DEPTH = 100
        private val SUMS = setOf("+", "-", "*", "/", "%")
        private val LEVELS = listOf(
            setOf("||"),
            setOf("&&"),
            setOf("==", "!="),
            setOf("<", "<=", ">", ">="),
            setOf("+", "-"),
            setOf("*", "/", "%"),
        )
    }
}

internal enum class Kind { Reference, Text, Number, Word, Operator }

internal class Token(val kind: Kind, val text: String, val column: Int)

/** The words of an expression. */
internal class Tokens(private val text: String) {
    fun read(): List<Token> = buildList {
        var at = 0
        while (at < text.length) {
            if (text[at].isWhitespace()) {
                at++
                continue
            }
            val (token, end) = token(at)
            add(token)
            at = end
        }
    }

    private fun token(at: Int): Pair<Token, Int> {
        REFERENCE.matchAt(text, at)?.let {
            return Token(Kind.Reference, it.groupValues[1], at + 1) to it.range.last + 1
        }
        if (text[at] == '\'') {
            val end = closing(at)
            return Token(Kind.Text, text.substring(at, end), at + 1) to end
        }
        NUMBER.matchAt(text, at)?.let { return Token(Kind.Number, it.value, at + 1) to it.range.last + 1 }
        WORD.matchAt(text, at)?.let { return Token(Kind.Word, it.value, at + 1) to it.range.last + 1 }
        val operator = OPERATORS.firstOrNull { text.startsWith(it, at) }
            ?: throw ExpressionFault(at + 1, "has the unexpected character '${text[at]}'")
        return Token(Kind.Operator, operator, at + 1) to at + operator.length
    }

    /** Behind the quote that ends the text which begins at [from]. */
    private fun closing(from: Int): Int {
        var at = from + 1
        while (at < text.length && text[at] != '\'') at += if (text[at] == '\\') 2 else 1
        if (at >= text.length) throw ExpressionFault(from + 1, "has no closing quote for a text")
        return at + 1
    }

    private companion object {
        val REFERENCE = Regex("""\$\{([^{}]+)}""")
        val NUMBER = Regex("""\d+(\.\d+)?""")
        val WORD = Regex("""[A-Za-z_]\w*""")
        val OPERATORS = listOf("==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "(", ")")
    }
}
