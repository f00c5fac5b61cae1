package io.wakit.sandbox

import io.ktor.client.engine.HttpClientEngine
import io.wakit.model.AccessToken
import io.wakit.model.AppId
import io.wakit.model.AppSecret
import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.PhoneNumberId
import io.wakit.model.VerifyToken
import io.wakit.model.WaId
import io.wakit.model.WabaId
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import java.util.concurrent.CopyOnWriteArrayList

/**
 * Meta, played on this machine: a Graph that takes messages as Meta does, users with phones, and signed webhooks to the
 * app. It keeps everything in memory, and all that it ever got is there to be looked at.
 *
 * ```
 * Sandbox().use { sandbox ->
 *     val alice = sandbox.user(WaId("15550100001"), name = "Alice")
 *     val server = sandbox.start()             // or: a client on sandbox.engine
 *     sandbox.webhooks.subscribe("http://127.0.0.1:8080/webhook")
 *     alice.writes("hello")
 *     alice.awaitMessage().text                // what the app answered
 * }
 * ```
 *
 * Of messages it takes every type that Meta documents, read marks, typing and marketing templates, and checks each as
 * Meta does. Of a number it plays its fields, registration, profile, settings, blocked users, QR codes, commerce,
 * automation and key; of an account its fields, subscriptions, templates with their review, and Flows. Files go up and down,
 * by resumable uploads too. Whether a media id or a product is there is not looked up when a message is sent.
 */
public class Sandbox internal constructor(private val settings: Settings) : AutoCloseable {
    private val scope = CoroutineScope(settings.context + SupervisorJob(settings.context[Job]))
    private val underWay = UnderWay()
    private val conversations = Conversations(settings)
    private val servers = CopyOnWriteArrayList<SandboxServer>()

    /** What is to go wrong next. */
    public val faults: Faults = Faults()

    /** How the app is told what happened. */
    public val webhooks: Webhooks = Webhooks(settings, faults, scope, underWay)

    private val statuses = StatusWalk(settings, webhooks, scope, underWay)
    private val book = NumberBook(settings.clock)
    private val street = Street(settings, conversations, webhooks, statuses, book)
    private val numberNodes = NodeKind("phone number") { id -> settings.numbers.find { it.id.value == id } }

    /** The files that Meta keeps. */
    public val media: MediaShelf = MediaShelf(settings.clock, settings.numbers)

    private val templateBook = TemplateBook(settings, webhooks)
    private val flowBook = FlowBook(settings, webhooks) { waba ->
        settings.numbers.any { it.waba == waba && book.at(it) { publicKey } != null }
    }
    private val flowDesk = FlowDesk(settings, flowBook)
    private val desk = GraphDesk(
        settings,
        MessagesDesk(settings, conversations, street, statuses, faults, templateBook, flowBook)
            .routes(numberNodes, ::mayMessage) + numberRoutes() + accountRoutes() +
            MediaDesk(media, settings.appId).routes(),
        flowDesk::asset,
    )
    private val files = FileDesk(settings, media, desk, faults)

    /** The templates of the accounts, and the reviewers who decide on them. */
    public val templates: SandboxTemplates = SandboxTemplates(templateBook)

    /** The Flows of the accounts, from draft to deprecated. */
    public val flows: SandboxFlows = SandboxFlows(flowBook, settings) { book.at(it) { publicKey } }

    private fun accountRoutes(): List<Route<*>> {
        val wabas = NodeKind("account") { id -> settings.numbers.map { it.waba }.find { it.value == id } }
        return WabaDesk(settings).routes(wabas) +
            TemplateDesk(templateBook, TemplateDraftChecks(media))
                .routes(wabas, NodeKind("template", templateBook::find)) +
            flowDesk.routes(wabas, NodeKind("flow", flowBook::find))
    }

    private fun mayMessage(number: BusinessNumber, asked: Asked): Unit =
        book.mayMessage(number, asked) { street.find(Bsuid(it))?.waId?.value }

    private fun numberRoutes(): List<Route<*>> = NumberDesk(book).routes(numberNodes) +
        ShopDesk(book).routes(numberNodes) + BlockDesk(book, conversations, street).routes(numberNodes) +
        QrDesk(book, settings.clock).routes(numberNodes)

