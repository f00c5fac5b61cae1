package io.wakit.samples.javapizza;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wakit.bot.ConversationKey;
import io.wakit.bot.test.BotTest;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.SharedLocation;
import io.wakit.model.event.TextMessage;
import io.wakit.samples.javapizza.PizzaBot.Order;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pizza bot in Java, in memory")
class PizzaBotTest {
    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final BotTest test = new BotTest(PizzaBot.of(new PizzaBot.Pizzeria() {
        @Override
        public long bake(Order order) {
            orders.add(order);
            return orders.size();
        }

        @Override
        public void show(ConversationKey conversation, InboundMessage message) {
            shown.add(((TextMessage) message).getBody());
        }
    }));

    // quote: test
    @Test
    @DisplayName("takes an order from the list to the oven, over a restart")
    void order() {
        test.says("hi");
        test.shouldSay("Welcome to Luigi's!");
        test.shouldSay("Which pizza shall it be?");
        test.picks("Diavola");
        test.shouldSay("Where to? Share the place, or type the address.");
        test.restart();
        test.says("Main Street");
        test.shouldSay("Which number in that street?");
        test.after(Duration.ofMinutes(10));
        test.shouldSay("Where shall we bring it?");
        test.says("Main Street 5");
        test.shouldSay("A Diavola to Main Street 5?");
        test.taps("Order");
        test.shouldSay("Order 1 is in the oven. Thank you!");
        assertEquals(List.of(new Order("Diavola", "Main Street 5")), orders);
    }
    // end quote

    @Test
    @DisplayName("bakes an order once, also where its message comes again, or the answer to it gets lost")
    void once() {
        test.says("hi");
        test.picks("Funghi");
        test.getUser().shares(new SharedLocation(40.7829, -73.9654));
        for (int i = 0; i < 3; i++) test.getUser().next();
        test.shouldSay("A Funghi to 40.7829, -73.9654?");
        test.loseNextAnswer();
        test.taps("Order");
        test.getUser().again();
        test.shouldSay("Order 1 is in the oven. Thank you!");
        assertEquals(List.of(new Order("Funghi", "40.7829, -73.9654")), orders);
    }

    @Test
    @DisplayName("is silent with a colleague, until a command calls it back")
    void colleague() {
        test.says("/colleague");
        test.shouldSay("Welcome to Luigi's!");
        test.shouldSay("A colleague will answer you here. Write /menu to go on with me.");
        test.says("is anybody there?");
        test.restart();
        test.after(Duration.ofHours(1));
        test.says("hello?");
        test.shouldSayNothing();
        test.says("/menu");
        test.shouldSay("Which pizza shall it be?");
        test.shouldBeIn(PizzaBot.At.MENU.name());
        assertEquals(List.of("is anybody there?", "hello?"), shown);
    }
}
