package io.wakit.javacompat;

import io.wakit.model.FlowId;
import io.wakit.model.message.FlowAction;
import io.wakit.model.message.FlowMessage;
import io.wakit.model.message.FlowMode;
import io.wakit.model.message.Header;
import java.util.Map;
import java.util.Objects;
import kotlinx.serialization.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A message with a button that opens a Flow, part by part: for Flows that begin at their endpoint, or on a screen with data.
 *
 * <pre>{@code
 * phone.messages().send(to, FlowMessages.opening(flowId, "A table for tonight?", "Book")
 *         .token("table-17")
 *         .onScreen("TABLE", Map.of("guests", 2))
 *         .content());
 * }</pre>
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/sendingaflow">Sending a Flow</a>
 */
public final class FlowMessages {
    private final FlowId flow;
    private final String body;
    private final String cta;
    private @Nullable String token;
    private @Nullable FlowAction action;
    private @Nullable String screen;
    private @Nullable JsonObject data;
    private @Nullable FlowMode mode;
    private @Nullable Header header;
    private @Nullable String footer;

    private FlowMessages(FlowId flow, String body, String cta) {
        this.flow = Objects.requireNonNull(flow, "flow");
        this.body = Objects.requireNonNull(body, "body");
        this.cta = Objects.requireNonNull(cta, "cta");
    }

    /**
     * Begins a message.
     *
     * @param flow what the button opens
     * @param body up to 1,024 characters
     * @param cta what the button says, up to 30 characters without emoji
     * @return a message to go on with
     */
    public static FlowMessages opening(FlowId flow, String body, String cta) {
        return new FlowMessages(flow, body, cta);
    }

    /**
     * What tells this sending from others: it comes back with the answers, and the endpoint gets it.
     *
     * @param token of your own
     * @return this
     */
    public FlowMessages token(String token) {
        this.token = Objects.requireNonNull(token, "token");
        return this;
    }

    /**
     * Opens the Flow on a screen.
     *
     * @param screen its id
     * @param data in the form of the data schema of the screen; empty where it has none
     * @return this
     */
    public FlowMessages onScreen(String screen, Map<String, ? extends @Nullable Object> data) {
        this.action = FlowAction.Navigate;
        this.screen = Objects.requireNonNull(screen, "screen");
        this.data = data.isEmpty() ? null : JsonValues.object(data);
        return this;
    }

    /**
     * Lets the endpoint say which screen comes first: it is asked when the Flow is opened.
     *
     * @return this
     */
    public FlowMessages onEndpoint() {
        this.action = FlowAction.DataExchange;
        this.screen = null;
        this.data = null;
        return this;
    }

    /**
     * Opens the draft of the Flow in place of what is published, for a trial.
     *
     * @return this
     */
    public FlowMessages draft() {
        this.mode = FlowMode.Draft;
        return this;
    }

    /**
     * What stands above the words.
     *
     * @param header words, a picture, a film or a document
     * @return this
     */
    public FlowMessages header(Header header) {
        this.header = Objects.requireNonNull(header, "header");
        return this;
    }

    /**
     * What stands below the words.
     *
     * @param footer up to 60 characters
     * @return this
     */
    public FlowMessages footer(String footer) {
        this.footer = Objects.requireNonNull(footer, "footer");
        return this;
    }

    /**
     * The message, to be sent.
     *
     * @return a content; its limits are checked when it is sent
     */
    public FlowMessage content() {
        return new FlowMessage(body, cta, flow, token, action, screen, data, mode, header, footer);
    }
}
