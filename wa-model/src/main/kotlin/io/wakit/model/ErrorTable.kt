package io.wakit.model

import java.time.Duration

/** What is known of one code. */
internal class ErrorFacts(val category: ErrorCategory, val cause: String, val remedy: Remedy)

/** All that Meta documents of its codes. Its sentences stand beside the constants too, for whoever reads code. */
internal object ErrorTable {
    private val rows: Map<Int, ErrorFacts> = Builder().apply {
        messages()
        templates()
        flows()
        calls()
        groups()
        accounts()
    }.rows

    private val unknown = ErrorFacts(
        ErrorCategory.Unknown,
        "This version does not know the code; the details of the answer say more.",
        Remedy(Remedy.Actor.Developer, Remedy.Repeat.AfterChange, isNothingDone = false),
    )

    /** Meta reserves 200 to 299 for one and the same fault. */
    operator fun get(code: Int): ErrorFacts = rows[if (code in 200..299) 200 else code] ?: unknown

    /** Rows under what they have in common. */
    class Builder {
        val rows = mutableMapOf<Int, ErrorFacts>()

        /** Somebody has to change something. */
        fun change(category: ErrorCategory, by: Remedy.Actor, rows: Rows.() -> Unit) =
            Rows(category, Remedy(by, Remedy.Repeat.AfterChange)).rows()

        /** Nothing helps. */
        fun never(category: ErrorCategory, rows: Rows.() -> Unit) =
            Rows(category, Remedy(Remedy.Actor.Nobody, Remedy.Repeat.Never)).rows()

        /** Time helps; where Meta may have done something all the same, [nothingDone] says so. */
        fun later(
            category: ErrorCategory,
            after: Duration? = null,
            nothingDone: Boolean = true,
            rows: Rows.() -> Unit,
        ) = Rows(category, Remedy(Remedy.Actor.Nobody, Remedy.Repeat.Later, after, nothingDone)).rows()

        inner class Rows(private val category: ErrorCategory, private val remedy: Remedy) {
            infix fun Int.means(cause: String) {
                rows[this] = ErrorFacts(category, cause, remedy)
            }
        }
    }
}
