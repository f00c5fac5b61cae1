package io.wakit.sandbox

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * A phone that plays one Flow: it shows the screens of a Flow JSON, takes what is filled in and tapped, asks the endpoint as
 * WhatsApp does, encrypted and signed, and holds each answer against the data that its screen declares.
 *
 * ```
 * val player = FlowPlayer(flow.toJson()) {
 *     endpoint("http://127.0.0.1:8080/booking", sandbox.appSecret) { key.publicPem() }
 *     prints(::println)
 * }
 * player.open()
 * player.fill("Guests", "2")
 * player.tap("Next")
 * ```
 *
 * Inputs are named by their name or their label. A step that a user could not take, since there is nothing of that name on
 * the screen or it is switched off, is an [IllegalArgumentException] that says what there is; it is for one user at a time.
 * Files of pickers are not played.
 */
public class FlowPlayer internal constructor(json: String, private val config: FlowPlayerConfig) {
    private val flow = PlayedFlow(json)
    private val store = FlowStore()
    private val phone = config.phone?.let { FlowPhone(it, config.patience) }
    private val stack = mutableListOf<String>()
    private val found = mutableListOf<FlowFault>()

    /** What the user sees now. */
    public var view: FlowView = FlowView.Left
        private set

    /** Every exchange with the endpoint, in order. */
    public val letters: List<FlowLetter> get() = phone?.log.orEmpty()

    /** What the phone could not do with answers; it told the endpoint of each. */
    public val faults: List<FlowFault> get() = found.toList()

    /** Opens the Flow, on a screen or by asking its endpoint. */
    public suspend fun open(): FlowView {
        stack.clear()
        if (config.opensOnEndpoint ?: (phone != null)) return ask("INIT", null, null)
        val first = config.screen ?: flow.first
        requireNotNull(flow.screen(first)) { "The Flow has no screen '$first' to begin on" }
        return arrive(first, config.data, "INIT")
    }

    /** Writes [text] into the field [input]: a line, several, or a day. */
    public suspend fun fill(input: String, text: String): FlowView {
        val field = input(input)
        say("   > fills in ${field.label}: $text")
        field.fill(text)
        return selected(field.json, "on-select-action")
    }

    /** Chooses [options] of [input], each by its id or its title. */
    public suspend fun choose(input: String, vararg options: String): FlowView {
        val field = input(input)
        say("   > chooses ${options.joinToString()} for ${field.label}")
        val chosen = field.choose(options.toList())
        val own = chosen.firstOrNull { "on-select-action" in it.json }
        return selected(own?.json ?: field.json, "on-select-action")
    }

    /** Ticks the box [input], or takes the tick off it. */
    public suspend fun tick(input: String, isOn: Boolean = true): FlowView {
        val field = input(input)
        say("   > ${if (isOn) "ticks" else "unticks"} ${field.label}")
        field.tick(isOn)
        return selected(field.json, if (isOn) "on-select-action" else "on-unselect-action")
    }

    /**
     * Taps what says [label]: the button at the bottom, a link, or an entry of a list. A screen whose inputs are not as they have
     * to be stays, and says why.
     */
    public suspend fun tap(label: String): FlowView {
        val page = page()
        val tap =
            requireNotNull(page.tapped(label)) { "There is no '$label' to tap on ${page.id}, but ${page.offers()}" }
        say("   > taps $label")
        val wrong = if (tap.sends) page.inputs.mapNotNull { it.fault() } else emptyList()
        return if (wrong.isNotEmpty()) show(page.view(faults = wrong)) else act(tap.action)
    }

    /** Goes back: to the screen before, by way of the endpoint where the screen asks for that, or out of the Flow. */
    public suspend fun back(): FlowView {
        val page = page()
        say("   > goes back")
        if (stack.size == 1) return show(FlowView.Left)
        if (page.asksOnBack) return ask("BACK", page.id, null)
        stack.removeLast()
        return show(page().view())
    }

    private fun page(): FlowPage {
        check(view is FlowView.Screen) { "There is no screen to do anything on: $view" }
        return FlowPage(checkNotNull(flow.screen(stack.last())), store)
    }

    private fun input(named: String): FlowInput {
        val page = page()
        val inputs = page.inputs
        return requireNotNull(inputs.find { it.name == named } ?: inputs.find { it.label == named }) {
            "There is no '$named' to fill in on ${page.id}, but ${page.offers()}"
        }
    }

    private suspend fun selected(json: JsonObject, key: String): FlowView =
        (json[key] as? JsonObject)?.let { act(it) } ?: page().view().also { view = it }

    private suspend fun act(action: JsonObject): FlowView {
        val page = page()
        val payload = page.values.of(action["payload"]) as? JsonObject ?: JsonObject(emptyMap())
        return when (val name = action["name"].asText) {
            "navigate" -> {
                val next = (action["next"] as? JsonObject)?.get("name").asText.orEmpty()
                arrive(next, payload, "data_exchange")
            }

            "data_exchange" -> ask("data_exchange", page.id, payload)

            "complete" -> complete(payload)

            "update_data" -> {
                store.give(page.id, JsonObject(store.data(page.id) + payload))
                page().view().also { view = it }
            }

            "open_url" -> show(page.view(snackbar = "Opens ${page.values.text(action["url"])}"))

            else -> throw IllegalArgumentException("A phone knows no action '$name'")
        }
    }

