package io.wakit.spring;

import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.TextMessage;
import io.wakit.webhook.EventFilter;
import io.wakit.webhook.EventFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;

/** What a {@link WhatsAppListener} says beside types, as the filter that Wakit has for it. */
final class ListenerFilter {
    private final String name;
    private final ConfigurableBeanFactory beans;
    private final WhatsAppListener listener;

    ListenerFilter(String name, ConfigurableBeanFactory beans, WhatsAppListener listener) {
        this.name = name;
        this.beans = beans;
        this.listener = listener;
    }

    EventFilter forType(Class<? extends InboundEvent> type) {
        List<EventFilter> all = new ArrayList<>();
        if (!listener.text().isEmpty() || !listener.command().isEmpty()) refuseUnlessText(type);
        if (!listener.text().isEmpty()) all.add(EventFilters.textMatching(pattern()));
        if (!listener.command().isEmpty()) all.add(command());
        if (listener.from().length > 0) all.add(EventFilters.from(people()));
        if (listener.toPhone().length > 0) {
            all.add(EventFilters.toPhone(
                    filledIn(listener.toPhone()).map(PhoneNumberId::new).toArray(PhoneNumberId[]::new)));
        }
        if (listener.choice().length > 0) {
            all.add(EventFilters.choice(filledIn(listener.choice()).toArray(String[]::new)));
        }
        return all.stream().reduce(event -> true, EventFilter::and);
    }

    private void refuseUnlessText(Class<? extends InboundEvent> type) {
        if (type.isAssignableFrom(TextMessage.class)) return;
        throw ListenerMethod.refused(
                name,
                "looks at words, and hears " + type.getSimpleName() + ", which has none",
                "Make the parameter TextMessage.");
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(filledIn(listener.text()));
        } catch (PatternSyntaxException malformed) {
            throw ListenerMethod.refused(
                    name,
                    "has the text '" + malformed.getPattern() + "', which is no regular expression",
                    malformed.getDescription() + " at " + malformed.getIndex());
        }
    }

    private EventFilter command() {
        try {
            return EventFilters.command(filledIn(listener.command()));
        } catch (IllegalArgumentException refused) {
            throw ListenerMethod.refused(name, "has a command that nobody can write", refused.getMessage());
        }
    }

    /** Digits are a number, and all else an id; both count, since users may hide their number. */
    private Recipient[] people() {
        return filledIn(listener.from())
                .map(who -> isNumber(who) ? Recipient.phone(who) : Recipient.bsuid(who))
                .toArray(Recipient[]::new);
    }

    private static boolean isNumber(String who) {
        return who.chars().allMatch(c -> c == '+' || Character.isDigit(c));
    }

    private Stream<String> filledIn(String[] texts) {
        return Stream.of(texts).map(this::filledIn);
    }

    private String filledIn(String text) {
        String filled = beans.resolveEmbeddedValue(text);
        return filled == null ? "" : filled;
    }
}
