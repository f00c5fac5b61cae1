package io.wakit.javacompat;

import io.wakit.bot.Asking;
import io.wakit.bot.Dialog;
import io.wakit.bot.TalkScope;
import io.wakit.dsl.FlowScope;
import io.wakit.model.FlowId;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.SharedLocation;
import io.wakit.model.message.Content;
import io.wakit.model.message.Text;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Linear code of a state: it asks, and goes on with the answer, as if it had waited.
 *
 * <pre>{@code
 * state.talk(talk -> {
 *     String street = talk.ask("Which street?").text();
 *     int floor = talk.ask("Which floor?").invalid("A number, please").number(0, 40);
 *     talk.vars(new Address(street, floor));
 *     talk.goTo("confirm");
 * });
 * }</pre>
 *
 * <p>Nothing waits in memory, and no thread: at a question the code ends by {@link HandlerEnded}, and when the answer comes, after
 * a restart or on another node, it runs again from its beginning with the variables that it began with, and each word gives
 * what it gave before, down to the question. So the code has to keep to this:
 *
 * <ul>
 *   <li>Between its words it comes to the same each time. Time, random numbers and look-ups go through {@link #now} and
 *       {@link #remember}; what is done to the world besides, through {@link #once}.
 *   <li>What reads an answer runs each time as well: it reads, and does nothing.
 *   <li>It lets {@link HandlerEnded} pass. {@code catch (Exception e)} does.
 *   <li>A change of the code between its words is fine. Where the words of a conversation do not fit the code any more, the state
 *       begins anew for it ({@link BotBuilder#migrate} has the say before).
 * </ul>
 *
 * <p>The end of the code is the end of the conversation, unless it went elsewhere.
 *
 * @param <V> what the conversation knows
 */
public final class TalkContext<V> extends BotWords<V> {
    private final TalkScope<V> scope;

    TalkContext(TalkScope<V> scope, BotThread thread) {
        super(scope, thread);
        this.scope = scope;
    }

    /**
     * Begins a question.
     *
     * @param question 1 to 4,096 characters
     * @return how its answer is to be read
     */
    public BotQuestion ask(String question) {
        return ask(new Text(question));
    }

    /**
     * Begins a question that is any message.
     *
     * @param question buttons, a picture, …
     * @return how its answer is to be read
     */
    public BotQuestion ask(Content question) {
        return new BotQuestion(scope, thread, Objects.requireNonNull(question, "question"));
    }

    /** {@return a question that was said before: how the user's next message is to be read} */
    public BotQuestion listen() {
        return new BotQuestion(scope, thread, null);
    }

    /**
     * Begins a question with options.
     *
     * @param question up to 1,024 characters, or 4,096 where there are more than three options
     * @return the options are to be added
     */
    public BotChoice choose(String question) {
        return new BotChoice(scope, thread, question);
    }

    /**
     * Asks for yes or no, with a button for each.
     *
     * @param question up to 1,024 characters
     * @return whether it was yes
     */
    public boolean confirm(String question) {
        return confirm(question, "Yes", "No");
    }

    /**
     * The same with other words on the buttons, which may also be typed.
     *
     * @param question up to 1,024 characters
     * @param yes up to 20 characters
     * @param no up to 20 characters
     * @return whether it was yes
     */
    public boolean confirm(String question, String yes, String no) {
        return choose(question).option("yes", yes).option("no", no).id().equals("yes");
    }

    /**
     * Asks for a place, with the button that shares one.
     *
     * @param question up to 1,024 characters
     * @return what was shared
     */
    public SharedLocation waitForLocation(String question) {
        return waitForLocation(question, null, Integer.MAX_VALUE);
    }

    /**
     * The same with the rules of {@link BotQuestion#invalid} and {@link BotQuestion#tries}.
     *
     * @param question up to 1,024 characters
     * @param invalid null for the question again
     * @param tries one or more
     * @return what was shared
     */
    public SharedLocation waitForLocation(String question, @Nullable String invalid, int tries) {
        Objects.requireNonNull(question, "question");
        return thread.await(continuation -> Asking.waitForLocation(scope, question, invalid, tries, continuation));
    }

    /**
     * Waits for a message of a type, reactions and other signs included, which answer no other question.
     *
     * @param <E> the type
     * @param type its class: {@code ImageMessage.class}
     * @param question null where it was said before
     * @return what came
     */
    public <E extends InboundMessage> E waitFor(Class<E> type, @Nullable String question) {
        return waitFor(type, question, null, Integer.MAX_VALUE);
    }

    /**
     * The same with the rules of {@link BotQuestion#invalid} and {@link BotQuestion#tries}.
     *
     * @param <E> the type
     * @param type its class
     * @param question null where it was said before
     * @param invalid null for the question again
     * @param tries one or more
     * @return what came
     */
    public <E extends InboundMessage> E waitFor(
            Class<E> type, @Nullable String question, @Nullable String invalid, int tries) {
        Objects.requireNonNull(type, "type");
        return thread.await(continuation -> Asking.waitFor(scope, type, question, invalid, tries, continuation));
    }

    /**
     * Sends a Flow with words and a button, and gives what was filled in. Only this sending's answer is taken.
     *
     * @param body up to 1,024 characters
     * @param cta what the button says, up to 30 characters without emoji
     * @param flow what it opens
     * @return the answers by their names
     */
    public Map<String, @Nullable Object> waitForFlow(String body, String cta, FlowId flow) {
        return waitForFlow(JsonFormat.map(), body, cta, flow, null, Integer.MAX_VALUE, more -> {});
    }

    /**
     * The same for answers as a value of one's own: {@code JsonFormat.ofRecord(Visit.class)}.
     *
     * @param <T> what they are
     * @param answers how they are read
     * @param body up to 1,024 characters
     * @param cta what the button says
     * @param flow what it opens
     * @return the answers
     */
    public <T> T waitForFlow(JsonFormat<T> answers, String body, String cta, FlowId flow) {
        return waitForFlow(answers, body, cta, flow, null, Integer.MAX_VALUE, more -> {});
    }

    /**
     * The same with the rules of {@link BotQuestion#invalid} and {@link BotQuestion#tries}.
     *
     * @param <T> what the answers are
     * @param answers how they are read
     * @param body up to 1,024 characters
     * @param cta what the button says
     * @param flow what it opens
     * @param invalid null for the Flow again
     * @param tries one or more
     * @param more what else is to be said of the Flow: its first screen, a token in place of the bot's own
     * @return the answers
     */
    public <T> T waitForFlow(
            JsonFormat<T> answers,
            String body,
            String cta,
            FlowId flow,
            @Nullable String invalid,
            int tries,
            Consumer<? super FlowScope> more) {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(cta, "cta");
        Objects.requireNonNull(flow, "flow");
        FormatSerializer<T> serializer = new FormatSerializer<>(answers);
        return thread.await(continuation -> Asking.waitForFlow(
                scope,
                serializer,
                body,
                cta,
                flow,
                invalid,
                tries,
                told -> thread.called(() -> {
                    more.accept(told);
                    return Unit.INSTANCE;
                }),
                continuation));
    }

    /**
     * What code gives; empty where an answer that it waits for has not come when the time is up.
     *
     * @param <T> what it gives, which is not null
     * @param time counted from its beginning
     * @param code asks
     * @return what it gave
     */
    public <T> Optional<T> within(Duration time, Supplier<? extends T> code) {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(thread.<@Nullable T>await(
                continuation -> scope.<T>within(time, inner -> thread.called(code), continuation)));
    }

    /**
     * What a dialog gives, which begins with fresh variables; its messages are its own meanwhile.
     *
     * @param <R> what it gives
     * @param dialog one that the bot {@linkplain DialogWords#uses uses}
     * @return what it gave
     */
    public <R> R call(Dialog<?, R> dialog) {
        Objects.requireNonNull(dialog, "dialog");
        return thread.await(continuation -> scope.call(dialog, continuation));
    }

    /**
     * The same with what the dialog is to know.
     *
     * @param <D> its variables
     * @param <R> what it gives
     * @param dialog one that the bot uses
     * @param vars what it begins with
     * @return what it gave
     */
    public <D, R> R call(Dialog<D, R> dialog, D vars) {
        Objects.requireNonNull(dialog, "dialog");
        Objects.requireNonNull(vars, "vars");
        return thread.await(continuation -> scope.call(dialog, vars, continuation));
    }
}