    /**
     * The Graph as an engine for Ktor's client: `HttpClient(sandbox.engine)`. It answers for any host and opens no
     * port.
     */
    public val engine: HttpClientEngine = engineFace(desk, files, scope)

    /** The business numbers that messages can be sent from; the first is the default. */
    public val numbers: List<BusinessNumber> get() = settings.numbers

    /** The first business number, for the many cases in which there is one. */
    public val phone: PhoneNumberId get() = settings.numbers.first().id

    /** The app that calls are made by. */
    public val app: AppId get() = settings.appId

    /** A token that the Graph takes. */
    public val accessToken: AccessToken get() = settings.accessTokens.first()

    /** What webhooks are signed with. */
    public val appSecret: AppSecret get() = settings.appSecret

    /** What [Webhooks.subscribe] says to the app. */
    public val verifyToken: VerifyToken get() = settings.verifyToken

    /** The code that was last sent to [phone] by `request_code`; null where none was, or it was given back. */
    @JvmOverloads
    public fun verificationCode(phone: PhoneNumberId = this.phone): String? =
        book.at(conversations.number(phone)) { code }

    /** Every call that the Graph got through either face, in the order in which they were answered. */
    public val requests: List<GraphCall> get() = desk.log

    /**
     * The person with the number [waId], who is on WhatsApp from now on; the same number is the same person. A [name]
     * or [userId] that is given takes the place of the one before. Numbers that were never named here are on no phone:
     * what is sent to them is accepted and then fails with error 131026.
     */
    public fun user(waId: WaId, name: String? = null, userId: Bsuid? = null): SandboxUser = street.user(waId).also {
        if (name != null) it.name = name
        if (userId != null) it.userId = userId
    }

    /**
     * A group that the business may write to from now on; whoever is in it gets what is sent. Statuses of group messages
     * are not told.
     */
    public fun group(id: GroupId, vararg members: SandboxUser): Unit = street.open(id, members.toList())

    /**
     * Opens the Graph on [port], or on a free one for 0, to this machine alone unless another [host] is named. It may
     * be called more than once; [close] closes them all.
     */
    public suspend fun start(port: Int = 0, host: String = "127.0.0.1"): SandboxServer =
        SandboxServer.start(desk, files, PeopleDesk(street), host, port).also { servers += it }

    /** Ends everything: servers, deliveries and statuses that are still to come. */
    override fun close() {
        scope.cancel()
        servers.forEach { it.close() }
        engine.close()
        media.close()
    }

    override fun toString(): String = "Sandbox(${settings.numbers})"

    public companion object {
        /** The token of a sandbox that was given none: `sandbox-access-token`. */
        @JvmField public val DefaultAccessToken: AccessToken = AccessToken("sandbox-access-token")

        /** The app of a sandbox that was given none: `670843887433847`. */
        @JvmField public val DefaultAppId: AppId = AppId("670843887433847")

        /** The app secret of a sandbox that was given none: `sandbox-app-secret`. */
        @JvmField public val DefaultAppSecret: AppSecret = AppSecret("sandbox-app-secret")

        /** The verify token of a sandbox that was given none: `sandbox-verify-token`. */
        @JvmField public val DefaultVerifyToken: VerifyToken = VerifyToken("sandbox-verify-token")

        /** The business number of a sandbox that was given none: `106540352242922`, which shows as 15550783881. */
        @JvmField public val DefaultPhoneNumberId: PhoneNumberId = PhoneNumberId("106540352242922")

        /** The PIN of a registered number that was given none: `123456`. */
        public const val DefaultPin: String = "123456"

        /** The account of a number that was given none: `102290129340398`. */
        @JvmField public val DefaultWabaId: WabaId = WabaId("102290129340398")
    }
}

/** A new sandbox; without settings it has one number, one account and the documented default secrets. */
public fun Sandbox(configure: SandboxConfig.() -> Unit = {}): Sandbox =
    Sandbox(SandboxConfig().apply(configure).checked())
