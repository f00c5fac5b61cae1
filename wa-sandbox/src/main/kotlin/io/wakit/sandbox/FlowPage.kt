package io.wakit.sandbox

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** One screen as it stands before the user now: what of it is shown, and what is filled in. */
internal class FlowPage(private val screen: JsonObject, private val store: FlowStore) {
    val id: String = screen["id"].asText.orEmpty()
    val values = FlowValues(id, store)
    val form: MutableMap<String, JsonElement> get() = store.form(id)
    val asksOnBack: Boolean = values.truth(screen["refresh_on_back"], default = false)
    val title: String? get() = screen["title"]?.let(values::text)?.ifEmpty { null }

    /** What is shown, from top to bottom, branches taken and forms opened. */
    val components: List<JsonObject> get() = shown((screen["layout"] as? JsonObject)?.get("children"))

    val inputs: List<FlowInput> get() = components.filter {
        it["type"].asText in FlowInput.TYPES
    }.map { FlowInput(it, this) }

    init {
        beginWith(components)
    }

    /** What inputs begin with, where the user has not been there before. */
    private fun beginWith(components: List<JsonObject>) {
        components.forEach { component ->
            val name = component["name"].asText ?: return@forEach
            component["init-value"]?.let(values::of)?.takeIf { it != JsonNull }?.let { form.putIfAbsent(name, it) }
        }
        forms((screen["layout"] as? JsonObject)?.get("children")).forEach { it ->
            val begin = values.of(it["init-values"]) as? JsonObject ?: return@forEach
            begin.forEach { (name, value) -> form.putIfAbsent(name, value) }
        }
    }

    private fun forms(children: JsonElement?): List<JsonObject> =
        (children as? JsonArray).orEmpty().filterIsInstance<JsonObject>().filter { it["type"].asText == "Form" }

    private fun shown(children: JsonElement?): List<JsonObject> =
        (children as? JsonArray).orEmpty().filterIsInstance<JsonObject>()
            .filter { values.truth(it["visible"], default = true) }
            .flatMap { component ->
                when (component["type"].asText) {
                    "If" -> shown(
                        component[if (values.holds(component["condition"].asText.orEmpty())) "then" else "else"],
                    )

                    "Switch" -> {
                        val cases = component["cases"] as? JsonObject
                        shown(cases?.get(values.text(component["value"])) ?: cases?.get("default"))
                    }

                    "Form" -> shown(component["children"])

                    else -> listOf(component)
                }
            }

    fun view(snackbar: String? = null, faults: List<String> = emptyList()): FlowView.Screen =
        FlowView.Screen(id, title, components.flatMap(::lines), snackbar, faults)

    private fun lines(component: JsonObject): List<String> = when (val type = component["type"].asText) {
        "TextHeading", "TextSubheading", "TextBody", "TextCaption", "RichText" -> values.text(component["text"]).lines()
        "Image" -> listOf("(picture: ${values.text(component["alt-text"])})")
        "ImageCarousel" -> listOf("(pictures)")
        "EmbeddedLink" -> listOf("${values.text(component["text"])} ›")
        "NavigationList" -> entries(component).map { "${it.title} ›" }
        "Footer" -> captions(component) + "[ ${values.text(component["label"])} ]"
        in FlowInput.TYPES -> listOf(FlowInput(component, this).line())
        else -> listOf("($type)")
    }

    private fun captions(footer: JsonObject): List<String> =
        listOf("left-caption", "center-caption", "right-caption").mapNotNull { footer[it]?.let(values::text) }
            .joinToString("   ").let { if (it.isEmpty()) emptyList() else listOf(it) }

    /** What can be tapped under [label]: its action, and whether it sends the screen off. */
    fun tapped(label: String): Tap? = components.firstNotNullOfOrNull { component ->
        when (component["type"].asText) {
            "Footer" -> tap(component, "label", label, sends = true)
            "EmbeddedLink" -> tap(component, "text", label, sends = false)
            "OptIn" -> tap(component, "label", label, sends = false)
            "NavigationList" -> entries(component).find { it.title == label }?.let { Tap(it.action, sends = false) }
            else -> null
        }
    }

    private fun tap(component: JsonObject, text: String, label: String, sends: Boolean): Tap? {
        val action = component["on-click-action"] as? JsonObject
        if (action == null || values.text(component[text]) != label) return null
        require(values.truth(component["enabled"], default = true)) { "'$label' is switched off on $id" }
        return Tap(action, sends)
    }

    private fun entries(list: JsonObject): List<Entry> =
        (values.of(list["list-items"]) as? JsonArray).orEmpty().filterIsInstance<JsonObject>().mapNotNull { item ->
            val action = (item["on-click-action"] ?: list["on-click-action"]) as? JsonObject
            action?.let { Entry((item["main-content"] as? JsonObject)?.get("title").asText.orEmpty(), it) }
        }

    private class Entry(val title: String, val action: JsonObject)

    class Tap(val action: JsonObject, val sends: Boolean)

    /** Everything that can be tapped or filled, for who names something else. */
    fun offers(): String = (
        inputs.map { it.name } +
            components.mapNotNull { (it["label"] ?: it["text"])?.let(values::text) }
        )
        .distinct().joinToString { "'$it'" }

    fun put(name: String, value: JsonElement) {
        form[name] = value
    }

    fun remove(name: String) {
        form.remove(name)
    }

    fun value(name: String): JsonPrimitive? = form[name] as? JsonPrimitive
}
