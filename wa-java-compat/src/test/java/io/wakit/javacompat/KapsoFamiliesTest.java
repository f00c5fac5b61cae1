package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.kapso.KapsoApiKey;
import io.wakit.kapso.KapsoCredentials;
import io.wakit.kapso.KapsoFields;
import io.wakit.kapso.model.CallFilter;
import io.wakit.kapso.model.ContactEdit;
import io.wakit.kapso.model.ContactFilter;
import io.wakit.kapso.model.ConversationFilter;
import io.wakit.kapso.model.ConversationId;
import io.wakit.kapso.model.ConversationStatus;
import io.wakit.kapso.model.Direction;
import io.wakit.kapso.model.KapsoCall;
import io.wakit.kapso.model.KapsoContact;
import io.wakit.kapso.model.KapsoMessage;
import io.wakit.kapso.model.MessageFilter;
import io.wakit.model.Bsuid;
import io.wakit.model.CallId;
import io.wakit.model.FlowId;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.TemplateId;
import io.wakit.model.WaId;
import io.wakit.model.WabaId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Each family of Kapso's from Java, over HTTP")
@Timeout(30)
class KapsoFamiliesTest {
    private static final WaId ADA = new WaId("15550100001");
    private static final String NUMBER = "/v24.0/100200300400500";

    private final LoopbackWazzup server = new LoopbackWazzup(KapsoFamiliesTest::answer);
    private final KapsoAsync kapso =
            KapsoAsync.connect(new KapsoCredentials(new KapsoApiKey("k1")), config -> config.setBaseUrl(server.url()));
    private final KapsoPhoneAsync phone = kapso.phone(new PhoneNumberId("100200300400500"));

    private static LoopbackWazzup.Said answer(LoopbackWazzup.Asked asked) {
        if (!asked.line().startsWith("GET")) return new LoopbackWazzup.Said(200, "{\"success\":true,\"id\":\"7\"}");
        boolean isOne = asked.line().matches(".*/(conversations|contacts|messages|message_templates)/[^/]*|.*/777.*");
        String one = "{\"id\":\"1\",\"type\":\"text\",\"wa_id\":null,\"status\":\"active\"}";
        return new LoopbackWazzup.Said(200, isOne ? one : "{\"data\":[" + one + "]}");
    }

    @AfterEach
    void close() {
        kapso.close();
        server.close();
    }

    @Test
    @DisplayName("conversations are listed by a filter, read and ended")
    void conversations() {
        var active = new ConversationFilter(ConversationStatus.Active, ADA);
        assertEquals(
                1, phone.conversations().list(active, null, 5).stream().toList().size());
        assertEquals(
                ConversationStatus.Active,
                phone.conversations().get(new ConversationId("c1")).join().getStatus());
        assertEquals(
                "1",
                phone.conversations()
                        .get(new ConversationId("c1"), KapsoFields.All)
                        .join()
                        .getId()
                        .getValue());
        phone.conversations()
                .updateStatus(new ConversationId("c1"), ConversationStatus.Ended)
                .join();
        assertEquals(
                List.of(
                        "GET " + NUMBER + "/conversations?status=active&phone_number=15550100001&limit=5",
                        "GET " + NUMBER + "/conversations/c1",
                        "GET " + NUMBER + "/conversations/c1?fields=kapso%28%2A%29",
                        "PATCH /v24.0/conversations/c1"),
                server.lines());
        assertEquals("{\"status\":\"ended\"}", server.asked.get(3).body());
    }

    @Test
    @DisplayName("contacts are listed, read without a number too, and changed")
    void contacts() {
        assertEquals(
                1,
                phone.contacts().list(new ContactFilter(ADA), null, null).stream()
                        .count());
        KapsoContact ada = phone.contacts().get(ADA).join();
        assertNull(ada.getWaId());
        assertTrue(phone.contacts()
                .update(ADA, new ContactEdit(null, "Ada"))
                .join()
                .isDone());
        assertEquals(
                List.of(
                        "GET " + NUMBER + "/contacts?wa_id=15550100001",
                        "GET " + NUMBER + "/contacts/15550100001",
                        "PATCH " + NUMBER + "/contacts/15550100001"),
                server.lines());
    }

    @Test
    @DisplayName("calls and messages of the past are listed and read, and conversations are held")
    void past() {
        assertEquals(
                1,
                phone.callLog().list(new CallFilter(Direction.Inbound), null, null).stream()
                        .count());
        KapsoCall call = phone.callLog().get(new CallId("wacid.1")).join();
        assertEquals("1", call.getRaw().get("id").toString().replace("\"", ""));
        var log = phone.messageLog();
        assertEquals(
                1,
                log.list(new MessageFilter(new ConversationId("c1")), null, null).stream()
                        .count());
        KapsoMessage message = log.get(new MessageId("wamid.A")).join();
        assertEquals("text", message.getType());
        assertEquals(
                1,
                log.ofConversation(new ConversationId("c1"), KapsoFields.Messages, 10).stream()
                        .count());
        assertEquals(1, log.ofUser(ADA, null).join().size());
        phone.threadControl().take(ADA, null).join();
        phone.threadControl().release(ADA, "done").join();
        phone.threadControl().pass(new Bsuid("US.1"), "ai_agent", null).join();
        assertEquals(
                List.of(
                        "GET " + NUMBER + "/calls?direction=inbound",
                        "GET " + NUMBER + "/calls?call_id=wacid.1&limit=1",
                        "GET " + NUMBER + "/messages?conversation_id=c1",
                        "GET " + NUMBER + "/messages/wamid.A"),
                server.lines().subList(0, 4));
        assertEquals(
                List.of(
                        "{\"messaging_product\":\"whatsapp\",\"action\":\"take\",\"to\":\"15550100001\"}",
                        "{\"messaging_product\":\"whatsapp\",\"action\":\"release\",\"to\":\"15550100001\",\"metadata\":\"done\"}",
                        "{\"messaging_product\":\"whatsapp\",\"action\":\"pass\",\"recipient\":\"US.1\","
                                + "\"control_pass\":{\"target_role\":\"ai_agent\"}}"),
                server.asked.stream()
                        .filter(asked -> asked.line().endsWith("/thread_control"))
                        .map(LoopbackWazzup.Asked::body)
                        .toList());
    }

    @Test
    @DisplayName("templates and Flows of Meta's are found by their account there")
    void proxied() {
        var waba = kapso.whatsApp().waba(new WabaId("9"));
        waba.templates().get(new TemplateId("555")).get().join();
        waba.flows().get(new FlowId("777")).publish().join();
        waba.flows().get(new FlowId("777")).delete().join();
        assertEquals(
                List.of(
                        "GET /v24.0/9/message_templates/555",
                        "POST /v24.0/777/publish?business_account_id=9",
                        "DELETE /v24.0/flows/777?business_account_id=9"),
                server.lines());
    }
}
