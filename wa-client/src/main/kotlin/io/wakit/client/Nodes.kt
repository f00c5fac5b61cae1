package io.wakit.client

import io.wakit.client.resource.Activities
import io.wakit.client.resource.Analytics
import io.wakit.client.resource.AppSolutions
import io.wakit.client.resource.AppSubscriptions
import io.wakit.client.resource.AssignedUsers
import io.wakit.client.resource.Certifications
import io.wakit.client.resource.CreditLines
import io.wakit.client.resource.FlowDetails
import io.wakit.client.resource.Flows
import io.wakit.client.resource.GroupDetails
import io.wakit.client.resource.GroupInvites
import io.wakit.client.resource.GroupJoinRequests
import io.wakit.client.resource.GroupMembers
import io.wakit.client.resource.Mobility
import io.wakit.client.resource.PortfolioAccounts
import io.wakit.client.resource.PortfolioDetails
import io.wakit.client.resource.PortfolioUsers
import io.wakit.client.resource.PreVerifiedNumbers
import io.wakit.client.resource.Schedules
import io.wakit.client.resource.SolutionDetails
import io.wakit.client.resource.Subscriptions
import io.wakit.client.resource.TemplateDetails
import io.wakit.client.resource.TemplateGroups
import io.wakit.client.resource.Templates
import io.wakit.client.resource.Uploads
import io.wakit.client.resource.UserAssignments
import io.wakit.client.resource.WabaDetails
import io.wakit.client.resource.WabaPayments
import io.wakit.client.resource.WabaPhoneNumbers
import io.wakit.client.resource.WabaSolutions
import io.wakit.client.resource.WelcomeSequences
import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.GroupId
import io.wakit.model.PortfolioId
import io.wakit.model.SolutionId
import io.wakit.model.TemplateId
import io.wakit.model.UserId
import io.wakit.model.WabaId

/**
 * The handle of a WhatsApp Business Account. Like every handle it is made by [WhatsApp], holds no state, and lives as long
 * as its [WhatsApp].
 *
 * @property id the account, as Meta names it; `entry[].id` of its webhooks.
 */
public class Waba internal constructor(public val id: WabaId, graph: Graph) {
    /** What Meta knows of the account. */
    public val details: WabaDetails = WabaDetails(graph, id)

    /** Its phone numbers. */
    public val phoneNumbers: WabaPhoneNumbers = WabaPhoneNumbers(graph, id)

    /** Its templates. */
    public val templates: Templates = Templates(graph, id)

    /** Templates that are counted together. */
    public val templateGroups: TemplateGroups = TemplateGroups(graph, id)

    /** Its Flows. */
    public val flows: Flows = Flows(graph, id)

    /** What it did, in numbers. */
    public val analytics: Analytics = Analytics(graph, id)

    /** Which apps get its webhooks, and where. */
    public val subscriptions: Subscriptions = Subscriptions(graph, id)

    /** Who may work with it. */
    public val assignedUsers: AssignedUsers = AssignedUsers(graph, id)

    /** What was done to it. */
    public val activities: Activities = Activities(graph, id)

    /** Its recurring times. */
    public val schedules: Schedules = Schedules(graph, id)

    /** What users see first who come from ads. */
    public val welcomeSequences: WelcomeSequences = WelcomeSequences(graph, id)

    /** Its payment gateways. */
    public val payments: WabaPayments = WabaPayments(graph, id)

    /** The multi-partner solutions that it takes part in. */
    public val solutions: WabaSolutions = WabaSolutions(graph, id)

    /** How it moves away from a business that runs it. */
    public val mobility: Mobility = Mobility(graph, id)

    override fun toString(): String = "Waba($id)"
}

/**
 * The handle of a business portfolio: its accounts, users and credit.
 *
 * @property id the portfolio, as Meta names it (Business-ID).
 */
public class Portfolio internal constructor(public val id: PortfolioId, graph: Graph) {
    /** What Meta knows of the portfolio. */
    public val details: PortfolioDetails = PortfolioDetails(graph, id)

    /** Its accounts, and those of its customers. */
    public val accounts: PortfolioAccounts = PortfolioAccounts(graph, id)

    /** Its people and system users. */
    public val users: PortfolioUsers = PortfolioUsers(graph, id)

    /** Numbers that are verified ahead of customers. */
    public val preVerifiedNumbers: PreVerifiedNumbers = PreVerifiedNumbers(graph, id)

    /** Its credit lines. */
    public val creditLines: CreditLines = CreditLines(graph, id)

    /** Verification of customers' businesses. */
    public val certifications: Certifications = Certifications(graph, id)

    override fun toString(): String = "Portfolio($id)"
}

/**
 * The handle of an app of the developer dashboard.
 *
 * @property id the app, as Meta names it.
 */
public class App internal constructor(public val id: AppId, graph: Graph) {
    /** Where its webhooks go. */
    public val subscriptions: AppSubscriptions = AppSubscriptions(graph, id)

    /** Its multi-partner solutions, and the businesses behind them. */
    public val solutions: AppSolutions = AppSolutions(graph, id)

    /** Files for template headers and profile pictures, uploaded so that a break costs nothing. */
    public val uploads: Uploads = Uploads(graph, id)

    override fun toString(): String = "App($id)"
}

/**
 * The handle of one template in one language.
 *
 * @property id the template, as the list of its account tells it.
 */
public class TemplateNode internal constructor(public val id: TemplateId, graph: Graph) {
    /** What the template is, and what can be changed of it. */
    public val details: TemplateDetails = TemplateDetails(graph, id)

    override fun toString(): String = "TemplateNode($id)"
}

/**
 * The handle of a Flow.
 *
 * @property id the Flow, as the list of its account tells it.
 */
public class FlowNode internal constructor(public val id: FlowId, graph: Graph) {
    /** What the Flow is, its JSON and its life. */
    public val details: FlowDetails = FlowDetails(graph, id)

    override fun toString(): String = "FlowNode($id)"
}

/**
 * The handle of a group that the business opened.
 *
 * @property id the group, as `group_lifecycle_update` tells it.
 */
public class GroupNode internal constructor(public val id: GroupId, graph: Graph) {
    /** What the group is: name, description, picture, people. */
    public val details: GroupDetails = GroupDetails(graph, id)

    /** The link by which people come in. */
    public val invites: GroupInvites = GroupInvites(graph, id)

    /** Who wants to come in. */
    public val joinRequests: GroupJoinRequests = GroupJoinRequests(graph, id)

    /** Who is put in, or out. */
    public val members: GroupMembers = GroupMembers(graph, id)

    override fun toString(): String = "GroupNode($id)"
}

/**
 * The handle of a multi-partner solution.
 *
 * @property id the solution, as the app that owns it tells it.
 */
public class SolutionNode internal constructor(public val id: SolutionId, graph: Graph) {
    /** What the solution is, from the offer to its end. */
    public val details: SolutionDetails = SolutionDetails(graph, id)

    override fun toString(): String = "SolutionNode($id)"
}

/**
 * The handle of a user of a portfolio.
 *
 * @property id the user; [UserId.Me] is the one whose token the client carries.
 */
public class User internal constructor(public val id: UserId, graph: Graph) {
    /** What the user may work with. */
    public val assignments: UserAssignments = UserAssignments(graph, id)

    override fun toString(): String = "User($id)"
}
