package io.wakit.javacompat;

import io.wakit.dsl.AuthenticationDsl;
import io.wakit.dsl.AuthenticationScope;
import io.wakit.model.template.AuthenticationDraft;
import io.wakit.model.template.OtpButton;
import io.wakit.model.template.SupportedApp;
import io.wakit.model.template.TemplateDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A template for one-time codes. Its words are Meta's; its button ends it, so that one without a button does not compile:
 *
 * <pre>{@code
 * TemplateDraft login = AuthenticationTemplateBuilder.template("login", "en_US")
 *         .securityRecommendation()
 *         .codeExpiration(10)
 *         .oneTap(new SupportedApp("com.example.shop", "K8a/AINcGX7"));
 * }</pre>
 *
 * @param <D> what comes of it: a {@link TemplateDraft}, or an {@link AuthenticationDraft} for many languages
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/authentication-templates">Authentication
 *     templates</a>
 */
public final class AuthenticationTemplateBuilder<D> {
    private final Function<Function<AuthenticationScope, OtpButton>, D> made;
    private final List<Consumer<AuthenticationScope>> said = new ArrayList<>();

    private AuthenticationTemplateBuilder(Function<Function<AuthenticationScope, OtpButton>, D> made) {
        this.made = made;
    }

    /**
     * Begins a template in one language, for {@link TemplatesAsync#create}.
     *
     * @param name small letters, digits and underscores
     * @param language a code of Meta's: {@code en_US}
     * @return a template that lacks its button
     */
    public static AuthenticationTemplateBuilder<TemplateDraft> template(String name, String language) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        return new AuthenticationTemplateBuilder<>(
                parts -> AuthenticationDsl.authenticationTemplate(name, language, parts::apply));
    }

    /**
     * Begins a template in many languages at once, for {@link TemplatesAsync#upsert}.
     *
     * @param name small letters, digits and underscores
     * @param languages codes of Meta's
     * @return a template that lacks its button
     */
    public static AuthenticationTemplateBuilder<AuthenticationDraft> templates(String name, List<String> languages) {
        Objects.requireNonNull(name, "name");
        List<String> all = List.copyOf(languages);
        return new AuthenticationTemplateBuilder<>(
                parts -> AuthenticationDsl.authenticationTemplates(name, all, parts::apply));
    }

    /**
     * Adds Meta's words not to share the code.
     *
     * @return this
     */
    public AuthenticationTemplateBuilder<D> securityRecommendation() {
        return say(AuthenticationScope::securityRecommendation);
    }

    /**
     * Adds Meta's words on how long the code lasts.
     *
     * @param minutes 1 to 90
     * @return this
     */
    public AuthenticationTemplateBuilder<D> codeExpiration(int minutes) {
        return say(scope -> scope.codeExpiration(minutes));
    }

    /**
     * Says how long Meta goes on trying to deliver it.
     *
     * @param ttl in whole seconds: 30 seconds to 15 minutes, or 30 days
     * @return this
     */
    public AuthenticationTemplateBuilder<D> ttl(Duration ttl) {
        Objects.requireNonNull(ttl, "ttl");
        return say(scope -> scope.ttl(ttl));
    }

    /**
     * Ends it with a button that copies the code, under Meta's own label.
     *
     * @return the template
     */
    public D copyCode() {
        return copyCode(null);
    }

    /**
     * Ends it with a button that copies the code.
     *
     * @param text its label; null for Meta's own
     * @return the template
     */
    public D copyCode(@Nullable String text) {
        return ended(scope -> scope.copyCode(text));
    }

    /**
     * Ends it with a button that brings the code into an app, on Android; elsewhere it copies the code.
     *
     * @param app an Android app by its package and the 11 characters that name its signing key
     * @param more up to four others
     * @return the template
     */
    public D oneTap(SupportedApp app, SupportedApp... more) {
        return oneTap(null, null, app, more);
    }

    /**
     * The same with labels.
     *
     * @param text the label where it copies; null for Meta's own
     * @param autofillText the label where it fills in; null for Meta's own
     * @param app an Android app
     * @param more up to four others
     * @return the template
     */
    public D oneTap(@Nullable String text, @Nullable String autofillText, SupportedApp app, SupportedApp... more) {
        Objects.requireNonNull(app, "app");
        return ended(scope -> scope.oneTap(app, more, text, autofillText));
    }

    /**
     * Ends it with a code that the app reads without a tap, on Android; elsewhere it is as {@link #oneTap}.
     *
     * @param areTermsAccepted whether Meta's terms of zero-tap are accepted; it refuses where they are not
     * @param app an Android app
     * @param more up to four others
     * @return the template
     */
    public D zeroTap(boolean areTermsAccepted, SupportedApp app, SupportedApp... more) {
        return zeroTap(areTermsAccepted, null, null, app, more);
    }

    /**
     * The same with labels.
     *
     * @param areTermsAccepted whether Meta's terms of zero-tap are accepted; it refuses where they are not
     * @param text the label where it copies; null for Meta's own
     * @param autofillText the label where it fills in; null for Meta's own
     * @param app an Android app
     * @param more up to four others
     * @return the template
     */
    public D zeroTap(
            boolean areTermsAccepted,
            @Nullable String text,
            @Nullable String autofillText,
            SupportedApp app,
            SupportedApp... more) {
        Objects.requireNonNull(app, "app");
        return ended(scope -> scope.zeroTap(areTermsAccepted, app, more, text, autofillText));
    }

    private AuthenticationTemplateBuilder<D> say(Consumer<AuthenticationScope> word) {
        said.add(word);
        return this;
    }

    private D ended(Function<AuthenticationScope, OtpButton> button) {
        return made.apply(scope -> {
            said.forEach(word -> word.accept(scope));
            return button.apply(scope);
        });
    }
}
