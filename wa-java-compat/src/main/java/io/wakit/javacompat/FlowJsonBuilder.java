package io.wakit.javacompat;

import io.wakit.flows.json.FlowJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Flow in words of Java: its screens in order, each with what stands on it: short words of a screen for what is said often, and
 * {@link FlowScreenBuilder#add} for every component with all its properties. Texts are written as in Flow JSON, with
 * {@code ${data.…}} and {@code ${form.…}}.
 *
 * <pre>{@code
 * FlowJson flow = FlowJsonBuilder.version("7.3")
 *         .endpoint("3.0")
 *         .screen("TABLE", "Your table", screen -> screen
 *                 .data("greeting", "string", "Good evening")
 *                 .body("${data.greeting}")
 *                 .add(FlowInputs.textInput("guests", "Guests").inputType(InputType.Number).required(true))
 *                 .dataExchange("Next", Map.of("guests", "${form.guests}"))
 *                 .leadsTo("DONE"))
 *         .screen("DONE", "All right?", screen -> screen
 *                 .terminal()
 *                 .complete("Book", Map.of()))
 *         .build();
 * }</pre>
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowjson">Flow JSON</a>
 */
public final class FlowJsonBuilder {
    private final Map<String, @Nullable Object> flow = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> screens = new ArrayList<>();
    private final Map<String, List<String>> routes = new LinkedHashMap<>();
    private boolean hasEndpoint;

    private FlowJsonBuilder(String version) {
        flow.put("version", Objects.requireNonNull(version, "version"));
    }

    /**
     * Begins a Flow.
     *
     * @param version of Flow JSON: {@code 7.3}
     * @return a Flow without screens
     */
    public static FlowJsonBuilder version(String version) {
        return new FlowJsonBuilder(version);
    }

    /**
     * Says that the Flow has an endpoint. Its routing follows from what {@link FlowScreenBuilder#leadsTo} says.
     *
     * @param dataApiVersion of the endpoint: {@code 3.0}, {@code 4.0}
     * @return this
     */
    public FlowJsonBuilder endpoint(String dataApiVersion) {
        flow.put("data_api_version", Objects.requireNonNull(dataApiVersion, "dataApiVersion"));
        hasEndpoint = true;
        return this;
    }

    /**
     * Adds a screen. The first one is where the Flow begins.
     *
     * @param id letters and underscores
     * @param title what stands above it
     * @param parts says what stands on it; called at once
     * @return this
     */
    public FlowJsonBuilder screen(String id, String title, Consumer<? super FlowScreenBuilder> parts) {
        Objects.requireNonNull(parts, "parts");
        FlowScreenBuilder screen = new FlowScreenBuilder(id, title);
        parts.accept(screen);
        screens.add(screen.written());
        routes.put(id, screen.routes());
        return this;
    }

    /**
     * The Flow, to be deployed.
     *
     * @return the Flow as the classes of {@code wa-flows} hold it; {@code FlowViolationKt.violations} tells what is wrong with
     *     it, and {@link FlowsAsync#deploy} does not let it leave then
     * @throws IllegalArgumentException where a property is of a form that Flow JSON does not have
     */
    public FlowJson build() {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(flow);
        if (hasEndpoint) whole.put("routing_model", routes);
        whole.put("screens", screens);
        return FlowJson.read(JsonValues.object(whole).toString());
    }
}
