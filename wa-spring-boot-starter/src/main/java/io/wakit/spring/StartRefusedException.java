package io.wakit.spring;

/** The application cannot start as it is set up; the message says why, and {@link #remedy()} what to do. */
final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    StartRefusedException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
