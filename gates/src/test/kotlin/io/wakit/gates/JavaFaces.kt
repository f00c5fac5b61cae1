package io.wakit.gates

import java.lang.invoke.MethodType
import java.lang.reflect.Constructor
import java.lang.reflect.Executable
import java.lang.reflect.Method
import java.lang.reflect.Modifier
import kotlin.io.path.div
import kotlin.io.path.readLines

/** What a module looks like from Java: the classes of its API, and the members that the API names. */
internal object JavaFaces {
    /** The classes in the dump of [module]'s API; what is internal to Kotlin is public in a class file, and not in there. */
    fun of(module: String): List<JavaFace> {
        val shown = linkedMapOf<String, MutableSet<String>>()
        for (line in (Repository.root / module / "api" / "$module.api").readLines()) {
            val type = TYPE.find(line)?.takeIf { !line.startsWith("\t") }?.groupValues?.get(1)
            if (type != null) shown[type.replace('/', '.')] = mutableSetOf()
            MEMBER.find(line)?.let { shown.values.last() += "${it.groupValues[1]} ${it.groupValues[2]}" }
        }
        return shown.filterKeys { !it.endsWith("\$serializer") }.map { (name, members) ->
            JavaFace(Class.forName(name, false, JavaFaces::class.java.classLoader), members)
        }
    }

    private val TYPE = Regex("""^public .*(?:class|interface) (\S+)""")
    private val MEMBER = Regex("""^\tpublic .*?fun (\S+) (\(.*\)\S+)$""")
}

/** A class and those of its members that users see, each as `name descriptor`; all that are public where none are named. */
internal class JavaFace(val type: Class<*>, private val shown: Set<String>?) {
    private val methods: List<Method> = type.declaredMethods.filter { it.isShown() }
    private val constructors: List<Constructor<*>> = type.declaredConstructors.filter { it.isShown() }

    /** What Java cannot say: mangled names, and types that only Kotlin has, or that Java has another of. */
    val unsayable: List<String>
        get() = (methods + constructors).filterNot { it.isSynthetic }.flatMap { member ->
            val text = member.toGenericString()
            (listOf("is mangled").filter { '-' in member.name } + FOREIGN.filter { it in text }.map { "shows $it" })
                .map { "${type.name}.${member.name} $it" }
        }

    /** What Java says clumsily: words of a companion alone, and defaults that it cannot leave out. */
    val clumsy: List<String> get() = unreachable() + unshortened()

    private fun unreachable(): List<String> {
        if (type.simpleName != "Companion") return emptyList()
        val owner = type.declaringClass
        val static = (owner.declaredMethods.map { it.name } + owner.declaredFields.map { it.name }).toSet()
        return methods.filterNot { it.isSynthetic || it.name == "serializer" || it.name in static }
            .map { "${owner.name} has no static ${it.name}, which its companion has" }
    }

    private fun unshortened(): List<String> {
        val plain = methods.filterNot { it.isSynthetic }.groupingBy { it.name }.eachCount()
        val defaulted = methods.filter { it.isSynthetic && it.name.endsWith(DEFAULT) }.map { it.name.removeSuffix(DEFAULT) }.toSet()
        val isMade = constructors.any { it.isSynthetic && it.parameterTypes.last().simpleName == "DefaultConstructorMarker" }
        return (defaulted - "copy").filter {
            plain[it] == 1 && !type.isInterface
        }.map { "${type.name}.$it has defaults, and no overload" } +
            listOf("${type.name} has defaults, and one constructor").filter { isMade && constructors.count { !it.isSynthetic } == 1 }
    }

    private fun Executable.isShown(): Boolean {
        val descriptor = MethodType.methodType(
            (this as? Method)?.returnType ?: Void.TYPE,
            parameterTypes.toList(),
        ).toMethodDescriptorString()
        if (shown == null) return Modifier.isPublic(modifiers)
        return "${if (this is Constructor<*>) "<init>" else name} $descriptor" in shown
    }
}

private const val DEFAULT = "\$default"

/** Times, numbers, results and ids of Kotlin's own. */
private val FOREIGN =
    listOf("kotlin.time.", "kotlin.UInt", "kotlin.ULong", "kotlin.UByte", "kotlin.UShort", "kotlin.Result", "kotlin.uuid.")
