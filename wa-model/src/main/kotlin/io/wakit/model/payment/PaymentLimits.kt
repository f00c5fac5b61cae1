@file:JvmName("PaymentLimits")

package io.wakit.model.payment

import io.wakit.model.Violation
import io.wakit.model.checks

/** Each rule of refunds that this one breaks; empty where it may leave. */
public fun Refund.violations(): List<Violation> = checks {
    form("reference_id", referenceId, REFERENCE, "is not 1 to 35 of English letters, digits, '_', '-' and '.'")
    filled("payment_config_id", paymentConfigId, "is empty: name the payment configuration of the order")
    form("amount.value", amount.value, Regex("[1-9][0-9]*"), "is not a positive whole number")
    rule("amount.offset", amount.currency != "INR" || amount.offset == "100", "has to be 100 for INR")
}

/** Each rule of payment configurations that this draft breaks; empty where it may leave. */
public fun PaymentConfigurationDraft.violations(): List<Violation> = checks {
    filled("configuration_name", configurationName, "is empty: order details name the configuration by it")
    filled("provider_name", providerName, "is empty: name the gateway, or upi_vpa")
}

private val REFERENCE = Regex("[A-Za-z0-9_.-]{1,35}")
