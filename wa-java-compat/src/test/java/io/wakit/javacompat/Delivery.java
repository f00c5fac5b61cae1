package io.wakit.javacompat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One POST of Meta's, as its bytes and its signature. */
record Delivery(byte[] body, String signature) {
    static final String SECRET = "app-secret";

    /** A text of a user, as it stands in a delivery. */
    record Words(String from, String id, String body) {
        private String json() {
            return """
                    {"from":"%s","id":"%s","timestamp":"1749416383","type":"text","text":{"body":"%s"}}""".formatted(from, id, body);
        }
    }

    static Delivery of(Words... words) {
        return signed("""
                {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages",
                "value":{"messaging_product":"whatsapp",
                "metadata":{"display_phone_number":"15550783881","phone_number_id":"1063"},"messages":[%s]}}]}]}""".formatted(List.of(words).stream().map(Words::json).collect(Collectors.joining(","))));
    }

    static Delivery signed(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Delivery(body, "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
