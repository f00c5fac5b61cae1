@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.model.schema

import io.wakit.model.JsonSchema
import io.wakit.model.MessageId
import io.wakit.model.message.FlowMode
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonClassDiscriminator
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNames
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.LocalDate

/** Classes as users write them, with something of everything that a schema has to say. */
@Serializable
data class Script(
    val version: Int,
    val steps: List<Step>,
    @JsonNames("label") val title: String,
    val ratio: Double?,
    val mode: FlowMode,
    val firstDay:
    @Serializable(with = Day::class)
    LocalDate,
    val quotes: Set<MessageId> = emptySet(),
    val words: Map<Mood, String> = emptyMap(),
    val anything: JsonElement? = null,
    val options: JsonObject? = null,
    val price: Cents = Cents(0),
)

@Serializable
@JsonClassDiscriminator("kind")
sealed interface Step {
    @Serializable
    @SerialName("say")
    data class Say(val text: String, val mood: Mood? = null) : Step

    @Serializable
    @SerialName("choose")
    data class Choose(val branches: Map<String, List<Step>>, val otherwise: Step? = null) : Step

    @Serializable
    @SerialName("stop")
    data object Stop : Step
}

@Serializable
enum class Mood {
    Calm,

    @SerialName("cheerful")
    Cheerful,
}

@Serializable
@JvmInline
value class Cents(val value: Long)

/** A serializer of a user's own, which says what its JSON looks like. */
object Day : KSerializer<LocalDate> {
    override val descriptor: SerialDescriptor = JsonSchema.describe(PrimitiveSerialDescriptor("Day", PrimitiveKind.STRING)) {
        JsonObject(mapOf("type" to JsonPrimitive("string"), "format" to JsonPrimitive("date")))
    }

    override fun serialize(encoder: Encoder, value: LocalDate) = encoder.encodeString("$value")

    override fun deserialize(decoder: Decoder): LocalDate = LocalDate.parse(decoder.decodeString())
}

/** Holds others of its kind, of whichever type. */
@Serializable
data class Tree<T>(val leaf: T, val branches: List<Tree<T>> = emptyList())

/** Two trees in one document. */
@Serializable
data class Forest(val words: Tree<String>, val numbers: Tree<Int>, val more: Tree<String>? = null)

/** Classes of one name, told apart by their elements. */
class North {
    @Serializable
    @SerialName("com.north.Place")
    data class Place(val latitude: Double)
}

class South {
    @Serializable
    @SerialName("com.south.Place")
    data class Place(val name: String)
}

@Serializable
data class Way(val from: North.Place, val to: South.Place)
