package io.wakit.model

import kotlinx.serialization.Serializable

/**
 * No node: what stands at the top of the Graph, such as `/debug_token`. An operation of the root names it where others name
 * the node that they are made on.
 */
public object Root : NodeId("")

/** A business portfolio (Business-ID), the owner of accounts, users and credit lines; formerly a Business Manager. */
@Serializable(with = PortfolioId.Serializer::class)
public class PortfolioId(value: String) : NodeId(value) {
    internal object Serializer : AsString<PortfolioId>("PortfolioId", ::PortfolioId)
}

/** An app of the developer dashboard: it holds the app secret, and webhooks go to it. */
@Serializable(with = AppId.Serializer::class)
public class AppId(value: String) : NodeId(value) {
    internal object Serializer : AsString<AppId>("AppId", ::AppId)
}

/** A user of a portfolio: a system user, a business user, or an app-scoped user. */
@Serializable(with = UserId.Serializer::class)
public class UserId(value: String) : NodeId(value) {
    public companion object {
        /** `me`: the user whose access token the call carries. */
        @JvmField public val Me: UserId = UserId("me")
    }

    internal object Serializer : AsString<UserId>("UserId", ::UserId)
}

/** One template in one language. The same name in another language has an id of its own. */
@Serializable(with = TemplateId.Serializer::class)
public class TemplateId(value: String) : NodeId(value) {
    internal object Serializer : AsString<TemplateId>("TemplateId", ::TemplateId)
}

/** Templates that are counted together. */
@Serializable(with = TemplateGroupId.Serializer::class)
public class TemplateGroupId(value: String) : NodeId(value) {
    internal object Serializer : AsString<TemplateGroupId>("TemplateGroupId", ::TemplateGroupId)
}

/** A WhatsApp Flow: screens that a message opens. */
@Serializable(with = FlowId.Serializer::class)
public class FlowId(value: String) : NodeId(value) {
    internal object Serializer : AsString<FlowId>("FlowId", ::FlowId)
}

/** A multi-partner solution: two partners who serve the same customers with one app each. */
@Serializable(with = SolutionId.Serializer::class)
public class SolutionId(value: String) : NodeId(value) {
    internal object Serializer : AsString<SolutionId>("SolutionId", ::SolutionId)
}

/** A file that Meta keeps: 30 days from an upload, 7 days from a webhook. A message can show it, and name it so. */
@Serializable(with = MediaId.Serializer::class)
public class MediaId(value: String) :
    NodeId(value),
    Media {
    internal object Serializer : AsString<MediaId>("MediaId", ::MediaId)
}

/** A phone number that a partner verified ahead, to hand it to a customer in Embedded Signup. */
@Serializable(with = PreVerifiedNumberId.Serializer::class)
public class PreVerifiedNumberId(value: String) : NodeId(value) {
    internal object Serializer : AsString<PreVerifiedNumberId>("PreVerifiedNumberId", ::PreVerifiedNumberId)
}

/** The wish to move an account to another solution. */
@Serializable(with = MigrationIntentId.Serializer::class)
public class MigrationIntentId(value: String) : NodeId(value) {
    internal object Serializer : AsString<MigrationIntentId>("MigrationIntentId", ::MigrationIntentId)
}

/** The wish to move an account away from a business that runs it on behalf of its owner. */
@Serializable(with = OboMobilityIntentId.Serializer::class)
public class OboMobilityIntentId(value: String) : NodeId(value) {
    internal object Serializer : AsString<OboMobilityIntentId>("OboMobilityIntentId", ::OboMobilityIntentId)
}

/** The record of one message's way, whose events can be read. */
@Serializable(with = MessageHistoryId.Serializer::class)
public class MessageHistoryId(value: String) : NodeId(value) {
    internal object Serializer : AsString<MessageHistoryId>("MessageHistoryId", ::MessageHistoryId)
}

/** A line of credit that a solution partner may share with customers. */
@Serializable(with = ExtendedCreditId.Serializer::class)
public class ExtendedCreditId(value: String) : NodeId(value) {
    internal object Serializer : AsString<ExtendedCreditId>("ExtendedCreditId", ::ExtendedCreditId)
}

/** One sharing of a credit line with one customer. */
@Serializable(with = AllocationConfigId.Serializer::class)
public class AllocationConfigId(value: String) : NodeId(value) {
    internal object Serializer : AsString<AllocationConfigId>("AllocationConfigId", ::AllocationConfigId)
}

/** Where events of conversions are gathered (Conversions API). */
@Serializable(with = DatasetId.Serializer::class)
public class DatasetId(value: String) : NodeId(value) {
    internal object Serializer : AsString<DatasetId>("DatasetId", ::DatasetId)
}

/** The automation of an account: its ice breakers and commands as a node of their own. */
@Serializable(with = BotId.Serializer::class)
public class BotId(value: String) : NodeId(value) {
    internal object Serializer : AsString<BotId>("BotId", ::BotId)
}

/** A business profile as a node of its own. */
@Serializable(with = BusinessProfileId.Serializer::class)
public class BusinessProfileId(value: String) : NodeId(value) {
    internal object Serializer : AsString<BusinessProfileId>("BusinessProfileId", ::BusinessProfileId)
}

/** A number of WhatsApp as a node of its own, with its quality and status (WhatsApp-Account-Number-ID). */
@Serializable(with = AccountNumberId.Serializer::class)
public class AccountNumberId(value: String) : NodeId(value) {
    internal object Serializer : AsString<AccountNumberId>("AccountNumberId", ::AccountNumberId)
}

/** An object of the Marketing API, such as an ad or an ad set, whose insights tell of marketing messages. */
@Serializable(with = AdObjectId.Serializer::class)
public class AdObjectId(value: String) : NodeId(value) {
    internal object Serializer : AsString<AdObjectId>("AdObjectId", ::AdObjectId)
}
