package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.bot.Bot;
import io.wakit.bot.ConversationFailed;
import io.wakit.bot.test.BotTest;
import io.wakit.model.FlowId;
import io.wakit.model.event.ImageMessage;
import io.wakit.model.event.SharedLocation;
import io.wakit.model.event.TextMessage;
import io.wakit.model.message.FlowMessage;
import io.wakit.model.message.InteractiveList;
import io.wakit.model.message.LocationRequest;
import io.wakit.model.message.ReplyButton;
import io.wakit.model.message.ReplyButtons;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import kotlinx.serialization.json.JsonElementKt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@DisplayName("Linear code of a bot in Java, played in memory")
@Timeout(60)
class BotTalkTest {
    record Visit(int guests, String name) {}

    enum Size {
        SMALL,
        MEDIUM,
        LARGE,
        FAMILY
    }

    private static Bot<?> talking(BotHandler<? super TalkContext<Map<String, Object>>> talk) {
        return BotBuilder.of("talking").talk("talk", talk).build();
    }

    @Test
    @DisplayName(
            "reads answers as what they are, refuses others in the words that are given, and survives a restart at each")
    void answers() {
        var test = new BotTest(talking(talk -> {
            int floor = talk.ask("Which floor?")
                    .invalid("A number up to 40, please")
                    .number(0, 40);
            LocalDate day = talk.ask("Which day?").named("day").as(answer -> {
                try {
                    return LocalDate.parse(answer.text());
                } catch (DateTimeParseException e) {
                    return answer.reject("Like 2026-05-01, please");
                }
            });
            String size = talk.ask(new ReplyButtons("Size?", List.of(new ReplyButton("s", "Small"))))
                    .choice();
            SharedLocation place = talk.waitForLocation("Where?");
            String last = talk.listen().message(TextMessage.class).getBody();
            talk.say(floor + " " + day + " " + size + " " + place.getLatitude() + " " + last);
        }));
        test.says("hi");
        test.shouldSay("Which floor?");
        test.says("41");
        test.shouldSay("A number up to 40, please");
        test.restart();
        test.says("40");
        test.shouldSay("Which day?");
        test.restart();
        test.says("tomorrow");
        test.shouldSay("Like 2026-05-01, please");
        test.says("2026-05-01");
        test.shouldSay("Size?");
        test.restart();
        test.taps("Small");
        assertInstanceOf(LocationRequest.class, test.getUser().next().getContent());
        test.says("here");
        assertInstanceOf(LocationRequest.class, test.getUser().next().getContent());
        test.restart();
        test.getUser().shares(new SharedLocation(1.5, 2.5));
        test.shouldSayNothing();
        test.says("that is all");
        test.shouldSay("40 2026-05-01 s 1.5 that is all");
        test.shouldBeIn("");
    }

    @Test
    @DisplayName("lets choose among options and among things, and gives up after as many tries as are granted")
    void choices() {
        var bot = BotBuilder.of("choices")
                .state("talk", state -> state.talk(talk -> {
                            String way = talk.choose("Which way?")
                                    .option("walk", "On foot", "Takes long")
                                    .option("ride", "By bike")
                                    .open("Ways")
                                    .invalid("One of these, please")
                                    .id();
                            Size size = talk.choose("Size?").tries(2).among(List.of(Size.values()), Size::name);
                            talk.say(way + " " + size);
                        })
                        .invalid(c -> {
                            c.say("I give up.");
                            c.end();
                        }))
                .build();
        var test = new BotTest(bot);
        test.says("hi");
        assertInstanceOf(InteractiveList.class, test.getUser().next().getContent());
        test.says("by car");
        test.shouldSay("One of these, please");
        test.picks("By bike");
        assertInstanceOf(InteractiveList.class, test.getUser().next().getContent());
        test.says("medium");
        test.shouldSay("ride MEDIUM");

        test.says("hi");
        test.getUser().next();
        test.says("on foot");
        test.shouldSay("Size?");
        test.says("tiny");
        test.shouldSay("Size?");
        test.says("tiny");
        test.shouldSay("I give up.");
        test.shouldBeIn("");
    }

    @Test
    @DisplayName("waits for a Flow and reads it as a record")
    void flow() {
        var test = new BotTest(talking(talk -> {
            var visit = talk.waitForFlow(
                    JsonFormat.ofRecord(Visit.class), "A table for tonight?", "Book", new FlowId("4711"));
            talk.say(visit.name() + " and " + (visit.guests() - 1) + " more");
        }));
        test.says("hi");
        var flow = assertInstanceOf(FlowMessage.class, test.getUser().next().getContent());
        assertEquals("Book", flow.getCta());
        test.restart();
        test.getUser()
                .completes(
                        Map.of("guests", JsonElementKt.JsonPrimitive(3), "name", JsonElementKt.JsonPrimitive("Alice")));
        test.shouldSay("Alice and 2 more");
    }

