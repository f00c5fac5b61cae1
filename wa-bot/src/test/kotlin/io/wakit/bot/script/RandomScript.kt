package io.wakit.bot.script

import io.wakit.model.FlowId
import io.wakit.model.Media
import io.wakit.model.message.Content
import io.wakit.model.message.Image
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.ListRow
import io.wakit.model.message.ListSection
import io.wakit.model.message.ReplyButton
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.Text
import io.wakit.model.phone.ConversationalAutomation
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.PolymorphicKind
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.elementDescriptors
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.serializer
import kotlin.random.Random
import kotlin.reflect.KClass

/** Scripts of all kinds, right or wrong, so that each is read as it was written. */
internal class RandomScript(private val random: Random) {
    private val words = listOf("", "a", "Hello {{name}}", "\"quoted\" \\ back", "ünï 🍕", "line\nbreak", "null", "5", "true")

    private fun word() = words.random(random)

    private fun <T> some(make: () -> T): List<T> = List(random.nextInt(3)) { make() }

    private fun <T : Any> maybe(make: () -> T): T? = if (random.nextBoolean()) make() else null

    fun script() = BotScript(
        word(),
        some(::state),
        random.nextInt(),
        random.nextInt(),
        maybe(::word),
        some { word() to primitive() }.toMap(),
        some { step() },
        some(::command),
        some(::rule),
        some { step() },
        maybe(::timeout),
        maybe { ConversationalAutomation(maybe { random.nextBoolean() }, maybe { some(::word) }) },
    )

    private fun state() = StateScript(
        word(),
        some { step() },
        some { step() },
        some(::rule),
        some(::command),
        maybe { some { step() } },
        maybe(::timeout),
        some { step() },
    )

    private fun command() = CommandScript(word(), some { step() })

    private fun rule() = RuleScript(trigger(), some { step() })

    private fun timeout() = TimeoutScript(random.nextInt(), some { step() })

    private fun primitive(): JsonPrimitive = when (random.nextInt(4)) {
        0 -> JsonPrimitive(word())
        1 -> JsonPrimitive(random.nextInt())
        2 -> JsonPrimitive(random.nextDouble())
        else -> JsonPrimitive(random.nextBoolean())
    }

    private fun content(): Content = when (random.nextInt(5)) {
        0 -> Text(word(), random.nextBoolean())
        1 -> ReplyButtons(word(), some { ReplyButton(word(), word()) })
        2 -> InteractiveList(word(), word(), listOf(ListSection(some { ListRow(word(), word(), maybe(::word)) })))
        3 -> Image(Media.link("https://example.com/${random.nextInt()}"), maybe(::word))
        else -> TemplateContent(word(), word())
    }

    private fun step(): ScriptStep = when (random.nextInt(9)) {
        0 -> ScriptStep.Say(word())
        1 -> ScriptStep.Send(content(), maybe(::content))
        2 -> ScriptStep.React(word())
        3 -> ScriptStep.SetVariable(word(), value())
        4 -> ScriptStep.Ask(answer(), word(), maybe(::word), maybe(::content), maybe(::word), maybe { random.nextInt() })
        5 -> ScriptStep.GoTo(word())
        6 -> ScriptStep.End
        7 -> ScriptStep.Call(word(), some(::word))
        else -> ScriptStep.When(word(), primitive(), some { say(word()) }, some { ScriptStep.End })
    }

    private fun value(): ScriptValue = when (random.nextInt(3)) {
        0 -> ScriptValue.Literal(primitive())
        1 -> ScriptValue.Flow(maybe(::word))
        else -> listOf(ScriptValue.Text, ScriptValue.Choice, ScriptValue.Location, ScriptValue.Media).random(random)
    }

    private fun answer(): ScriptAnswer = when (random.nextInt(5)) {
        0 -> plain()
        1 -> ScriptAnswer.AnyOf(some(::plain))
        2 -> ScriptAnswer.Choice(some { ScriptAnswer.Option(word(), word(), maybe(::word)) }, word())
        3 -> ScriptAnswer.Confirm(word(), word())
        else -> ScriptAnswer.Flow(FlowId(word()), word(), maybe(::word))
    }

    private fun plain(): ScriptAnswer.Plain = when (random.nextInt(4)) {
        0 -> ScriptAnswer.Text(maybe(::word), maybe(::word))
        1 -> ScriptAnswer.Number(random.nextInt(), random.nextInt())
        2 -> ScriptAnswer.Media(some(::word))
        else -> listOf(ScriptAnswer.Location, ScriptAnswer.Contact).random(random)
    }

    private fun trigger(): ScriptTrigger = when (random.nextInt(7)) {
        0 -> ScriptTrigger.Words(some(::word))
        1 -> ScriptTrigger.Contains(word())
        2 -> ScriptTrigger.Pattern(word())
        3 -> ScriptTrigger.Button(some(::word))
        4 -> ScriptTrigger.Flow(maybe(::word))
        5 -> ScriptTrigger.Or(listOf(ScriptTrigger.Text, ScriptTrigger.Row(some(::word))))
        else -> listOf(ScriptTrigger.Any, ScriptTrigger.Contact, ScriptTrigger.Location).random(random)
    }
}

/** The tags of a sealed family, of families within it too. */
@OptIn(ExperimentalSerializationApi::class)
internal fun KClass<*>.leaves(): List<String> {
    fun of(descriptor: SerialDescriptor): List<String> = if (descriptor.kind ==
        PolymorphicKind.SEALED
    ) {
        descriptor.elementDescriptors.elementAt(1).elementDescriptors.flatMap(::of)
    } else {
        listOf(descriptor.serialName)
    }
    return of(serializer(java).descriptor)
}
