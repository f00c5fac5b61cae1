package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.FlowAction;
import java.util.List;

/**
 * A component of which days are picked. Dates are {@code YYYY-MM-DD} from Flow JSON 5.0 on.
 *
 * @param <P> the component itself, to go on with
 */
public abstract class FlowDayPart<P extends FlowDayPart<P>> extends RequiredFlowPart<P> {
    FlowDayPart(String type) {
        super(type);
    }

    /**
     * Says the first day that can be picked.
     *
     * @param minDate a date
     * @return this
     */
    public P minDate(String minDate) {
        return put("min-date", minDate);
    }

    /**
     * Says the last day that can be picked.
     *
     * @param maxDate a date
     * @return this
     */
    public P maxDate(String maxDate) {
        return put("max-date", maxDate);
    }

    /**
     * Says which days between cannot be picked.
     *
     * @param unavailableDates dates
     * @return this
     */
    public P unavailableDates(List<String> unavailableDates) {
        return put("unavailable-dates", unavailableDates);
    }

    /**
     * The same, found by the phone when it shows the screen.
     *
     * @param unavailableDates what the phone finds
     * @return this
     */
    public P unavailableDates(Dynamic<List<String>> unavailableDates) {
        return put("unavailable-dates", unavailableDates);
    }

    /**
     * Says whether it can be used.
     *
     * @param enabled true unless said
     * @return this
     */
    public P enabled(boolean enabled) {
        return put("enabled", enabled);
    }

    /**
     * The same, found by the phone when it shows the screen.
     *
     * @param enabled what the phone finds
     * @return this
     */
    public P enabled(Dynamic<Boolean> enabled) {
        return put("enabled", enabled);
    }

    /**
     * Says what is done when a day is picked.
     *
     * @param onSelectAction {@link FlowActions#dataExchange}
     * @return this
     */
    public P onSelectAction(FlowAction onSelectAction) {
        return put("on-select-action", onSelectAction);
    }
}
