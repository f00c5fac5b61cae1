package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.bot.Bot;
import io.wakit.bot.test.BotTest;
import io.wakit.model.message.InteractiveList;
import io.wakit.model.message.ListRow;
import io.wakit.model.message.Reaction;
import io.wakit.model.message.ReplyButton;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A bot of states in Java, played in memory")
@Timeout(60)
class BotBuilderTest {
    private static final ReplyButton SMALL = new ReplyButton("s", "Small");
    private static final ReplyButton LARGE = new ReplyButton("l", "Large");

    record Order(String size, String street) {
        Order() {
            this(null, null);
        }

        Order withStreet(String street) {
            return new Order(size, street);
        }
    }

    private static BotBuilder<Order> orders(String name) {
        return BotBuilder.of(name, JsonFormat.ofRecord(Order.class), Order::new);
    }

    private static Bot<Order> pizza() {
        return orders("pizza")
                .welcome(c -> c.say("Welcome to Luigi's!"))
                .command("menu", c -> c.goTo("menu"))
                .timeout(Duration.ofHours(1), c -> c.end())
                .state("menu", menu -> menu.onEnter(c -> c.sendButtons("What size?", SMALL, LARGE))
                        .on(Triggers.button("s", "l"), c -> {
                            c.vars(new Order(c.event().getTitle(), null));
                            c.goTo("address");
                        })
                        .onExit(c -> c.say("Very well."))
                        .invalid(c -> c.say("Please tap a button."))
                        .timeout(Duration.ofMinutes(10), c -> c.say("Still there?")))
                .talk("address", talk -> {
                    String street = talk.ask("Which street?").text(Pattern.compile("\\d"));
                    talk.update(order -> order.withStreet(street));
                    if (talk.confirm(talk.vars().size() + " to " + street + "?")) talk.say("On its way!");
                    else talk.goTo("address");
                })
                .build();
    }

    @Test
    @DisplayName("goes from state to state, asks, and goes on after a restart in the middle of a question")
    void restart() {
        var test = new BotTest(pizza());
        test.says("hi");
        test.shouldSay("Welcome to Luigi's!");
        test.shouldSay("What size?");
        test.says("a big one");
        test.shouldSay("Please tap a button.");
        test.taps("Large");
        test.shouldSay("Very well.");
        test.shouldSay("Which street?");
        test.restart();
        test.says("Main Street");
        test.shouldSay("Which street?");
        test.restart(pizza());
        test.says("Main Street 5");
        test.shouldSay("Large to Main Street 5?");
        test.restart();
        test.taps("No");
        test.shouldSay("Which street?");
        test.says("/menu");
        test.shouldSay("What size?");
        test.taps("s");
        test.shouldSay("Very well.");
        test.shouldSay("Which street?");
        test.says("Elm Street 1");
        test.shouldSay("Small to Elm Street 1?");
        test.says("yes");
        test.shouldSay("On its way!");
        test.shouldBeIn("");
        test.shouldSayNothing();
    }

    @Test
    @DisplayName("does what is due when nobody answers, the state's own before the bot's")
    void silence() {
        var test = new BotTest(pizza());
        test.says("hi");
        test.shouldSay("Welcome to Luigi's!");
        test.shouldSay("What size?");
        test.after(Duration.ofMinutes(9));
        test.shouldSayNothing();
        test.restart();
        test.after(Duration.ofMinutes(1));
        test.shouldSay("Still there?");
        test.taps("Small");
        test.shouldSay("Very well.");
        test.shouldSay("Which street?");
        test.after(Duration.ofMinutes(61));
        test.shouldBeIn("");
    }

    enum At {
        LIST,
        DONE
    }

    @Test
    @DisplayName("takes names of states from an enum, keeps a map where no class is given, and hears any trigger")
    void enums() {
        var bot = BotBuilder.of("enums")
                .initial(At.LIST)
                .state(
                        At.DONE,
                        done -> done.onEnter(c -> {
                            c.say(c.vars().get("row") + ", " + c.vars().get("count"));
                            c.end();
                        }))
                .state(At.LIST, list -> list.onEnter(c -> c.sendList("Which?", "Open", new ListRow("a", "First")))
                        .on(Triggers.words("ping").or(Triggers.text(Pattern.compile("^p.ng$"))), c -> c.react("🏓"))
                        .on(event -> event.toString().isEmpty(), c -> c.say("never"))
                        .on(Triggers.row("a"), c -> {
                            c.vars().put("row", c.event().getChoice());
                            c.vars().put("count", 3);
                            c.goTo(At.DONE);
                        }))
                .build();
        var test = new BotTest(bot);
        test.says("hi");
        assertInstanceOf(InteractiveList.class, test.getUser().next().getContent());
        test.says("pong");
        assertEquals("🏓", ((Reaction) test.getUser().next().getContent()).getEmoji());
        test.says("nothing for this");
        test.shouldSayNothing();
        test.picks("First");
        test.shouldSay("a, 3");
        assertThrows(
                IllegalArgumentException.class,
                () -> BotBuilder.of("half").state(At.LIST, list -> {}).build());
        assertThrows(IllegalArgumentException.class, () -> BotBuilder.of("none").build());
    }

    @Test
    @DisplayName("begins anew with another version, or brings conversations up to it")
    void versions() {
        var first = orders("versions")
                .state(
                        "old",
                        old -> old.on(
                                Triggers.text(), c -> c.vars(new Order(c.event().getBody(), null))))
                .build();
        var second = orders("versions")
                .version(2)
                .migrate(1, old -> {
                    assertEquals("old", old.state());
                    assertTrue(old.json().contains("huge"));
                    var values = old.values();
                    values.put("street", "unknown");
                    old.values(values);
                    old.state("new");
                })
                .state("new", now -> now.on(Triggers.text(), c -> c.say(c.vars().toString())))
                .build();
        var third = orders("versions")
                .version(3)
                .welcome(c -> c.say("Anew"))
                .state("new", now -> {})
                .build();
        var test = new BotTest(first);
        test.says("hi");
        test.says("huge");
        test.restart(second);
        test.says("?");
        test.shouldSay("Order[size=huge, street=unknown]");
        test.restart(third);
        test.says("hello");
        test.shouldSay("Anew");
    }

    @Test
    @DisplayName("tells a profile, and keeps what is said about it")
    void profile() {
        var bot = BotBuilder.of("profile")
                .profile(profile -> {
                    profile.iceBreaker("I would like a pizza");
                    profile.command("menu", "Begin again");
                })
                .state("one", one -> {})
                .build();
        assertEquals(List.of("I would like a pizza"), bot.getProfile().getPrompts());
        assertFalse(bot.getProfile().getCommands().isEmpty());
    }
}
