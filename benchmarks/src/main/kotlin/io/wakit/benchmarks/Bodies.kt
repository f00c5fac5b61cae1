package io.wakit.benchmarks

import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.ListRow
import io.wakit.model.message.ListSection
import io.wakit.model.message.OutboundMessage
import kotlinx.serialization.encodeToString

/** Messages as bytes on the wire. */
object Bodies {
    private val choice = OutboundMessage(
        WaId("15550100001"),
        InteractiveList(
            body = "Which time suits you best for the delivery of order 4711?",
            button = "Pick a time",
            sections = List(2) { day ->
                ListSection(
                    List(5) {
                        ListRow("slot-$day-$it", "From ${9 + it} o'clock", "Day $day, by van number $it")
                    },
                    "Day $day",
                )
            },
            footer = "You can change it later",
        ),
    )

    /** Written each time from [message]. */
    @JvmStatic
    fun text(): ByteArray = WaJson.encodeToString(message).encodeToByteArray()

    /** Two sections of five rows. */
    @JvmStatic
    fun list(): ByteArray = WaJson.encodeToString(choice).encodeToByteArray()
}
