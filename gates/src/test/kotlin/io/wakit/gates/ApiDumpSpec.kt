package io.wakit.gates

import io.kotest.assertions.fail
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import org.jetbrains.kotlin.abi.tools.AbiFilters
import org.jetbrains.kotlin.abi.tools.AbiTools
import org.jetbrains.kotlin.abi.tools.AbiToolsFactory
import java.nio.file.Path
import java.util.ServiceLoader
import kotlin.io.path.createParentDirectories
import kotlin.io.path.div
import kotlin.io.path.exists
import kotlin.io.path.readText
import kotlin.io.path.walk
import kotlin.io.path.writeText

/** The public API of each published module, as classes show it, is the one that was agreed on. */
class ApiDumpSpec : StringSpec({
    val tools: AbiTools = ServiceLoader.load(AbiToolsFactory::class.java).single().get()

    fun dump(classes: Path): String = buildString {
        tools.printJvmDump(
            this,
            classes.walk().map { it.toFile() }.filter { it.extension == "class" }.sorted().toList(),
            AbiFilters.EMPTY,
        )
    }

    "the BOM names the modules whose API is kept" {
        Repository.published.shouldNotBeEmpty()
    }

    Repository.published.forEach { module ->
        "$module offers what $module/api/$module.api says" {
            val classes = Repository.root / module / "target" / "classes"
            if (!classes.exists()) fail("$module is named in wa-bom, and has no classes: is it built?")
            val now = dump(classes)
            val agreed = Repository.root / module / "api" / "$module.api"
            if (Repository.updating) agreed.createParentDirectories().writeText(now)
            if (!agreed.exists()) fail("$module/api/$module.api is missing. $HOW_TO_UPDATE")
            if (agreed.readText() != now) {
                val built = Repository.root / "gates" / "target" / "api" / "$module.api"
                built.createParentDirectories().writeText(now)
                val diff = tools.filesDiff(agreed.toFile(), built.toFile()).orEmpty().lines()
                val shown = diff.filterNot { it.startsWith("---") || it.startsWith("+++") }.take(LINES_SHOWN)
                fail(
                    "The public API of $module has changed (- as agreed, + as built). $HOW_TO_UPDATE\n" +
                        shown.joinToString("\n"),
                )
            }
        }
    }
})

private const val LINES_SHOWN = 40
private const val HOW_TO_UPDATE =
    "If that is meant, write it down: mvn verify -Dwakit.update=true, and commit the file with a line in CHANGELOG.md."
