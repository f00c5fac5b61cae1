package io.wakit.javacompat;

import io.wakit.model.AccessToken;

/**
 * Where access tokens come from: a vault, say, in which they are renewed. It is asked before the first call, and again when
 * Meta takes a token no longer (error 190): once for all calls that share the token, which are then made again.
 */
@FunctionalInterface
public interface TokenProvider {
    /**
     * Gives a token that Meta takes. It may block: a thread that is made for waiting calls it, and is interrupted when the
     * call is given up.
     *
     * @return a token; the one that was taken no longer makes the call fail with {@link io.wakit.client.WaError.Unauthorized}
     * @throws Exception where none can be had; the call then fails with {@link io.wakit.client.WaError.Unreachable}, and was
     *     not made
     */
    AccessToken accessToken() throws Exception;
}
