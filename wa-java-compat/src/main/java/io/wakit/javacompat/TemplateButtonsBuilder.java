package io.wakit.javacompat;

import io.wakit.dsl.DraftButtonsScope;
import io.wakit.model.FlowId;
import io.wakit.model.template.Button;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The buttons of a template that is being written; when it is sent, their places are counted from 0. Labels have up to 25 characters. */
public final class TemplateButtonsBuilder {
    private final List<Consumer<DraftButtonsScope>> said = new ArrayList<>();

    TemplateButtonsBuilder() {}

    /**
     * Writes back.
     *
     * @param text the label, which is what the user writes
     * @return this
     */
    public TemplateButtonsBuilder quickReply(String text) {
        Objects.requireNonNull(text, "text");
        return say(scope -> scope.quickReply(text));
    }

    /**
     * Opens a page whose address is known.
     *
     * @param text the label
     * @param url up to 2,000 characters
     * @return this
     */
    public TemplateButtonsBuilder url(String text, String url) {
        return url(text, url, null, more -> {});
    }

    /**
     * Opens a page whose address ends in a variable: {@code url("Track", "https://shop.example/{{1}}", "A-17")}.
     *
     * @param text the label
     * @param url up to 2,000 characters
     * @param example the whole address, or its end alone
     * @return this
     */
    public TemplateButtonsBuilder url(String text, String url, String example) {
        return url(text, url, Objects.requireNonNull(example, "example"), more -> {});
    }

    /**
     * The same, with all that can be said of it.
     *
     * @param text the label
     * @param url up to 2,000 characters
     * @param example of the variable; null where there is none
     * @param more an app in place of the page, a preview; called at once
     * @return this
     */
    public TemplateButtonsBuilder url(
            String text, String url, @Nullable String example, Consumer<? super TemplateUrlButtonBuilder> more) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(url, "url");
        TemplateUrlButtonBuilder builder = TemplateUrlButtonBuilder.said(more);
        return say(scope -> scope.url(text, url, example, builder::tell));
    }

    /**
     * Calls a telephone number.
     *
     * @param text the label
     * @param phoneNumber up to 20 characters
     * @return this
     */
    public TemplateButtonsBuilder phoneNumber(String text, String phoneNumber) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(phoneNumber, "phoneNumber");
        return say(scope -> scope.phoneNumber(text, phoneNumber));
    }

    /**
     * Copies a coupon, which is said when the template is sent. The label is Meta's.
     *
     * @param example up to 20 characters
     * @return this
     */
    public TemplateButtonsBuilder copyCode(String example) {
        Objects.requireNonNull(example, "example");
        return say(scope -> scope.copyCode(example));
    }

    /**
     * Opens a Flow.
     *
     * @param text the label
     * @param flowId which
     * @param more where it begins, and an icon; called at once
     * @return this
     */
    public TemplateButtonsBuilder flow(String text, FlowId flowId, Consumer<? super TemplateFlowButtonBuilder> more) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(flowId, "flowId");
        TemplateFlowButtonBuilder builder = TemplateFlowButtonBuilder.said(more);
        return say(scope -> scope.flow(text, flowId, builder::tell));
    }

    /**
     * Opens the Flow that has this name now; Meta keeps its id, so that it may be renamed.
     *
     * @param text the label
     * @param flowName which
     * @param more where it begins, and an icon; called at once
     * @return this
     */
    public TemplateButtonsBuilder flowNamed(
            String text, String flowName, Consumer<? super TemplateFlowButtonBuilder> more) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(flowName, "flowName");
        TemplateFlowButtonBuilder builder = TemplateFlowButtonBuilder.said(more);
        return say(scope -> scope.flowNamed(text, flowName, builder::tell));
    }

    /**
     * Opens a Flow that Meta makes and publishes.
     *
     * @param text the label
     * @param flowJson the whole Flow, as JSON text
     * @param more where it begins, and an icon; called at once
     * @return this
     */
    public TemplateButtonsBuilder flowJson(
            String text, String flowJson, Consumer<? super TemplateFlowButtonBuilder> more) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(flowJson, "flowJson");
        TemplateFlowButtonBuilder builder = TemplateFlowButtonBuilder.said(more);
        return say(scope -> scope.flowJson(text, flowJson, builder::tell));
    }

    /**
     * Opens the catalog, under Meta's own label.
     *
     * @return this
     */
    public TemplateButtonsBuilder catalog() {
        return say(DraftButtonsScope::catalog);
    }

    /**
     * Opens up to 30 products of the catalog, which are named when the template is sent; it needs a header.
     *
     * @return this
     */
    public TemplateButtonsBuilder products() {
        return say(DraftButtonsScope::products);
    }

    /**
     * Opens the product that stands above.
     *
     * @return this
     */
    public TemplateButtonsBuilder product() {
        return say(DraftButtonsScope::product);
    }

    /**
     * Calls the business over WhatsApp.
     *
     * @param text the label
     * @param ttl how long the button works, in whole minutes; null for Meta's own measure
     * @return this
     */
    public TemplateButtonsBuilder voiceCall(String text, @Nullable Duration ttl) {
        Objects.requireNonNull(text, "text");
        return say(scope -> scope.voiceCall(text, ttl));
    }

    /**
     * Opens an order with its payment.
     *
     * @param text the label
     * @return this
     */
    public TemplateButtonsBuilder orderDetails(String text) {
        Objects.requireNonNull(text, "text");
        return say(scope -> scope.orderDetails(text));
    }

    /**
     * Asks a user who is known by username alone for the phone number. The label is Meta's.
     *
     * @return this
     */
    public TemplateButtonsBuilder requestContactInfo() {
        return say(DraftButtonsScope::requestContactInfo);
    }

    /**
     * Adds a button that has no word here, or another label than Meta's.
     *
     * @param button as the model has it
     * @return this
     */
    public TemplateButtonsBuilder button(Button button) {
        Objects.requireNonNull(button, "button");
        return say(scope -> scope.button(button));
    }

    void tell(DraftButtonsScope scope) {
        said.forEach(word -> word.accept(scope));
    }

    private TemplateButtonsBuilder say(Consumer<DraftButtonsScope> word) {
        said.add(word);
        return this;
    }
}
