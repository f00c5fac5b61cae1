package io.wakit.javacompat;

import io.wakit.flows.json.Dynamic;

/**
 * A component that may have to be filled in.
 *
 * @param <P> the component itself, to go on with
 */
public abstract class RequiredFlowPart<P extends RequiredFlowPart<P>> extends VisibleFlowPart<P> {
    RequiredFlowPart(String type) {
        super(type);
    }

    /**
     * Says whether it has to be filled in.
     *
     * @param required false unless said
     * @return this
     */
    public P required(boolean required) {
        return put("required", required);
    }

    /**
     * The same, found by the phone when it shows the screen.
     *
     * @param required what the phone finds
     * @return this
     */
    public P required(Dynamic<Boolean> required) {
        return put("required", required);
    }
}
