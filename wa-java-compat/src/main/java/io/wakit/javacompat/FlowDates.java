package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.OneOrRange;
import io.wakit.flows.json.Weekday;
import java.util.List;
import java.util.Map;

/**
 * Components of a Flow of which days are picked: {@code FlowDates.range("stay", "From", "To").minDays(2)}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/components">Components</a>
 */
public final class FlowDates {
    private FlowDates() {}

    /**
     * A day to pick. Its value is {@code YYYY-MM-DD} from Flow JSON 5.0 on.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 40 characters
     * @return the component, to go on with
     */
    public static DatePicker datePicker(String name, String label) {
        return new DatePicker().put("name", name).put("label", label);
    }

    /**
     * A calendar to pick a day from. Its value is {@code YYYY-MM-DD}. From 6.1 on.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param label up to 40 characters
     * @return the component, to go on with
     */
    public static CalendarPicker calendar(String name, String label) {
        return new CalendarPicker().put("name", name).put("label", label);
    }

    /**
     * A calendar to pick a first and a last day from. Its value is an object of {@code start-date} and {@code end-date}. From 6.1 on.
     *
     * @param name under which its value is found: {@code ${form.name}}
     * @param start the label of the first day, up to 40 characters
     * @param end the label of the last day
     * @return the component, to go on with
     */
    public static CalendarPicker range(String name, String start, String end) {
        return new CalendarPicker().put("mode", "range").put("name", name).put("label", new OneOrRange(start, end));
    }

    /** A calendar to pick a day or a range of days from. */
    public static final class CalendarPicker extends FlowDayPart<CalendarPicker> {
        private CalendarPicker() {
            super("CalendarPicker");
        }

        /**
         * Adds a title above a range.
         *
         * @param title up to 80 characters
         * @return this
         */
        public CalendarPicker title(String title) {
            return put("title", title);
        }

        /**
         * Adds words below the title of a range.
         *
         * @param description up to 300 characters
         * @return this
         */
        public CalendarPicker description(String description) {
            return put("description", description);
        }

        /**
         * Adds small words below.
         *
         * @param helperText up to 80 characters
         * @return this
         */
        public CalendarPicker helperText(String helperText) {
            return put("helper-text", helperText);
        }

        /**
         * The same for a range.
         *
         * @param start those of the first day
         * @param end those of the last day
         * @return this
         */
        public CalendarPicker helperText(String start, String end) {
            return put("helper-text", new OneOrRange(start, end));
        }

        /**
         * Says which days of a range have to be picked.
         *
         * @param start whether the first day has to be picked
         * @param end whether the last day has to be picked
         * @return this
         */
        public CalendarPicker required(boolean start, boolean end) {
            return put("required", Map.of("start-date", start, "end-date", end));
        }

        /**
         * Says what is picked.
         *
         * @param mode {@code single} or {@code range}, or a reference
         * @return this
         */
        public CalendarPicker mode(String mode) {
            return put("mode", mode);
        }

        /**
         * Says which days of the week can be picked.
         *
         * @param includeDays all of them unless said
         * @return this
         */
        public CalendarPicker includeDays(List<Weekday> includeDays) {
            return put("include-days", includeDays);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param includeDays what the phone finds
         * @return this
         */
        public CalendarPicker includeDays(Dynamic<List<Weekday>> includeDays) {
            return put("include-days", includeDays);
        }

        /**
         * Says how short a range may be.
         *
         * @param minDays a number of days
         * @return this
         */
        public CalendarPicker minDays(int minDays) {
            return put("min-days", minDays);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param minDays what the phone finds
         * @return this
         */
        public CalendarPicker minDays(Dynamic<Integer> minDays) {
            return put("min-days", minDays);
        }

        /**
         * Says how long a range may be.
         *
         * @param maxDays a number of days
         * @return this
         */
        public CalendarPicker maxDays(int maxDays) {
            return put("max-days", maxDays);
        }

        /**
         * The same, found by the phone when it shows the screen.
         *
         * @param maxDays what the phone finds
         * @return this
         */
        public CalendarPicker maxDays(Dynamic<Integer> maxDays) {
            return put("max-days", maxDays);
        }

        /**
         * Says what is picked at first; outside a form only.
         *
         * @param initValue a date
         * @return this
         */
        public CalendarPicker initValue(String initValue) {
            return put("init-value", initValue);
        }

        /**
         * The same for a range.
         *
         * @param start that of the first day
         * @param end that of the last day
         * @return this
         */
        public CalendarPicker initValue(String start, String end) {
            return put("init-value", new OneOrRange(start, end));
        }

        /**
         * Says what is wrong with it; outside a form only.
         *
         * @param errorMessage up to 80 characters
         * @return this
         */
        public CalendarPicker errorMessage(String errorMessage) {
            return put("error-message", errorMessage);
        }

        /**
         * The same for a range.
         *
         * @param start that of the first day
         * @param end that of the last day
         * @return this
         */
        public CalendarPicker errorMessage(String start, String end) {
            return put("error-message", new OneOrRange(start, end));
        }

        @Override
        CalendarPicker self() {
            return this;
        }
    }

    /** A day to pick. */
    public static final class DatePicker extends FlowDayPart<DatePicker> {
        private DatePicker() {
            super("DatePicker");
        }

        /**
         * Adds small words below.
         *
         * @param helperText up to 80 characters
         * @return this
         */
        public DatePicker helperText(String helperText) {
            return put("helper-text", helperText);
        }

        /**
         * Says what stands in it at first; outside a form only.
         *
         * @param initValue what the user finds there
         * @return this
         */
        public DatePicker initValue(String initValue) {
            return put("init-value", initValue);
        }

        /**
         * Says what is wrong with it; outside a form only.
         *
         * @param errorMessage up to 30 characters
         * @return this
         */
        public DatePicker errorMessage(String errorMessage) {
            return put("error-message", errorMessage);
        }

        @Override
        DatePicker self() {
            return this;
        }
    }
}
