package io.wakit.samples.pizzabot

import io.wakit.bot.Bot
import io.wakit.bot.script.BotScript
import io.wakit.bot.script.ScriptVars
import io.wakit.bot.script.bot

// quote: script
/** The bot of [pizzaBot] as data: what it says stands in [json], and what it does is here. */
fun pizzaBot(json: String, pizzeria: Pizzeria): Bot<ScriptVars> = bot(BotScript.read(json)) {
    action("bake") {
        val order = Order(vars.text("pizza.title"), vars.text("address"))
        val number = remember("order") { pizzeria.bake(order) }
        update { with("number", number) }
    }
    action("show") { message ->
        if (message != null) remember("show") { pizzeria.show(key, message) }
    }
}
// end quote

/** What the bot says, as it comes with this program; it could as well come from a database. */
fun pizzaScript(): String =
    checkNotNull(Pizzeria::class.java.getResourceAsStream("/pizza.json")).use { it.readBytes().decodeToString() }
