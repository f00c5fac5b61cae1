package io.wakit.javacompat;

import io.wakit.client.Phone;

/** What belongs to a business phone number, beside what it says: its profile, settings, calls, groups, codes. */
public abstract sealed class PhoneResourcesAsync permits SendMediaAsync {
    final Phone phone;
    final Calls calls;

    PhoneResourcesAsync(Phone phone, Calls calls) {
        this.phone = phone;
        this.calls = calls;
    }

    /** {@return the files that it sends and gets} */
    public MediaAsync media() {
        return new MediaAsync(phone.getMedia(), calls);
    }

    /** {@return what the number says to people, in full: with a reply, a link card, callback data} */
    public MessagesAsync messages() {
        return new MessagesAsync(phone.getMessages(), calls);
    }

    /** {@return what Meta knows of the number: quality, name, throughput, limit, health, callbacks} */
    public PhoneDetailsAsync details() {
        return new PhoneDetailsAsync(phone.getDetails(), calls);
    }

    /** {@return how the number comes into use, and out of it} */
    public RegistrationsAsync registration() {
        return new RegistrationsAsync(phone.getRegistration(), calls);
    }

    /** {@return what users see when they tap the name of the business} */
    public ProfilesAsync profile() {
        return new ProfilesAsync(phone.getProfile(), calls);
    }

    /** {@return calls, storage, identity checks and encryption of payloads} */
    public SettingsAsync settings() {
        return new SettingsAsync(phone.getSettings(), calls);
    }

    /** {@return the key of the business for Flows, and messages that are encrypted for Meta} */
    public EncryptionAsync encryption() {
        return new EncryptionAsync(phone.getEncryption(), calls);
    }

    /** {@return what of the catalog users see} */
    public CommerceAsync commerce() {
        return new CommerceAsync(phone.getCommerce(), calls);
    }

    /** {@return what India's law asks a business to tell} */
    public ComplianceAsync compliance() {
        return new ComplianceAsync(phone.getCompliance(), calls);
    }

    /** {@return the blue badge} */
    public OfficialAccountAsync officialAccount() {
        return new OfficialAccountAsync(phone.getOfficialAccount(), calls);
    }

    /** {@return greeting, ice breakers and commands} */
    public AutomationAsync automation() {
        return new AutomationAsync(phone.getAutomation(), calls);
    }

    /** {@return who may not write to the number} */
    public BlockedUsersAsync blockedUsers() {
        return new BlockedUsersAsync(phone.getBlockedUsers(), calls);
    }

    /** {@return codes and links that open a chat} */
    public QrCodesAsync qrCodes() {
        return new QrCodesAsync(phone.getQrCodes(), calls);
    }

    /** {@return the way that messages took} */
    public MessageHistoriesAsync history() {
        return new MessageHistoriesAsync(phone.getHistory(), calls);
    }

    /** {@return calls with users} */
    public CallsAsync calls() {
        return new CallsAsync(phone.getCalls(), calls);
    }

    /** {@return groups that the number opened} */
    public GroupsAsync groups() {
        return new GroupsAsync(phone.getGroups(), calls);
    }

    /** {@return the name by which users find the number} */
    public UsernamesAsync usernames() {
        return new UsernamesAsync(phone.getUsernames(), calls);
    }

    /** {@return payments of orders, in India} */
    public PaymentsAsync payments() {
        return new PaymentsAsync(phone.getPayments(), calls);
    }

    /** {@return what the WhatsApp Business app holds of the number} */
    public AppDataAsync appData() {
        return new AppDataAsync(phone.getAppData(), calls);
    }

    /** {@return marketing templates, by the endpoint of their own} */
    public MarketingMessagesAsync marketingMessages() {
        return new MarketingMessagesAsync(phone.getMarketingMessages(), calls);
    }
}