    @Test
    @DisplayName("goes on without an answer when the time of a block is up, and takes one that is in time")
    void within() {
        var test = new BotTest(talking(talk -> {
            Optional<String> name = talk.within(Duration.ofMinutes(10), () -> {
                String first = talk.ask("First name?").text();
                return first + " " + talk.ask("Last name?").text();
            });
            talk.say("Hello, " + name.orElse("stranger"));
        }));
        test.says("hi");
        test.shouldSay("First name?");
        test.says("Ada");
        test.shouldSay("Last name?");
        test.restart();
        test.says("Lovelace");
        test.shouldSay("Hello, Ada Lovelace");

        test.says("hi");
        test.shouldSay("First name?");
        test.says("Ada");
        test.shouldSay("Last name?");
        test.restart();
        test.after(Duration.ofMinutes(10));
        test.shouldSay("Hello, stranger");
    }

    @Test
    @DisplayName("calls dialogs, from linear code and from handlers, and goes on with what they give")
    void dialogs() {
        var name = BotDialogBuilder.talk(
                "name", JsonFormat.text(), talk -> talk.ask("Your name?").text());
        var count = BotDialogBuilder.of("count", JsonFormat.number(), () -> 0L, JsonFormat.number())
                .state("up", up -> up.onEnter(c -> c.say("So far " + c.vars()))
                        .on(Triggers.words("more"), c -> {
                            c.update(n -> n + 1);
                            c.goTo("up");
                        })
                        .on(Triggers.words("enough"), c -> c.endWith(c.vars())))
                .build();
        var bot = BotBuilder.of("dialogs")
                .state("guests", guests -> guests.onEnter(c -> c.call(count, 1L))
                        .onResult(count, (c, guestCount) -> {
                            c.vars().put("guests", guestCount);
                            c.goTo("who");
                        }))
                .talk(
                        "who",
                        talk -> talk.say(talk.call(name) + " and " + talk.vars().get("guests")))
                .uses(name)
                .build();
        var test = new BotTest(bot);
        test.says("hi");
        test.shouldSay("So far 1");
        test.shouldBeIn("guests/count.up");
        test.says("more");
        test.shouldSay("So far 2");
        test.restart();
        test.says("enough");
        test.shouldSay("Your name?");
        test.restart();
        test.says("Alice");
        test.shouldSay("Alice and 2");
    }

    @Test
    @DisplayName("waits for a message of a type")
    void types() {
        var test = new BotTest(talking(talk -> {
            ImageMessage image = talk.waitFor(ImageMessage.class, "A picture, please", "That is none", 3);
            talk.say(image.getMedia().getId().getValue());
        }));
        test.says("hi");
        test.shouldSay("A picture, please");
        test.says("no");
        test.shouldSay("That is none");
    }

    @Test
    @DisplayName("looks up once what it remembers, however often it runs, and what it does once")
    void remembered() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        var test = new BotTest(talking(talk -> {
            talk.once("open", () -> done.add("opened"));
            Visit visit = talk.remember("visit", JsonFormat.ofRecord(Visit.class), () -> {
                done.add("looked up");
                return new Visit(2, "Alice");
            });
            talk.ask("First?").text();
            talk.ask("Second?").text();
            talk.say(visit.toString());
        }));
        test.says("hi");
        test.says("one");
        test.restart();
        test.says("two");
        test.shouldSay("First?");
        test.shouldSay("Second?");
        test.shouldSay("Visit[guests=2, name=Alice]");
        assertEquals(List.of("opened", "looked up"), done);
        var empty = new BotTest(talking(talk -> talk.<Long>remember("nothing", JsonFormat.number(), () -> null)));
        assertThrows(ConversationFailed.class, () -> empty.says("hi"));
    }

    @Test
    @DisplayName(
            "runs where it is told to, and fails where that takes no tasks; its own cancelled futures are failures too")
    void executor() {
        ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "own"));
        var bot = BotBuilder.of("threads")
                .executor(own)
                .state("one", one -> one.on(Triggers.words("cancelled"), c -> {
                            throw new java.util.concurrent.CancellationException("a future of mine");
                        })
                        .on(Triggers.text(), c -> c.say(Thread.currentThread().getName())))
                .build();
        var test = new BotTest(bot);
        test.says("where?");
        test.shouldSay("own");
        var cancelled = assertThrows(ConversationFailed.class, () -> test.says("cancelled"));
        assertInstanceOf(IllegalStateException.class, cancelled.getCause());
        own.shutdown();
        var failed = assertThrows(ConversationFailed.class, () -> test.says("and now?"));
        assertInstanceOf(RejectedExecutionException.class, failed.getCause());
    }

    @Test
    @DisplayName("has virtual threads without asking")
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtual() {
        var test = new BotTest(talking(talk -> {
            talk.say(Thread.currentThread().toString());
            talk.ask("More?").text();
        }));
        test.says("hi");
        var words = ((io.wakit.model.message.Text) test.getUser().next().getContent()).getBody();
        assertTrue(words.startsWith("VirtualThread"), words);
    }
}
