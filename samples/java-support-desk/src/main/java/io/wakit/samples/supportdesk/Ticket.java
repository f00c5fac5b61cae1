package io.wakit.samples.supportdesk;

import io.wakit.model.MessageId;
import io.wakit.model.Recipient;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one user asks help for. Words are kept by the message they came in, so that one that comes again is no second one. */
final class Ticket {
    private final int number;
    private final Recipient user;
    private final String topic;
    private final Map<MessageId, String> words = new LinkedHashMap<>();

    Ticket(int number, Recipient user, String topic) {
        this.number = number;
        this.user = user;
        this.topic = topic;
    }

    int number() {
        return number;
    }

    Recipient user() {
        return user;
    }

    synchronized void add(MessageId id, String body) {
        words.put(id, body);
    }

    synchronized Collection<String> words() {
        return List.copyOf(words.values());
    }

    /** Number and topic; what the user wrote is for the agent alone. */
    @Override
    public String toString() {
        return "#" + number + " (" + topic + ")";
    }
}
