package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.model.AccessToken;
import io.wakit.model.FlowId;
import io.wakit.model.Media;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.message.Contact;
import io.wakit.model.message.ListRow;
import io.wakit.model.message.ListSection;
import io.wakit.model.message.MessageReceipt;
import io.wakit.model.message.ProductSection;
import io.wakit.model.message.ReplyButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One short word for each kind, from Java")
class ShortWordsTest {
    private static final Recipient TO = Recipient.phone("15550100001");
    private static final Media PHOTO = Media.id("1013");

    @Test
    @DisplayName("each sends what it is called")
    void kinds() {
        Map<String, Function<PhoneAsync, CompletableFuture<MessageReceipt>>> words = new LinkedHashMap<>();
        words.put(
                "\"type\":\"image\",\"image\":{\"id\":\"1013\",\"caption\":\"c\"}", it -> it.sendImage(TO, PHOTO, "c"));
        words.put("\"type\":\"video\",\"video\":{\"id\":\"1013\"}", it -> it.sendVideo(TO, PHOTO, null));
        words.put("\"type\":\"audio\",\"audio\":{\"id\":\"1013\"}", it -> it.sendAudio(TO, PHOTO));
        words.put("\"voice\":true", it -> it.sendVoice(TO, PHOTO));
        words.put("\"filename\":\"f.pdf\",\"caption\":\"c\"", it -> it.sendDocument(TO, PHOTO, "f.pdf", "c"));
        words.put("\"type\":\"sticker\"", it -> it.sendSticker(TO, PHOTO));
        words.put("\"type\":\"location\"", it -> it.sendLocation(TO, 1.5, 2.5, "n", null));
        words.put("\"formatted_name\":\"Bo\"", it -> it.sendContacts(TO, List.of(new Contact(new Contact.Name("Bo")))));
        words.put("\"type\":\"template\"", it -> it.sendTemplate(TO, "t", "en", List.of()));
        words.put("\"type\":\"button\"", it -> it.sendButtons(TO, "b", List.of(new ReplyButton("i", "t"))));
        words.put(
                "\"type\":\"list\"",
                it -> it.sendList(TO, "b", "o", List.of(new ListSection(List.of(new ListRow("i", "t"))))));
        words.put("\"type\":\"cta_url\"", it -> it.sendCtaUrl(TO, "b", "t", "https://a.example"));
        words.put("\"flow_token\":\"k\"", it -> it.sendFlow(TO, "b", "c", new FlowId("1"), "k"));
        words.put("\"type\":\"product\"", it -> it.sendProduct(TO, "cat", "sku"));
        words.put(
                "\"type\":\"product_list\"",
                it -> it.sendProducts(TO, "h", "b", "cat", List.of(new ProductSection(List.of("sku")))));
        words.put("\"type\":\"catalog_message\"", it -> it.sendCatalog(TO, "b"));
        words.put("\"type\":\"location_request_message\"", it -> it.requestLocation(TO, "b"));
        words.put("\"country\":\"IN\"", it -> it.requestAddress(TO, "b"));
        words.put("\"type\":\"request_contact_info\"", it -> it.requestContactInfo(TO, "b"));
        words.put("\"type\":\"call_permission_request\"", it -> it.requestCallPermission(TO, null));

        try (LoopbackGraph meta = new LoopbackGraph(200, "{\"messages\":[{\"id\":\"wamid.A\"}]}");
                WhatsAppAsync whatsApp = connect(meta)) {
            PhoneAsync phone = whatsApp.phone(new PhoneNumberId("1063"));
            words.forEach((json, word) -> {
                assertEquals("wamid.A", word.apply(phone).join().getId().getValue());
                String body = meta.asked.get(meta.asked.size() - 1).body();
                assertTrue(body.contains(json), () -> json + " is not in " + body);
            });
            assertEquals(words.size(), meta.asked.size());
        }
    }

    @Test
    @DisplayName("a message is marked as read, and typing is shown")
    void marks() {
        try (LoopbackGraph meta = new LoopbackGraph(200, "{\"success\":true}");
                WhatsAppAsync whatsApp = connect(meta)) {
            PhoneAsync phone = whatsApp.phone(new PhoneNumberId("1063"));
            assertTrue(phone.markRead(new MessageId("wamid.Q")).join().isDone());
            assertTrue(phone.startTyping(new MessageId("wamid.Q")).join().isDone());
            assertTrue(meta.asked.get(1).body().contains("typing_indicator"));
        }
    }

    private static WhatsAppAsync connect(LoopbackGraph meta) {
        return WhatsAppAsync.builder(new AccessToken("t")).baseUrl(meta.url()).build();
    }
}
