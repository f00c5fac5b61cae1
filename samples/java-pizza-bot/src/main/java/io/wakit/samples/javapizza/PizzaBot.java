package io.wakit.samples.javapizza;

import io.wakit.bot.Bot;
import io.wakit.bot.ConversationKey;
import io.wakit.javacompat.BotAnswer;
import io.wakit.javacompat.BotBuilder;
import io.wakit.javacompat.BotStateBuilder;
import io.wakit.javacompat.JsonFormat;
import io.wakit.javacompat.Triggers;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.LocationMessage;
import io.wakit.model.message.ListRow;
import io.wakit.model.message.LocationRequest;
import io.wakit.model.message.ReplyButton;
import java.time.Duration;

/** Takes orders: a pizza from the list, an address or a place, a yes; and hands over to a colleague when asked to. */
public final class PizzaBot {
    /** What a user has said so far. */
    public record Order(String pizza, String address) {}

    /** Where a conversation can be. */
    public enum At {
        MENU,
        ADDRESS,
        CONFIRM,
        COLLEAGUE
    }

    /** The people behind the bot. Both may block. */
    public interface Pizzeria {
        /** Takes an order, and gives its number. */
        long bake(Order order);

        /** Shows a colleague a message of the user whose conversation is {@code conversation}. */
        void show(ConversationKey conversation, InboundMessage message);
    }

    private static final ListRow[] PIZZAS = {
        new ListRow("margherita", "Margherita", "Tomatoes, mozzarella, basil"),
        new ListRow("diavola", "Diavola", "Tomatoes, mozzarella, hot salami"),
        new ListRow("funghi", "Funghi", "Tomatoes, mozzarella, mushrooms"),
    };

    private PizzaBot() {}

    public static Bot<Order> of(Pizzeria pizzeria) {
        // quote: bot
        return BotBuilder.of("pizza", JsonFormat.ofRecord(Order.class), () -> new Order(null, null))
                .profile(profile -> {
                    profile.iceBreaker("I would like a pizza");
                    profile.command("menu", "Begin again");
                    profile.command("colleague", "Talk to one of us");
                })
                .welcome(c -> c.say("Welcome to Luigi's!"))
                .command("menu", c -> c.goTo(At.MENU))
                .command("colleague", c -> c.goTo(At.COLLEAGUE))
                .state(At.MENU, PizzaBot::menu)
                .state(At.ADDRESS, PizzaBot::address)
                .state(At.CONFIRM, confirm -> confirm(confirm, pizzeria))
                .state(At.COLLEAGUE, colleague -> colleague
                        .onEnter(c -> c.say("A colleague will answer you here. Write /menu to go on with me."))
                        .on(InboundMessage.class, c -> c.once("show", () -> pizzeria.show(c.key(), c.event()))))
                .build();
        // end quote
    }

    // quote: menu
    private static void menu(BotStateBuilder<Order> menu) {
        menu.onEnter(c -> c.sendList("Which pizza shall it be?", "Our pizzas", PIZZAS))
                .on(Triggers.row(), c -> {
                    c.vars(new Order(c.event().getTitle(), null));
                    c.goTo(At.ADDRESS);
                })
                .invalid(c -> c.say("Please pick one from the list."));
        remind(menu, "Still hungry? The list is above.");
    }
    // end quote

    // quote: address
    private static void address(BotStateBuilder<Order> address) {
        address.talk(talk -> {
            String to = talk.ask(new LocationRequest("Where to? Share the place, or type the address."))
                    .as(PizzaBot::readAddress);
            talk.update(order -> new Order(order.pizza(), to));
            talk.goTo(At.CONFIRM);
        });
        remind(address, "Where shall we bring it?");
    }

    private static String readAddress(BotAnswer answer) {
        if (answer.message() instanceof LocationMessage message) {
            var place = message.getLocation();
            return place.getAddress() != null ? place.getAddress() : place.getLatitude() + ", " + place.getLongitude();
        }
        String words = answer.text();
        return words.matches(".*\\d.*") ? words : answer.reject("Which number in that street?");
    }
    // end quote

    private static void confirm(BotStateBuilder<Order> confirm, Pizzeria pizzeria) {
        confirm.onEnter(c -> c.sendButtons(
                        "A " + c.vars().pizza() + " to " + c.vars().address() + "?",
                        new ReplyButton("order", "Order"),
                        new ReplyButton("change", "Change")))
                .on(Triggers.button("order"), c -> {
                    long number = c.remember("order", JsonFormat.number(), () -> pizzeria.bake(c.vars()));
                    c.say("Order " + number + " is in the oven. Thank you!");
                    c.end();
                })
                .on(Triggers.button("change"), c -> c.goTo(At.MENU))
                .invalid(c -> c.say("Please tap Order or Change."));
        remind(confirm, "Your pizza is not ordered yet.");
    }

    private static void remind(BotStateBuilder<Order> state, String words) {
        state.timeout(Duration.ofMinutes(10), c -> c.say(words));
    }
}
