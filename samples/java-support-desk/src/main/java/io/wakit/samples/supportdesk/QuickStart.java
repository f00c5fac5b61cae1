package io.wakit.samples.supportdesk;

import io.wakit.javacompat.WebhookAnswer;
import io.wakit.javacompat.WebhookReceiver;
import io.wakit.javacompat.WhatsAppAsync;
import io.wakit.model.AccessToken;
import io.wakit.model.AppSecret;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.VerifyToken;
import io.wakit.model.event.TextMessage;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The first lines that a Java program writes: words out, words in. */
final class QuickStart {
    private QuickStart() {}

    static CompletableFuture<WebhookAnswer> play(Map<String, String> env, byte[] body, String signature) {
        // quote: quickstart
        var phone = WhatsAppAsync.builder(new AccessToken(env.get("WA_ACCESS_TOKEN")))
                .build()
                .phone(new PhoneNumberId(env.get("WA_PHONE_NUMBER_ID")));
        phone.sendText(Recipient.phone("+15550100001"), "Hello from Java").join();

        var webhook = WebhookReceiver.builder()
                .appSecret(new AppSecret(env.get("WA_APP_SECRET")))
                .verifyToken(new VerifyToken(env.get("WA_VERIFY_TOKEN")))
                .onAsync(TextMessage.class, text -> phone.reply(text, "You said: " + text.getBody()))
                .build();
        return webhook.receive(body, signature);
        // end quote
    }
}
