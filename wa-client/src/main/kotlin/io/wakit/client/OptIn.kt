package io.wakit.client

/** Below the words that Wakit checks: what is asked here goes to Meta as it is, without limits checked. */
@RequiresOptIn(
    message = "This goes to Meta's Graph as it is, with no limit checked. Prefer a resource where there is one.",
    level = RequiresOptIn.Level.WARNING,
)
@Retention(AnnotationRetention.BINARY)
@Target(AnnotationTarget.CLASS, AnnotationTarget.FUNCTION, AnnotationTarget.PROPERTY)
public annotation class DelicateWaApi
