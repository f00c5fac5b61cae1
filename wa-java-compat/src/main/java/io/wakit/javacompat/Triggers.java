package io.wakit.javacompat;

import io.wakit.bot.Trigger;
import io.wakit.bot.TriggerWords;
import io.wakit.model.event.ChoiceMessage;
import io.wakit.model.event.ContactsMessage;
import io.wakit.model.event.FlowReplyMessage;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.LocationMessage;
import io.wakit.model.event.TextMessage;
import io.wakit.webhook.EventFilter;
import io.wakit.webhook.EventFilters;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The words for what sets a handler of a bot off: {@code on(Triggers.button("yes"), c -> …)}. {@link Trigger#or} makes one of two,
 * and {@link Trigger#and} adds a filter of one's own.
 */
public final class Triggers {
    private static final TriggerWords WORDS = new TriggerWords() {};

    private Triggers() {}

    /** {@return any words that a user typed} */
    public static Trigger<TextMessage> text() {
        return WORDS.getText();
    }

    /**
     * Texts in which a pattern is found somewhere.
     *
     * @param pattern {@code ^…$} makes it the whole text
     * @return such texts
     */
    public static Trigger<TextMessage> text(Pattern pattern) {
        return text().and(EventFilters.textMatching(pattern));
    }

    /**
     * Texts that are one of these, whatever their case and the space around them.
     *
     * @param words one or more
     * @return such texts
     */
    public static Trigger<TextMessage> words(String... words) {
        return WORDS.words(words);
    }

    /**
     * Buttons of a message or of a template.
     *
     * @param ids what the business had set for them; none for any button
     * @return taps on them
     */
    public static Trigger<ChoiceMessage> button(String... ids) {
        return WORDS.button(ids);
    }

    /**
     * Rows of a list.
     *
     * @param ids what the business had set for them; none for any row
     * @return picks of them
     */
    public static Trigger<ChoiceMessage> row(String... ids) {
        return WORDS.row(ids);
    }

    /**
     * Buttons and rows.
     *
     * @param ids what the business had set for them; none for any
     * @return taps on them
     */
    public static Trigger<ChoiceMessage> choice(String... ids) {
        return WORDS.choice(ids);
    }

    /** {@return any Flow that was gone through to its end} */
    public static Trigger<FlowReplyMessage> flow() {
        return WORDS.flow(null);
    }

    /**
     * A Flow that was gone through to its end.
     *
     * @param token what it was sent under, or what that begins with before a dot or a colon
     * @return its answers
     */
    public static Trigger<FlowReplyMessage> flow(String token) {
        return WORDS.flow(Objects.requireNonNull(token, "token"));
    }

    /** {@return a place that a user shared} */
    public static Trigger<LocationMessage> location() {
        return WORDS.getLocation();
    }

    /** {@return cards that a user shared} */
    public static Trigger<ContactsMessage> contact() {
        return WORDS.getContact();
    }

    /**
     * Messages of a type.
     *
     * @param <E> the type
     * @param type its class
     * @return all of them
     */
    public static <E extends InboundMessage> Trigger<E> message(Class<E> type) {
        return message(type, event -> true);
    }

    /**
     * Messages of a type that a filter lets through.
     *
     * @param <E> the type
     * @param type its class
     * @param filter one of {@link EventFilters}, or any lambda
     * @return those
     */
    public static <E extends InboundMessage> Trigger<E> message(Class<E> type, EventFilter filter) {
        return new Trigger<>(Objects.requireNonNull(type, "type"), Objects.requireNonNull(filter, "filter"));
    }
}
