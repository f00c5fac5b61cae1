package io.wakit.model.flow

import io.wakit.model.OpenWord
import io.wakit.model.PhoneNumberId
import java.time.LocalDate

/** What may be asked of a Flow (`fields=`). Any other word of Meta's can be made with the constructor. */
public class FlowField(value: String) : OpenWord(value) {
    public companion object {
        /** `name` */
        @JvmField public val Name: FlowField = FlowField("name")

        /** `status` */
        @JvmField public val Status: FlowField = FlowField("status")

        /** `categories` */
        @JvmField public val Categories: FlowField = FlowField("categories")

        /** `validation_errors` */
        @JvmField public val ValidationErrors: FlowField = FlowField("validation_errors")

        /** `json_version` */
        @JvmField public val JsonVersion: FlowField = FlowField("json_version")

        /** `data_api_version` */
        @JvmField public val DataApiVersion: FlowField = FlowField("data_api_version")

        /** `endpoint_uri` */
        @JvmField public val EndpointUri: FlowField = FlowField("endpoint_uri")

        /** `application` */
        @JvmField public val Application: FlowField = FlowField("application")

        /** `whatsapp_business_account` */
        @JvmField public val Waba: FlowField = FlowField("whatsapp_business_account")

        /** `health_status`: whether it can be sent and used now, and what stands in the way. */
        @JvmField public val Health: FlowField = FlowField("health_status")

        /** `health_status` as one phone number of the account has it. */
        @JvmStatic
        public fun health(phone: PhoneNumberId): FlowField = FlowField("health_status.phone_number($phone)")

        /** `preview`; a new link where [invalidate] is true, which ends the one before. */
        @JvmStatic
        public fun preview(invalidate: Boolean): FlowField = FlowField("preview.invalidate($invalidate)")

        /** `metric` [name], from the day [since] to the day [until]; as far back as Meta goes, and to now, where they are null. */
        @JvmStatic
        @JvmOverloads
        public fun metric(
            name: FlowMetricName,
            granularity: FlowGranularity,
            since: LocalDate? = null,
            until: LocalDate? = null,
        ): FlowField = FlowField(
            "metric.name($name).granularity($granularity)" +
                since?.let { ".since($it)" }.orEmpty() + until?.let { ".until($it)" }.orEmpty(),
        )
    }
}
