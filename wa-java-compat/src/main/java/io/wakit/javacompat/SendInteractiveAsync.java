package io.wakit.javacompat;

import io.wakit.client.Phone;
import io.wakit.dsl.SendInteractive;
import io.wakit.model.FlowId;
import io.wakit.model.Recipient;
import io.wakit.model.message.ListSection;
import io.wakit.model.message.MessageReceipt;
import io.wakit.model.message.ProductSection;
import io.wakit.model.message.ReplyButton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One short word for each kind of message that asks for a tap. Headers and footers go with {@link MessagesAsync#send}.
 */
public abstract sealed class SendInteractiveAsync extends SendMediaAsync permits PhoneAsync {
    SendInteractiveAsync(Phone phone, Calls calls) {
        super(phone, calls);
    }

    /**
     * Sends words with one to three buttons.
     *
     * @param to a person
     * @param body up to 1,024 characters
     * @param buttons a tap brings back the id of one
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendButtons(Recipient to, String body, List<ReplyButton> buttons) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(buttons, "buttons");
        return calls.start(continuation ->
                SendInteractive.sendButtons(phone, to, body, buttons, null, null, null, null, continuation));
    }

    /**
     * Sends words with a menu of up to ten rows.
     *
     * @param to a person
     * @param body up to 4,096 characters
     * @param button what the button says that opens the menu
     * @param sections the rows; a pick brings back the id of one
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendList(
            Recipient to, String body, String button, List<ListSection> sections) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(button, "button");
        Objects.requireNonNull(sections, "sections");
        return calls.start(continuation ->
                SendInteractive.sendList(phone, to, body, button, sections, null, null, null, null, continuation));
    }

    /**
     * Sends words with a button that opens an address. No tap is told.
     *
     * @param to a person
     * @param body up to 1,024 characters
     * @param displayText what the button says, up to 20 characters
     * @param url what it opens
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendCtaUrl(Recipient to, String body, String displayText, String url) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(displayText, "displayText");
        Objects.requireNonNull(url, "url");
        return calls.start(continuation ->
                SendInteractive.sendCtaUrl(phone, to, body, displayText, url, null, null, null, null, continuation));
    }

    /**
     * Sends words with a button that opens a Flow where the Flow says.
     *
     * @param to a person
     * @param body up to 1,024 characters
     * @param cta what the button says
     * @param flowId the Flow
     * @param token what tells this sending from others; null for none
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendFlow(
            Recipient to, String body, String cta, FlowId flowId, @Nullable String token) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(cta, "cta");
        Objects.requireNonNull(flowId, "flowId");
        return calls.start(continuation -> SendInteractive.sendFlow(
                phone, to, body, cta, flowId, token, null, null, null, null, null, null, continuation));
    }

    /**
     * Sends one product of a catalog.
     *
     * @param to a person
     * @param catalogId the catalog of the account
     * @param productRetailerId the product's own number there (SKU)
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendProduct(Recipient to, String catalogId, String productRetailerId) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(catalogId, "catalogId");
        Objects.requireNonNull(productRetailerId, "productRetailerId");
        return calls.start(continuation -> SendInteractive.sendProduct(
                phone, to, catalogId, productRetailerId, null, null, null, null, continuation));
    }

    /**
     * Sends up to 30 products of a catalog in up to ten sections.
     *
     * @param to a person
     * @param header words above, up to 60 characters
     * @param body up to 1,024 characters
     * @param catalogId the catalog of the account
     * @param sections the products, by their numbers (SKU)
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendProducts(
            Recipient to, String header, String body, String catalogId, List<ProductSection> sections) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(catalogId, "catalogId");
        Objects.requireNonNull(sections, "sections");
        return calls.start(continuation -> SendInteractive.sendProducts(
                phone, to, header, body, catalogId, sections, null, null, null, continuation));
    }

    /**
     * Sends words with a button that opens the whole catalog.
     *
     * @param to a person
     * @param body up to 1,024 characters
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> sendCatalog(Recipient to, String body) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        return calls.start(
                continuation -> SendInteractive.sendCatalog(phone, to, body, null, null, null, null, continuation));
    }

    /**
     * Asks for a place, by a button.
     *
     * @param to a person
     * @param body up to 1,024 characters
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> requestLocation(Recipient to, String body) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        return calls.start(continuation -> SendInteractive.requestLocation(phone, to, body, null, null, continuation));
    }

    /**
     * Asks for an address by a form, for numbers and users in India.
     *
     * @param to a person
     * @param body up to 1,024 characters
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> requestAddress(Recipient to, String body) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        return calls.start(
                continuation -> SendInteractive.requestAddress(phone, to, body, "IN", null, null, null, continuation));
    }

    /**
     * Asks a user who hides the number to share it, by a button.
     *
     * @param to a person
     * @param body up to 1,024 characters
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> requestContactInfo(Recipient to, String body) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(body, "body");
        return calls.start(
                continuation -> SendInteractive.requestContactInfo(phone, to, body, null, null, continuation));
    }

    /**
     * Asks whether the business may call: once a day and twice a week for each user.
     *
     * @param to a person
     * @param body why; Meta advises to say it
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> requestCallPermission(Recipient to, @Nullable String body) {
        Objects.requireNonNull(to, "to");
        return calls.start(
                continuation -> SendInteractive.requestCallPermission(phone, to, body, null, null, continuation));
    }
}
