package io.wakit.javacompat;

import io.wakit.dsl.DraftDsl;
import io.wakit.dsl.TemplateDraftScope;
import io.wakit.model.template.TemplateCategory;
import io.wakit.model.template.TemplateDraft;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import kotlin.Unit;

/**
 * A template to be handed in for review, part by part:
 *
 * <pre>{@code
 * TemplateDraft update = TemplateDraftBuilder.template("order_update", "en_US", TemplateCategory.Utility)
 *         .header("Order {{id}}", "id", "A-17")
 *         .body("Hi {{name}}, it comes on {{day}}.", Map.of("name", "Ann", "day", "Monday"))
 *         .footer("Lucky Shrub")
 *         .buttons(buttons -> buttons
 *                 .url("Track", "https://shop.example/{{1}}", "A-17")
 *                 .quickReply("Stop"))
 *         .build();
 * whatsapp.waba(waba).templates().create(update);
 * }</pre>
 *
 * <p>One-time codes have templates of their own: {@link AuthenticationTemplateBuilder}.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components">Template
 *     components</a>
 */
public final class TemplateDraftBuilder extends TemplateParts<TemplateDraftBuilder> {
    private final String name;
    private final String language;
    private final TemplateCategory category;

    private TemplateDraftBuilder(String name, String language, TemplateCategory category) {
        this.name = Objects.requireNonNull(name, "name");
        this.language = Objects.requireNonNull(language, "language");
        this.category = Objects.requireNonNull(category, "category");
    }

    /**
     * Begins a template.
     *
     * @param name small letters, digits and underscores
     * @param language a code of Meta's: {@code en_US}
     * @param category what it is for; Meta may put it into another
     * @return a template without parts
     */
    public static TemplateDraftBuilder template(String name, String language, TemplateCategory category) {
        return new TemplateDraftBuilder(name, language, category);
    }

    /**
     * Says how long Meta goes on trying to deliver a message of it, in whole seconds: utility 30 seconds to 12 hours or 30
     * days, marketing 12 hours to 30 days.
     *
     * @param ttl a time within that
     * @return this
     */
    public TemplateDraftBuilder ttl(Duration ttl) {
        Objects.requireNonNull(ttl, "ttl");
        return sayOfAll(scope -> scope.ttl(ttl));
    }

    /**
     * Leaves clicks on its buttons out of analytics.
     *
     * @return this
     */
    public TemplateDraftBuilder linkTrackingOff() {
        return sayOfAll(TemplateDraftScope::linkTrackingOff);
    }

    /**
     * Says whether Meta may put it into another category; since April 2025 it does so in any case.
     *
     * @param isAllowed whether it may
     * @return this
     */
    public TemplateDraftBuilder allowCategoryChange(boolean isAllowed) {
        return sayOfAll(scope -> scope.allowCategoryChange(isAllowed));
    }

    /**
     * Says the sub-category, on the few templates that ask for one.
     *
     * @param word as Meta writes it: {@code ORDER_DETAILS}
     * @return this
     */
    public TemplateDraftBuilder subCategory(String word) {
        Objects.requireNonNull(word, "word");
        return sayOfAll(scope -> scope.subCategory(word));
    }

    /**
     * Says the display format that goes with the sub-category.
     *
     * @param word as Meta writes it: {@code ORDER_DETAILS}
     * @return this
     */
    public TemplateDraftBuilder displayFormat(String word) {
        Objects.requireNonNull(word, "word");
        return sayOfAll(scope -> scope.displayFormat(word));
    }

    /**
     * Says whether Meta may work on the message in one way.
     *
     * @param name of the way: {@code image_touchups}, {@code add_text_overlay}
     * @param isOn whether it may
     * @return this
     */
    public TemplateDraftBuilder creativeFeature(String name, boolean isOn) {
        Objects.requireNonNull(name, "name");
        return sayOfAll(scope -> scope.creativeFeature(name, isOn));
    }

    /**
     * The template that this makes.
     *
     * @return a draft; {@code TemplateLimits.violations} tells what is wrong with it, and {@link TemplatesAsync#create} does not
     *     let it leave then
     */
    public TemplateDraft build() {
        return DraftDsl.template(name, language, category, scope -> {
            said().forEach(word -> word.accept(scope));
            return Unit.INSTANCE;
        });
    }

    @Override
    TemplateDraftBuilder self() {
        return this;
    }

    private TemplateDraftBuilder sayOfAll(Consumer<TemplateDraftScope> word) {
        return say(scope -> word.accept((TemplateDraftScope) scope));
    }
}
