package io.wakit.javacompat;

import io.wakit.client.SolutionNode;
import io.wakit.model.SolutionId;

/**
 * The handle of a multi-partner solution. It is made by {@link WhatsAppAsync#solution}, holds no state, and lives as
 * long as its client.
 */
public final class SolutionNodeAsync {
    private final SolutionNode solutionNode;
    private final Calls calls;

    SolutionNodeAsync(SolutionNode solutionNode, Calls calls) {
        this.solutionNode = solutionNode;
        this.calls = calls;
    }

    /** {@return the solution, as the app that owns it tells it} */
    public SolutionId getId() {
        return solutionNode.getId();
    }

    /** {@return what the solution is, from the offer to its end} */
    public SolutionDetailsAsync details() {
        return new SolutionDetailsAsync(solutionNode.getDetails(), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "SolutionNodeAsync(" + getId() + ")";
    }
}
