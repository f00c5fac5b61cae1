package io.wakit.javacompat;

import io.wakit.flows.json.DataSourceItem;
import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.MediaSize;
import java.util.List;

/**
 * Components of a Flow to choose from:
 * {@code FlowChoices.radioButtons("time", "When?", FlowValues.data("free")).required(true)}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
public final class FlowChoices {
    private FlowChoices() {}

    /**
     * Several of 1 to 20 things. Its value is the list of their ids.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 30 characters
     * @param items to choose from
     * @return the component, to go on with
     */
    public static CheckboxGroup checkboxes(String name, String label, List<DataSourceItem> items) {
        return new CheckboxGroup().put("name", name).put("label", label).put("data-source", items);
    }

    /**
     * The same, of things that the phone finds.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 30 characters
     * @param items {@code FlowValues.data("slots")}
     * @return the component, to go on with
     */
    public static CheckboxGroup checkboxes(String name, String label, Dynamic<List<DataSourceItem>> items) {
        return new CheckboxGroup().put("name", name).put("label", label).put("data-source", items);
    }

    /**
     * One of 1 to 20 things. Its value is the id.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 30 characters
     * @param items to choose from
     * @return the component, to go on with
     */
    public static RadioButtonsGroup radioButtons(String name, String label, List<DataSourceItem> items) {
        return new RadioButtonsGroup().put("name", name).put("label", label).put("data-source", items);
    }

    /**
     * The same, of things that the phone finds.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 30 characters
     * @param items {@code FlowValues.data("slots")}
     * @return the component, to go on with
     */
    public static RadioButtonsGroup radioButtons(String name, String label, Dynamic<List<DataSourceItem>> items) {
        return new RadioButtonsGroup().put("name", name).put("label", label).put("data-source", items);
    }

    /**
     * Several of 2 to 20 things, as chips. Its value is the list of their ids. From 6.3 on.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 80 characters
     * @param items to choose from
     * @return the component, to go on with
     */
    public static ChipsSelector chips(String name, String label, List<DataSourceItem> items) {
        return new ChipsSelector().put("name", name).put("label", label).put("data-source", items);
    }

    /**
     * The same, of things that the phone finds.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 80 characters
     * @param items {@code FlowValues.data("slots")}
     * @return the component, to go on with
     */
    public static ChipsSelector chips(String name, String label, Dynamic<List<DataSourceItem>> items) {
        return new ChipsSelector().put("name", name).put("label", label).put("data-source", items);
    }

    /**
     * One of up to 200 things, in a list that opens. Its value is the id.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 20 characters
     * @param items to choose from
     * @return the component, to go on with
     */
    public static Dropdown dropdown(String name, String label, List<DataSourceItem> items) {
        return new Dropdown().put("name", name).put("label", label).put("data-source", items);
    }

    /**
     * The same, of things that the phone finds.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 20 characters
     * @param items {@code FlowValues.data("slots")}
     * @return the component, to go on with
     */
    public static Dropdown dropdown(String name, String label, Dynamic<List<DataSourceItem>> items) {
        return new Dropdown().put("name", name).put("label", label).put("data-source", items);
    }

    /** Several of some things. */
    public static final class CheckboxGroup extends FlowSeveralPart<CheckboxGroup> {
        private CheckboxGroup() {
            super("CheckboxGroup");
        }

        /**
         * Says how large its pictures are; from 5.0 on.
         *
         * @param mediaSize regular unless said
         * @return this
         */
        public CheckboxGroup mediaSize(MediaSize mediaSize) {
            return put("media-size", mediaSize);
        }

        @Override
        CheckboxGroup self() {
            return this;
        }
    }

    /** One of some things. */
    public static final class RadioButtonsGroup extends FlowChoicePart<RadioButtonsGroup> {
        private RadioButtonsGroup() {
            super("RadioButtonsGroup");
        }

        /**
         * Adds words below the label.
         *
         * @param description up to 300 characters
         * @return this
         */
        public RadioButtonsGroup description(String description) {
            return put("description", description);
        }

        /**
         * Says which is chosen at first; outside a form only.
         *
         * @param initValue an id
         * @return this
         */
        public RadioButtonsGroup initValue(String initValue) {
            return put("init-value", initValue);
        }

        /**
         * Says how large its pictures are; from 5.0 on.
         *
         * @param mediaSize regular unless said
         * @return this
         */
        public RadioButtonsGroup mediaSize(MediaSize mediaSize) {
            return put("media-size", mediaSize);
        }

        @Override
        RadioButtonsGroup self() {
            return this;
        }
    }

    /** Several of some things, as chips. */
    public static final class ChipsSelector extends FlowSeveralPart<ChipsSelector> {
        private ChipsSelector() {
            super("ChipsSelector");
        }

        @Override
        ChipsSelector self() {
            return this;
        }
    }

    /** One of some things, in a list that opens. */
    public static final class Dropdown extends FlowChoicePart<Dropdown> {
        private Dropdown() {
            super("Dropdown");
        }

        /**
         * Says which is chosen at first; outside a form only.
         *
         * @param initValue an id
         * @return this
         */
        public Dropdown initValue(String initValue) {
            return put("init-value", initValue);
        }

        @Override
        Dropdown self() {
            return this;
        }
    }
}
