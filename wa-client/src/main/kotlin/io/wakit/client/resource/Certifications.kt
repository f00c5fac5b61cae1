package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.Multipart
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.multipart
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.client.within
import io.wakit.model.Page
import io.wakit.model.PortfolioId
import io.wakit.model.Violation
import io.wakit.model.account.Certification
import io.wakit.model.account.CertificationMade

/**
 * Verification of customers' businesses that a partner hands in for them.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/partner-led-business-verification">Partner-led business verification</a>
 */
public class Certifications internal constructor(private val graph: Graph, private val portfolio: PortfolioId) {
    /** Hands in [documents] on [customer]: 1 to 3 of PDF, JPEG or PNG, 5 MB each, under the name `business_documents[]`. */
    public suspend fun submit(
        customer: PortfolioId,
        documents: List<Multipart.File>,
    ): Either<WaError, CertificationMade> = graph.within({ tooMuch(documents) }) {
        it(
            Submit,
            at = portfolio,
            body = Multipart(listOf(Multipart.Field("end_business_id", "$customer")) + documents),
        )
    }

    /** What was handed in, for [customer] alone where it is named. */
    @JvmOverloads
    public fun list(customer: PortfolioId? = null): Paged<Certification> =
        graph.paged(List, at = portfolio, query("end_business_id" to customer))

    private fun tooMuch(documents: List<Multipart.File>): List<Violation> =
        atMost(DOCUMENTS, documents, "business_documents") + documents.filter { it.bytes.size > MOST_BYTES }.map {
            Violation("business_documents", "has a file over 5 MB", MOST_BYTES, it.bytes.size)
        }

    internal companion object {
        private const val DOCUMENTS = 3
        private const val MOST_BYTES = 5 * 1024 * 1024

        val Submit: Endpoint<PortfolioId, Multipart, CertificationMade> = multipart("self_certify_whatsapp_business")
        val List: Endpoint<PortfolioId, NoBody, Page<Certification>> =
            get("self_certified_whatsapp_business_submissions")
    }
}
