package io.wakit.javacompat;

import io.wakit.flows.json.Complete;
import io.wakit.flows.json.DataExchange;
import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.FlowAction;
import io.wakit.flows.json.Navigate;
import io.wakit.flows.json.OpenUrl;
import io.wakit.flows.json.UpdateData;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a phone does when a component is used. Payloads are values of JSON by their names; {@code ${form.guests}} and
 * {@code ${data.day}} in them are what the user filled in, and what the screen was shown with.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowjson#actions">Actions</a>
 */
public final class FlowActions {
    private FlowActions() {}

    /**
     * Shows another screen that has no data.
     *
     * @param screen its id
     * @return the action
     */
    public static FlowAction navigate(String screen) {
        return navigate(screen, Map.of());
    }

    /**
     * Shows another screen.
     *
     * @param screen its id
     * @param payload the data of that screen, no more and no fewer
     * @return the action
     */
    public static FlowAction navigate(String screen, Map<String, ? extends @Nullable Object> payload) {
        return new Navigate(Objects.requireNonNull(screen, "screen"), JsonValues.object(payload));
    }

    /**
     * Ends the Flow, on a terminal screen.
     *
     * @param payload what comes back in the message that goes into the chat
     * @return the action
     */
    public static FlowAction complete(Map<String, ? extends @Nullable Object> payload) {
        return new Complete(JsonValues.object(payload));
    }

    /**
     * Asks the endpoint what comes next.
     *
     * @param payload what the endpoint gets
     * @return the action
     */
    public static FlowAction dataExchange(Map<String, ? extends @Nullable Object> payload) {
        return new DataExchange(JsonValues.object(payload));
    }

    /**
     * Changes the data of the screen on the phone itself; from 6.0 on.
     *
     * @param payload fields of the data, with their new values
     * @return the action
     */
    public static FlowAction updateData(Map<String, ? extends @Nullable Object> payload) {
        return new UpdateData(JsonValues.object(payload));
    }

    /**
     * Opens a page in the phone's browser; from 6.0 on, for links and boxes to tick.
     *
     * @param url its address, or {@code ${data.…}}
     * @return the action
     */
    public static FlowAction openUrl(String url) {
        return new OpenUrl(Dynamic.of(Objects.requireNonNull(url, "url")));
    }
}
