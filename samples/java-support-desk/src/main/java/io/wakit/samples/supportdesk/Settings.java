package io.wakit.samples.supportdesk;

import io.wakit.model.AccessToken;
import io.wakit.model.AppSecret;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.VerifyToken;
import java.nio.file.Path;
import java.util.Map;

/** What the desk has to know, from the environment. Secrets print as a bar, so the record can be logged. */
public record Settings(
        AccessToken accessToken,
        PhoneNumberId phone,
        AppSecret appSecret,
        VerifyToken verifyToken,
        String baseUrl,
        int port,
        Path inbox) {

    static Settings from(Map<String, String> env) {
        return new Settings(
                new AccessToken(need(env, "WA_ACCESS_TOKEN", "a system user's token from Meta's Business Settings")),
                new PhoneNumberId(need(env, "WA_PHONE_NUMBER_ID", "from WhatsApp > API Setup in the app dashboard")),
                new AppSecret(need(env, "WA_APP_SECRET", "from App settings > Basic in the app dashboard")),
                new VerifyToken(need(env, "WA_VERIFY_TOKEN", "a word of yours, the same as beside the callback URL")),
                env.getOrDefault("WA_BASE_URL", "https://graph.facebook.com"),
                Integer.parseInt(env.getOrDefault("PORT", "8080")),
                Path.of(env.getOrDefault("WA_INBOX", "support-desk-inbox")));
    }

    private static String need(Map<String, String> env, String name, String what) {
        String value = env.getOrDefault(name, "");
        if (value.isBlank()) throw new IllegalArgumentException(name + " is not set. It is " + what + ".");
        return value.strip();
    }
}
