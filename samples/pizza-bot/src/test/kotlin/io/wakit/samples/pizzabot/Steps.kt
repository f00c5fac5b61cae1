package io.wakit.samples.pizzabot

import arrow.core.Either
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.bot.bot
import io.wakit.bot.choose
import io.wakit.bot.confirm
import io.wakit.bot.dialog
import io.wakit.bot.script.BotScript
import io.wakit.bot.script.bot
import io.wakit.bot.window.OpenOrTemplateReceipt
import io.wakit.bot.window.otherwise
import io.wakit.bot.window.within
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.inbox.jdbc.JdbcStores
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.Recipient
import io.wakit.model.VerifyToken
import io.wakit.webhook.ktor.WhatsAppWebhooks
import kotlinx.serialization.Serializable
import java.time.Duration

// quote: echo
val echo = bot("echo") {
    state("echo") {
        on(text) { say("You said: ${event.body}") }
    }
}
// end quote

fun serveEcho(env: (String) -> String) {
    // quote: serve
    val whatsapp = WhatsApp(AccessToken(env("WA_ACCESS_TOKEN")))
    embeddedServer(Netty, port = 8080) {
        install(WhatsAppWebhooks) {
            appSecret(AppSecret(env("WA_APP_SECRET")))
            verifyToken = VerifyToken(env("WA_VERIFY_TOKEN"))
            bot(echo, whatsapp)
        }
    }.start(wait = true)
    // end quote
}

// quote: states
val door = bot("door") {
    state("closed") {
        on(words("open", "please open")) {
            say("Come in!")
            goTo("open")
        }
        invalid { say("It is closed. Say: open") }
    }
    state("open") {
        on(text matching Regex("(?i)close")) { goTo("closed") }
        on(location) { say("We are at ${event.location.name}, too!") }
        timeout(Duration.ofMinutes(10)) {
            say("The wind has shut the door.")
            goTo("closed")
        }
    }
}
// end quote

// quote: ask
val greeter = bot("greeter") {
    talk("greeting") {
        val name = ask("What is your name?") { text() }
        val count = ask("How many pizzas, $name?", invalid = "A number up to 20, please.") { number(1..20) }
        val size = choose("What size?") {
            option("small", "Small")
            option("large", "Large")
        }
        if (confirm("$count $size pizzas for $name?")) say("On their way!")
    }
}
// end quote

// quote: dialog
@Serializable
data class Table(val day: String, val guests: Int)

val table = dialog<Table>("table") {
    Table(ask("Which day?") { text() }, ask("How many guests?") { number(1..8) })
}

val tables = bot("tables") {
    uses(table)
    talk("booking") {
        val wanted = within(Duration.ofHours(1)) { call(table) }
        say(if (wanted == null) "Another time, then." else "${wanted.guests} on ${wanted.day}. See you!")
    }
}
// end quote

// quote: migrate
val visits = bot("visits", version = 2) {
    state("day") { on(text) { say("${event.body} it is.") } }
    migrate(from = 1) { if (state == "when") state = "day" }
}
// end quote

// quote: reminder
val reminder = bot("reminder") {
    state("booked") {
        onEnter { say("Your table is booked.") }
        timeout(Duration.ofDays(2)) {
            sendOrTemplate {
                text("Your table is tomorrow.") otherwise template("table_tomorrow", "en_US")
            }
        }
    }
}
// end quote

suspend fun tell(phone: Phone, stores: JdbcStores, user: Recipient): Either<WaError, OpenOrTemplateReceipt> {
    // quote: later
    val sent = phone.within(stores.windows).sendOrTemplate(user) {
        text("Your pizza is at the door.") otherwise template("at_the_door", "en_US") { body("Diavola") }
    }
    // end quote
    return sent
}

// quote: data
val hours = bot(
    BotScript.read(
        """
        {
          "name": "hours",
          "states": [{
            "name": "door",
            "on": [
              {
                "trigger": {"type": "contains", "text": "open"},
                "steps": [{"type": "say", "text": "From 9 to 5. Shall I remind you?"}]
              },
              {
                "trigger": {"type": "words", "words": ["yes", "please"]},
                "steps": [{"type": "goTo", "state": "reminder"}]
              }
            ],
            "invalid": [{"type": "say", "text": "Ask me when we are open."}]
          }, {
            "name": "reminder",
            "talk": [
              {"type": "ask", "text": "Your name?", "answer": {"type": "text", "pattern": "^.{1,40}$"}, "into": "name"},
              {
                "type": "ask", "text": "How many minutes before, {{name}}?",
                "answer": {"type": "number", "from": 5, "to": 120}, "into": "minutes", "invalid": "5 to 120, please."
              },
              {"type": "call", "action": "remind"},
              {"type": "say", "text": "I will write to you at {{minutes}} minutes to 9."},
              {"type": "goTo", "state": "door"}
            ]
          }]
        }
        """,
    ),
) {
    action("remind") {
        remember("remind") { reminders += "${vars.text("name")}: ${vars.text("minutes")}" }
    }
}
// end quote

val reminders = mutableListOf<String>()
