package io.wakit.sandbox

import io.wakit.model.AppSecret
import kotlinx.serialization.json.JsonObject
import java.net.URI
import java.time.Duration

/** How a [FlowPlayer] opens its Flow, and whom it asks. */
@SandboxDsl
public class FlowPlayerConfig internal constructor() {
    /** What the message with the Flow carried: whose session this is. */
    public var flowToken: String = "sandbox-flow-token"

    /** How long the endpoint may take; a real phone waits for 10 s. */
    public var patience: Duration = Duration.ofSeconds(10)

    /** Whether the Flow begins by asking its endpoint (`INIT`); else on a screen. It does where an [endpoint] is named. */
    public var opensOnEndpoint: Boolean? = null

    internal var phone: FlowPhone.Line? = null
    internal var screen: String? = null
    internal var data: JsonObject = JsonObject(emptyMap())
    internal var out: (String) -> Unit = {}
    internal var end: suspend (JsonObject) -> Unit = {}

    /**
     * Where the endpoint is. What goes there is signed with [appSecret] and encrypted under the [publicKey], which is asked for
     * anew when the endpoint answers 421, as phones do.
     */
    public fun endpoint(url: String, appSecret: AppSecret, publicKey: () -> String?) {
        phone = FlowPhone.Line(URI(url), appSecret, publicKey)
    }

    /** Begins on [screen], the first one where it is null, with [data]; the endpoint is not asked for it. */
    public fun opensOn(screen: String?, data: JsonObject = JsonObject(emptyMap())) {
        this.screen = screen
        this.data = data
        opensOnEndpoint = opensOnEndpoint ?: false
    }

    /** Tells [out] line by line what the user sees and does. */
    public fun prints(out: (String) -> Unit) {
        this.out = out
    }

    /** Told of what goes into the chat when the Flow has come to its end. */
    public fun onEnd(end: suspend (params: JsonObject) -> Unit) {
        this.end = end
    }
}
