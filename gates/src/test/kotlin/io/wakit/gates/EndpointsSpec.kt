package io.wakit.gates

import io.kotest.assertions.fail
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.shouldBe
import io.wakit.client.Endpoint
import io.wakit.model.OpenWord
import io.wakit.model.account.WabaField
import io.wakit.model.flow.FlowField
import io.wakit.model.phone.PhoneNumberField
import io.wakit.model.template.TemplateField
import java.lang.reflect.Modifier
import java.nio.file.Path
import kotlin.io.path.Path
import kotlin.io.path.createParentDirectories
import kotlin.io.path.div
import kotlin.io.path.exists
import kotlin.io.path.extension
import kotlin.io.path.invariantSeparatorsPathString
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.readLines
import kotlin.io.path.readText
import kotlin.io.path.relativeTo
import kotlin.io.path.walk
import kotlin.io.path.writeText

/** What of Meta's Graph has a function, told by the endpoint values themselves. */
class EndpointsSpec : StringSpec({
    val endpoints = endpoints()

    "no operation stands in two resources" {
        endpoints.shouldNotBeEmpty()
        endpoints.groupBy { it.first }.filterValues { it.size > 1 }.mapValues { (_, at) -> at.map { it.second } } shouldBe emptyMap()
    }

    "docs/graph-map.md lists every operation, and the resource that has it" {
        val map = Repository.root / "docs" / "graph-map.md"
        val now = mapOf(endpoints)
        if (Repository.updating) map.createParentDirectories().writeText(now)
        if (!map.exists() || map.readText() != now) fail("docs/graph-map.md is out of date: mvn verify -Dwakit.update=true")
    }

    System.getProperty("wa.corpus").orEmpty().let { corpus ->
        "each operation that Meta documents is covered, or a line in uncovered.tsv says why not".config(enabled = corpus.isNotEmpty()) {
            val rows = documented(Path(corpus) / "endpoints.csv")
            val known = endpoints.map { (endpoint) -> endpoint }.toSet()
            val missing = rows.filterNot { it.isCovered(known) }
            val open = missing.map { it.operation }.toSet()
            if (Repository.updating) rewrite(open)
            val reasons = reasons()
            val openApi = rows.filter { it.isOpenApi }
            println(
                "Endpoints: ${rows.size - missing.size} of ${rows.size} documented operations are covered, " +
                    "${openApi.count { it.isCovered(known) }} of ${openApi.size} of the OpenAPI; " +
                    "${missing.count { reasons[it.operation] != NOT_YET }} have a reason, " +
                    "${missing.count { reasons[it.operation] == NOT_YET }} are still to come; ${endpoints.size} endpoints in all",
            )
            withClue("documented, not covered, and without a reason") { (open - reasons.keys).sorted() shouldBe emptyList() }
            withClue("covered or not documented: take it off the list") { (reasons.keys - open).sorted() shouldBe emptyList() }
        }
    }
})

/** Each endpoint value in the companion of a resource, with the name of the resource. */
private fun endpoints(): List<Pair<String, String>> {
    val classes = Repository.root / "wa-client" / "target" / "classes"
    return (classes / "io" / "wakit" / "client" / "resource").walk().filter { it.extension == "class" }.sorted().flatMap { file ->
        val name = file.relativeTo(classes).invariantSeparatorsPathString.removeSuffix(".class").replace('/', '.')
        Class.forName(name).declaredFields
            .filter { Modifier.isStatic(it.modifiers) && it.type == Endpoint::class.java }
            .map { field ->
                field.isAccessible = true
                "${field.get(null)}" to file.nameWithoutExtension.substringBefore('$')
            }
    }.toList()
}

private fun mapOf(endpoints: List<Pair<String, String>>): String = buildString {
    appendLine("# Graph map")
    appendLine()
    appendLine("Every operation of Meta's Graph that has a function, and the resource that has it. `EndpointsSpec` writes this file.")
    endpoints.groupBy { (endpoint) -> endpoint.substringAfter(' ').substringBefore('?').substringBefore('#').node() }.toSortedMap()
        .forEach { (node, here) ->
            appendLine()
            appendLine("## $node")
            appendLine()
            appendLine("| operation | resource |")
            appendLine("|---|---|")
            here.sortedBy { (endpoint) -> endpoint.substringAfter(' ') + endpoint }
                .forEach { (endpoint, resource) -> appendLine("| `$endpoint` | `$resource` |") }
        }
}

private fun String.node(): String = if (startsWith("/{")) removePrefix("/{").substringBefore('}') else "Root"

/** A row of `endpoints.csv` in our words. */
private class Row(val operation: String, val isOpenApi: Boolean)

