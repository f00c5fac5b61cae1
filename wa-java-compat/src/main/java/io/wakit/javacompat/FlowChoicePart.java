package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.FlowAction;

/**
 * A component to choose from.
 *
 * @param <P> the component itself, to go on with
 */
public abstract class FlowChoicePart<P extends FlowChoicePart<P>> extends RequiredFlowPart<P> {
    FlowChoicePart(String type) {
        super(type);
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
     * Says what is done when something is chosen.
     *
     * @param onSelectAction {@link FlowActions#dataExchange}, or {@link FlowActions#updateData} from 6.0 on
     * @return this
     */
    public P onSelectAction(FlowAction onSelectAction) {
        return put("on-select-action", onSelectAction);
    }

    /**
     * Says what is done when it is chosen no longer; from 6.0 on.
     *
     * @param onUnselectAction {@link FlowActions#updateData}
     * @return this
     */
    public P onUnselectAction(FlowAction onUnselectAction) {
        return put("on-unselect-action", onUnselectAction);
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
