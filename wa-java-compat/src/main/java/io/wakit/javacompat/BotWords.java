package io.wakit.javacompat;

import io.wakit.bot.BotScope;
import io.wakit.bot.ConversationKey;
import io.wakit.bot.window.OpenOrTemplate;
import io.wakit.client.MediaSource;
import io.wakit.model.MediaId;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.media.MediaType;
import io.wakit.model.message.Content;
import io.wakit.model.message.InteractiveList;
import io.wakit.model.message.ListRow;
import io.wakit.model.message.ListSection;
import io.wakit.model.message.ReplyButton;
import io.wakit.model.message.ReplyButtons;
import io.wakit.model.message.TemplateContent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What any code of a bot can do. Its words wait until they are done. What goes out is done once, however often the code runs.
 *
 * <p>{@link #goTo}, {@link #stay} and {@link #end} do not return: they end the code that says them by {@link HandlerEnded}, which
 * has to pass.
 *
 * @param <V> what the conversation knows
 */
public abstract sealed class BotWords<V> permits HandlerContext, TalkContext {
    private final BotScope<V> scope;
    final BotThread thread;

    BotWords(BotScope<V> scope, BotThread thread) {
        this.scope = scope;
        this.thread = thread;
    }

    /** {@return whose conversation it is: {@link BotRunnerAsync#move} wants to know} */
    public ConversationKey key() {
        return scope.getKey();
    }

    /** {@return the business number that the user wrote to; what is said goes out from it} */
    public PhoneNumberId phone() {
        return scope.getPhone();
    }

    /** {@return the user, in the form to write to} */
    public Recipient user() {
        return scope.getUser();
    }

    /** {@return the name of the state that the conversation is in} */
    public String state() {
        return scope.getState();
    }

    /** {@return what the conversation knows} */
    public V vars() {
        return scope.getVars();
    }

    /**
     * Sets what the conversation knows. It is kept when the event is through, and lost where its handler fails.
     *
     * @param vars in place of what it knew
     */
    public void vars(V vars) {
        Objects.requireNonNull(vars, "vars");
        done(() -> scope.setVars(vars));
    }

    /**
     * Changes what the conversation knows: {@code c.update(order -> order.withSize("large"))}.
     *
     * @param change gives what it knows from now on
     */
    public void update(UnaryOperator<V> change) {
        vars(change.apply(vars()));
    }

    /**
     * Sends words.
     *
     * @param words 1 to 4,096 characters
     * @return the message's id; null where Meta's answer was lost, and it is not known whether the message was taken
     * @throws WaException where it was refused; where a handler lets that pass, the event is handled again
     */
    public @Nullable MessageId say(String words) {
        Objects.requireNonNull(words, "words");
        return thread.await(continuation -> scope.say(words, continuation));
    }

    /**
     * Sends anything.
     *
     * @param content what it says: {@code new ReplyButtons(…)}, {@code new Image(…)}
     * @return as for {@link #say}
     * @throws WaException as for {@link #say}
     */
    public @Nullable MessageId send(Content content) {
        Objects.requireNonNull(content, "content");
        return thread.await(continuation -> scope.send(content, continuation));
    }

    /**
     * Sends a content while the customer-service window is open, and the template when it is not: for what is said long after the
     * user wrote. {@link BotRunnerBuilder#track} has to name the windows.
     *
     * @param open what is said while the window is open
     * @param template what is said at other times
     * @return as for {@link #say}
     * @throws WaException as for {@link #say}
     */
    public @Nullable MessageId sendOrTemplate(Content open, TemplateContent template) {
        OpenOrTemplate either =
                new OpenOrTemplate(Objects.requireNonNull(open, "open"), Objects.requireNonNull(template, "template"));
        return thread.await(continuation -> scope.sendOrTemplate(say -> either, continuation));
    }

    /**
     * Sends words with one to three buttons.
     *
     * @param body up to 1,024 characters
     * @param buttons a tap brings back the id of one: {@link Triggers#button}
     * @return as for {@link #say}
     * @throws WaException as for {@link #say}
     */
    public @Nullable MessageId sendButtons(String body, ReplyButton... buttons) {
        return send(new ReplyButtons(body, List.of(buttons)));
    }

    /**
     * Sends words with a menu of up to ten rows.
     *
     * @param body up to 4,096 characters
     * @param button what the button says that opens the menu
     * @param rows a pick brings back the id of one: {@link Triggers#row}
     * @return as for {@link #say}
     * @throws WaException as for {@link #say}
     */
    public @Nullable MessageId sendList(String body, String button, ListRow... rows) {
        return send(new InteractiveList(body, button, List.of(new ListSection(List.of(rows)))));
    }

    /**
     * Puts an emoji on the last message of the user.
     *
     * @param emoji one; an empty text takes it away
     * @throws WaException as for {@link #say}
     */
    public void react(String emoji) {
        Objects.requireNonNull(emoji, "emoji");
        thread.await(continuation -> scope.react(emoji, continuation));
    }

    /**
     * Puts an emoji on a message.
     *
     * @param emoji one; an empty text takes it away
     * @param messageId of the message
     * @throws WaException as for {@link #say}
     */
    public void react(String emoji, MessageId messageId) {
        Objects.requireNonNull(emoji, "emoji");
        Objects.requireNonNull(messageId, "messageId");
        thread.await(continuation -> scope.react(emoji, messageId, continuation));
    }

    /** {@return whether Meta took it that the last message of the user was read} */
    public boolean markRead() {
        return thread.await(continuation -> scope.markRead(continuation));
    }

    /**
     * Shows that an answer is being written, until it comes and for 25 seconds at most; the last message is marked as read.
     *
     * @return whether Meta took it
     */
    public boolean typing() {
        return thread.await(continuation -> scope.typing(continuation));
    }

    /**
     * Brings a file to Meta, to be named in {@link #send}.
     *
     * @param source where its bytes are
     * @param type null where the name or the bytes tell it
     * @param filename null for that of the source
     * @return the id that Meta has it under, for 30 days
     * @throws WaException where it was refused
     */
    public MediaId upload(MediaSource source, @Nullable MediaType type, @Nullable String filename) {
        Objects.requireNonNull(source, "source");
        return thread.await(continuation -> scope.upload(source, type, filename, continuation));
    }

    /**
     * Looks something up once: where the code runs again it is given the same. It is written down with the next message that is
     * sent, or in the end; where the program is killed before that, it is looked up again.
     *
     * @param <T> what it is
     * @param name tells it from others, and is checked when it is given back
     * @param format how it is kept: {@code JsonFormat.number()}, {@code JsonFormat.ofRecord(…)}
     * @param look looks; an exception is a handler that fails
     * @return what it gave
     */
    public <T> T remember(String name, JsonFormat<T> format, Supplier<? extends T> look) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(look, "look");
        FormatSerializer<T> serializer = new FormatSerializer<>(format);
        return thread.await(
                continuation -> scope.remember(name, serializer, inner -> thread.called(look), continuation));
    }

    /**
     * Does something to the world once, as {@link #remember} looks something up.
     *
     * @param name tells it from others
     * @param deed does it; an exception is a handler that fails
     */
    public void once(String name, Runnable deed) {
        remember(name, JsonFormat.flag(), () -> {
            deed.run();
            return true;
        });
    }

    /** {@return the time, to the millisecond: the same where the code runs again} */
    public Instant now() {
        return thread.await(continuation -> scope.now(continuation));
    }

    /**
     * Leaves this state for another one; also for itself, which is entered anew then. Does not return.
     *
     * @param state its name
     * @throws IllegalArgumentException where there is none of that name
     */
    public void goTo(String state) {
        Objects.requireNonNull(state, "state");
        done(() -> scope.goTo(state));
    }

    /**
     * The same for a state that is called by a constant of an enum.
     *
     * @param state the constant
     */
    public void goTo(Enum<?> state) {
        goTo(state.name());
    }

    /** Ends the code that says it; the conversation stays where it is. Does not return. */
    public void stay() {
        done(scope::stay);
    }

    /** Ends the conversation: the user's next message begins another one. Does not return. */
    public void end() {
        done(scope::end);
    }

    /**
     * Ends a dialog. Does not return.
     *
     * @param result what it gives
     */
    public void endWith(Object result) {
        Objects.requireNonNull(result, "result");
        done(() -> scope.endWith(result));
    }

    private void done(Runnable word) {
        thread.told(() -> {
            word.run();
            return null;
        });
    }
}
