package io.wakit.client

import io.wakit.client.resource.GroupDetails
import io.wakit.client.resource.GroupInvites
import io.wakit.client.resource.GroupJoinRequests
import io.wakit.client.resource.GroupMembers
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
    override fun toString(): String = "Waba($id)"
}

/**
 * The handle of a business portfolio: its accounts, users and credit.
 *
 * @property id the portfolio, as Meta names it (Business-ID).
 */
public class Portfolio internal constructor(public val id: PortfolioId, graph: Graph) {
    override fun toString(): String = "Portfolio($id)"
}

/**
 * The handle of an app of the developer dashboard.
 *
 * @property id the app, as Meta names it.
 */
public class App internal constructor(public val id: AppId, graph: Graph) {
    override fun toString(): String = "App($id)"
}

/**
 * The handle of one template in one language.
 *
 * @property id the template, as the list of its account tells it.
 */
public class TemplateNode internal constructor(public val id: TemplateId, graph: Graph) {
    override fun toString(): String = "TemplateNode($id)"
}

/**
 * The handle of a Flow.
 *
 * @property id the Flow, as the list of its account tells it.
 */
public class FlowNode internal constructor(public val id: FlowId, graph: Graph) {
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
    override fun toString(): String = "SolutionNode($id)"
}

/**
 * The handle of a user of a portfolio.
 *
 * @property id the user; [UserId.Me] is the one whose token the client carries.
 */
public class User internal constructor(public val id: UserId, graph: Graph) {
    override fun toString(): String = "User($id)"
}
