package io.wakit.sandbox

import io.wakit.model.MessageId
import io.wakit.model.WaId
import kotlinx.coroutines.runBlocking
import java.time.Duration
import java.util.function.Consumer

/**
 * A [Sandbox] for programs that wait, in Java above all: its server is open, and its words return when what they say is done.
 *
 * ```java
 * try (var meta = BlockingSandbox.open()) {
 *     var whatsapp = WhatsAppAsync.builder(meta.getSandbox().getAccessToken()).baseUrl(meta.getBaseUrl()).build();
 *     meta.subscribe("http://127.0.0.1:8080/webhook");
 *     var alice = meta.user("15550100001", "Alice");
 *     alice.writes("hello");
 *     System.out.println(alice.awaitMessage().getText());
 * }
 * ```
 *
 * @property sandbox what is played: faults, files, templates, and all that it got. Closed with this.
 */
public class BlockingSandbox private constructor(public val sandbox: Sandbox, private val server: SandboxServer) :
    AutoCloseable {
    /** What a client takes in place of `https://graph.facebook.com`. */
    public val baseUrl: String get() = server.baseUrl

    /** A person with a phone; the same number is the same person. */
    @JvmOverloads
    public fun user(number: String, name: String? = null): BlockingUser = BlockingUser(sandbox.user(WaId(number), name))

    /** Asks the app Meta's challenge at [url], and posts webhooks there from then on. */
    public fun subscribe(url: String): Unit = runBlocking { sandbox.webhooks.subscribe(url) }

    /** Waits until every webhook was answered 200 or given up, and every status has walked. */
    @JvmOverloads
    public fun awaitIdle(within: Duration = Duration.ofSeconds(10)): Unit =
        runBlocking { sandbox.webhooks.awaitIdle(within) }

    override fun close(): Unit = sandbox.close()

    override fun toString(): String = "BlockingSandbox($baseUrl)"

    public companion object {
        /** Opens a sandbox with its defaults, or as [configure] says, on [port], or on a free one for 0. */
        @JvmStatic
        @JvmOverloads
        public fun open(configure: Consumer<SandboxConfig> = Consumer {}, port: Int = 0): BlockingSandbox {
            val sandbox = Sandbox { configure.accept(this) }
            return BlockingSandbox(sandbox, runBlocking { sandbox.start(port) })
        }
    }
}

/**
 * A person who uses WhatsApp, played by a program that waits. Each word returns when its webhook was posted.
 *
 * @property user the same person, with all that she can say.
 */
public class BlockingUser internal constructor(public val user: SandboxUser) {
    /** What came to her, in order. */
    public val messages: List<ReceivedMessage> get() = user.messages

    /** Writes [text], in reply to a message where one is named. */
    @JvmOverloads
    public fun writes(text: String, replyTo: MessageId? = null): MessageId = runBlocking { user.writes(text, replyTo) }

    /** Taps the button of [on] that has [id]. */
    public fun taps(id: String, on: ReceivedMessage): MessageId = runBlocking { user.taps(id, on) }

    /** Picks the row of the list [on] that has [id]. */
    public fun picks(id: String, on: ReceivedMessage): MessageId = runBlocking { user.picks(id, on) }

    /** Reacts to a message of either side. */
    public fun reacts(to: MessageId, emoji: String): MessageId = runBlocking { user.reacts(to, emoji) }

    /** Opens the chat: what came is read. */
    public fun reads(): Unit = runBlocking { user.reads() }

    /** The next message that came to her and was not awaited yet; an `IllegalStateException` where none comes [within] a time. */
    @JvmOverloads
    public fun awaitMessage(within: Duration = Duration.ofSeconds(10)): ReceivedMessage =
        runBlocking { user.awaitMessage(within) }

    override fun toString(): String = "BlockingUser($user)"
}
