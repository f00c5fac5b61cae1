package io.wakit.samples.orderupdates

import io.wakit.model.template.Body
import io.wakit.model.template.Buttons
import io.wakit.model.template.Example
import io.wakit.model.template.Footer
import io.wakit.model.template.Header
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.UrlButton

/** The templates that the shop wants to have at Meta. What it sends them by is written from `templates.lock.json`. */
val orderTemplates: List<TemplateDraft> = listOf(
    TemplateDraft(
        name = "order_shipped",
        language = "en_US",
        category = TemplateCategory.Utility,
        components = listOf(
            Header(text = "On its way"),
            Body(
                "Hi {{first_name}}, your order {{order_number}} has left our shop and should be with you soon.",
                Example.body(mapOf("first_name" to "Ann", "order_number" to "A-17")),
            ),
            Footer("Lucky Shrub"),
            Buttons(
                UrlButton("Track it", "https://shop.example/track/{{1}}", listOf("https://shop.example/track/A-17")),
            ),
        ),
        parameterFormat = ParameterFormat.Named,
    ),
)
