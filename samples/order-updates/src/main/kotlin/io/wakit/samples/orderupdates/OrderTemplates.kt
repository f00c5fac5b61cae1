package io.wakit.samples.orderupdates

import io.wakit.dsl.template
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft

/** The templates that the shop wants to have at Meta. What it sends them by is written from `templates.lock.json`. */
val orderTemplates: List<TemplateDraft> = listOf(
    template("order_shipped", "en_US", TemplateCategory.Utility) {
        header("On its way")
        body(
            "Hi {{first_name}}, your order {{order_number}} has left our shop and should be with you soon.",
            "first_name" to "Ann",
            "order_number" to "A-17",
        )
        footer("Lucky Shrub")
        buttons { url("Track it", "https://shop.example/track/{{1}}", "A-17") }
    },
)
