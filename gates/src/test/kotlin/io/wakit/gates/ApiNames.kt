package io.wakit.gates

import kotlin.io.path.div
import kotlin.io.path.exists
import kotlin.io.path.readLines

/**
 * The names that users write, as the API dumps of the published modules have them: a class (`WaError.Refused`), a member of one or
 * an extension of it (`Phone.sendText`), a path of them (`Phone.media.upload`), a function or value of its own (`flowJson`).
 */
internal class ApiNames(private val classes: List<ApiClass>) {
    private val byName = classes.groupBy { it.name }
    private val byPath = classes.associateBy { it.path }
    private val statics = classes.flatMap { it.members }.filter { it.isStatic }

    /** Whether all parts of [name] are there, each in what the one before it is or gives. */
    fun has(name: String): Boolean {
        val parts = name.split('.')
        val heads = (parts.size downTo 1).firstOrNull { parts.take(it).joinToString(".") in byName }
        val found = when {
            heads != null -> byName.getValue(parts.take(heads).joinToString(".")) to parts.drop(heads)

            else -> statics.filter { it.isCalled(parts.first()) }.ifEmpty { return false }.mapNotNull { byPath[it.result] } to
                parts.drop(1)
        }
        return found.second.isEmpty() || reaches(found.first, found.second)
    }

    private fun reaches(from: List<ApiClass>, parts: List<String>): Boolean {
        val members = from.flatMap { membersOf(it) }.filter { it.isCalled(parts.first()) }
        if (members.isEmpty() || parts.size == 1) return members.isNotEmpty()
        return reaches(members.mapNotNull { byPath[it.result] }.distinct(), parts.drop(1))
    }

    /** What can be said of a value of [type]: members of its own, of what it extends and of its companion, and extensions. */
    private fun membersOf(type: ApiClass): List<ApiMember> {
        val family = generateSequence(listOf(type)) { all -> all.flatMap { it.supers }.mapNotNull(byPath::get).ifEmpty { null } }
            .flatten().toList()
        val paths = family.map { it.path }.toSet()
        return family.flatMap { it.members + byPath[it.path + "\$Companion"]?.members.orEmpty() } +
            statics.filter { it.receiver in paths }
    }

    companion object {
        private val TYPE = Regex("""public .*?(?:class|interface) (\S+)(?: : (.+?))? \{""")
        private val MEMBER = Regex("""\s+public (.*?)(?:fun|field) (\S+) (.+)""")
        private val FIRST = Regex("""\(L([^;]+);""")
        private val RESULT = Regex("""(?:\).*?|^)\[?L([^;]+);$""")

        /** Those of all published modules. */
        fun ofModules(): ApiNames = ApiNames(
            Repository.published.map { Repository.root / it / "api" / "$it.api" }.filter { it.exists() }
                .flatMap { read(it.readLines()) },
        )

        fun read(lines: List<String>): List<ApiClass> {
            val classes = mutableListOf<ApiClass>()
            lines.forEach { line ->
                TYPE.matchEntire(line)?.destructured?.let { (path, supers) ->
                    classes += ApiClass(path, supers.split(", ").filter { it.isNotEmpty() })
                }
                MEMBER.matchEntire(line)?.destructured?.let { (words, name, form) ->
                    classes.last().members += ApiMember(
                        name.substringBefore('$'),
                        isStatic = "static" in words,
                        receiver = FIRST.matchAt(form, 0)?.groupValues?.get(1),
                        result = RESULT.find(form)?.groupValues?.get(1),
                    )
                }
            }
            return classes
        }
    }
}

/** A class under its [path], `io/wakit/client/WaError$Refused`. */
internal class ApiClass(val path: String, val supers: List<String>) {
    val members = mutableListOf<ApiMember>()

    /** `WaError.Refused`. */
    val name: String = path.substringAfterLast('/').replace('$', '.')
}

/**
 * @property receiver the type of its first parameter: what a static one extends.
 * @property result the type that it gives; null for what is none of a class, and for what suspends.
 */
internal class ApiMember(val name: String, val isStatic: Boolean, val receiver: String?, val result: String?) {
    private val property = name.removePrefix("get").takeIf { it != name }

    /** Whether Kotlin calls it [word]: `body` for `getBody`. What has a name of its own for Java may begin with a small letter. */
    fun isCalled(word: String): Boolean = name == word || property?.replaceFirstChar { it.lowercase() } == word || property == word ||
        name.replaceFirstChar { it.uppercase() } == word
}
