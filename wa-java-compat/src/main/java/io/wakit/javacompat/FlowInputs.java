package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.FlowAction;
import io.wakit.flows.json.InputType;
import io.wakit.flows.json.LabelVariant;

/**
 * Components of a Flow that are filled in: {@code FlowInputs.textInput("guests", "Guests").inputType(InputType.Number)}. What
 * they are called by is unique on a screen.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
public final class FlowInputs {
    private FlowInputs() {}

    /**
     * One line to type in. Its value is text, whatever the type of input says.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 20 characters
     * @return the component, to go on with
     */
    public static TextInput textInput(String name, String label) {
        return new TextInput().put("name", name).put("label", label);
    }

    /**
     * Several lines to type in.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 20 characters
     * @return the component, to go on with
     */
    public static TextArea textArea(String name, String label) {
        return new TextArea().put("name", name).put("label", label);
    }

    /**
     * A box to tick. Its value is a boolean.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 120 characters
     * @return the component, to go on with
     */
    public static OptIn optIn(String name, String label) {
        return new OptIn().put("name", name).put("label", label);
    }

    /**
     * What can be told of all that is typed in.
     *
     * @param <P> the component itself, to go on with
     */
    public abstract static sealed class Typed<P extends Typed<P>> extends RequiredFlowPart<P>
            permits TextInput, TextArea {
        private Typed(String type) {
            super(type);
        }

        /**
         * Lets the label take several lines; from 7.0 on.
         *
         * @param labelVariant {@code LabelVariant.Large}
         * @return this
         */
        public P labelVariant(LabelVariant labelVariant) {
            return put("label-variant", labelVariant);
        }

        /**
         * Adds small words below.
         *
         * @param helperText up to 80 characters
         * @return this
         */
        public P helperText(String helperText) {
            return put("helper-text", helperText);
        }

        /**
         * Says what stands in it at first; outside a form only.
         *
         * @param initValue what the user finds there
         * @return this
         */
        public P initValue(String initValue) {
            return put("init-value", initValue);
        }

        /**
         * Says what is wrong with it; outside a form only.
         *
         * @param errorMessage up to 30 characters
         * @return this
         */
        public P errorMessage(String errorMessage) {
            return put("error-message", errorMessage);
        }
    }

    /** One line to type in. */
    public static final class TextInput extends Typed<TextInput> {
        private TextInput() {
            super("TextInput");
        }

        /**
         * Says what is typed, and so which keyboard is shown.
         *
         * @param inputType text unless said
         * @return this
         */
        public TextInput inputType(InputType inputType) {
            return put("input-type", inputType);
        }

        /**
         * Says what is typed by a regular expression, and wants a helper text; from 6.2 on.
         *
         * @param pattern the expression
         * @return this
         */
        public TextInput pattern(String pattern) {
            return put("pattern", pattern);
        }

        /**
         * Says how short it may be.
         *
         * @param minChars a number of characters
         * @return this
         */
        public TextInput minChars(int minChars) {
            return put("min-chars", minChars);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param minChars what the phone finds
         * @return this
         */
        public TextInput minChars(Dynamic<Integer> minChars) {
            return put("min-chars", minChars);
        }

        /**
         * Says how long it may be.
         *
         * @param maxChars a number of characters; 80 unless said
         * @return this
         */
        public TextInput maxChars(int maxChars) {
            return put("max-chars", maxChars);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param maxChars what the phone finds
         * @return this
         */
        public TextInput maxChars(Dynamic<Integer> maxChars) {
            return put("max-chars", maxChars);
        }

        @Override
        TextInput self() {
            return this;
        }
    }

    /** Several lines to type in. */
    public static final class TextArea extends Typed<TextArea> {
        private TextArea() {
            super("TextArea");
        }

        /**
         * Says how long it may be.
         *
         * @param maxLength a number of characters; 600 unless said
         * @return this
         */
        public TextArea maxLength(int maxLength) {
            return put("max-length", maxLength);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param maxLength what the phone finds
         * @return this
         */
        public TextArea maxLength(Dynamic<Integer> maxLength) {
            return put("max-length", maxLength);
        }

        /**
         * Says whether it can be used.
         *
         * @param enabled true unless said
         * @return this
         */
        public TextArea enabled(boolean enabled) {
            return put("enabled", enabled);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param enabled what the phone finds
         * @return this
         */
        public TextArea enabled(Dynamic<Boolean> enabled) {
            return put("enabled", enabled);
        }

        @Override
        TextArea self() {
            return this;
        }
    }

    /** A box to tick. */
    public static final class OptIn extends RequiredFlowPart<OptIn> {
        private OptIn() {
            super("OptIn");
        }

        /**
         * Says what its link to read more does.
         *
         * @param onClickAction {@link FlowActions#navigate}, {@link FlowActions#dataExchange} or {@link FlowActions#openUrl}
         * @return this
         */
        public OptIn onClickAction(FlowAction onClickAction) {
            return put("on-click-action", onClickAction);
        }

        /**
         * Says what is done when it is ticked; from 6.0 on.
         *
         * @param onSelectAction {@link FlowActions#updateData}
         * @return this
         */
        public OptIn onSelectAction(FlowAction onSelectAction) {
            return put("on-select-action", onSelectAction);
        }

        /**
         * Says what is done when it is chosen no longer; from 6.0 on.
         *
         * @param onUnselectAction {@link FlowActions#updateData}
         * @return this
         */
        public OptIn onUnselectAction(FlowAction onUnselectAction) {
            return put("on-unselect-action", onUnselectAction);
        }

        /**
         * Says whether it is ticked at first; outside a form only.
         *
         * @param initValue false unless said
         * @return this
         */
        public OptIn initValue(boolean initValue) {
            return put("init-value", initValue);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param initValue what the phone finds
         * @return this
         */
        public OptIn initValue(Dynamic<Boolean> initValue) {
            return put("init-value", initValue);
        }

        @Override
        OptIn self() {
            return this;
        }
    }
}
