package io.wakit.javacompat;

import io.wakit.client.FlowNode;
import io.wakit.model.FlowId;

/**
 * The handle of a Flow. It is made by {@link WhatsAppAsync#flow}, holds no state, and lives as long as its client.
 */
public final class FlowNodeAsync {
    private final FlowNode flowNode;
    private final Calls calls;

    FlowNodeAsync(FlowNode flowNode, Calls calls) {
        this.flowNode = flowNode;
        this.calls = calls;
    }

    /** {@return the Flow, as the list of its account tells it} */
    public FlowId getId() {
        return flowNode.getId();
    }

    /** {@return what the Flow is, its JSON and its life} */
    public FlowDetailsAsync details() {
        return new FlowDetailsAsync(flowNode.getDetails(), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "FlowNodeAsync(" + getId() + ")";
    }
}
