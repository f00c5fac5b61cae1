package io.wakit.sandbox

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Something to fill in on a screen, and the rules that a phone holds what is filled in against. */
internal class FlowInput(val json: JsonObject, private val page: FlowPage) {
    val name: String = json["name"].asText.orEmpty()
    val type: String = json["type"].asText.orEmpty()
    val label: String = (page.values.of(json["label"]) as? JsonPrimitive)?.content.orEmpty()

    private val value: JsonElement? get() = page.form[name]?.takeIf { it != JsonNull }
    private val chosen: List<String>
        get() = when (val now = value) {
            is JsonArray -> now.map { it.written() }
            is JsonPrimitive -> listOf(now.content)
            else -> emptyList()
        }

    private val options: List<Option>
        get() = (page.values.of(json["data-source"]) as? JsonArray).orEmpty().filterIsInstance<JsonObject>().map {
            val enabled = it["enabled"] as? JsonPrimitive
            Option(it["id"].asText.orEmpty(), it["title"].asText.orEmpty(), enabled?.content != "false", it)
        }

    /** @property json the option whole, with the actions that it may have of its own. */
    class Option(val id: String, val title: String, val isEnabled: Boolean, val json: JsonObject)

    /** One option as it was named, by its id or its title. */
    fun option(named: String): Option {
        val option = options.find { it.id == named } ?: options.find { it.title == named }
        requireNotNull(option) { "'$label' offers no '$named', but ${options.joinToString { "'${it.title}'" }}" }
        require(option.isEnabled) { "'${option.title}' is switched off in '$label'" }
        return option
    }

    fun fill(text: String) {
        require(type in TYPED) { "'$label' is no field to write in: choose(…) or tick(…) it" }
        checkIsOn()
        if (type in DATES) checkDay(text)
        page.put(name, JsonPrimitive(text))
    }

    fun choose(named: List<String>): List<Option> {
        require(type in SINGLE || type in SEVERAL) { "'$label' is nothing to choose from: fill(…) or tick(…) it" }
        checkIsOn()
        val all = named.map(::option)
        if (type in SINGLE) {
            page.put(name, JsonPrimitive(requireNotNull(all.singleOrNull()) { "'$label' takes one choice" }.id))
        } else {
            page.put(name, JsonArray(all.map { JsonPrimitive(it.id) }))
        }
        return all
    }

    fun tick(isOn: Boolean) {
        require(type == "OptIn") { "'$label' is no box to tick: fill(…) or choose(…) it" }
        page.put(name, JsonPrimitive(isOn))
    }

    private fun checkIsOn() {
        require(page.values.truth(json["enabled"], default = true)) { "'$label' is switched off on ${page.id}" }
    }

    /** Days as they are written from Flow JSON 5.0 on; a calendar shows no others. */
    private fun checkDay(day: String) {
        require(DAY.matches(day)) { "'$label' takes a day as 2030-01-02, and no '$day'" }
        val from = page.values.text(json["min-date"])
        val until = page.values.text(json["max-date"])
        val closed = (page.values.of(json["unavailable-dates"]) as? JsonArray).orEmpty().map { it.written() }
        val isOpen = (!DAY.matches(from) || day >= from) && (!DAY.matches(until) || day <= until) && day !in closed
        require(isOpen) { "'$label' does not offer $day" }
    }

    /** What keeps a phone from sending the screen off; null where nothing does. */
    fun fault(): String? {
        val text = chosen.joinToString(" ")
        val isEmpty = chosen.none { it.isNotEmpty() } || (type == "OptIn" && text != "true")
        return when {
            isEmpty -> "'$label' has to be filled in".takeIf { page.values.truth(json["required"], default = false) }
            type == "TextInput" -> textFault(text)
            type == "TextArea" -> "'$label' is too long".takeIf { isOver(text, "max-length") }
            type in SEVERAL -> countFault(chosen.size)
            else -> null
        }
    }

    private fun textFault(text: String): String? {
        val fits = when (json["input-type"].asText) {
            "number" -> NUMBER.matches(text)
            "email" -> EMAIL.matches(text)
            "passcode" -> text.all { it in '0'..'9' }
            "phone" -> PHONE.matches(text)
            else -> true
        }
        val pattern = json["pattern"].asText
        return when {
            !fits -> "'$label' takes a ${json["input-type"].asText}"
            isUnder(text, "min-chars") -> "'$label' is too short"
            isOver(text, "max-chars") -> "'$label' is too long"
            pattern != null && !Regex(pattern).matches(text) -> "'$label' is not in the form that is asked for"
            else -> null
        }
    }

    private fun countFault(count: Int): String? = when {
        (limit("min-selected-items") ?: 0) > count -> "'$label' takes at least ${limit("min-selected-items")}"
        (limit("max-selected-items") ?: count) < count -> "'$label' takes at most ${limit("max-selected-items")}"
        else -> null
    }

    private fun isUnder(text: String, key: String) = (limit(key) ?: 0) > text.codePointCount(0, text.length)

    private fun isOver(text: String, key: String) = text.codePointCount(0, text.length) > (limit(key) ?: Int.MAX_VALUE)

    private fun limit(key: String): Int? = page.values.text(json[key]).toIntOrNull()

    fun line(): String = when (type) {
        "OptIn" -> "[${if (chosen == listOf("true")) "x" else " "}] $label"
        in SINGLE -> "$label: " + options.joinToString("  ") { "(${if (it.id in chosen) "•" else " "}) ${it.title}" }
        in SEVERAL -> "$label: " + options.joinToString("  ") { "[${if (it.id in chosen) "x" else " "}] ${it.title}" }
        "PhotoPicker", "DocumentPicker" -> "$label: (files)"
        else -> "$label: " + chosen.joinToString(" ").ifEmpty { "____" }
    }

    companion object {
        private val DATES = setOf("DatePicker", "CalendarPicker")
        private val TYPED = setOf("TextInput", "TextArea") + DATES
        private val SINGLE = setOf("RadioButtonsGroup", "Dropdown")
        private val SEVERAL = setOf("CheckboxGroup", "ChipsSelector")
        val TYPES: Set<String> = TYPED + SINGLE + SEVERAL + setOf("OptIn", "PhotoPicker", "DocumentPicker")
        private val DAY = Regex("""\d{4}-\d{2}-\d{2}""")
        private val NUMBER = Regex("""-?\d+([.,]\d+)?""")
        private val EMAIL = Regex("""[^\s@]+@[^\s@]+\.[^\s@]+""")
        private val PHONE = Regex("""\+?[\d\s().-]+""")
    }
}
