package io.wakit.sandbox

import io.wakit.model.TemplateId
import io.wakit.model.WabaId

/** What the sandbox does with a template that is handed in. */
public enum class TemplateReview {
    /** Approves it at once: the answer to its making says so, and a webhook tells it. */
    APPROVE,

    /** Leaves it pending until [SandboxTemplates] is told what to make of it. */
    HOLD,
}

/**
 * A template that an account of the sandbox has.
 *
 * @property status Meta's word: `APPROVED`, `PENDING`, `REJECTED`, `PAUSED`, `DISABLED`, `ARCHIVED`.
 */
public class SandboxTemplate internal constructor(
    public val id: TemplateId,
    public val name: String,
    public val language: String,
    public val category: String,
    public val status: String,
) {
    override fun toString(): String = "SandboxTemplate($name, $language, $status)"
}

/** The reviewers of templates, and those who watch over them: each decision is told by `message_template_status_update`. */
public class SandboxTemplates internal constructor(private val book: TemplateBook) {
    /** All templates, in the order in which they were made. */
    public val all: List<SandboxTemplate> get() = book.all()

    /** Those of one account. */
    public fun of(waba: WabaId): List<SandboxTemplate> = book.all(waba)

    /** Lets it pass the review. */
    public fun approve(id: TemplateId): Unit = book.decide(id, "APPROVED")

    /** Refuses it, for one of Meta's reasons, such as `INVALID_FORMAT`. */
    @JvmOverloads
    public fun reject(id: TemplateId, reason: String = "INVALID_FORMAT"): Unit = book.decide(id, "REJECTED", reason)

    /** Pauses it, since users found fault with it: sends are refused with error 132015. */
    public fun pause(id: TemplateId): Unit = book.decide(id, "PAUSED")

    /** Switches it off for good: sends are refused with error 132016. */
    public fun disable(id: TemplateId): Unit = book.decide(id, "DISABLED")

    /**
     * Moves it to [category], as Meta does with what it holds for something else, told by `template_category_update`; where it
     * [isAnnounced] only, Meta says where it will be moved, and leaves it for the day.
     */
    @JvmOverloads
    public fun move(id: TemplateId, category: String, isAnnounced: Boolean = false): Unit =
        book.move(id, category, isNow = !isAnnounced)
}
