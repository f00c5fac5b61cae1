@file:JvmName("BotTests")

package io.wakit.bot.test

import io.wakit.bot.Bot
import io.wakit.bot.BotConfig
import io.wakit.model.message.OutboundMessage
import java.time.Duration

/**
 * Plays [bot] in memory and in a time of its own, in sentences:
 *
 * ```
 * botTest(pizza) {
 *     user says "hi"
 *     bot shouldSay "What size?"
 *     user taps "Large"
 *     restart()
 *     after(10.minutes)
 *     bot shouldSay "Still there?"
 *     bot shouldBeIn "menu"
 * }
 * ```
 *
 * [BotTest] says what it does and does not. In the end nothing may be left that the bot has said and nobody has looked at.
 */
public fun botTest(bot: Bot<*>, configure: BotConfig.() -> Unit = {}, play: BotPlay.() -> Unit) {
    BotPlay(BotTest(bot, configure)).apply(play).end()
}

/** The words of a test. */
public class BotPlay internal constructor(
    /** The same words as functions. */
    public val test: BotTest,
) {
    private val bots = linkedMapOf<TestUser, TestBot>()

    /** The user. */
    public val user: TestUser get() = test.user

    /** The bot, as the user sees it. */
    public val bot: TestBot get() = botOf(test.user)

    /** Another user, known by a number. */
    public fun user(number: String): TestUser = test.user(number).also { botOf(it) }

    /** The bot as [user] sees it. */
    public fun botOf(user: TestUser): TestBot = bots.getOrPut(user) { TestBot(user) }

    /** Lets time pass; see [BotTest.after]. */
    public fun after(time: Duration): Unit = test.after(time)

    /** So many seconds, for [after]. */
    public val Int.seconds: Duration get() = Duration.ofSeconds(toLong())

    /** So many minutes, for [after]. */
    public val Int.minutes: Duration get() = Duration.ofMinutes(toLong())

    /** So many hours, for [after]. */
    public val Int.hours: Duration get() = Duration.ofHours(toLong())

    /** So many days, of 24 hours each, for [after]. */
    public val Int.days: Duration get() = Duration.ofDays(toLong())

    /** Ends the program and starts it again; see [BotTest.restart]. */
    public fun restart(): Unit = test.restart()

    /** Starts it again with another version of the bot; see [BotTest.restart]. */
    public fun restart(bot: Bot<*>): Unit = test.restart(bot)

    internal fun end() {
        bot
        bots.keys.forEach { it.shouldGetNothing() }
    }
}

/** The bot, as one user sees it. */
public class TestBot internal constructor(private val user: TestUser) {
    /** Its next message says [text]: the words of a text, the body of anything else. */
    public infix fun shouldSay(text: String): Unit = user.shouldGet(text)

    /** Its next message is as [look] wants it. */
    public infix fun shouldSend(look: (OutboundMessage) -> Unit): Unit = look(user.next())

    /** It has said nothing more. */
    public fun shouldSayNothing(): Unit = user.shouldGetNothing()

    /** The conversation is in [state]; empty where it has ended. */
    public infix fun shouldBeIn(state: String): Unit = user.shouldBeIn(state)
}
