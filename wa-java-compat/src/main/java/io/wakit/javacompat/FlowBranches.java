package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Components of a Flow that hold others: {@code FlowBranches.showIf("${data.is_full}", FlowTexts.body("That day is full"))}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
public final class FlowBranches {
    private FlowBranches() {}

    /**
     * Shows components while a condition holds; up to 3 of these inside one another, from 4.0 on. A footer in one branch has to
     * be in both.
     *
     * @param condition an expression, without backticks
     * @param parts what is shown then
     * @return the component, to go on with
     */
    public static If showIf(String condition, FlowPart<?>... parts) {
        return new If().put("condition", condition).put("then", all(parts));
    }

    /**
     * Shows the case that a value is, from 4.0 on. A footer in one case has to be in all.
     *
     * @param value a reference
     * @return the component without cases, to go on with
     */
    public static Switch switchOn(String value) {
        return new Switch(value);
    }

    /**
     * Inputs that belong together. Where there is one, every input of the screen has to be inside.
     *
     * @param name of the form
     * @param children what stands in it
     * @return the component, to go on with
     */
    public static Form form(String name, FlowPart<?>... children) {
        return new Form().put("name", name).put("children", all(children));
    }

    private static List<Map<String, @Nullable Object>> all(FlowPart<?>... parts) {
        return Stream.of(parts).map(FlowPart::written).toList();
    }

    /** Components that are shown while a condition holds. */
    public static final class If extends FlowPart<If> {
        private If() {
            super("If");
        }

        /**
         * Shows these while the condition does not hold.
         *
         * @param parts what is shown then
         * @return this
         */
        public If otherwise(FlowPart<?>... parts) {
            return put("else", all(parts));
        }

        @Override
        If self() {
            return this;
        }
    }

    /** Components of which those of one case are shown. */
    public static final class Switch extends FlowPart<Switch> {
        private final Map<String, @Nullable Object> cases = new LinkedHashMap<>();

        private Switch(String value) {
            super("Switch");
            put("value", value);
            put("cases", cases);
        }

        /**
         * Shows these for a value.
         *
         * @param value of the reference
         * @param parts what is shown then
         * @return this
         */
        public Switch when(String value, FlowPart<?>... parts) {
            cases.put(Objects.requireNonNull(value, "value"), all(parts));
            return this;
        }

        /**
         * Shows these for every other value.
         *
         * @param parts what is shown then
         * @return this
         */
        public Switch otherwise(FlowPart<?>... parts) {
            return when("default", parts);
        }

        @Override
        Switch self() {
            return this;
        }
    }

    /** Inputs that belong together. */
    public static final class Form extends FlowPart<Form> {
        private Form() {
            super("Form");
        }

        /**
         * Says what stands in its inputs at first.
         *
         * @param initValues values by the names of the inputs
         * @return this
         */
        public Form initValues(Map<String, ? extends @Nullable Object> initValues) {
            return put("init-values", initValues);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param initValues an object among the data
         * @return this
         */
        public Form initValues(Dynamic<Map<String, Object>> initValues) {
            return put("init-values", initValues);
        }

        /**
         * Says what is wrong with its inputs.
         *
         * @param errorMessages words by the names of the inputs
         * @return this
         */
        public Form errorMessages(Map<String, String> errorMessages) {
            return put("error-messages", errorMessages);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param errorMessages an object among the data
         * @return this
         */
        public Form errorMessages(Dynamic<Map<String, String>> errorMessages) {
            return put("error-messages", errorMessages);
        }

        @Override
        Form self() {
            return this;
        }
    }
}
