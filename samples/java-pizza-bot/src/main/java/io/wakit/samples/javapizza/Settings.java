package io.wakit.samples.javapizza;

import io.wakit.model.AccessToken;
import io.wakit.model.AppSecret;
import io.wakit.model.VerifyToken;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** What the bot has to be told: by the environment, or by the demo, which plays Meta and the time. */
public record Settings(
        AccessToken accessToken,
        AppSecret appSecret,
        VerifyToken verifyToken,
        String baseUrl,
        Path store,
        int port,
        Clock clock) {
    static Settings from(Map<String, String> env) {
        return new Settings(
                new AccessToken(wanted(env, "WA_ACCESS_TOKEN")),
                new AppSecret(wanted(env, "WA_APP_SECRET")),
                new VerifyToken(wanted(env, "WA_VERIFY_TOKEN")),
                env.getOrDefault("WA_BASE_URL", "https://graph.facebook.com"),
                Path.of(env.getOrDefault("WA_STORE", "pizza")),
                Integer.parseInt(env.getOrDefault("PORT", "8080")),
                Clock.systemUTC());
    }

    private static String wanted(Map<String, String> env, String name) {
        String value = env.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Set " + name + ": the app dashboard has it, or the sandbox prints it");
        }
        return value;
    }
}
