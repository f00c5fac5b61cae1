package io.wakit.spring;

import io.wakit.javacompat.TokenProvider;
import io.wakit.model.AccessToken;
import io.wakit.model.AppSecret;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.VerifyToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** The settings that beans cannot do without. Whoever asks first is told all that is missing, and not one by one. */
final class RequiredSettings {
    private static final String ACCESS_TOKEN = "wakit.access-token";
    private static final String APP_SECRET = "wakit.app-secret";
    private static final String VERIFY_TOKEN = "wakit.verify-token";
    private static final String ONLY_SENDS =
            "An application that only sends sets wakit.webhook.enabled to false, and needs neither.";

    private final WakitProperties properties;
    private final ListableBeanFactory beans;

    RequiredSettings(WakitProperties properties, ListableBeanFactory beans) {
        this.properties = properties;
        this.beans = beans;
    }

    AccessToken accessToken() {
        refuseMissing();
        return secret(ACCESS_TOKEN, properties.accessToken(), AccessToken::new);
    }

    List<AppSecret> appSecrets() {
        refuseMissing();
        return properties.appSecret().stream()
                .map(secret -> secret(APP_SECRET, secret, AppSecret::new))
                .toList();
    }

    VerifyToken verifyToken() {
        refuseMissing();
        return secret(VERIFY_TOKEN, properties.verifyToken(), VerifyToken::new);
    }

    PhoneNumberId phoneNumberId() {
        String id = properties.phoneNumberId();
        if (isBlank(id)) {
            throw new StartRefusedException(
                    "wakit.phone-number-id is empty.",
                    "Set it to the id under WhatsApp > API Setup in the app dashboard, or leave it out.");
        }
        return new PhoneNumberId(Objects.requireNonNull(id).strip());
    }

    private void refuseMissing() {
        List<String> missing = new ArrayList<>();
        List<String> remedies = new ArrayList<>();
        if (clientNeedsToken() && isBlank(properties.accessToken())) {
            missing.add(ACCESS_TOKEN);
            remedies.add(ACCESS_TOKEN + " is a system user's token from Meta's Business Settings.");
        }
        boolean hears = beans.containsBean(WebhookAutoConfiguration.RECEIVER);
        if (hears && properties.appSecret().stream().allMatch(RequiredSettings::isBlank)) {
            missing.add(APP_SECRET);
            remedies.add(APP_SECRET + " is in the app dashboard under App settings > Basic.");
        }
        if (hears && isBlank(properties.verifyToken())) {
            missing.add(VERIFY_TOKEN);
            remedies.add(VERIFY_TOKEN + " is a word of your own, the same as beside the callback URL.");
        }
        if (missing.isEmpty()) return;
        if (missing.contains(APP_SECRET) || missing.contains(VERIFY_TOKEN)) remedies.add(ONLY_SENDS);
        String are = missing.size() == 1 ? " is not set." : " are not set.";
        throw new StartRefusedException(String.join(" and ", missing) + are, String.join("\n", remedies));
    }

    private boolean clientNeedsToken() {
        return beans.containsBean(WakitAutoConfiguration.CLIENT)
                && beans.getBeanNamesForType(TokenProvider.class, true, false).length == 0;
    }

    /** Mounted files end in a line break. What else is wrong is told without the text. */
    private static <T> T secret(String name, @Nullable String text, Function<String, T> as) {
        try {
            return as.apply(Objects.requireNonNull(text).strip());
        } catch (IllegalArgumentException refused) {
            throw new StartRefusedException(name + " cannot be used. " + refused.getMessage(), "Look where it is set.");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
