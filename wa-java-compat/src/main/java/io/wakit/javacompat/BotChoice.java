package io.wakit.javacompat;

import io.wakit.bot.Asking;
import io.wakit.bot.OptionsScope;
import io.wakit.bot.TalkScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A question with options: {@code talk.choose("What size?").option("s", "Small").option("l", "Large").id()}. Up to three that fit
 * are buttons, up to ten are the rows of a list; their titles typed out are taken too. It is asked by {@link #id} or
 * {@link #among}. Made by {@link TalkContext#choose}.
 */
public final class BotChoice {
    private final TalkScope<?> scope;
    private final BotThread thread;
    private final String question;
    private Consumer<OptionsScope> options = all -> {};
    private @Nullable String invalid;
    private int tries = Integer.MAX_VALUE;
    private String open = "Choose";

    BotChoice(TalkScope<?> scope, BotThread thread, String question) {
        this.scope = scope;
        this.thread = thread;
        this.question = Objects.requireNonNull(question, "question");
    }

    /**
     * Adds an option.
     *
     * @param id what is given when it is chosen
     * @param title what it says, up to 20 characters on a button and 24 in a list
     * @return this
     */
    public BotChoice option(String id, String title) {
        return option(id, title, null);
    }

    /**
     * Adds an option with a second line, which makes the question a list.
     *
     * @param id what is given when it is chosen
     * @param title up to 24 characters
     * @param description up to 72; null for none
     * @return this
     */
    public BotChoice option(String id, String title, @Nullable String description) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        options = options.andThen(all -> all.option(id, title, description));
        return this;
    }

    /**
     * What the user is told about an answer that is none of the options; the question again, where nothing is said.
     *
     * @param invalid words
     * @return this
     */
    public BotChoice invalid(String invalid) {
        this.invalid = Objects.requireNonNull(invalid, "invalid");
        return this;
    }

    /**
     * How many answers may be refused; after that the state's handler of invalid messages is called.
     *
     * @param tries one or more
     * @return this
     */
    public BotChoice tries(int tries) {
        this.tries = tries;
        return this;
    }

    /**
     * What the button says that opens a list.
     *
     * @param open up to 20 characters; "Choose", where nothing is said
     * @return this
     */
    public BotChoice open(String open) {
        this.open = Objects.requireNonNull(open, "open");
        return this;
    }

    /** {@return the id of the option that was chosen} */
    public String id() {
        return thread.await(continuation -> Asking.choose(
                scope,
                question,
                invalid,
                tries,
                open,
                all -> {
                    options.accept(all);
                    return Unit.INSTANCE;
                },
                continuation));
    }

    /**
     * Lets the user choose one of several things, which are known by their text.
     *
     * @param <T> what they are
     * @param things each with a text of its own: {@code List.of(Size.values())}
     * @param title what the user reads
     * @return the one that was chosen
     */
    public <T> T among(Collection<? extends T> things, Function<? super T, String> title) {
        return among(things, String::valueOf, title);
    }

    /**
     * Lets the user choose one of several things.
     *
     * @param <T> what they are
     * @param things up to ten
     * @param id what each is known by
     * @param title what the user reads
     * @return the one that was chosen
     */
    public <T> T among(
            Collection<? extends T> things, Function<? super T, String> id, Function<? super T, String> title) {
        Map<String, T> known = new LinkedHashMap<>();
        things.forEach(thing -> {
            known.put(id.apply(thing), thing);
            option(id.apply(thing), title.apply(thing));
        });
        return Objects.requireNonNull(known.get(id()), "An option that was added beside these");
    }
}
