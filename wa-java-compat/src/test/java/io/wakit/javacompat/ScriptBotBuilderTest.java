package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wakit.bot.script.BotScript;
import io.wakit.bot.script.InvalidScript;
import io.wakit.bot.script.RuleScript;
import io.wakit.bot.script.ScriptAnswer;
import io.wakit.bot.script.ScriptStep;
import io.wakit.bot.script.ScriptTrigger;
import io.wakit.bot.script.ScriptVars;
import io.wakit.bot.script.StateScript;
import io.wakit.bot.test.BotTest;
import io.wakit.model.event.TextMessage;
import io.wakit.model.message.ReplyButton;
import io.wakit.model.message.ReplyButtons;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A bot that is data, in Java")
@Timeout(60)
class ScriptBotBuilderTest {
    private static final String ORDERS = """
            {
              "name": "orders",
              "states": [{
                "name": "order",
                "talk": [
                  {"type": "ask", "text": "How many pizzas?", "answer": {"type": "number", "from": 1, "to": 9}, "into": "count"},
                  {"type": "call", "action": "placeOrder", "sets": ["number"]},
                  {"type": "ask", "text": "Order {{number}}: your name?", "answer": {"type": "text"}, "into": "name"},
                  {"type": "say", "text": "{{count}} for {{name}}"},
                  {"type": "goTo", "state": "done"}
                ]
              }, {
                "name": "done",
                "enter": [{"type": "call", "action": "note"}],
                "on": [{"trigger": {"type": "text"}, "steps": [{"type": "call", "action": "note"}]}]
              }]
            }
            """;

    @Test
    @DisplayName("asks, calls blocking code once, and goes on after a restart")
    void runs() {
        var orders = new AtomicInteger();
        List<String> notes = new ArrayList<>();
        var bot = ScriptBotBuilder.of(BotScript.read(ORDERS))
                .action("placeOrder", c -> {
                    assertInstanceOf(TalkContext.class, c);
                    long number = c.remember("order", JsonFormat.number(), () -> (long) orders.incrementAndGet());
                    c.update(vars -> vars.with("number", number));
                })
                .action(
                        "note",
                        c -> notes.add(
                                c instanceof EventContext<?, ?> context && context.event() instanceof TextMessage text
                                        ? text.getBody()
                                        : c.vars().text("name")))
                .build();
        var test = new BotTest(bot);
        test.says("hi");
        test.shouldSay("How many pizzas?");
        test.says("many");
        test.shouldSay("How many pizzas?");
        test.says("3");
        test.shouldSay("Order 1: your name?");
        test.restart();
        test.says("Alice");
        test.shouldSay("3 for Alice");
        test.says("thanks");
        test.shouldSayNothing();
        assertEquals(1, orders.get());
        assertEquals(List.of("Alice", "thanks"), notes);
    }

    @Test
    @DisplayName("is written in Java as well, and comes back from JSON as it was")
    void written() {
        var script = new BotScript(
                "door",
                List.of(
                        new StateScript(
                                "closed",
                                List.of(new ScriptStep.Send(new ReplyButtons(
                                        "Open?", List.of(new ReplyButton("yes", "Yes"), new ReplyButton("no", "No"))))),
                                List.of(),
                                List.of(new RuleScript(
                                        new ScriptTrigger.Button(List.of("yes")),
                                        List.of(new ScriptStep.GoTo("open"))))),
                        new StateScript(
                                "open",
                                List.of(),
                                List.of(new ScriptStep.Ask(new ScriptAnswer.Text(), "name", "Who?")))));
        assertEquals(script, BotScript.read(script.write()));
        var bot = ScriptBotBuilder.of(script).build();
        assertEquals(script, bot.getScript());
        var test = new BotTest(bot);
        test.says("hi");
        test.shouldSay("Open?");
        test.taps("Yes");
        test.shouldSay("Who?");
        assertNull(BotBuilder.of("code").state("a", a -> {}).build().getScript());
    }

    @Test
    @DisplayName("tells all that is wrong with it")
    void faults() {
        var script = BotScript.read(ORDERS);
        var fault = assertThrows(
                InvalidScript.class,
                () -> ScriptBotBuilder.of(script).action("note", c -> {}).build());
        assertEquals(
                List.of("states.order.talk[1].action is 'placeOrder', and there is no such action; there is note"),
                fault.getViolations().stream().map(Object::toString).toList());
        assertEquals(List.of(), script.violations());
        assertThrows(InvalidScript.class, () -> BotScript.read("{}"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ScriptBotBuilder.of(script).action("note", c -> {}).action("note", c -> {}));
    }

    @Test
    @DisplayName("knows texts, numbers and flags")
    void vars() {
        var vars = new ScriptVars().with("name", "Alice").with("count", 3).with("member", true);
        assertEquals("Alice", vars.text("name"));
        assertEquals(3.0, vars.number("count"));
        assertEquals(true, vars.flag("member"));
        assertNull(vars.without("name").text("name"));
    }
}
