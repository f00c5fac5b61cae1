package io.wakit.model

/**
 * Something with words or numbers of people in it. Its `toString` names the kind, and what [gist] adds of ids; never the
 * words themselves, so that an event or a message can be logged as it is.
 */
public abstract class Personal internal constructor() {
    /** What may be said in a log beside the kind: ids and types. */
    internal open val gist: String get() = "…"

    final override fun toString(): String = "${javaClass.simpleName}($gist)"
}
