package io.wakit.samples.bookingflow

import arrow.core.Either
import arrow.core.raise.either
import io.wakit.client.Phone
import io.wakit.client.Waba
import io.wakit.dsl.DeployedFlow
import io.wakit.dsl.deploy
import io.wakit.dsl.register
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.model.flow.FlowCategory

/** Brings the key and the Flow to Meta, where they are not yet as they are here. What went wrong is told in a sentence. */
suspend fun deployBooking(waba: Waba, phone: Phone, key: FlowPrivateKey, server: String): Either<String, DeployedFlow> =
    either {
        // quote: deploy
        phone.encryption.register(key).mapLeft { it.message }.bind()
        waba.flows.deploy("booking", bookingFlow, listOf(FlowCategory.AppointmentBooking), server + BOOKING_PATH)
            .mapLeft { it.message }.bind()
        // end quote
    }