private fun documented(csv: Path): List<Row> = csv.readLines().drop(1).filter { it.isNotBlank() }.mapNotNull { line ->
    val (method, path) = line.split(',', limit = 3)
    Row("$method ${ours(path)}", line.endsWith(",openapi")).takeUnless { path == INCOMING }
}

/**
 * `/{Version}/{WABA-ID}/flows` is `/{WabaId}/flows`, and what follows is cut to what an endpoint is marked with. A name that
 * is not listed stays as it is, and its row is missed.
 */
private fun ours(path: String): String {
    val named = Regex("""\{([\w-]+)}""").replace(
        path.removePrefix("/{Version}").replace("upload:{", "{").replace("/me/", "/{User-ID}/"),
    ) { "{${NODES[it.groupValues[1]] ?: it.groupValues[1]}}" }
    // A type of message is a content of one operation.
    val bare = named.substringBefore("#type=").substringBefore("={").substringBefore("&").substringBefore("(")
    return if (bare.endsWith(".name") || bare.endsWith(".invalidate")) bare.substringBeforeLast('.') else bare
}

/** Whether there is an endpoint for it, or a field of its node where it is the reading of one. */
private fun Row.isCovered(endpoints: Set<String>): Boolean {
    if (operation in endpoints) return true
    val (address, field) = operation.split("?fields=").takeIf { it.size == 2 } ?: return false
    val nodes = address.removePrefix("GET /{").removeSuffix("}").let { if (it == "Node-ID") FIELDS.keys else setOf(it) }
    return nodes.all { node -> "GET /{$node}" in endpoints && field in FIELDS[node].orEmpty() }
}

private val UNCOVERED = Repository.root / "gates" / "src" / "test" / "resources" / "uncovered.tsv"

private fun reasons(): Map<String, String> = UNCOVERED.readLines().filter { it.isNotBlank() }
    .associate { it.substringBefore('\t') to it.substringAfter('\t', "") }
    .onEach { (operation, reason) -> if (reason.isBlank()) fail("$operation has no reason") }

/** Takes off what is covered now, and adds what has come with [NOT_YET] for its reason. */
private fun rewrite(open: Set<String>): Unit = UNCOVERED.writeText(
    reasons().let { known -> open.sorted().joinToString("") { "$it\t${known[it] ?: NOT_YET}\n" } },
)

private const val NOT_YET = "not yet"

/** The webhook that comes to the business, which is no call of ours. */
private const val INCOMING = "/whatsapp/webhooks"

/** The words by which a node's fields are asked for, as constants of its class of fields. */
private val FIELDS: Map<String, Set<String>> = mapOf<String, Class<out OpenWord>>(
    "PhoneNumberId" to PhoneNumberField::class.java,
    "WabaId" to WabaField::class.java,
    "TemplateId" to TemplateField::class.java,
    "FlowId" to FlowField::class.java,
).mapValues { (_, type) ->
    type.fields.filter { Modifier.isStatic(it.modifiers) && it.type == type }.map { (it.get(null) as OpenWord).value }.toSet()
}

private val NODES = mapOf(
    "WABA-ID" to "WabaId",
    "WhatsApp-Business-Account-ID" to "WabaId",
    "Destination-WABA-ID" to "WabaId",
    "Phone-Number-ID" to "PhoneNumberId",
    "Application-ID" to "AppId",
    "App-ID" to "AppId",
    "Business-ID" to "PortfolioId",
    "User-ID" to "UserId",
    "group_id" to "GroupId",
    "Group-ID" to "GroupId",
    "Media-ID" to "MediaId",
    "Media-URL" to "MediaUrl",
    "Message-History-ID" to "MessageHistoryId",
    "Migration-Intent-ID" to "MigrationIntentId",
    "OBO-Mobility-Intent-ID" to "OboMobilityIntentId",
    "Pre-Verified-Phone-Number-ID" to "PreVerifiedNumberId",
    "Solution-ID" to "SolutionId",
    "Flow-ID" to "FlowId",
    "TEMPLATE_ID" to "TemplateId",
    "Template-ID" to "TemplateId",
    "Template-Group-ID" to "TemplateGroupId",
    "WABA-Bot-ID" to "BotId",
    "WhatsApp-Business-Profile-ID" to "BusinessProfileId",
    "WhatsApp-Account-Number-ID" to "AccountNumberId",
    "Extended-Credit-ID" to "ExtendedCreditId",
    "Allocation-Config-ID" to "AllocationConfigId",
    "Dataset-ID" to "DatasetId",
    "Ad-Group-ID" to "AdObjectId",
    "Upload-Session-ID" to "UploadSessionId",
    "QR-Code-ID" to "QrCodeId",
    "Configuration-Name" to "ConfigurationName",
    "Payment-Configuration" to "ConfigurationName",
    "Reference-ID" to "ReferenceId",
)
