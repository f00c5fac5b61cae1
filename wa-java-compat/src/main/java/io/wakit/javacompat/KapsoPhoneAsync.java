package io.wakit.javacompat;

import io.wakit.client.Phone;
import io.wakit.kapso.KapsoPhone;

/** What Kapso keeps of a business phone number. It is made by {@link KapsoAsync#phone}, and holds no state. */
public final class KapsoPhoneAsync {
    private final Phone phone;
    private final Calls calls;

    KapsoPhoneAsync(Phone phone, Calls calls) {
        this.phone = phone;
        this.calls = calls;
    }

    /**
     * The conversations with users.
     *
     * @return the resource
     */
    public KapsoConversationsAsync conversations() {
        return new KapsoConversationsAsync(KapsoPhone.getConversations(phone), calls);
    }

    /**
     * The users who wrote.
     *
     * @return the resource
     */
    public KapsoContactsAsync contacts() {
        return new KapsoContactsAsync(KapsoPhone.getContacts(phone), calls);
    }

    /**
     * The calls of the past.
     *
     * @return the resource
     */
    public KapsoCallLogAsync callLog() {
        return new KapsoCallLogAsync(KapsoPhone.getCallLog(phone), calls);
    }

    /**
     * The messages of the past, of both sides.
     *
     * @return the resource
     */
    public KapsoMessageLogAsync messageLog() {
        return new KapsoMessageLogAsync(KapsoPhone.getMessageLog(phone), calls);
    }

    /**
     * Who of several apps holds a conversation.
     *
     * @return the resource
     */
    public KapsoThreadControlAsync threadControl() {
        return new KapsoThreadControlAsync(KapsoPhone.getThreadControl(phone), calls);
    }
}
