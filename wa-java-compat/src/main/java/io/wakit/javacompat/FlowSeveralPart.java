package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import java.util.List;

/**
 * A component to choose several things from.
 *
 * @param <P> the component itself, to go on with
 */
public abstract class FlowSeveralPart<P extends FlowSeveralPart<P>> extends FlowChoicePart<P> {
    FlowSeveralPart(String type) {
        super(type);
    }

    /**
     * Says how many have to be chosen at least.
     *
     * @param minSelectedItems a number
     * @return this
     */
    public P minSelectedItems(int minSelectedItems) {
        return put("min-selected-items", minSelectedItems);
    }

    /**
     * The same, found by the phone when it shows the screen.
     *
     * @param minSelectedItems what the phone finds
     * @return this
     */
    public P minSelectedItems(Dynamic<Integer> minSelectedItems) {
        return put("min-selected-items", minSelectedItems);
    }

    /**
     * Says how many may be chosen at most.
     *
     * @param maxSelectedItems a number
     * @return this
     */
    public P maxSelectedItems(int maxSelectedItems) {
        return put("max-selected-items", maxSelectedItems);
    }

    /**
     * The same, found by the phone when it shows the screen.
     *
     * @param maxSelectedItems what the phone finds
     * @return this
     */
    public P maxSelectedItems(Dynamic<Integer> maxSelectedItems) {
        return put("max-selected-items", maxSelectedItems);
    }

    /**
     * Adds words below the label.
     *
     * @param description up to 300 characters
     * @return this
     */
    public P description(String description) {
        return put("description", description);
    }

    /**
     * Says which are chosen at first; outside a form only.
     *
     * @param initValue ids
     * @return this
     */
    public P initValue(List<String> initValue) {
        return put("init-value", initValue);
    }

    /**
     * The same, found by the phone when it shows the screen.
     *
     * @param initValue what the phone finds
     * @return this
     */
    public P initValue(Dynamic<List<String>> initValue) {
        return put("init-value", initValue);
    }
}