    private suspend fun ask(action: String, screen: String?, data: JsonObject?): FlowView {
        val line = requireNotNull(phone) { "The Flow asks its endpoint, and none was named: endpoint(…)" }
        say("   … asks the endpoint ($action)")
        return when (val heard = line.ask(request(action, screen, data))) {
            is FlowPhone.Heard.Answer -> take(heard.json, action)
            is FlowPhone.Heard.Expired -> show(FlowView.Expired(heard.message))
            is FlowPhone.Heard.Nothing -> fail(heard.key, heard.why, action)
        }
    }

    private fun request(action: String, screen: String?, data: JsonObject?): JsonObject {
        val line = checkNotNull(config.phone)
        val proof = if (flow.provesToken) FlowTokens.sign(config.flowToken, line.appSecret) else null
        return JsonObject(
            listOfNotNull(
                "version" to JsonPrimitive(flow.dataApiVersion),
                "action" to JsonPrimitive(action),
                screen?.let { "screen" to JsonPrimitive(it) },
                data?.let { "data" to it },
                "flow_token" to JsonPrimitive(config.flowToken),
                proof?.let { "flow_token_signature" to JsonPrimitive(it) },
            ).toMap(),
        )
    }

    private suspend fun take(answer: JsonObject, action: String): FlowView {
        val screen = answer["screen"].asText
        val data = answer["data"] as? JsonObject
        if (screen == "SUCCESS") {
            val params = (data?.get("extension_message_response") as? JsonObject)?.get("params") as? JsonObject
            return params?.let { complete(it) }
                ?: fail(SCHEMA, "The end has no extension_message_response.params.", action)
        }
        if (screen == null || data == null) return fail(SCHEMA, "The answer has no screen or no data.", action)
        return arrive(screen, data, action)
    }

    /** Shows [screen] with [given], where the way leads there and what is given fits. */
    private suspend fun arrive(screen: String, given: JsonObject, action: String): FlowView {
        val declared = flow.screen(screen) ?: return fail(TRANSITION, "There is no screen $screen.", action)
        val from = stack.lastOrNull()
        if (from != null &&
            !flow.leads(from, screen)
        ) {
            return fail(TRANSITION, "$from does not lead to $screen.", action)
        }
        val words = given["error_message"].asText
        // A screen that stays keeps what it was given; an error need not say it again.
        val kept = if (screen in stack) store.data(screen) else JsonObject(emptyMap())
        val data = JsonObject(kept + (given - "error_message"))
        val wrong = FlowSchema.faults(declared, data)
        if (wrong.isNotEmpty()) return fail(SCHEMA, "$screen: ${wrong.joinToString("; ")}.", action)
        store.give(screen, data)
        if (screen in stack) while (stack.last() != screen) stack.removeLast() else stack += screen
        return show(FlowPage(declared, store).view(snackbar = words))
    }

    private suspend fun complete(params: JsonObject): FlowView {
        val all = JsonObject(params + ("flow_token" to (params["flow_token"] ?: JsonPrimitive(config.flowToken))))
        show(FlowView.Completed(all))
        config.end(all)
        return view
    }

    /** Tells the endpoint what its answer was no good for, and the user no more than that it did not work. */
    private suspend fun fail(key: String?, why: String, action: String): FlowView {
        if (key != null) {
            found += FlowFault(key, why)
            phone?.let { tell(it, key, why, if (action == "INIT") action else "data_exchange") }
        }
        say("   … $why")
        val last = stack.lastOrNull()?.let(flow::screen)
            ?: return show(FlowView.Failed("The form could not be opened: $why"))
        return show(FlowPage(last, store).view(snackbar = "Something went wrong. Please try again later."))
    }

    private suspend fun tell(phone: FlowPhone, key: String, why: String, action: String) {
        val data = mapOf<String, JsonElement>("error" to JsonPrimitive(key), "error_message" to JsonPrimitive(why))
        phone.ask(request(action, stack.lastOrNull(), JsonObject(data)))
    }

    /**
     * Asks the endpoint whether it lives, as Meta does before a Flow is published and from time to time; whether it answered as
     * it has to.
     */
    public suspend fun ping(): Boolean {
        val line = requireNotNull(phone) { "There is no endpoint to ask: endpoint(…)" }
        val request = mapOf("version" to JsonPrimitive(flow.dataApiVersion), "action" to JsonPrimitive("ping"))
        val heard = line.ask(JsonObject(request)) as? FlowPhone.Heard.Answer
        return (heard?.json?.get("data") as? JsonObject)?.get("status").asText == "active"
    }

    private fun show(next: FlowView): FlowView {
        view = next
        next.toString().lines().forEach(::say)
        return next
    }

    private fun say(line: String) = config.out(line)

    override fun toString(): String = "FlowPlayer(${stack.lastOrNull() ?: "not open"})"

    private companion object {
        const val SCHEMA = "payload-schema-error"
        const val TRANSITION = "invalid-screen-transition"
    }
}

/** A phone with the Flow [flowJson], not opened yet. */
public fun FlowPlayer(flowJson: String, configure: FlowPlayerConfig.() -> Unit = {}): FlowPlayer =
    FlowPlayer(flowJson, FlowPlayerConfig().apply(configure))
