package io.wakit.javacompat;

import io.wakit.bot.TalkScope;
import io.wakit.dsl.MessageScope;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.SharedContact;
import io.wakit.model.event.SharedLocation;
import io.wakit.model.message.Content;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import kotlin.jvm.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * A question, and how its answer is read: {@code talk.ask("Which floor?").invalid("A number, please").number(0, 40)}. It is asked
 * by the last word, which gives the answer. Made by {@link TalkContext#ask}.
 */
public final class BotQuestion {
    private final TalkScope<?> scope;
    private final BotThread thread;
    private final @Nullable Content question;
    private @Nullable String invalid;
    private int tries = Integer.MAX_VALUE;
    private @Nullable String name;

    BotQuestion(TalkScope<?> scope, BotThread thread, @Nullable Content question) {
        this.scope = scope;
        this.thread = thread;
        this.question = question;
    }

    /**
     * What the user is told about an answer that does not do, where the reading has no hint of its own; the question again, where
     * nothing is said.
     *
     * @param invalid words
     * @return this
     */
    public BotQuestion invalid(String invalid) {
        this.invalid = Objects.requireNonNull(invalid, "invalid");
        return this;
    }

    /**
     * How many answers may be refused; after that the state's handler of invalid messages is called. Without end, where nothing
     * is said.
     *
     * @param tries one or more
     * @return this
     */
    public BotQuestion tries(int tries) {
        this.tries = tries;
        return this;
    }

    /**
     * Tells the question from others, for conversations that go on with code that was changed.
     *
     * @param name is stored, so keep it
     * @return this
     */
    public BotQuestion named(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /** {@return the words that were typed} */
    public String text() {
        return as(BotAnswer::text);
    }

    /**
     * The words that were typed, where a pattern is found in them.
     *
     * @param pattern {@code ^…$} makes it all of them
     * @return without the space around them
     */
    public String text(Pattern pattern) {
        Objects.requireNonNull(pattern, "pattern");
        return as(answer -> answer.text(pattern));
    }

    /** {@return a whole number that was typed} */
    public int number() {
        return as(BotAnswer::number);
    }

    /**
     * A whole number that was typed.
     *
     * @param from the least
     * @param to the most
     * @return one of these
     */
    public int number(int from, int to) {
        return as(answer -> answer.number(from, to));
    }

    /** {@return the id of the button or row of the question that was chosen} */
    public String choice() {
        return as(BotAnswer::choice);
    }

    /** {@return a place that was shared} */
    public SharedLocation location() {
        return as(BotAnswer::location);
    }

    /** {@return cards that were shared} */
    public List<SharedContact> contacts() {
        return as(BotAnswer::contacts);
    }

    /**
     * A message of a type.
     *
     * @param <E> the type
     * @param type its class
     * @return what came
     */
    public <E extends InboundMessage> E message(Class<E> type) {
        Objects.requireNonNull(type, "type");
        return as(answer -> answer.message(type));
    }

    /**
     * Whatever a function makes of the answer.
     *
     * @param <T> what that is
     * @param read gives it, or {@linkplain BotAnswer#reject refuses} the answer
     * @return what it made
     */
    public <T> T as(Function<? super BotAnswer, ? extends T> read) {
        Objects.requireNonNull(read, "read");
        Content asked = question;
        Function1<MessageScope, Content> say = asked == null ? null : unused -> asked;
        return thread.await(continuation -> scope.ask(
                say,
                invalid,
                tries,
                name,
                answer -> thread.called(() -> read.apply(new BotAnswer(answer))),
                continuation));
    }
}
