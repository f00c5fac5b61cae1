package io.wakit.model.template

/** Whether an example of theirs, or of one of their cards, has a name. */
internal fun List<Component>.haveNames(): Boolean = any { part ->
    when (part) {
        is Header -> part.example?.headerTextNamed != null
        is Body -> part.example?.bodyTextNamed != null
        is Carousel -> part.cards.any { it.components.haveNames() }
        else -> false
    }
}

/** Each variable needs an example, and each example a variable: without them the review refuses. */
internal fun Findings.examples(
    path: String,
    text: String,
    values: Int?,
    named: List<Example.Named>?,
    format: ParameterFormat?,
) {
    if (Variables.isBroken(text)) {
        add("$path.text", "has braces that hold no variable; Meta takes {{1}} or {{name}}, without spaces inside")
    }
    val variables = Variables.of(text)
    if (format == ParameterFormat.Named || (format == null && named != null)) {
        named(path, variables, named.orEmpty().map { it.name })
    } else {
        numbered(path, variables, values ?: 0)
        if (named !=
            null
        ) {
            add("$path.example", "has values with names, where the variables of the template are numbered")
        }
    }
}

private fun Findings.named(path: String, variables: Set<String>, names: List<String>) {
    (variables - names.toSet()).forEach { add("$path.example", "says nothing for the variable {{$it}}") }
    (names.toSet() - variables).forEach { add("$path.example", "says something for {{$it}}, which the text has not") }
    names.groupBy { it }.filterValues { it.size > 1 }.forEach { (name, all) ->
        add("$path.example", "says {{$name}} ${all.size} times", 1, all.size)
    }
    variables.filterNot { NAMED.matches(it) }.forEach {
        add("$path.text", "names a variable '$it'; Meta takes small letters and underscores")
    }
}

private fun Findings.numbered(path: String, variables: Set<String>, values: Int) {
    if (values != variables.size) {
        add("$path.example", "has $values values for ${variables.size} variables", variables.size, values)
    }
    val wanted = (1..variables.size).map { "$it" }.toSet()
    if (variables != wanted) {
        val found = variables.joinToString { "{{$it}}" }
        add("$path.text", "has the variables $found, where Meta numbers from {{1}} on; names need the format NAMED")
    }
}

/** Words have to stand before the first variable and behind the last. */
internal fun Findings.edges(path: String, text: String) {
    if (Variables.isFirst(text)) add(path, "begins with a variable; Meta wants words before it")
    if (Variables.isLast(text)) add(path, "ends with a variable; Meta wants words, or a full stop, behind it")
}

internal fun Findings.url(path: String, button: UrlButton) {
    checks.length("$path.url", button.url, 1..URL)
    val variables = Variables.of(button.url).size
    if (variables > 1) add("$path.url", "has $variables variables; Meta takes 1 at its end", 1, variables)
    if (variables == 1 && !Variables.isLast(button.url)) {
        add("$path.url", "goes on behind its variable, which Meta takes at the end alone")
    }
    val values = button.example.orEmpty().size
    if (values != minOf(variables, 1)) {
        add("$path.example", "has $values values for $variables variables", minOf(variables, 1), values)
    }
}
