package io.wakit.javacompat;

import io.wakit.dsl.DraftPartsScope;
import io.wakit.model.UploadHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kotlin.Pair;
import kotlin.Unit;

/**
 * The parts of a template that is being written or edited, in the order in which they are said.
 *
 * @param <B> the builder itself, to go on with
 */
public abstract sealed class TemplateParts<B extends TemplateParts<B>> extends TemplateWords<B>
        permits TemplateDraftBuilder, TemplateEditBuilder {
    TemplateParts() {}

    /**
     * Adds a line above, without a variable.
     *
     * @param text up to 60 characters
     * @return this
     */
    public B header(String text) {
        Objects.requireNonNull(text, "text");
        return sayPart(scope -> scope.header(text, (String) null));
    }

    /**
     * Adds a line above with the variable <code>{{1}}</code>.
     *
     * @param text up to 60 characters
     * @param example of the variable
     * @return this
     */
    public B header(String text, String example) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(example, "example");
        return sayPart(scope -> scope.header(text, example));
    }

    /**
     * Adds a line above whose variable has a name: {@code header("Order {{id}}", "id", "A-17")}.
     *
     * @param text up to 60 characters
     * @param name of the variable
     * @param example of it
     * @return this
     */
    public B header(String text, String name, String example) {
        Objects.requireNonNull(text, "text");
        Pair<String, String> named =
                new Pair<>(Objects.requireNonNull(name, "name"), Objects.requireNonNull(example, "example"));
        return sayPart(scope -> scope.header(text, named));
    }

    /**
     * Adds a short film above that repeats, MP4 up to 3.5 MB; only through the marketing messages endpoint.
     *
     * @param example what the review looks at: {@link UploadsAsync#upload} brought it
     * @return this
     */
    public B gifHeader(UploadHandle example) {
        Objects.requireNonNull(example, "example");
        return sayPart(scope -> scope.gifHeader(example));
    }

    /**
     * Adds a file above.
     *
     * @param example what the review looks at: {@link UploadsAsync#upload} brought it
     * @return this
     */
    public B documentHeader(UploadHandle example) {
        Objects.requireNonNull(example, "example");
        return sayPart(scope -> scope.documentHeader(example));
    }

    /**
     * Adds a place above, which is named when the template is sent.
     *
     * @return this
     */
    public B locationHeader() {
        return sayPart(DraftPartsScope::locationHeader);
    }

    /**
     * Adds small words at the end.
     *
     * @param text up to 60 characters, without variables
     * @return this
     */
    public B footer(String text) {
        Objects.requireNonNull(text, "text");
        return sayPart(scope -> scope.footer(text));
    }

    /**
     * Adds an offer that runs out; for marketing. The message counts down to the moment that is said when it is sent.
     *
     * @param text up to 16 characters
     * @return this
     */
    public B limitedTimeOffer(String text) {
        return limitedTimeOffer(text, true);
    }

    /**
     * The same, with or without the count-down.
     *
     * @param text up to 16 characters
     * @param hasExpiration whether the message counts down
     * @return this
     */
    public B limitedTimeOffer(String text, boolean hasExpiration) {
        Objects.requireNonNull(text, "text");
        return sayPart(scope -> scope.limitedTimeOffer(text, hasExpiration));
    }

    /**
     * Asks the user whether the business may call.
     *
     * @return this
     */
    public B requestCallPermission() {
        return sayPart(DraftPartsScope::requestCallPermission);
    }

    /**
     * Adds cards to move through sideways, 2 to 10, all built alike; for marketing. Two cards with products stand for any
     * number of them when the template is sent.
     *
     * @param cards say what stands on each, in order; called at once
     * @return this
     */
    @SafeVarargs
    public final B carousel(Consumer<? super TemplateCardBuilder>... cards) {
        List<TemplateCardBuilder> builders = new ArrayList<>();
        for (Consumer<? super TemplateCardBuilder> card : cards) {
            TemplateCardBuilder builder = new TemplateCardBuilder();
            card.accept(builder);
            builders.add(builder);
        }
        return sayPart(scope -> scope.carousel(told -> {
            builders.forEach(builder -> told.card(card -> {
                builder.tell(card);
                return Unit.INSTANCE;
            }));
            return Unit.INSTANCE;
        }));
    }

    final B sayPart(Consumer<DraftPartsScope> word) {
        return say(scope -> word.accept((DraftPartsScope) scope));
    }
}
