package io.wakit.javacompat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A component of a screen, for {@link FlowScreenBuilder#add}. Texts may be references, as they are written in Flow JSON:
 * {@code ${data.greeting}}, or from 6.0 on an expression in backticks. Other values have a form of their own for that, which
 * {@link FlowValues} makes.
 *
 * <p>What is wrong with a component is told with everything else of the Flow, by {@code FlowViolationKt.violations} and before an
 * upload.
 *
 * @param <P> the component itself, to go on with
 */
public abstract class FlowPart<P extends FlowPart<P>> {
    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

    FlowPart(String type) {
        properties.put("type", type);
    }

    /**
     * A property that has no word here.
     *
     * @param name as Meta writes it: {@code on-click-action}
     * @param value any value of JSON, as Java has it
     * @return this
     */
    public P property(String name, Object value) {
        return put(Objects.requireNonNull(name, "name"), value);
    }

    abstract P self();

    final P put(String name, Object value) {
        properties.put(name, Objects.requireNonNull(value, name));
        return self();
    }

    final Map<String, @Nullable Object> written() {
        return new LinkedHashMap<>(properties);
    }
}
