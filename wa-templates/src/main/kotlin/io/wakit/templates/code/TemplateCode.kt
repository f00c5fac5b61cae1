package io.wakit.templates.code

import io.wakit.model.template.Buttons
import io.wakit.model.template.TemplateCategory
import io.wakit.templates.lock.LockedTemplate
import io.wakit.templates.lock.TemplateLock
import io.wakit.templates.lock.ValueType

/**
 * Kotlin functions for the templates of a lock file, one for each: they make the content of a message, and take what the
 * template lacks as parameters with names and types. The code needs wa-model and nothing else, is the same for the same lock
 * file, and is called from Java as well.
 *
 * A function is for all languages in which a template asks for the same; where a language asks for something else, it gets a
 * function of its own, with the language at the end of its name.
 *
 * @property packageName where the code goes.
 * @property fileName the name of the file, and of the class that Java sees.
 */
public class TemplateCode @JvmOverloads constructor(
    public val packageName: String,
    public val fileName: String = "Templates",
) {
    init {
        require(packageName.split('.').all { NAME.matches(it) && it !in Names.RESERVED }) {
            "packageName is '$packageName'; write the name of a package: com.example.templates"
        }
        require(NAME.matches(fileName) && fileName !in Names.RESERVED) {
            "fileName is '$fileName'; write a name as of a class: Templates"
        }
    }

    /** Where the file stands below a source folder. */
    public val path: String get() = (packageName.split('.') + "$fileName.kt").joinToString("/")

    /** The file, with all functions in the order of their names. */
    public fun write(lock: TemplateLock): String {
        val functions = functions(lock).sortedBy { it.name }
        val code = functions.joinToString("\n") { FunctionWriter(it).write() }
        val imports = IMPORTS.filter { Regex("""\b${it.substringAfterLast('.')}\b""").containsMatchIn(code) }
        return buildString {
            appendLine(
                "// Written from a lock file of templates, and written anew with it: what is changed here is lost.",
            )
            appendLine("@file:JvmName(\"$fileName\")")
            // Explicit API mode asks for what is a warning without it.
            appendLine("@file:Suppress(\"REDUNDANT_VISIBILITY_MODIFIER\")")
            appendLine()
            appendLine("package $packageName")
            appendLine()
            imports.forEach { appendLine("import $it") }
            if (functions.isNotEmpty()) appendLine()
            append(code)
        }
    }

    private fun functions(lock: TemplateLock): List<TemplateFunction> {
        val byName = lock.templates.sortedBy { it.language }.groupBy { it.name }.toSortedMap()
        val plain = byName.keys.groupBy { functionName(it) }
        val names = Names()
        return byName.flatMap { (name, languages) ->
            // Two names that differ in underscores alone are told apart by Meta's own spelling.
            val base = functionName(name).let { if (plain.getValue(it).size == 1) it else "template_$name" }
            val types = lock.types[name].orEmpty()
            languages.groupBy { shape(it, types, CARD).first }.values
                .sortedWith(
                    compareBy({ group ->
                        group.none { it.language == ENGLISH }
                    }, { -it.size }, { it.first().language }),
                )
                .mapIndexed { i, group ->
                    val first = group.find { it.language == ENGLISH } ?: group.first()
                    val wanted = if (i == 0) base else base + Names.pascal(Names.camel(group.first().language, "Other"))
                    val function = names.take(wanted)
                    val card = (Names.pascal(function) + "Card").let { if (it in TAKEN) "${it}Type" else it }
                    val (shape, notes) = shape(first, types, card)
                    TemplateFunction(function, first, group, shape, notes)
                }
        }
    }

    private fun functionName(name: String): String =
        Names.camel(name, "template").let { if (it in Names.RESERVED) "${it}Template" else it }

    private fun shape(template: LockedTemplate, types: Map<String, ValueType>, card: String): Pair<Shape, List<Note>> {
        if (template.isOneTimePassword()) return ONE_TIME_PASSWORD
        val shaping = Shaping(template.parameterFormat, types, Names("language"), card)
        return shaping.shape(template.components) to shaping.notes
    }

    private companion object {
        const val CARD = "Card"
        const val ENGLISH = "en_US"
        val NAME = Regex("[A-Za-z_][A-Za-z0-9_]*")
        val ONE_TIME_PASSWORD =
            Shape(listOf(Slot("code", "String")), emptyList()) to
                listOf(Note("code", "the one-time password, up to 15 characters"))
        val IMPORTS = listOf(
            "io.wakit.model.Media",
            "io.wakit.model.message.ButtonSubType",
            "io.wakit.model.message.OrderRequest",
            "io.wakit.model.message.ProductSection",
            "io.wakit.model.message.TemplateCard",
            "io.wakit.model.message.TemplateComponent",
            "io.wakit.model.message.TemplateContent",
            "io.wakit.model.message.TemplateParameter",
            "java.time.Instant",
            "kotlinx.serialization.json.JsonObject",
        )
        val TAKEN = IMPORTS.map { it.substringAfterLast('.') }.toSet()
    }
}

/** Words and button of an authentication template are Meta's: the code goes into both. */
internal fun LockedTemplate.isOneTimePassword(): Boolean =
    category == TemplateCategory.Authentication && components.any { it is Buttons }

/** A function to be written for [languages], of which [first] lends its words to the documentation. */
internal class TemplateFunction(
    val name: String,
    val first: LockedTemplate,
    val languages: List<LockedTemplate>,
    val shape: Shape,
    val notes: List<Note>,
)
