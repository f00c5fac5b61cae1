package io.wakit.javacompat;

import io.wakit.bot.Answer;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.SharedContact;
import io.wakit.model.event.SharedLocation;
import java.util.List;
import java.util.regex.Pattern;
import kotlin.ranges.IntRange;
import kotlin.text.Regex;
import org.jspecify.annotations.Nullable;

/**
 * What a user answered, to be read: each word gives it as something, or refuses one that is nothing of the kind. The reading runs
 * each time that the code around it does, so let it do nothing but read; and let pass what {@link #reject} throws.
 */
public final class BotAnswer {
    private final Answer answer;

    BotAnswer(Answer answer) {
        this.answer = answer;
    }

    /** {@return the answer as it came} */
    public InboundMessage message() {
        return answer.getMessage();
    }

    /** {@return the words that were typed, without the space around them} */
    public String text() {
        return answer.text(null);
    }

    /**
     * The words that were typed, where a pattern is found in them.
     *
     * @param pattern {@code ^…$} makes it all of them
     * @return without the space around them
     */
    public String text(Pattern pattern) {
        return answer.text(new Regex(pattern));
    }

    /** {@return a whole number that was typed} */
    public int number() {
        return number(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /**
     * A whole number that was typed.
     *
     * @param from the least
     * @param to the most
     * @return one of these
     */
    public int number(int from, int to) {
        return answer.number(new IntRange(from, to));
    }

    /** {@return the id of the button or row that was chosen, on the question and on no older message} */
    public String choice() {
        return answer.choice();
    }

    /** {@return a place that was shared} */
    public SharedLocation location() {
        return answer.location();
    }

    /** {@return cards that were shared} */
    public List<SharedContact> contacts() {
        return answer.contacts();
    }

    /**
     * The message as one of a type.
     *
     * @param <E> the type
     * @param type its class
     * @return the message
     */
    public <E extends InboundMessage> E message(Class<E> type) {
        return type.isInstance(message()) ? type.cast(message()) : reject();
    }

    /**
     * Refuses the answer: the user is told what the question has for that.
     *
     * @param <T> whatever is due where it is said
     * @return never
     */
    public <T> T reject() {
        return reject(null);
    }

    /**
     * Refuses the answer: {@code return answer.reject("Which number in that street?")}.
     *
     * @param <T> whatever is due where it is said
     * @param hint what the user is told; null for what the question has for that
     * @return never
     */
    public <T> T reject(@Nullable String hint) {
        answer.reject(hint);
        throw new IllegalStateException("A refused answer was not refused");
    }
}
