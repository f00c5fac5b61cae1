package io.wakit.templates.lock

import io.wakit.model.WaJson
import io.wakit.model.template.Component
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateStatus
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.intOrNull
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/**
 * The templates that a program is built against, as they were at Meta when they were pulled: a file for version control, in
 * an order that does not depend on Meta's. It names no account and holds no id, status, token or address of a file, so that
 * one file serves the accounts for trying out and for earnest alike.
 *
 * @property names which templates it is about, written by hand and kept by each pull: names in which `*` stands for anything.
 * Empty is all.
 * @property types what values are, written by hand and kept by each pull, since Meta does not tell: by the name of a template,
 * and then by the name or number of a variable of its body.
 * @property templates one for each name and language, in their order.
 */
@Serializable
public data class TemplateLock @JvmOverloads constructor(
    val templates: List<LockedTemplate>,
    val names: List<String> = emptyList(),
    val types: Map<String, Map<String, ValueType>> = emptyMap(),
) {
    /** Whether the lock is about templates called [name]. */
    public fun isAbout(name: String): Boolean = names.isEmpty() || names.any { glob(it).matches(name) }

    /**
     * What a pull makes of [live], all templates of an account with their [components][Template.components]: those that the
     * lock is about and that can be sent now or soon. Rejected, disabled, archived and deleted ones are left out.
     */
    public fun pulled(live: List<Template>): TemplateLock = copy(
        templates = live.filter { it.isWanted() }.map { LockedTemplate.of(it) }
            .sortedWith(compareBy({ it.name }, { it.language })),
    )

    internal fun Template.isWanted(): Boolean = status !in GONE && name?.let(::isAbout) == true

    /** The file: JSON, indented, the same for the same templates. */
    public fun toJson(): String {
        val sorted = copy(types = types.toSortedMap().mapValues { it.value.toSortedMap() })
        val all = JSON.encodeToJsonElement(serializer(), sorted).jsonObject
        val file =
            mapOf("version" to JsonPrimitive(VERSION)) + (all - "templates") +
                ("templates" to all.getValue("templates"))
        return JSON.encodeToString(JsonObject.serializer(), JsonObject(file)) + "\n"
    }

    public companion object {
        private const val VERSION = 1

        @OptIn(ExperimentalSerializationApi::class)
        private val JSON = Json(WaJson) {
            prettyPrint = true
            prettyPrintIndent = "  "
            exceptionsWithDebugInfo = true
        }

        internal val GONE = setOf(
            TemplateStatus.Rejected,
            TemplateStatus.Disabled,
            TemplateStatus.InAppeal,
            TemplateStatus.PendingDeletion,
            TemplateStatus.Deleted,
            TemplateStatus.LimitExceeded,
            TemplateStatus.Archived,
        )

        /** Reads a lock file. Throws an [IllegalArgumentException] that says what is wrong with it. */
        @JvmStatic
        public fun fromJson(text: String): TemplateLock = try {
            val file = JSON.parseToJsonElement(text).jsonObject
            val version = file["version"]?.jsonPrimitive?.intOrNull
            require(version == VERSION) { "The lock file is of version $version; this reads version $VERSION" }
            JSON.decodeFromJsonElement(serializer(), file)
        } catch (e: SerializationException) {
            throw IllegalArgumentException("This is no lock file of templates: ${e.message}", e)
        }

        private fun glob(name: String) = Regex(name.split('*').joinToString(".*") { Regex.escape(it) })
    }
}

/**
 * A template in one language, as it was pulled.
 *
 * @property components its parts in the order in which they show, with the examples of texts; those of files are addresses
 * that run out, and are left out.
 * @property parameterFormat null where it is positional, as Meta's own default.
 */
@Serializable
public data class LockedTemplate @JvmOverloads constructor(
    val name: String,
    val language: String,
    val category: TemplateCategory,
    val components: List<Component>,
    @SerialName("parameter_format") val parameterFormat: ParameterFormat? = null,
) {
    internal companion object {
        fun of(template: Template): LockedTemplate = LockedTemplate(
            template.name.orEmpty(),
            template.language.orEmpty(),
            template.category ?: TemplateCategory.Utility,
            template.components.orEmpty().map { it.settled() }.sortedBy { it.place() },
            template.parameterFormat.takeUnless { it == ParameterFormat.Positional },
        )
    }
}

/** What a value of a template is. Only texts are checked by Meta where nothing is said. */
@Serializable
public enum class ValueType {
    /** Words. */
    @SerialName("text")
    TEXT,

    /** A sum of money, which the user's language writes. */
    @SerialName("currency")
    CURRENCY,

    /** A time. */
    @SerialName("date_time")
    DATE_TIME,
}
