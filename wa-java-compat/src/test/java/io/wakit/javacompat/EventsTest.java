package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.model.Bsuid;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.WaId;
import io.wakit.model.WaJsonKt;
import io.wakit.model.event.AccountUpdateEvent;
import io.wakit.model.event.AccountUpdateKind;
import io.wakit.model.event.Answers;
import io.wakit.model.event.CallConnectEvent;
import io.wakit.model.event.CallEvent;
import io.wakit.model.event.ChoiceMessage;
import io.wakit.model.event.DeliveryState;
import io.wakit.model.event.FlowEvent;
import io.wakit.model.event.FlowReplyMessage;
import io.wakit.model.event.GroupEvent;
import io.wakit.model.event.HistoryEvent;
import io.wakit.model.event.ImageMessage;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.MessageEchoEvent;
import io.wakit.model.event.MessageStatus;
import io.wakit.model.event.PhoneEvent;
import io.wakit.model.event.TemplateEvent;
import io.wakit.model.event.TextMessage;
import io.wakit.model.event.Unknown;
import io.wakit.model.event.UserPreferenceEvent;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events in plain Java")
class EventsTest {
    private static final String NUMBER =
            "\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":\"1063\",\"display_phone_number\":\"15550109999\"}";

    private static List<InboundEvent> read(String field, String value) {
        return InboundEvent.read(WaJsonKt.waJson()
                .parseToJsonElement("{\"entry\":[{\"id\":\"W\",\"changes\":[{\"field\":\"" + field + "\",\"value\":{"
                        + value + "}}]}]}"));
    }

    private static InboundEvent message(String content) {
        return read(
                        "messages",
                        NUMBER + ",\"messages\":[{\"from\":\"1\",\"id\":\"wamid.1\",\"timestamp\":\"1750000000\","
                                + content + "}]")
                .get(0);
    }

    /** What a program does with them: a chain of patterns, whose order is the program's own. */
    private static String gist(InboundEvent event) {
        if (event instanceof TextMessage text) return "text " + text.getBody();
        if (event instanceof ImageMessage image)
            return "image " + image.getMedia().getId();
        if (event instanceof ChoiceMessage choice) return "choice " + choice.getChoice();
        if (event instanceof MessageStatus status) return "status " + status.getState();
        if (event instanceof CallEvent call) return "call " + call.getId();
        if (event instanceof GroupEvent group) return "group " + group.getGroupId();
        if (event instanceof TemplateEvent template) return "template " + template.getName();
        if (event instanceof Unknown unknown)
            return "unknown " + unknown.getRaw().toString().length();
        return event.getClass().getSimpleName();
    }

    @Test
    @DisplayName("are told apart by patterns, each with what its kind knows")
    void patterns() {
        assertEquals("text hi", gist(message("\"type\":\"text\",\"text\":{\"body\":\"hi\"}")));
        assertEquals("image M-1", gist(message("\"type\":\"image\",\"image\":{\"id\":\"M-1\"}")));
        assertEquals(
                "choice yes", gist(message("\"type\":\"button\",\"button\":{\"payload\":\"yes\",\"text\":\"Yes\"}")));
        assertEquals(
                "group G-1",
                gist(read("group_status_update", NUMBER + ",\"groups\":[{\"group_id\":\"G-1\"}]")
                        .get(0)));
        assertEquals(
                "template t",
                gist(read("message_template_status_update", "\"event\":\"APPROVED\",\"message_template_name\":\"t\"")
                        .get(0)));
        assertEquals("unknown 10", gist(read("moon_phase_update", "\"full\":1").get(0)));
    }

    @Test
    @DisplayName("have what an answer needs")
    void answerable() {
        var message = (InboundMessage) message("\"type\":\"text\",\"text\":{\"body\":\"hi\"}");
        assertEquals(new WaId("1"), message.getFrom());
        assertEquals(new PhoneNumberId("1063"), ((PhoneEvent) message).getPhone());
        assertEquals(1_750_000_000, message.getTimestamp().getEpochSecond());
        assertEquals("W", message.getWabaId().getValue());
        assertNull(message.getHead().getContext());
    }

    @Test
    @DisplayName("give the answers of a form, or why there are none")
    void forms() {
        var flow = (FlowReplyMessage) message("\"type\":\"interactive\",\"interactive\":{\"type\":\"nfm_reply\","
                + "\"nfm_reply\":{\"name\":\"flow\",\"response_json\":\"{\\\"flow_token\\\":\\\"T-1\\\"}\"}}");
        assertEquals("T-1", flow.getForm().flowToken());
        assertTrue(flow.getForm().answers() instanceof Answers.Read<?> read && read.getValue() != null);
        var broken = new io.wakit.model.event.FormReply("no JSON");
        assertTrue(broken.answers() instanceof Answers.Unreadable);
    }

    @Test
    @DisplayName("say whether a status is news")
    void statuses() {
        var status = (MessageStatus) read(
                        "messages",
                        NUMBER + ",\"statuses\":[{\"id\":\"wamid.1\",\"status\":\"delivered\",\"timestamp\":\"1\","
                                + "\"recipient_id\":\"\",\"recipient_user_id\":\"US.1\"}]")
                .get(0);
        assertEquals(new Bsuid("US.1"), status.getRecipient());
        assertTrue(status.advances(DeliveryState.Sent));
        assertFalse(status.advances(DeliveryState.Read));
    }

    @Test
    @DisplayName("of calls, chats of the past, people and accounts are classes too")
    void others() {
        var call = (CallConnectEvent)
                read("calls", NUMBER + ",\"calls\":[{\"id\":\"wacid.1\",\"event\":\"connect\",\"from\":\"1\"}]")
                        .get(0);
        assertEquals("wacid.1", call.getId().getValue());
        var history = (HistoryEvent) read("history", NUMBER + ",\"history\":[{\"metadata\":{\"progress\":7}}]")
                .get(0);
        assertEquals(7, history.getProgress());
        var echo = (MessageEchoEvent) read(
                        "smb_message_echoes",
                        NUMBER
                                + ",\"message_echoes\":[{\"from\":\"2\",\"to\":\"1\",\"id\":\"wamid.2\",\"type\":\"text\","
                                + "\"text\":{\"body\":\"hi\"}}]")
                .get(0);
        assertEquals(new WaId("1"), echo.getTo());
        var wish = (UserPreferenceEvent) read(
                        "user_preferences",
                        NUMBER + ",\"user_preferences\":[{\"wa_id\":\"1\",\"value\":\"stop\",\"timestamp\":1}]")
                .get(0);
        assertEquals("stop", wish.getValue().getValue());
        var account = (AccountUpdateEvent)
                read("account_update", "\"event\":\"ACCOUNT_DELETED\"").get(0);
        assertEquals(AccountUpdateKind.AccountDeleted, account.getEvent());
        assertEquals(
                "F-1",
                ((FlowEvent) read("flows", "\"event\":\"X\",\"flow_id\":\"F-1\"")
                                .get(0))
                        .getFlowId()
                        .getValue());
    }

    @Test
    @DisplayName("can be written down and read again")
    void written() {
        var event = message("\"type\":\"text\",\"text\":{\"body\":\"hi\"}");
        assertEquals(List.of(event), InboundEvent.read(InboundEvent.write(event)));
    }
}
