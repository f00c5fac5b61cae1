package io.wakit.gates

import io.kotest.assertions.fail
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldMatch
import java.util.jar.JarFile
import kotlin.io.path.div
import kotlin.io.path.exists
import kotlin.io.path.readText

/** The house rules that code can check. */
class HouseSpec : StringSpec({
    val root = Repository.rootPom
    val modules = root.modules.filter { it != "wa-bom" }
    val published = Repository.published
    val code = Repository.files.filter { it.isCode }

    "the BOM names each published module, and no other" {
        published shouldContainExactlyInAnyOrder modules.filter { it.startsWith("wa-") }
        Repository.bom.managed.forAll { it.groupId shouldBe "io.wakit" }
    }

    "one version stands in every POM" {
        Repository.bom.version shouldBe root.version
        Repository.bom.managed.forAll { it.version shouldBe "\${project.version}" }
        modules.forAll { Repository.pomOf(it).version shouldBe root.version }
    }

    "what is not in the BOM is never deployed" {
        (modules - published).forAll { Repository.pomOf(it).property("maven.deploy.skip") shouldBe "true" }
    }

    "a published module has a name of its own in the module system, and its jar says it" {
        val names = published.associateWith { module ->
            withClue("wakit.module in $module/pom.xml") {
                Repository.pomOf(module).property("wakit.module").shouldNotBeNull()
            }
        }
        names.values.toSet().size shouldBe names.size
        names.forAll { (module, name) ->
            name shouldMatch Regex("""[a-z][a-z0-9]*(\.[a-z][a-z0-9]*)+""")
            val jar = Repository.root / module / "target" / "$module-${root.version}.jar"
            if (jar.exists()) {
                JarFile(jar.toFile()).use { it.manifest.mainAttributes.getValue("Automatic-Module-Name") } shouldBe name
            }
        }
    }

    "a published module keeps to its own packages" {
        code.filter { it.module in published && !it.isTest }.filterNot { file ->
            val name = Repository.pomOf(file.module).property("wakit.module")
            file.packageName.let { it == name || it.orEmpty().startsWith("$name.") }
        }.map { "${it.path} is in ${it.packageName}" }.shouldBeNone()
    }

    "everything public is documented" {
        code.filter { it.isKotlin && it.module in published && !it.isTest }
            .flatMap { file -> KotlinSource(file.text).undocumented().map { "${file.path}:$it" } }.shouldBeNone()
    }

    "javac asks for Javadoc in every published module that has Java" {
        code.filter { it.isJava && it.module in published && !it.isTest }.map { it.module }.distinct()
            .filterNot { "-Xdoclint:all" in (Repository.root / it / "pom.xml").readText() }.shouldBeNone()
    }

    "a sample in Java speaks of no Kotlin" {
        code.filter { it.isJava && it.module.startsWith("samples/") && !it.isTest }
            .flatMap { it.places(Regex("""^import (kotlin|kotlinx|arrow)\b.*|\.(INSTANCE|Companion)\b""")) }.shouldBeNone()
    }

    "nothing is put off" {
        Repository.files.flatMap { it.places(Regex("""\b(TO[D]O|FIX[M]E)\b""")) }.shouldBeNone()
    }

    "no import takes all" {
        code.flatMap { it.places(Regex("""^import .*\.\*;?$""")) }.shouldBeNone()
    }

    "no test is switched off, and none switches the others off" {
        code.filter { it.isTest }.flatMap { it.places(DISABLED) }.shouldBeNone()
    }

    "no file is longer than $LINES lines without a reason" {
        val long = code.filter { it.text.trimEnd().lines().size > LINES }.map { it.path }
        (long - LONG_FOR_A_REASON.keys).shouldBeNone()
        withClue("is no longer that long: take it off the list") {
            (LONG_FOR_A_REASON.keys - long.toSet()).shouldBeNone()
        }
    }

    "no file knows the machine that it was written on" {
        Repository.files.flatMap { it.places(Regex("""(?<![\w.-])/(work|root|home)/.*""")) }.shouldBeNone()
    }
})

/** Names all that is in the way, where Kotest would name the first. */
internal fun Collection<String>.shouldBeNone() {
    if (isNotEmpty()) fail(joinToString("\n", prefix = "Not in this house:\n"))
}

private const val LINES = 300

/** Path to reason. */
private val LONG_FOR_A_REASON: Map<String, String> = mapOf()

private val DISABLED = Regex(
    """enabled\s*=\s*false|@(Ignored|Ignore|Disabled)\b|^\s*"(!|f:).*""" +
        """|\bx(test|it|should|describe|context|given|feature|scenario|expect)\(""",
)
