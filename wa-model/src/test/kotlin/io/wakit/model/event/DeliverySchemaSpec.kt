package io.wakit.model.event

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.judge.Judge
import io.wakit.model.Corpus
import io.wakit.model.JsonSchema
import io.wakit.model.jsonFixture
import io.wakit.model.with
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject

private val judge = Judge(InboundEvent.schema())

/** The schema of a delivery, against those that Meta documents, and against what the reader makes of each change to ours. */
class DeliverySchemaSpec : StringSpec({
    "every webhook of Meta's pages is valid".config(enabledOrReasonIf = { Corpus.given }) {
        val files = Corpus.files("webhooks")
        val refused = files.filterValues { !judge.isValid(it) }.keys
        println("Schema of deliveries: ${files.size - refused.size} of ${files.size} of Meta's webhooks are valid")
        refused.forEach { println("  not $it: ${REFUSED[it]}") }
        refused shouldBe REFUSED.keys
    }

    "each item of our own deliveries is valid, but where a number or a truth value stands in quotes" {
        val all = FAMILIES.flatMap { single(jsonFixture("event/$it.json")) }
        val refused = all.filterNot(judge::isValid)
        println("Schema of deliveries: ${all.size - refused.size} of ${all.size} of our own are valid")
        refused.flatMap { InboundEvent.read(it) }.map { it::class.simpleName } shouldContainExactlyInAnyOrder
            listOf("OrderMessage", "MessageStatus")
        refused.flatMap { judge.faults(it) }.filter { it.endsWith("but should be [integer]") || "but should be [boolean" in it }
            .map { it.substringBefore(":").substringAfterLast("/") }.toSet() shouldBe setOf("quantity", "billable")
    }

    "several items in one delivery are as valid as each by itself" {
        (FAMILIES - setOf("messages", "statuses")).forEach {
            withClue(it) { judge.faults(jsonFixture("event/$it.json")).shouldBeEmpty() }
        }
        judge.isValid(jsonFixture("event/mixed.json")) shouldBe false
    }

    "whatever is changed, what is valid has a class, and what is refused and read all the same is told" {
        var tried = 0
        var refused = 0
        val wrong = mutableListOf<String>()
        val forgiven = mutableListOf<Changed>()
        FAMILIES.flatMap { single(jsonFixture("event/$it.json")) }.filter(judge::isValid).forEach { whole ->
            for (change in changes(whole)) {
                val isValid = judge.isValid(change.json)
                val isRead = InboundEvent.read(change.json).all(::isKnown)
                tried++
                if (!isValid) refused++
                if (isValid && !isRead) wrong += "$change"
                if (!isValid && isRead) forgiven += change
            }
        }
        println("Schema of deliveries: $refused of $tried changed deliveries are refused; reading forgives ${forgiven.size} of them")
        wrong.shouldBeEmpty()
        val pardons = forgiven.groupBy { it.pardon() }
        pardons.forEach { (why, its) -> println("  ${its.size}: ${why ?: "without a reason"}") }
        pardons[null].orEmpty().map { "$it" }.distinct().shouldBeEmpty()
        pardons.keys shouldBe PARDONS.keys
        refused shouldBeGreaterThan tried / 2
    }

    "a field, a type, an answer or a list of tomorrow is not valid, and a key of tomorrow in what is known is" {
        val text = single(jsonFixture("event/messages.json")).first()
        judge.isValid(text) shouldBe true
        val value = listOf("entry", 0, "changes", 0, "value")
        val message = value + listOf("messages", 0)
        judge.isValid(text.with(listOf("entry", 0, "changes", 0, "field"), JsonPrimitive("orbits"))) shouldBe false
        judge.isValid(text.with(message + "type", JsonPrimitive("hologram"))) shouldBe false
        judge.isValid(text.plus(value, "orbits", JsonPrimitive(1))) shouldBe false
        judge.isValid(text.plus(message, "orbits", JsonPrimitive(1))) shouldBe true
        val reply = single(jsonFixture("event/interactive.json")).first { InboundEvent.read(it).single() is ButtonReplyMessage }
        judge.isValid(reply) shouldBe true
        judge.isValid(reply.with(message + listOf("interactive", "type"), JsonPrimitive("mind_reply"))) shouldBe false
    }

    "a message without a type is valid where one key alone can be its content" {
        val text = single(jsonFixture("event/messages.json")).first()
        val message = listOf("entry", 0, "changes", 0, "value", "messages", 0)
        val untold = text.with(message + "type", null)
        judge.isValid(untold) shouldBe true
        InboundEvent.read(untold).all(::isKnown) shouldBe true
        val doubtful = untold.plus(message, "errors", JsonArray(emptyList()))
        judge.isValid(doubtful) shouldBe false
        InboundEvent.read(doubtful).any(::isKnown) shouldBe false
    }

    "what stands around an item when it is read is in no schema, and what is said often has a name" {
        val schema = InboundEvent.schema()
        "$schema" shouldNotContain "\"@"
        schema.getValue("\$defs").jsonObject.keys shouldContainAll
            listOf("InboundMessage", "InteractiveReply", "Status", "HistoryEvent", "CallEvent", "GraphError", "UserContact")
        schema shouldBe JsonSchema.of(Envelope::class.java)
        JsonSchema.components(Envelope.serializer()).keys shouldContainAll listOf("Envelope", "Entry", "Change", "InboundMessage")
    }

    "every field that is read is in the schema" {
        val fields = fields(InboundEvent.schema())
        fields shouldContainExactlyInAnyOrder (Fields.lists.keys + Fields.whole.keys)
    }
})

/** File to why it is not valid. */
private val REFUSED: Map<String, String> = mapOf(
    "postman-webhook-payload-reference-received-order-messages-01.json" to "words such as number-of-item stand in place of the numbers",
)

/** The fields that the cases of a change name. */
private fun fields(schema: JsonObject): List<String> {
    val cases = schema.getValue("\$defs").jsonObject.getValue("Change").jsonObject.getValue("anyOf") as List<*>
    return cases.flatMap { case ->
        val field = (case as JsonObject).getValue("properties").jsonObject.getValue("field").jsonObject
        (field["enum"] as? List<*> ?: listOf(field.getValue("const"))).map { (it as JsonPrimitive).content }
    }
}

private fun JsonElement.plus(path: List<Any>, key: String, value: JsonElement): JsonElement =
    with(path, JsonObject((at(path) as JsonObject) + (key to value)))

/** Whether all of it has a class. */
private fun isKnown(event: InboundEvent): Boolean = when (event) {
    is Unknown -> false
    is EditMessage -> event.head.unread.isEmpty() && isKnown(event.message)
    is InboundMessage -> event.head.unread.isEmpty()
    is MessageEchoEvent -> isKnown(event.message)
    is HistoryMediaEvent -> isKnown(event.message)
    is HistoryEvent -> event.threads.all { it.unread.isEmpty() && it.messages.all { message -> isKnown(message.message) } }
    else -> true
}
