package io.wakit.flows.dsl

import io.wakit.flows.json.Dynamic

/**
 * A value that a phone works out: a field of a screen, a literal, or what operators make of them. [T] is its type, so that a
 * text cannot stand where a boolean is due.
 *
 * Arithmetic is written by `+ - * / %` and `!`; comparisons and connections, whose operators Kotlin keeps for itself, by
 * [eq], [neq], [lt], [le], [gt], [ge], [and] and [or]. Expressions other than a single field came with Flow JSON 6.0; in the
 * condition of an `If` they are as old as that, 4.0.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowjson#nested_expressions">Nested expressions</a>
 */
public sealed class Expr<T> {
    /** How it is written on the screen [on]. */
    internal abstract fun text(on: String): String

    /** The same as a part of another. */
    internal open fun part(on: String): String = text(on)

    internal class Field<T>(val screen: String, private val store: String, private val path: String) : Expr<T>() {
        override fun text(on: String): String =
            if (on == screen) "\${$store.$path}" else "\${screen.$screen.$store.$path}"

        fun <V> inner(name: String): Field<V> = Field(screen, store, "$path.$name")
    }

    internal class Literal<T>(val value: T) : Expr<T>() {
        override fun text(on: String): String = when (value) {
            is String -> "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("`", "\\`") + "'"
            else -> value.toString()
        }
    }

    internal class Binary<T>(val left: Expr<*>, val operator: String, val right: Expr<*>) : Expr<T>() {
        override fun text(on: String): String = "${left.part(on)} $operator ${right.part(on)}"

        override fun part(on: String): String = "(${text(on)})"
    }

    internal class Unary<T>(val operator: String, val operand: Expr<*>) : Expr<T>() {
        override fun text(on: String): String = operator + operand.part(on)
    }

    internal class Row(val parts: List<Expr<*>>) : Expr<String>() {
        override fun text(on: String): String = parts.joinToString(" ") { it.part(on) }
    }

    /** As the value of a property on the screen [on]. */
    internal fun dynamic(on: String): Dynamic<T> = when (this) {
        is Literal -> Dynamic.Fixed(value)
        is Field -> Dynamic.Bound(text(on))
        is Binary, is Unary, is Row -> Dynamic.Bound("`${text(on)}`")
    }

    final override fun toString(): String = text(on = "")
}

/** [this] as it stands. */
public operator fun String.unaryPlus(): Expr<String> = Expr.Literal(this)

/** [this] as it stands. */
public operator fun Boolean.unaryPlus(): Expr<Boolean> = Expr.Literal(this)

/** A number as it stands. */
public fun number(value: Number): Expr<Number> = Expr.Literal(value)

/** Whether both are the same. */
public infix fun <T> Expr<T>.eq(other: Expr<T>): Expr<Boolean> = Expr.Binary(this, "==", other)

/** Whether it is [other]. */
public infix fun <T : Any> Expr<T>.eq(other: T): Expr<Boolean> = eq(Expr.Literal(other))

/** Whether the two differ. */
public infix fun <T> Expr<T>.neq(other: Expr<T>): Expr<Boolean> = Expr.Binary(this, "!=", other)

/** Whether it is something else than [other]. */
public infix fun <T : Any> Expr<T>.neq(other: T): Expr<Boolean> = neq(Expr.Literal(other))

/** Whether it is less. */
public infix fun Expr<out Number>.lt(other: Expr<out Number>): Expr<Boolean> = Expr.Binary(this, "<", other)

/** Whether it is less. */
public infix fun Expr<out Number>.lt(other: Number): Expr<Boolean> = lt(number(other))

/** Whether it is less, or the same. */
public infix fun Expr<out Number>.le(other: Expr<out Number>): Expr<Boolean> = Expr.Binary(this, "<=", other)

/** Whether it is less, or the same. */
public infix fun Expr<out Number>.le(other: Number): Expr<Boolean> = le(number(other))

/** Whether it is more. */
public infix fun Expr<out Number>.gt(other: Expr<out Number>): Expr<Boolean> = Expr.Binary(this, ">", other)

/** Whether it is more. */
public infix fun Expr<out Number>.gt(other: Number): Expr<Boolean> = gt(number(other))

/** Whether it is more, or the same. */
public infix fun Expr<out Number>.ge(other: Expr<out Number>): Expr<Boolean> = Expr.Binary(this, ">=", other)

/** Whether it is more, or the same. */
public infix fun Expr<out Number>.ge(other: Number): Expr<Boolean> = ge(number(other))

/** Whether both hold. */
public infix fun Expr<Boolean>.and(other: Expr<Boolean>): Expr<Boolean> = Expr.Binary(this, "&&", other)

/** Whether one of the two holds. */
public infix fun Expr<Boolean>.or(other: Expr<Boolean>): Expr<Boolean> = Expr.Binary(this, "||", other)

/** Whether it does not hold. */
public operator fun Expr<Boolean>.not(): Expr<Boolean> = Expr.Unary("!", this)

/** The sum. */
public operator fun Expr<out Number>.plus(other: Expr<out Number>): Expr<Number> = Expr.Binary(this, "+", other)

/** The sum. */
public operator fun Expr<out Number>.plus(other: Number): Expr<Number> = plus(number(other))

/** The difference. */
public operator fun Expr<out Number>.minus(other: Expr<out Number>): Expr<Number> = Expr.Binary(this, "-", other)

/** The difference. */
public operator fun Expr<out Number>.minus(other: Number): Expr<Number> = minus(number(other))

/** The product. Meta's list of operators leaves it out, and its examples have it. */
public operator fun Expr<out Number>.times(other: Expr<out Number>): Expr<Number> = Expr.Binary(this, "*", other)

/** The product. */
public operator fun Expr<out Number>.times(other: Number): Expr<Number> = times(number(other))

/** The quotient; 0 where [other] is 0 or nothing. */
public operator fun Expr<out Number>.div(other: Expr<out Number>): Expr<Number> = Expr.Binary(this, "/", other)

/** The quotient. */
public operator fun Expr<out Number>.div(other: Number): Expr<Number> = div(number(other))

/** The remainder; 0 where [other] is 0 or nothing. */
public operator fun Expr<out Number>.rem(other: Expr<out Number>): Expr<Number> = Expr.Binary(this, "%", other)

/** The remainder. */
public operator fun Expr<out Number>.rem(other: Number): Expr<Number> = rem(number(other))

/** One text out of several values, in a row: `say("Hello ", data(Visit::name), "!")`. Texts and numbers stand as they are. */
public fun say(vararg parts: Any): Expr<String> = Expr.Row(parts.map { it as? Expr<*> ?: Expr.Literal(it) })
