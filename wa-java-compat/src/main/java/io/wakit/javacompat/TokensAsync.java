package io.wakit.javacompat;

import io.wakit.client.resource.Tokens;
import io.wakit.model.AccessToken;
import io.wakit.model.AppId;
import io.wakit.model.AppSecret;
import io.wakit.model.account.GrantedToken;
import io.wakit.model.account.TokenDetails;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Access tokens: getting them, and looking at them. The secret of the app goes in the body, so that it stands in no
 * URL, where Meta takes it there.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/access-tokens">Access
 *     tokens</a>
 */
public final class TokensAsync {
    private final Tokens tokens;
    private final Calls calls;

    TokensAsync(Tokens tokens, Calls calls) {
        this.tokens = tokens;
        this.calls = calls;
    }

    /**
     * Takes the {@code code} that Embedded Signup gave, good for 30 seconds, for a token of the customer's business.
     *
     * @param app the id of the app
     * @param secret the secret of the app
     * @param code as it was given
     * @return the token
     */
    public CompletableFuture<GrantedToken> exchange(AppId app, AppSecret secret, String code) {
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(code, "code");
        return calls.start(continuation -> tokens.exchange(app, secret, code, continuation));
    }

    /**
     * The token of the app itself. Meta gives it by GET alone, with the secret in the URL;
     * {@link io.wakit.model.AccessToken#ofApp} makes the same without a call.
     *
     * @param app the id of the app
     * @param secret the secret of the app
     * @return the token
     */
    public CompletableFuture<GrantedToken> ofApp(AppId app, AppSecret secret) {
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(secret, "secret");
        return calls.start(continuation -> tokens.ofApp(app, secret, continuation));
    }

    /**
     * What {@code token} may do, and how long. The client's own token has to be of the same app.
     *
     * @param token the token that is looked at
     * @return what it may do, and how long
     */
    public CompletableFuture<TokenDetails> inspect(AccessToken token) {
        Objects.requireNonNull(token, "token");
        return calls.start(continuation -> tokens.inspect(token, continuation));
    }
}
