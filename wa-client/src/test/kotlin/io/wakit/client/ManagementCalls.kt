package io.wakit.client

import io.wakit.client.resource.Activities
import io.wakit.client.resource.Analytics
import io.wakit.client.resource.AppSolutions
import io.wakit.client.resource.AppSubscriptions
import io.wakit.client.resource.AssignedUsers
import io.wakit.client.resource.Certifications
import io.wakit.client.resource.Conversions
import io.wakit.client.resource.CreditAllocationDetails
import io.wakit.client.resource.CreditLineDetails
import io.wakit.client.resource.CreditLines
import io.wakit.client.resource.FlowDetails
import io.wakit.client.resource.Flows
import io.wakit.client.resource.MarketingInsights
import io.wakit.client.resource.Mobility
import io.wakit.client.resource.PortfolioAccounts
import io.wakit.client.resource.PortfolioDetails
import io.wakit.client.resource.PortfolioUsers
import io.wakit.client.resource.PreVerifiedNumberDetails
import io.wakit.client.resource.PreVerifiedNumbers
import io.wakit.client.resource.Schedules
import io.wakit.client.resource.SolutionDetails
import io.wakit.client.resource.Subscriptions
import io.wakit.client.resource.TemplateDetails
import io.wakit.client.resource.TemplateGroupDetails
import io.wakit.client.resource.TemplateGroups
import io.wakit.client.resource.TemplateLibrary
import io.wakit.client.resource.Templates
import io.wakit.client.resource.Tokens
import io.wakit.client.resource.UserAssignments
import io.wakit.client.resource.WabaDetails
import io.wakit.client.resource.WabaPayments
import io.wakit.client.resource.WabaPhoneNumbers
import io.wakit.client.resource.WabaSolutions
import io.wakit.client.resource.WelcomeSequences

/** The resources that the table of management calls is about. */
val managementResources: List<Class<*>> = listOf(
    Activities::class, Analytics::class, AppSolutions::class, AppSubscriptions::class, AssignedUsers::class,
    Certifications::class, Conversions::class, CreditAllocationDetails::class, CreditLineDetails::class, CreditLines::class,
    FlowDetails::class, Flows::class, MarketingInsights::class, Mobility::class, PortfolioAccounts::class,
    PortfolioDetails::class, PortfolioUsers::class, PreVerifiedNumberDetails::class, PreVerifiedNumbers::class,
    Schedules::class, SolutionDetails::class, Subscriptions::class, TemplateDetails::class, TemplateGroupDetails::class,
    TemplateGroups::class, TemplateLibrary::class, Templates::class, Tokens::class, UserAssignments::class,
    WabaDetails::class, WabaPayments::class, WabaPhoneNumbers::class, WabaSolutions::class, WelcomeSequences::class,
).map { it.java }

val managementCalls: List<ManagementCall> = templateCalls + accountCalls + flowCalls + portfolioCalls + partnerCalls
