package io.wakit.javacompat;

import io.wakit.client.Waba;
import io.wakit.model.WabaId;

/**
 * The handle of a WhatsApp Business Account. It is made by {@link WhatsAppAsync#waba}, holds no state, and lives as
 * long as its client.
 */
public final class WabaAsync {
    private final Waba waba;
    private final Calls calls;

    WabaAsync(Waba waba, Calls calls) {
        this.waba = waba;
        this.calls = calls;
    }

    /** {@return the account, as Meta names it; {@code entry[].id} of its webhooks} */
    public WabaId getId() {
        return waba.getId();
    }

    /** {@return what Meta knows of the account} */
    public WabaDetailsAsync details() {
        return new WabaDetailsAsync(waba.getDetails(), calls);
    }

    /** {@return its phone numbers} */
    public WabaPhoneNumbersAsync phoneNumbers() {
        return new WabaPhoneNumbersAsync(waba.getPhoneNumbers(), calls);
    }

    /** {@return its templates} */
    public TemplatesAsync templates() {
        return new TemplatesAsync(waba.getTemplates(), calls);
    }

    /** {@return templates that are counted together} */
    public TemplateGroupsAsync templateGroups() {
        return new TemplateGroupsAsync(waba.getTemplateGroups(), calls);
    }

    /** {@return its Flows} */
    public FlowsAsync flows() {
        return new FlowsAsync(waba.getFlows(), calls);
    }

    /** {@return what it did, in numbers} */
    public AnalyticsAsync analytics() {
        return new AnalyticsAsync(waba.getAnalytics(), calls);
    }

    /** {@return which apps get its webhooks, and where} */
    public SubscriptionsAsync subscriptions() {
        return new SubscriptionsAsync(waba.getSubscriptions(), calls);
    }

    /** {@return who may work with it} */
    public AssignedUsersAsync assignedUsers() {
        return new AssignedUsersAsync(waba.getAssignedUsers(), calls);
    }

    /** {@return what was done to it} */
    public ActivitiesAsync activities() {
        return new ActivitiesAsync(waba.getActivities(), calls);
    }

    /** {@return its recurring times} */
    public SchedulesAsync schedules() {
        return new SchedulesAsync(waba.getSchedules(), calls);
    }

    /** {@return what users see first who come from ads} */
    public WelcomeSequencesAsync welcomeSequences() {
        return new WelcomeSequencesAsync(waba.getWelcomeSequences(), calls);
    }

    /** {@return its payment gateways} */
    public WabaPaymentsAsync payments() {
        return new WabaPaymentsAsync(waba.getPayments(), calls);
    }

    /** {@return the multi-partner solutions that it takes part in} */
    public WabaSolutionsAsync solutions() {
        return new WabaSolutionsAsync(waba.getSolutions(), calls);
    }

    /** {@return how it moves away from a business that runs it} */
    public MobilityAsync mobility() {
        return new MobilityAsync(waba.getMobility(), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "WabaAsync(" + getId() + ")";
    }
}
