package io.wakit.javacompat;

import io.wakit.bot.window.SendOrTemplate;
import io.wakit.bot.window.ServiceWindows;
import io.wakit.client.Phone;
import io.wakit.dsl.Replies;
import io.wakit.dsl.Replying;
import io.wakit.dsl.Send;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.Success;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.message.Contact;
import io.wakit.model.message.MessageReceipt;
import io.wakit.model.message.TemplateComponent;
import io.wakit.model.template.BoundTemplate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;
import kotlinx.coroutines.flow.FlowKt;
import kotlinx.coroutines.jdk9.ReactiveFlowKt;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a business phone number: what it can say and do. It is made by {@link WhatsAppAsync#phone}, holds no state,
 * and lives as long as its client.
 */
public final class PhoneAsync extends SendInteractiveAsync {
    PhoneAsync(Phone phone, Calls calls) {
        super(phone, calls);
    }

    /**
     * The number, as Meta names it.
     *
     * @return the id that webhooks carry as {@code metadata.phone_number_id}
     */
    public PhoneNumberId getId() {
        return phone.getId();
    }

    /**
     * Sends words. More than 24 hours after the user last wrote, Meta takes templates only: error 131047.
     *
     * @param to a person or a group
     * @param body 1 to 4,096 characters; with more, nothing leaves
     * @return the receipt: Meta took the message; status webhooks tell what became of it
     * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages">Text messages</a>
     */
    public CompletableFuture<MessageReceipt> sendText(Recipient to, String body) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        return calls.start(continuation -> Send.sendText(phone, to, body, false, null, null, continuation));
    }

    /**
     * Sends a place on a map.
     *
     * @param to a person or a group
     * @param latitude degrees north
     * @param longitude degrees east
     * @param name what stands under the map; null for nothing
     * @param address the line below; null for none
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendLocation(
            Recipient to, double latitude, double longitude, @Nullable String name, @Nullable String address) {
        Objects.requireNonNull(to, "to");
        return calls.start(continuation ->
                Send.sendLocation(phone, to, latitude, longitude, name, address, null, null, continuation));
    }

    /**
     * Sends cards of people; Meta advises to send few at once.
     *
     * @param to a person or a group
     * @param contacts 1 to 257
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendContacts(Recipient to, List<Contact> contacts) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(contacts, "contacts");
        return calls.start(continuation -> Send.sendContacts(phone, to, contacts, null, null, continuation));
    }

    /**
     * Sends a template as it was approved for a language.
     *
     * @param to a person or a group
     * @param name of the template
     * @param language the code that it was approved for: {@code en_US}
     * @param components the parts that have values to fill in; empty where none has
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendTemplate(
            Recipient to, String name, String language, List<TemplateComponent> components) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(components, "components");
        return calls.start(
                continuation -> Send.sendTemplate(phone, to, name, language, components, null, null, continuation));
    }

    /**
     * One template as this number sends it, filled in by values that are held against it first.
     *
     * @param template {@code BoundTemplate.of(draft)}, or of a template as Meta lists it
     * @return what sends it
     */
    public TemplateSenderAsync sender(BoundTemplate template) {
        return new TemplateSenderAsync(messages(), Objects.requireNonNull(template, "template"));
    }

    /**
     * Begins a message to many.
     *
     * @param recipients taken one after the other as places come free; of a stream, {@code stream::iterator}
     * @return what is left to be said of it
     */
    public BroadcastBuilder broadcast(Iterable<? extends Recipient> recipients) {
        Objects.requireNonNull(recipients, "recipients");
        return new BroadcastBuilder(phone, calls, FlowKt.asFlow(recipients));
    }

    /**
     * Begins a message to many who come from elsewhere, a reactive query say.
     *
     * @param recipients asked for as places come free
     * @return what is left to be said of it
     */
    public BroadcastBuilder broadcast(Publisher<Recipient> recipients) {
        Objects.requireNonNull(recipients, "recipients");
        return new BroadcastBuilder(phone, calls, ReactiveFlowKt.asFlow(recipients));
    }

    /**
     * Turns the ticks of a message blue, and of all that the user wrote before it in this chat.
     *
     * @param messageId the message as the webhook named it
     * @return Meta's yes
     */
    public CompletableFuture<Success> markRead(MessageId messageId) {
        Objects.requireNonNull(messageId, "messageId");
        return calls.start(continuation -> Send.markRead(phone, messageId, continuation));
    }

    /**
     * Shows that the business is typing, until its answer comes and for 25 seconds at most. The message is marked as read.
     *
     * @param messageId the message that is being answered, as the webhook named it
     * @return Meta's yes
     */
    public CompletableFuture<Success> startTyping(MessageId messageId) {
        Objects.requireNonNull(messageId, "messageId");
        return calls.start(continuation -> Send.startTyping(phone, messageId, continuation));
    }

    /**
     * Puts an emoji on a message, in place of an earlier one of the business. Only the status {@code sent} follows.
     *
     * @param to the chat that the message stands in
     * @param messageId no older than 30 days, and no reaction itself
     * @param emoji one emoji
     * @return the receipt of the reaction, which is a message with an id of its own
     * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/reaction-messages">Reaction
     *     messages</a>
     */
    public CompletableFuture<MessageReceipt> sendReaction(Recipient to, MessageId messageId, String emoji) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(emoji, "emoji");
        return calls.start(continuation -> Send.sendReaction(phone, to, messageId, emoji, null, continuation));
    }

    /**
     * Takes the business's emoji on a message back.
     *
     * @param to the chat that the message stands in
     * @param messageId the message that was reacted to, not the reaction
     * @return the receipt of the removal
     */
    public CompletableFuture<MessageReceipt> removeReaction(Recipient to, MessageId messageId) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(messageId, "messageId");
        return calls.start(continuation -> Send.removeReaction(phone, to, messageId, null, continuation));
    }

    /**
     * Answers a message with words that quote it, in the chat that it was written in.
     *
     * @param message as a handler got it
     * @param body 1 to 4,096 characters; with more, nothing leaves
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> reply(InboundMessage message, String body) {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(body, "body");
        return calls.start(continuation -> Replying.reply(phone, message, body, continuation));
    }

    /**
     * Puts an emoji on a message, in place of an earlier one of the business.
     *
     * @param message as a handler got it
     * @param emoji one emoji
     * @return the receipt of the reaction
     */
    public CompletableFuture<MessageReceipt> react(InboundMessage message, String emoji) {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(emoji, "emoji");
        return calls.start(continuation -> Replying.react(phone, message, emoji, continuation));
    }

    /**
     * Takes the business's emoji on a message back.
     *
     * @param message as a handler got it
     * @return the receipt of the removal
     */
    public CompletableFuture<MessageReceipt> unreact(InboundMessage message) {
        Objects.requireNonNull(message, "message");
        return calls.start(continuation -> replies().unreact(message, continuation));
    }

    /**
     * Turns the ticks of a message blue, and of all that the user wrote before it in this chat.
     *
     * @param message as a handler got it
     * @return Meta's yes
     */
    public CompletableFuture<Success> markRead(InboundMessage message) {
        Objects.requireNonNull(message, "message");
        return calls.start(continuation -> replies().markRead(message, continuation));
    }

    /**
     * Shows that the business is typing an answer to a message, for 25 seconds at most. The message is marked as read.
     *
     * @param message as a handler got it
     * @return Meta's yes
     */
    public CompletableFuture<Success> typing(InboundMessage message) {
        Objects.requireNonNull(message, "message");
        return calls.start(continuation -> replies().typing(message, continuation));
    }

    /**
     * This number, looking at the customer-service window before it speaks.
     *
     * @param windows what {@link ReceiverBuilder#track} teaches
     * @return a handle of its own
     */
    public WindowedPhoneAsync within(ServiceWindows windows) {
        return new WindowedPhoneAsync(SendOrTemplate.within(phone, Objects.requireNonNull(windows, "windows")), calls);
    }

    private Replies replies() {
        return new Replies(id -> phone);
    }

    /** Names the number by its id. */
    @Override
    public String toString() {
        return "PhoneAsync(" + getId() + ")";
    }
}
