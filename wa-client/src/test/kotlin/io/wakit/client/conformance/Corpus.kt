package io.wakit.client.conformance

import io.kotest.assertions.fail
import io.kotest.assertions.withClue
import io.kotest.core.test.Enabled
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.wakit.client.Endpoint
import io.wakit.client.resource.Messages
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import java.io.File
import java.lang.reflect.Modifier

/** Meta's documented payloads, where `-Dwa.corpus` names them. */
object Corpus {
    private val root: File? = System.getProperty("wa.corpus").orEmpty().takeIf { it.isNotBlank() }?.let(::File)

    /** Reported as skipped where there is no corpus. */
    val given: () -> Enabled = { if (root == null) Enabled.disabled("-Dwa.corpus names no corpus") else Enabled.enabled }

    fun files(kind: String): Map<String, JsonObject> = File(root!!, kind)
        .listFiles { file -> file.extension == "json" && file.name != "index.json" }.orEmpty()
        .sortedBy { it.name }
        .associate { it.nameWithoutExtension to WaJson.parseToJsonElement(it.readText()) as JsonObject }
}

/** Every endpoint value of the resources, by its verb and the kind and edge of its path. */
object Endpoints {
    private val all: List<Endpoint<*, *, *>> by lazy {
        val folder = File(Messages::class.java.protectionDomain.codeSource.location.toURI())
        of(
            File(folder, "io/wakit/client/resource").listFiles { file -> file.extension == "class" }.orEmpty().sortedBy { it.name }
                .map { Class.forName("io.wakit.client.resource." + it.nameWithoutExtension) },
        )
    }

    /** Those of some resources. */
    fun of(resources: List<Class<*>>): List<Endpoint<*, *, *>> = resources.flatMap { it.declaredFields.toList() }
        .filter { Modifier.isStatic(it.modifiers) && it.type == Endpoint::class.java }
        .map { field ->
            field.isAccessible = true
            field.get(null) as Endpoint<*, *, *>
        }

    /** Those that a path of the corpus can be; more than one where it does not say the kind of its node. */
    fun find(method: String, template: String, path: String): List<Endpoint<*, *, *>> {
        val steps = template.trim('/').split('/').dropWhile { it == "{version}" }
        val first = steps.firstOrNull().orEmpty()
        val here = all.filter { it.verb.value == method && it.isAt(first, steps) }
        val fields = Regex("""[?&]fields=(\w+)""").find(path)?.groupValues?.get(1)
        return here.filter { it.mark == "?fields=$fields" }.ifEmpty { here.filterNot { it.mark.orEmpty().startsWith("?fields=") } }
            .ifEmpty { here }
    }

    private fun Endpoint<*, *, *>.isAt(first: String, steps: List<String>): Boolean {
        val nodes = kinds[first.removeSurrounding("{", "}")]
        val rest = if (first.startsWith("{") || first == "me") steps.drop(1) else steps
        val isNode = when {
            first == "me" -> node == "UserId"
            !first.startsWith("{") -> node == null
            else -> node != null && (nodes == null || node in nodes)
        }
        val edges = edge?.split('/').orEmpty()
        return isNode && edges.size == rest.size &&
            edges.zip(rest).all { (ours, theirs) -> ours == theirs || (ours.startsWith("{") && theirs.startsWith("{")) }
    }

    /** What the corpus calls a node, and what it can be here; a name that is not listed can be any. */
    private val kinds: Map<String, Set<String>> = mapOf(
        "waba_id" to setOf("WabaId"),
        "phone_number_id" to setOf("PhoneNumberId"),
        "business_id" to setOf("PortfolioId"),
        "client_business_id" to setOf("PortfolioId"),
        "app_id" to setOf("AppId"),
        "user_id" to setOf("UserId"),
        "group_id" to setOf("GroupId"),
        "media_id" to setOf("MediaId"),
        "media_url" to emptySet(),
        "flow_id" to setOf("FlowId"),
        "template_id" to setOf("TemplateId"),
        "solution_id" to setOf("SolutionId"),
        "pre_verified_phone_number_id" to setOf("PreVerifiedNumberId"),
        "migration_intent_id" to setOf("MigrationIntentId"),
        "obo_mobility_intent_id" to setOf("OboMobilityIntentId"),
        "message_history_id" to setOf("MessageHistoryId"),
        "waba_bot_id" to setOf("BotId"),
        "whatsapp_business_profile_id" to setOf("BusinessProfileId"),
        "whatsapp_account_number_id" to setOf("AccountNumberId"),
        "extended_credit_id" to setOf("ExtendedCreditId"),
        "extended_credit_line_id" to setOf("ExtendedCreditId"),
        "extended_credit_allocation_id" to setOf("AllocationConfigId"),
        "allocation_config_id" to setOf("AllocationConfigId"),
        "dataset_id" to setOf("DatasetId"),
        "template_group_id" to setOf("TemplateGroupId"),
        "ad_object_id" to setOf("AdObjectId"),
    )
}

fun JsonObject.textAt(key: String): String? = (this[key] as? JsonPrimitive)?.contentOrNull

/** The places of all values in it. */
fun JsonElement.leaves(at: String = ""): Set<String> = when (this) {
    is JsonObject -> flatMap { (key, value) -> value.leaves("$at.$key") }.toSet()
    is JsonArray -> flatMapIndexed { i, value -> value.leaves("$at[$i]") }.toSet()
    is JsonPrimitive -> setOf(at)
}

/** A baseline file: names, each with the reason why it is there. */
fun reasons(baseline: String): Map<String, String> =
    checkNotNull(Corpus::class.java.getResource("/conformance/$baseline")) { baseline }.readText().lines()
        .filter { it.isNotBlank() }.associate { it.substringBefore('\t') to it.substringAfter('\t', "") }

/** Fails for what is not in the [baseline] file, and for what is there and need not be; and where the file is too long. */
fun Map<String, String>.shouldBeKnownIn(baseline: String, of: Int, perCent: Int = 3) {
    val known = reasons(baseline)
    withClue("a line of $baseline has no reason") { known.filterValues { it.isBlank() }.keys.shouldBeEmpty() }
    val unknown = filterKeys { it !in known }
    if (unknown.isNotEmpty()) fail(unknown.entries.joinToString("\n", "Not in $baseline:\n") { "${it.key}\t${it.value}" })
    withClue("as it should be: take it off $baseline") { (known.keys - keys).shouldBeEmpty() }
    (known.size * 100).shouldBeLessThanOrEqual(perCent * of)
}
