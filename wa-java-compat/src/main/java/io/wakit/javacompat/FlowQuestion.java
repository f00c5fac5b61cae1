package io.wakit.javacompat;

import io.wakit.flows.endpoint.FlowReply;
import io.wakit.flows.endpoint.FlowRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a phone asks while a user fills a Flow in, and the replies that a handler can give. Values are plain: text,
 * {@link Long}, {@link Double}, {@link Boolean}, {@link java.util.List}, {@link Map} and null; what is given may have any
 * number, and anything else is written as its text.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/implementingyourflowendpoint">Implementing your
 *     Flow endpoint</a>
 */
public final class FlowQuestion {
    private final FlowRequest request;

    FlowQuestion(FlowRequest request) {
        this.request = request;
    }

    /**
     * The screen that asks.
     *
     * @return its id; null when the Flow opens, and at Back where Meta leaves it out
     */
    public @Nullable String screen() {
        return request.getScreen();
    }

    /**
     * Whose session this is.
     *
     * @return what the message with the Flow carried
     */
    public @Nullable String flowToken() {
        return request.getFlowToken();
    }

    /**
     * What the action of the screen carried.
     *
     * @return its payload by names; empty where there is none
     */
    public Map<String, @Nullable Object> data() {
        return JsonValues.map(request.getData());
    }

    /**
     * One value of the payload as text. All text inputs send text, also those for numbers.
     *
     * @param name of the value
     * @return the text; null where there is no such value
     */
    public @Nullable String text(String name) {
        Object value = data().get(Objects.requireNonNull(name, "name"));
        return value == null ? null : value.toString();
    }

    /**
     * One value of the payload as a whole number, whether it came as one or as text.
     *
     * @param name of the value
     * @return the number
     * @throws IllegalArgumentException where there is none of that name; it does not quote what the user typed
     */
    public long number(String name) {
        String text = text(name);
        try {
            return Long.parseLong(text == null ? "" : text.strip());
        } catch (NumberFormatException quoted) {
            throw new IllegalArgumentException("'" + name + "' is no whole number");
        }
    }

    /**
     * The payload as JSON, for a library that reads classes from it.
     *
     * @return a JSON object
     */
    public String json() {
        return request.getData().toString();
    }

    /**
     * Shows a screen.
     *
     * @param screen its id
     * @param data in the form of the data schema of the screen
     * @return the reply
     */
    public FlowReply next(String screen, Map<String, ? extends @Nullable Object> data) {
        return FlowReply.next(Objects.requireNonNull(screen, "screen"), JsonValues.object(data));
    }

    /**
     * Shows the screen that asks again, with a snackbar: for input that is not good.
     *
     * @param message what the snackbar says
     * @return the reply
     * @throws IllegalStateException where no screen asks, as when the Flow opens
     */
    public FlowReply snackbar(String message) {
        Objects.requireNonNull(message, "message");
        String screen = screen();
        if (screen == null)
            throw new IllegalStateException("No screen asks that the snackbar could stand on. Use next.");
        return FlowReply.snackbar(screen, message);
    }

    /**
     * Ends the Flow.
     *
     * @param params what comes back in the message that goes into the chat; the flow token is added
     * @return the reply
     */
    public FlowReply close(Map<String, ? extends @Nullable Object> params) {
        return FlowReply.close(JsonValues.object(params));
    }

    /**
     * Says that the flow token is no longer good: the Flow closes, and its button is disabled.
     *
     * @param message what the user reads; null for WhatsApp's own words
     * @return the reply
     */
    public FlowReply expired(@Nullable String message) {
        return new FlowReply.TokenExpired(message);
    }

    /** Names action and screen, never what the user typed. */
    @Override
    public String toString() {
        return request.toString();
    }
}
