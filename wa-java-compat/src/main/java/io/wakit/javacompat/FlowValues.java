package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import java.util.Objects;

/**
 * Values that a phone finds when it shows a screen, where a component takes other things than texts:
 * {@code FlowInputs.optIn("news", "Send me news").visible(FlowValues.data("is_new"))}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowjson#properties">Properties</a>
 */
public final class FlowValues {
    private FlowValues() {}

    /**
     * A field of the screen's data.
     *
     * @param <T> its type, which is taken on trust here and held against the schema by the checks of the Flow
     * @param field its name, with dots on the way into an object
     * @return <code>${data.field}</code>
     */
    public static <T> Dynamic<T> data(String field) {
        return Dynamic.bound("${data." + Objects.requireNonNull(field, "field") + "}");
    }

    /**
     * What the user filled in on this screen.
     *
     * @param <T> its type
     * @param input the name of the component
     * @return <code>${form.input}</code>
     */
    public static <T> Dynamic<T> form(String input) {
        return Dynamic.bound("${form." + Objects.requireNonNull(input, "input") + "}");
    }

    /**
     * A field of another screen's data.
     *
     * @param <T> its type
     * @param screen its id
     * @param field the name of the field
     * @return <code>${screen.SCREEN.data.field}</code>
     */
    public static <T> Dynamic<T> dataOf(String screen, String field) {
        return Dynamic.bound("${screen." + Objects.requireNonNull(screen, "screen") + ".data."
                + Objects.requireNonNull(field, "field") + "}");
    }

    /**
     * What the user filled in on another screen.
     *
     * @param <T> its type
     * @param screen its id
     * @param input the name of the component
     * @return <code>${screen.SCREEN.form.input}</code>
     */
    public static <T> Dynamic<T> formOf(String screen, String input) {
        return Dynamic.bound("${screen." + Objects.requireNonNull(screen, "screen") + ".form."
                + Objects.requireNonNull(input, "input") + "}");
    }

    /**
     * What the phone works out; from 6.0 on.
     *
     * @param <T> its type
     * @param expression without the backticks: <code>${form.guests} &gt; 8</code>
     * @return the expression in backticks
     * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowjson#nested_expressions">Nested
     *     expressions</a>
     */
    public static <T> Dynamic<T> expression(String expression) {
        return Dynamic.bound("`" + Objects.requireNonNull(expression, "expression") + "`");
    }
}
