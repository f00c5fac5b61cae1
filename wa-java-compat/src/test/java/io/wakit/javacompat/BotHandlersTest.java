package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.bot.ConversationFailed;
import io.wakit.bot.test.BotTest;
import io.wakit.client.WaError;
import io.wakit.model.ErrorCode;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.message.TemplateContent;
import io.wakit.model.message.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A handler of a bot in Java, played in memory")
@Timeout(60)
class BotHandlersTest {
    @Test
    @DisplayName("ends a handler where it says so, even where the handler catches all that there is")
    void swallowed() {
        List<String> passed = new ArrayList<>();
        var bot = BotBuilder.of("stubborn")
                .state(
                        "one",
                        one -> one.on(Triggers.text(), c -> {
                            try {
                                c.goTo("two");
                            } catch (Exception e) {
                                passed.add("an exception");
                            } catch (Throwable t) {
                                passed.add(t.getClass().getSimpleName());
                            }
                            c.say("from beyond");
                            passed.add("beyond");
                        }))
                .state("two", two -> two.onEnter(c -> c.say("Two")))
                .build();
        var test = new BotTest(bot);
        test.says("hi");
        test.shouldSay("Two");
        test.shouldBeIn("two");
        test.shouldSayNothing();
        assertEquals(List.of("HandlerEnded"), passed);
    }

    @Test
    @DisplayName("is played as its runner is set")
    void set() {
        var bot = BotBuilder.of("set")
                .state("one", one -> one.on(Triggers.text(), c -> c.say("Hello")))
                .build();
        var silent = BotTest.of(bot, config -> config.serves(new PhoneNumberId("elsewhere")));
        silent.says("hi");
        silent.shouldSayNothing();
        var test = BotTest.of(bot, config -> config.setJournal(false));
        test.says("hi");
        test.shouldSay("Hello");
    }

    @Test
    @DisplayName("runs a handler that failed again, and sends, looks up and does nothing twice")
    void again() {
        var failures = new AtomicInteger(1);
        var looks = new AtomicInteger();
        var deeds = new AtomicInteger();
        var bot = BotBuilder.of("again")
                .state(
                        "one",
                        one -> one.on(Triggers.words("go"), c -> {
                            long drawn = c.remember("lot", JsonFormat.number(), () -> (long) looks.incrementAndGet());
                            c.once("deed", deeds::incrementAndGet);
                            c.say("You have " + drawn + " at " + c.now());
                            if (failures.getAndDecrement() > 0) throw new java.io.IOException("the disk is full");
                            c.say("Done");
                        }))
                .build();
        var test = new BotTest(bot);
        test.says("hi");
        var failed = assertThrows(ConversationFailed.class, () -> test.says("go"));
        assertInstanceOf(java.io.IOException.class, failed.getCause());
        test.restart();
        test.getUser().again();
        test.shouldSay("You have 1 at 2026-01-01T00:00:00Z");
        test.shouldSay("Done");
        test.shouldSayNothing();
        assertEquals(1, looks.get());
        assertEquals(1, deeds.get());
        test.getUser().again();
        test.shouldSayNothing();
    }

    @Test
    @DisplayName(
            "tells a refusal as WaException, which a handler may catch; where it does not, the message is sent again later")
    void refused() {
        var bot = BotBuilder.of("refused")
                .state("one", one -> one.on(Triggers.words("careful"), c -> {
                            try {
                                c.say("Hello");
                            } catch (WaException e) {
                                var refused = assertInstanceOf(WaError.Refused.class, e.getError());
                                c.say("Not said: " + refused.getCode().getValue());
                            }
                        })
                        .on(Triggers.words("careless"), c -> {
                            c.say("One");
                            c.say("Two");
                        }))
                .build();
        var test = new BotTest(bot);
        test.says("hi");
        test.failNextSend(new ErrorCode(131026));
        test.says("careful");
        test.shouldSay("Not said: 131026");

        test.failNextSend();
        assertThrows(ConversationFailed.class, () -> test.says("careless"));
        test.shouldSayNothing();
        test.getUser().again();
        test.shouldSay("One");
        test.shouldSay("Two");

        test.loseNextAnswer();
        test.says("careless");
        test.shouldSay("One");
        test.shouldSay("Two");
        test.getUser().again();
        test.shouldSayNothing();
    }

    @Test
    @DisplayName("says a template where the window has closed, marks as read, and shows that it types")
    void closed() {
        var bot = BotBuilder.of("closed")
                .state("one", one -> one.on(Triggers.words("now"), c -> {
                            assertTrue(c.markRead());
                            assertTrue(c.typing());
                            c.sendOrTemplate(new Text("Ready"), new TemplateContent("ready", "en_US"));
                        })
                        .timeout(
                                Duration.ofDays(2),
                                c -> c.sendOrTemplate(
                                        new Text("Still ready"), new TemplateContent("still_ready", "en_US"))))
                .build();
        var test = new BotTest(bot);
        test.says("hi");
        test.says("now");
        test.shouldSay("Ready");
        test.after(Duration.ofDays(2));
        test.shouldSay("still_ready");
    }
}
