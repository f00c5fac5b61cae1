package io.wakit.javacompat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the query of Meta's GET. */
record SubscribeQuery(
        @Nullable String mode,
        @Nullable String token,
        @Nullable String challenge) {
    static SubscribeQuery of(@Nullable String rawQuery) {
        Map<String, String> query = new HashMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return new SubscribeQuery(query.get("hub.mode"), query.get("hub.verify_token"), query.get("hub.challenge"));
    }

    /** What is not percent-encoded as it should be stays as it is, and will not fit. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
