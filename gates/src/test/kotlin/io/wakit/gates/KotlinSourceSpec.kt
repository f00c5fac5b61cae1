package io.wakit.gates

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly

/** The reader behind the KDoc gate sees what it should, and nothing else. */
class KotlinSourceSpec :
    StringSpec({
        fun missing(source: String) = KotlinSource(source.trimIndent()).undocumented().map { it.substringAfter(": ") }

        "a public declaration without KDoc is found, whatever its kind" {
            missing(
                """
            public class A {
                public constructor(x: Int)
                protected fun b() = Unit
                public val c: Int get() = 1
            }
            public fun interface D
            public typealias E = A
            public object F
            """,
            ) shouldContainExactly listOf(
                "class A {",
                "constructor(x: Int)",
                "fun b() = Unit",
                "val c: Int get() = 1",
                "fun interface D",
                "typealias E = A",
                "object F",
            )
        }

        "KDoc counts with annotations in between, another comment does not" {
            missing(
                """
            /** A. */
            @Deprecated("no", ReplaceWith("b(\"x\")"))
            @JvmName("b")
            public suspend fun a() = Unit
            /** Lost, since a blank statement stands between. */
            private val x = 1
            // Not KDoc.
            public val y: Int = 2
            /* Nor this. */
            public val z: Int = 3
            """,
            ) shouldContainExactly listOf("val y: Int = 2", "val z: Int = 3")
        }

        "constructor properties, overrides, plain companions and what is hidden need none" {
            missing(
                """
            /** A. */
            public class A @JvmOverloads public constructor(public val b: Int, c: () -> Unit = { run { } }) : X() {
                override fun toString(): String = "public fun no() { ${'$'}{"}"} "
                public companion object {
                    private val c = '{'
                    internal fun d() = Unit
                }
            }
            internal class B
            """,
            ).shouldBeEmpty()
        }

        "a property that its class tells of by @property needs no KDoc of its own" {
            missing("/** A.\n * @property a said. */\npublic class A { public val a: Int = 1\n public val b: Int = 2\n}")
                .map { it.trim() } shouldContainExactly listOf("val b: Int = 2")
        }

        "a companion that is more than a place needs KDoc" {
            missing("/** A. */\npublic class A { public companion object : Z { } }") shouldContainExactly
                listOf("object : Z { } }")
        }

        "a data class's own property needs KDoc although it does not say public" {
            missing(
                """
            /** A. */
            public data class A(val a: Int) : B() {
                val bare: Int get() { val local = a; return local }
                /** Said. */
                val said: Int get() = a
                override val c: Int get() = a
                private val d = 1
            }
            """,
            ) shouldContainExactly listOf("val bare: Int get() { val local = a; return local }")
        }

        "what a data class that nobody outside sees has of its own needs none" {
            missing("internal data class A(val a: Int) {\n val b: Int get() = a\n}").shouldBeEmpty()
        }
    })
