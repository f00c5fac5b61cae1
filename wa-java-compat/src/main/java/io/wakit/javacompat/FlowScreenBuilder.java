package io.wakit.javacompat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a screen of a Flow, from top to bottom. Made by {@link FlowJsonBuilder#screen}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
public final class FlowScreenBuilder {
    private final Map<String, @Nullable Object> screen = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> data = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> children = new ArrayList<>();
    private final List<String> routes = new ArrayList<>();

    FlowScreenBuilder(String id, String title) {
        screen.put("id", Objects.requireNonNull(id, "id"));
        screen.put("title", Objects.requireNonNull(title, "title"));
    }

    /**
     * Says that the screen gets a value, which components name by {@code ${data.name}}.
     *
     * @param name of the value
     * @param type of JSON Schema: {@code string}, {@code number}, {@code boolean}
     * @param example what previews show
     * @return this
     */
    public FlowScreenBuilder data(String name, String type, Object example) {
        Objects.requireNonNull(type, "type");
        return data(name, ordered("type", type, "__example__", Objects.requireNonNull(example, "example")));
    }

    /**
     * The same for lists and objects, by a schema of its own.
     *
     * @param name of the value
     * @param schema JSON Schema, with {@code __example__}
     * @return this
     */
    public FlowScreenBuilder data(String name, Map<String, ? extends @Nullable Object> schema) {
        data.put(Objects.requireNonNull(name, "name"), new LinkedHashMap<>(schema));
        return this;
    }

    /**
     * Ends the Flow here: its footer completes it.
     *
     * @return this
     */
    public FlowScreenBuilder terminal() {
        screen.put("terminal", true);
        return this;
    }

    /**
     * Says which screens may follow, for a Flow with an endpoint.
     *
     * @param screens their ids
     * @return this
     */
    public FlowScreenBuilder leadsTo(String... screens) {
        routes.addAll(List.of(screens));
        return this;
    }

    /**
     * A property of the screen that has no word here.
     *
     * @param name as Meta writes it: {@code refresh_on_back}
     * @param value any value of JSON
     * @return this
     */
    public FlowScreenBuilder property(String name, Object value) {
        screen.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds components, in order, with all that can be said of each.
     *
     * @param parts made by {@link FlowTexts}, {@link FlowInputs}, {@link FlowChoices}, {@link FlowDates}, {@link FlowUploads},
     *     {@link FlowLinks}, {@link FlowPictures} and {@link FlowBranches}
     * @return this
     */
    public FlowScreenBuilder add(FlowPart<?>... parts) {
        for (FlowPart<?> part : parts) children.add(part.written());
        return this;
    }

    /**
     * Adds a heading.
     *
     * @param text up to 80 characters
     * @return this
     */
    public FlowScreenBuilder heading(String text) {
        return component("TextHeading", Map.of("text", text));
    }

    /**
     * Adds words.
     *
     * @param text up to 4,096 characters
     * @return this
     */
    public FlowScreenBuilder body(String text) {
        return component("TextBody", Map.of("text", text));
    }

    /**
     * Adds a line to type into.
     *
     * @param name under which what was typed is found: {@code ${form.name}}
     * @param label up to 20 characters
     * @param more further properties by Meta's names: {@code input-type}, {@code required}, {@code helper-text}
     * @return this
     */
    public FlowScreenBuilder textInput(String name, String label, Map<String, ? extends @Nullable Object> more) {
        return input("TextInput", name, label, more);
    }

    /**
     * Adds a day to pick.
     *
     * @param name under which the day is found
     * @param label up to 40 characters
     * @param more further properties by Meta's names: {@code min-date}, {@code required}
     * @return this
     */
    public FlowScreenBuilder datePicker(String name, String label, Map<String, ? extends @Nullable Object> more) {
        return input("DatePicker", name, label, more);
    }

    /**
     * Adds a choice of one, each in sight.
     *
     * @param name under which the id of the choice is found
     * @param label up to 30 characters
     * @param options titles by their ids, in order: a {@link LinkedHashMap} keeps one
     * @return this
     */
    public FlowScreenBuilder radioButtons(String name, String label, Map<String, String> options) {
        return input("RadioButtonsGroup", name, label, ordered("data-source", items(options), "required", true));
    }

    /**
     * Adds a choice of one out of a menu.
     *
     * @param name under which the id of the choice is found
     * @param label up to 20 characters
     * @param options titles by their ids, in order: a {@link LinkedHashMap} keeps one
     * @return this
     */
    public FlowScreenBuilder dropdown(String name, String label, Map<String, String> options) {
        return input("Dropdown", name, label, ordered("data-source", items(options), "required", true));
    }

    /**
     * Adds any component.
     *
     * @param type as Meta writes it: {@code OptIn}
     * @param properties by Meta's names
     * @return this
     */
    public FlowScreenBuilder component(String type, Map<String, ? extends @Nullable Object> properties) {
        Map<String, @Nullable Object> child = new LinkedHashMap<>();
        child.put("type", Objects.requireNonNull(type, "type"));
        child.putAll(properties);
        children.add(child);
        return this;
    }

    /**
     * Adds the button that asks the endpoint what comes next.
     *
     * @param label up to 35 characters
     * @param payload what the endpoint gets
     * @return this
     */
    public FlowScreenBuilder dataExchange(String label, Map<String, ? extends @Nullable Object> payload) {
        return footer(label, ordered("name", "data_exchange", "payload", payload));
    }

    /**
     * Adds the button that shows another screen, without asking anybody.
     *
     * @param label up to 35 characters
     * @param screen its id
     * @param payload the data that the screen gets
     * @return this
     */
    public FlowScreenBuilder navigate(String label, String screen, Map<String, ? extends @Nullable Object> payload) {
        return footer(
                label,
                ordered("name", "navigate", "next", ordered("type", "screen", "name", screen), "payload", payload));
    }

    /**
     * Adds the button that ends the Flow.
     *
     * @param label up to 35 characters
     * @param payload what comes back in the message that goes into the chat
     * @return this
     */
    public FlowScreenBuilder complete(String label, Map<String, ? extends @Nullable Object> payload) {
        return footer(label, ordered("name", "complete", "payload", payload));
    }

    private FlowScreenBuilder footer(String label, Map<String, ? extends @Nullable Object> action) {
        return component("Footer", ordered("label", label, "on-click-action", action));
    }

    private FlowScreenBuilder input(
            String type, String name, String label, Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("name", Objects.requireNonNull(name, "name"));
        properties.put("label", Objects.requireNonNull(label, "label"));
        properties.putAll(more);
        return component(type, properties);
    }

    private static List<Map<String, @Nullable Object>> items(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> ordered("id", option.getKey(), "title", option.getValue()))
                .toList();
    }

    /** In the order in which it is said, so that the same program writes the same text each time. */
    private static Map<String, @Nullable Object> ordered(Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return map;
    }

    Map<String, @Nullable Object> written() {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(screen);
        if (!data.isEmpty()) whole.put("data", data);
        whole.put("layout", ordered("type", "SingleColumnLayout", "children", children));
        return whole;
    }

    List<String> routes() {
        return List.copyOf(routes);
    }
}
