package io.wakit.javacompat;

import io.wakit.client.WhatsApp;
import io.wakit.model.AccountNumberId;
import io.wakit.model.AdObjectId;
import io.wakit.model.AllocationConfigId;
import io.wakit.model.AppId;
import io.wakit.model.BotId;
import io.wakit.model.BusinessProfileId;
import io.wakit.model.DatasetId;
import io.wakit.model.ExtendedCreditId;
import io.wakit.model.FlowId;
import io.wakit.model.GroupId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.PortfolioId;
import io.wakit.model.PreVerifiedNumberId;
import io.wakit.model.SolutionId;
import io.wakit.model.TemplateGroupId;
import io.wakit.model.TemplateId;
import io.wakit.model.UserId;
import io.wakit.model.WabaId;
import java.util.Objects;

/** The nodes of the Graph that a token may touch, each with what can be asked of it and done to it. */
public abstract sealed class NodesAsync permits WhatsAppAsync {
    final WhatsApp whatsApp;
    final Calls calls;

    NodesAsync(WhatsApp whatsApp, Calls calls) {
        this.whatsApp = whatsApp;
        this.calls = calls;
    }

    /**
     * {@return the handle of a business phone number: cheap, and made anew wherever one is wanted}
     *
     * @param id Meta's id of the number, which is not the number itself
     */
    public PhoneAsync phone(PhoneNumberId id) {
        return new PhoneAsync(whatsApp.phone(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return the handle of a WhatsApp Business Account}
     *
     * @param id as Meta names it
     */
    public WabaAsync waba(WabaId id) {
        return new WabaAsync(whatsApp.waba(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return the handle of a business portfolio}
     *
     * @param id as Meta names it
     */
    public PortfolioAsync portfolio(PortfolioId id) {
        return new PortfolioAsync(whatsApp.portfolio(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return the handle of an app; most of what it can do asks for the app's own token}
     *
     * @param id as Meta names it
     */
    public AppAsync app(AppId id) {
        return new AppAsync(whatsApp.app(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return the handle of one template in one language}
     *
     * @param id as Meta names it
     */
    public TemplateNodeAsync template(TemplateId id) {
        return new TemplateNodeAsync(whatsApp.template(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return the handle of a Flow}
     *
     * @param id as Meta names it
     */
    public FlowNodeAsync flow(FlowId id) {
        return new FlowNodeAsync(whatsApp.flow(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return the handle of a group}
     *
     * @param id as Meta names it
     */
    public GroupNodeAsync group(GroupId id) {
        return new GroupNodeAsync(whatsApp.group(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return a number as its account sees it, as a node of its own}
     *
     * @param id as Meta names it
     */
    public AccountNumbersAsync accountNumber(AccountNumberId id) {
        return new AccountNumbersAsync(whatsApp.accountNumber(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return the greeting, ice breakers and commands of a number, as a node of their own}
     *
     * @param id as Meta names it
     */
    public BotsAsync bot(BotId id) {
        return new BotsAsync(whatsApp.bot(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return a business profile as a node of its own}
     *
     * @param id as Meta names it
     */
    public BusinessProfilesAsync businessProfile(BusinessProfileId id) {
        return new BusinessProfilesAsync(whatsApp.businessProfile(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return the handle of a multi-partner solution}
     *
     * @param id as Meta names it
     */
    public SolutionNodeAsync solution(SolutionId id) {
        return new SolutionNodeAsync(whatsApp.solution(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return the handle of a user of a portfolio}
     *
     * @param id as Meta names it
     */
    public UserAsync user(UserId id) {
        return new UserAsync(whatsApp.user(Objects.requireNonNull(id, "id")), calls);
    }

    /** {@return the handle of the user whose token this client carries} */
    public UserAsync user() {
        return user(UserId.Me);
    }

    /**
     * {@return one group of templates that are counted together}
     *
     * @param id as Meta names it
     */
    public TemplateGroupDetailsAsync templateGroup(TemplateGroupId id) {
        return new TemplateGroupDetailsAsync(whatsApp.templateGroup(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return one number that a partner verified ahead}
     *
     * @param id as Meta names it
     */
    public PreVerifiedNumberDetailsAsync preVerifiedNumber(PreVerifiedNumberId id) {
        return new PreVerifiedNumberDetailsAsync(whatsApp.preVerifiedNumber(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return one credit line, and with whom it is shared}
     *
     * @param id as Meta names it
     */
    public CreditLineDetailsAsync creditLine(ExtendedCreditId id) {
        return new CreditLineDetailsAsync(whatsApp.creditLine(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return one sharing of a credit line}
     *
     * @param id as Meta names it
     */
    public CreditAllocationDetailsAsync creditAllocation(AllocationConfigId id) {
        return new CreditAllocationDetailsAsync(whatsApp.creditAllocation(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return where conversions are reported to}
     *
     * @param id as Meta names it
     */
    public ConversionsAsync conversions(DatasetId id) {
        return new ConversionsAsync(whatsApp.conversions(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * {@return what marketing messages of an object of the Marketing API did}
     *
     * @param id as Meta names it
     */
    public MarketingInsightsAsync marketingInsights(AdObjectId id) {
        return new MarketingInsightsAsync(whatsApp.marketingInsights(Objects.requireNonNull(id, "id")), calls);
    }

    /** {@return templates that Meta has written and reviewed} */
    public TemplateLibraryAsync templateLibrary() {
        return new TemplateLibraryAsync(whatsApp.getTemplateLibrary(), calls);
    }

    /** {@return getting access tokens, and looking at them} */
    public TokensAsync tokens() {
        return new TokensAsync(whatsApp.getTokens(), calls);
    }
}
