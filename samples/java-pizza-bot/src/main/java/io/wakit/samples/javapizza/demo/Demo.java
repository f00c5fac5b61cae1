package io.wakit.samples.javapizza.demo;

import io.wakit.bot.ConversationKey;
import io.wakit.model.event.InboundMessage;
import io.wakit.samples.javapizza.PizzaBot.Order;
import io.wakit.samples.javapizza.PizzaBot.Pizzeria;
import io.wakit.samples.javapizza.PizzaServer;
import io.wakit.samples.javapizza.Settings;
import io.wakit.samples.pizzabot.demo.OpenHouse;
import io.wakit.samples.pizzabot.demo.PizzaTalks;
import io.wakit.samples.pizzabot.demo.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Alice orders a pizza at a sandbox, over real HTTP on this machine; the conversation is the one that is played with the bot in
 * Kotlin. In the middle the bot is stopped, and started anew over the same file.
 */
public final class Demo {
    private Demo() {}

    /** The bot at work, as the player wants it. */
    static final class House implements OpenHouse, Pizzeria {
        private final Place place;
        private final PizzaServer server;
        private final AtomicLong orders = new AtomicLong();
        private final Map<InboundMessage, ConversationKey> asked = new ConcurrentHashMap<>();

        House(Place place) {
            this.place = place;
            var meta = place.getMeta();
            try {
                server = new PizzaServer(
                        new Settings(
                                meta.getAccessToken(),
                                meta.getAppSecret(),
                                meta.getVerifyToken(),
                                place.getBaseUrl(),
                                place.getFile(),
                                0,
                                place.getClock()),
                        this);
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
        }

        @Override
        public String getUrl() {
            return "http://127.0.0.1:" + server.port() + "/webhook";
        }

        @Override
        public long bake(Order order) {
            return orders.incrementAndGet();
        }

        @Override
        public void show(ConversationKey conversation, InboundMessage message) {
            asked.put(message, conversation);
            place.getDesk().accept(message);
        }

        @Override
        public void answer(InboundMessage message, String words) {
            server.answer(asked.get(message), message, words);
        }

        @Override
        public void close() {
            server.close();
        }
    }

    public static void main(String... args) {
        PizzaTalks.play(House::new, System.out::println);
        // Servers may hold threads for a while after they stop.
        System.exit(0);
    }
}
