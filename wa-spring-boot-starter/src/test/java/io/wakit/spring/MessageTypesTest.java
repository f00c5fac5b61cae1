package io.wakit.spring;

import static io.wakit.spring.Suspending.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wakit.model.WaJsonKt;
import io.wakit.model.event.MessageHead;
import io.wakit.model.event.MessageTypes;
import io.wakit.model.event.OwnMessage;
import io.wakit.spring.Applications.Heard;
import java.util.List;
import kotlinx.serialization.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@DisplayName("A Spring Boot application with message types of its own")
@Timeout(120)
class MessageTypesTest {
    private final Meta meta = new Meta();

    @AfterEach
    void close() {
        meta.close();
    }

    @Test
    @DisplayName("hears them as their classes, those of each bean")
    void beans() throws Exception {
        try (var application = meta.run(List.of(Polling.class))) {
            meta.subscribe(application);
            for (String type : List.of("poll", "sonnet")) {
                var content = WaJsonKt.waJson().parseToJsonElement("{\"words\":\"Shall I compare\"}");
                done(c -> meta.alice.sends(type, content, null, null, c));
                assertEquals(
                        type + " {\"words\":\"Shall I compare\"}",
                        application.getBean(Heard.class).next());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Heard.class, PollListeners.class})
    static class Polling {
        @Bean
        MessageTypes polls() {
            return MessageTypes.builder().message("poll", PollMessage::new).build();
        }

        @Bean
        MessageTypes sonnets() {
            return MessageTypes.builder().message("sonnet", Sonnet::new).build();
        }
    }

    static class PollListeners {
        private final Heard heard;

        PollListeners(Heard heard) {
            this.heard = heard;
        }

        @WhatsAppListener
        void poll(PollMessage poll) {
            heard.words.add("poll " + poll.getRaw().get("poll"));
        }

        @WhatsAppListener
        void sonnet(Sonnet sonnet) {
            heard.words.add("sonnet " + sonnet.getRaw().get("sonnet"));
        }
    }

    static final class PollMessage extends OwnMessage {
        PollMessage(MessageHead head, JsonObject raw) {
            super(head, "poll", raw);
        }
    }

    static final class Sonnet extends OwnMessage {
        Sonnet(MessageHead head, JsonObject raw) {
            super(head, "sonnet", raw);
        }
    }
}
