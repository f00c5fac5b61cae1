package io.wakit.javacompat;

import io.wakit.dsl.FlowDeployError;

/**
 * A Flow that was not deployed. Its message says what stands at Meta now, and what to do; {@link #getError()} has the
 * facts to branch on. Where a call failed, the cause is the {@link WaException} of that call, which
 * {@link WaException#errorIn} finds.
 */
public final class FlowDeployException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Left out by Java serialization, which keeps the message and the stack trace. */
    private final transient FlowDeployError error;

    /**
     * The exception that stands for an error.
     *
     * @param error what went wrong; its message becomes the exception's
     */
    public FlowDeployException(FlowDeployError error) {
        super(
                error.getMessage(),
                error instanceof FlowDeployError.Failed failed ? new WaException(failed.getError()) : null);
        this.error = error;
    }

    /**
     * What went wrong, and what that left behind. {@link FlowDeployError} is sealed, so that a {@code switch} of Java 21
     * sees that no case is forgotten.
     *
     * @return one of its cases
     */
    public FlowDeployError getError() {
        return error;
    }
}
