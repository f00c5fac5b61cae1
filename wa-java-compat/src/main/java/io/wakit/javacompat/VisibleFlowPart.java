package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;

/**
 * A component that can be hidden.
 *
 * @param <P> the component itself, to go on with
 */
public abstract class VisibleFlowPart<P extends VisibleFlowPart<P>> extends FlowPart<P> {
    VisibleFlowPart(String type) {
        super(type);
    }

    /**
     * Says whether it is shown.
     *
     * @param visible false hides it
     * @return this
     */
    public P visible(boolean visible) {
        return put("visible", visible);
    }

    /**
     * The same, found by the phone when it shows the screen.
     *
     * @param visible what the phone finds
     * @return this
     */
    public P visible(Dynamic<Boolean> visible) {
        return put("visible", visible);
    }
}
