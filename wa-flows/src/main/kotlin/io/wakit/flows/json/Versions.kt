package io.wakit.flows.json

import io.wakit.model.OpenWord
import kotlinx.serialization.Serializable

/**
 * The version that a Flow is written in. Versions are compared number by number: 1.10 follows 1.9. One that is no pair of
 * numbers comes before all others.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/changelogs">Changelog</a>
 */
@Serializable(with = FlowJsonVersion.Serializer::class)
public class FlowJsonVersion(value: String) :
    OpenWord(value),
    Comparable<FlowJsonVersion> {
    private val numbers = value.split('.').map { it.toIntOrNull() ?: -1 }

    /** Whether it has the form of a version: two numbers. */
    internal val isWellFormed: Boolean get() = numbers.size == 2 && numbers.none { it < 0 }

    override fun compareTo(other: FlowJsonVersion): Int =
        compareValuesBy(this, other, { it.numbers.getOrElse(0) { -1 } }, { it.numbers.getOrElse(1) { -1 } })

    internal object Serializer : AsWord<FlowJsonVersion>("FlowJsonVersion", ::FlowJsonVersion)

    public companion object {
        /** `2.1`: can be sent, not published. */
        @JvmField public val V2_1: FlowJsonVersion = FlowJsonVersion("2.1")

        /** `3.0`: can be sent, not published. The endpoint's URL is set by the API from here on. */
        @JvmField public val V3_0: FlowJsonVersion = FlowJsonVersion("3.0")

        /** `3.1`: can be sent, not published. */
        @JvmField public val V3_1: FlowJsonVersion = FlowJsonVersion("3.1")

        /** `4.0`: can be sent, not published. Pickers, `If` and `Switch`, references to other screens. */
        @JvmField public val V4_0: FlowJsonVersion = FlowJsonVersion("4.0")

        /** `5.0`: can be sent, not published. Dates as `YYYY-MM-DD`. */
        @JvmField public val V5_0: FlowJsonVersion = FlowJsonVersion("5.0")

        /** `5.1`: rich text, `sensitive`. */
        @JvmField public val V5_1: FlowJsonVersion = FlowJsonVersion("5.1")

        /** `6.0`: expressions, `update_data`, `open_url`. */
        @JvmField public val V6_0: FlowJsonVersion = FlowJsonVersion("6.0")

        /** `6.1`: calendars. */
        @JvmField public val V6_1: FlowJsonVersion = FlowJsonVersion("6.1")

        /** `6.2`: navigation lists, patterns. */
        @JvmField public val V6_2: FlowJsonVersion = FlowJsonVersion("6.2")

        /** `6.3`: chips. */
        @JvmField public val V6_3: FlowJsonVersion = FlowJsonVersion("6.3")

        /** `7.0`: label variants. */
        @JvmField public val V7_0: FlowJsonVersion = FlowJsonVersion("7.0")

        /** `7.1`: image carousels. */
        @JvmField public val V7_1: FlowJsonVersion = FlowJsonVersion("7.1")

        /** `7.2`: expressions in actions are checked. */
        @JvmField public val V7_2: FlowJsonVersion = FlowJsonVersion("7.2")

        /** `7.3`: what Meta recommends. */
        @JvmField public val V7_3: FlowJsonVersion = FlowJsonVersion("7.3")

        /** Every version that can be sent, oldest first. */
        @JvmField
        public val All: List<FlowJsonVersion> =
            listOf(V2_1, V3_0, V3_1, V4_0, V5_0, V5_1, V6_0, V6_1, V6_2, V6_3, V7_0, V7_1, V7_2, V7_3)
    }
}

/** The version in which a phone and the endpoint of a Flow speak. */
@Serializable(with = DataApiVersion.Serializer::class)
public class DataApiVersion(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<DataApiVersion>("DataApiVersion", ::DataApiVersion)

    public companion object {
        /** `3.0`. */
        @JvmField public val V3_0: DataApiVersion = DataApiVersion("3.0")

        /** `4.0`, which Meta recommends: with Flow JSON 7.3 requests prove their flow token. */
        @JvmField public val V4_0: DataApiVersion = DataApiVersion("4.0")

        /** Every version that is in use. */
        @JvmField public val All: List<DataApiVersion> = listOf(V3_0, V4_0)
    }
}
