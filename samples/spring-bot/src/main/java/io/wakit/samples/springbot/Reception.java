package io.wakit.samples.springbot;

import io.wakit.javacompat.PhoneAsync;
import io.wakit.model.event.MessageStatus;
import io.wakit.model.event.TextMessage;
import io.wakit.spring.WhatsAppListener;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who answers, and what. */
@Component
class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final PhoneAsync phone;

    Reception(PhoneAsync phone) {
        this.phone = phone;
    }

    // quote: listeners
    @WhatsAppListener(command = "hours")
    CompletionStage<?> hours(TextMessage text) {
        return phone.reply(text, "We are here from 9 to 17.");
    }

    @WhatsAppListener(text = "^[^/]")
    CompletionStage<?> echo(TextMessage text) {
        return phone.reply(text, "You said: " + text.getBody());
    }

    @WhatsAppListener
    void status(MessageStatus status) {
        LOG.info("{}", status); // Ids and states, no words or numbers.
    }
    // end quote
}
