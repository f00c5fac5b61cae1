package io.wakit.javacompat;

import static io.wakit.javacompat.WebhookServer.hearing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.bot.Bot;
import io.wakit.bot.test.BotTest;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.InteractiveMessage;
import io.wakit.model.event.MessageHead;
import io.wakit.model.event.MessageTypes;
import io.wakit.model.event.OwnMessage;
import io.wakit.model.event.OwnReply;
import io.wakit.model.event.UnknownMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import kotlinx.serialization.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Message types of one's own in plain Java")
@Timeout(60)
class MessageTypesTest {
    record Poll(String question, List<String> options) {}

    static final class PollMessage extends OwnMessage {
        private final Poll poll;

        PollMessage(MessageHead head, JsonObject raw, Poll poll) {
            super(head, "poll", raw);
            this.poll = poll;
        }

        Poll poll() {
            return poll;
        }
    }

    static final class VoteReply extends OwnReply {
        VoteReply(MessageHead head, JsonObject raw) {
            super(head, "poll_reply", raw);
        }

        String option() {
            var interactive = (JsonObject) getRaw().get("interactive");
            return ((JsonObject) interactive.get("poll_reply")).get("option").toString();
        }
    }

    private static final JsonFormat<Poll> FORMAT = JsonFormat.ofRecord(Poll.class);

    private static final MessageTypes POLLS = MessageTypes.builder()
            .message(
                    "poll",
                    (head, raw) -> new PollMessage(
                            head, raw, FORMAT.read(raw.get("poll").toString())))
            .reply("poll_reply", VoteReply::new)
            .build();

    private static final String PIZZA =
            "\"type\":\"poll\",\"poll\":{\"question\":\"Pizza?\",\"options\":[\"Yes\",\"No\"]}";
    private static final String VOTE =
            "\"type\":\"interactive\",\"interactive\":{\"type\":\"poll_reply\",\"poll_reply\":{\"option\":\"No\"}}";

    private static String message(String id, String content) {
        return "{\"from\":\"15550100001\",\"id\":\"" + id + "\",\"timestamp\":\"1750000000\"," + content + "}";
    }

    private static String delivery(String... messages) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"W\",\"changes\":[{\"field\":\"messages\",\"value\":"
                + "{\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":\"1063\"},\"messages\":["
                + String.join(",", messages) + "]}}]}]}";
    }

    @Test
    @DisplayName("are read and written, and what a reader throws makes the message unknown")
    void read() {
        String json = delivery(message("A", PIZZA), message("B", VOTE), message("C", "\"type\":\"poll\""));
        var events = InboundEvent.read(json, POLLS);
        var poll = assertInstanceOf(PollMessage.class, events.get(0));
        assertEquals(new Poll("Pizza?", List.of("Yes", "No")), poll.poll());
        assertEquals("\"No\"", assertInstanceOf(VoteReply.class, events.get(1)).option());
        assertEquals("poll_reply", ((InteractiveMessage) events.get(1)).getInteractiveType());
        assertInstanceOf(UnknownMessage.class, events.get(2));
        assertEquals(List.of(poll), InboundEvent.read(InboundEvent.write(poll), POLLS));
        assertTrue(poll.toString().startsWith("PollMessage(poll, A"), poll.toString());

        MessageTypes broken = MessageTypes.builder()
                .message("poll", (head, raw) -> {
                    throw new IOException("the mapper's own");
                })
                .build();
        assertInstanceOf(
                UnknownMessage.class,
                InboundEvent.read(delivery(message("A", PIZZA)), broken).get(0));
    }

    @Test
    @DisplayName("reach the handlers of a webhook over HTTP, a batch with one that cannot be read among them")
    void webhook() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        var webhook = hearing(text -> heard.add(text.getBody()))
                .messageTypes(POLLS)
                .on(PollMessage.class, poll -> heard.add(poll.poll().question()))
                .on(UnknownMessage.class, unknown -> heard.add("unknown"))
                .build();
        String text = "\"type\":\"text\",\"text\":{\"body\":\"Hi\"}";
        String body = delivery(
                message("A", text),
                message("B", "\"type\":\"poll\",\"poll\":7"),
                message("C", PIZZA),
                message("D", text));
        try (var server = new WebhookServer(webhook)) {
            assertEquals(200, server.post(Delivery.signed(body)).join().status());
        }
        assertEquals(List.of("Hi", "unknown", "Pizza?", "Hi"), heard);
    }

    @Test
    @DisplayName("with two readers of one type are refused when the webhook is built")
    void twice() {
        var webhook = hearing(text -> {})
                .messageTypes(POLLS)
                .messageTypes(MessageTypes.builder()
                        .reply("poll_reply", VoteReply::new)
                        .build());
        assertThrows(IllegalArgumentException.class, webhook::build);
    }

    @Test
    @DisplayName("set off handlers of a bot and answer its questions, after a restart as well")
    void bot() {
        Bot<Map<String, Object>> bot = BotBuilder.of("polling")
                .messageTypes(POLLS)
                .state("open", open -> open.on(
                                Triggers.message(PollMessage.class),
                                c -> c.say(c.event().poll().question()))
                        .on(Triggers.words("more"), c -> c.goTo("talk")))
                .talk("talk", talk -> {
                    PollMessage poll = talk.waitFor(PollMessage.class, "Your poll?", "That is none", 3);
                    talk.ask("Sure?").text();
                    talk.say("Very well: " + poll.poll().question());
                })
                .build();
        var test = new BotTest(bot);
        test.getUser().sendsJson("{" + PIZZA + "}");
        test.shouldSay("Pizza?");
        test.says("more");
        test.shouldSay("Your poll?");
        test.getUser().sendsJson("{" + PIZZA + "}");
        test.shouldSay("Sure?");
        test.restart();
        test.says("yes");
        test.shouldSay("Very well: Pizza?");
    }
}
