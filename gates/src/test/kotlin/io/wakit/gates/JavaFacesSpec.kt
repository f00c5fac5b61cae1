package io.wakit.gates

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import kotlin.time.Duration

/** Kotlin's public API is Java's public API: what is clumsy there is found here. */
class JavaFacesSpec : StringSpec({
    // A plugin of Maven's stands on Maven's own classes, and is called by nobody.
    Repository.published.filterNot { it.endsWith("-maven-plugin") }.forEach { module ->
        "$module has no name and no type that Java cannot say" {
            val faces = JavaFaces.of(module)
            faces.size shouldBeGreaterThan 0
            faces.flatMap { it.unsayable }.shouldBeNone()
        }
    }

    listOf("wa-model", "wa-client").forEach { module ->
        "what $module offers by defaults and companions, it offers Java by overloads and static words" {
            val faces = JavaFaces.of(module)
            faces.size shouldBeGreaterThan 90
            faces.filterNot { it.type.packageName in READ_ALONE || it.type.name.substringBefore('$') in INLINED }
                .flatMap { it.clumsy }.shouldBeNone()
        }
    }

    "what is clumsy is found" {
        val faces = listOf(JavaFace(Clumsy::class.java, null), JavaFace(Clumsy.Companion::class.java, null))
        val found = faces.flatMap { it.unsayable + it.clumsy }
        listOf("is mangled", "shows kotlin.time.", "no static twin", "inTime has defaults", "one constructor").forAll { words ->
            found.filter { words in it }.size shouldBe 1
        }
    }

    "each resource of the client is called by a test of Java, or has a twin in wa-java-compat" {
        val java = Repository.files.filter { it.isJava }
        val twins = java.filterNot { it.isTest }.map { it.path.substringAfterLast('/').removeSuffix("Async.java") }.toSet()
        val tests = java.filter { it.isTest }.map { it.text }
        val handles = JavaFaces.of("wa-client").map { it.type }.filter { it.packageName == "io.wakit.client" }
        val resources = handles.flatMap { it.methods.toList() }.filter { it.returnType.packageName == "io.wakit.client.resource" }
            .groupBy({ it.returnType.simpleName }, { it.name })
        resources.size shouldBeGreaterThan 60
        (resources - twins).filterValues { names -> names.none { name -> tests.any { "$name(" in it } } }.keys
            .map { "$it is called by no test of Java" }.shouldBeNone()
    }
})

/** Made by functions that Kotlin puts in place; Java has `Endpoints`. */
private val INLINED = setOf("io.wakit.client.Endpoint")

/** What arrives is read; nobody has to make it. */
private val READ_ALONE = setOf("io.wakit.model.event")

@JvmInline
value class Wrapped(val text: String)

/** A class as it should not be. */
class Clumsy(val size: Int = 1, val name: String) {
    fun wrapped(of: Wrapped): String = of.text

    fun inTime(name: String = "", times: Int): List<Duration> = List(times) { Duration.parse(name) }

    companion object {
        fun twin(): Int = 1
    }
}
