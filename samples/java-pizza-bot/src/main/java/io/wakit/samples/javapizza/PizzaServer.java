package io.wakit.samples.javapizza;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wakit.bot.ConversationKey;
import io.wakit.inbox.jdbc.JdbcStores;
import io.wakit.javacompat.BotRunnerAsync;
import io.wakit.javacompat.WebhookAnswer;
import io.wakit.javacompat.WebhookReceiver;
import io.wakit.javacompat.WhatsAppAsync;
import io.wakit.model.event.InboundMessage;
import io.wakit.samples.javapizza.PizzaBot.At;
import io.wakit.samples.javapizza.PizzaBot.Order;
import io.wakit.samples.javapizza.PizzaBot.Pizzeria;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The bot behind the JDK's own web server, all that it keeps in one file. Started anew, it goes on where it was. */
public final class PizzaServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final WhatsAppAsync whatsapp;
    private final JdbcStores stores;
    private final BotRunnerAsync runner;
    private final WebhookReceiver webhook;
    private final HttpServer server;

    public PizzaServer(Settings settings, Pizzeria pizzeria) throws IOException {
        whatsapp = WhatsAppAsync.builder(settings.accessToken())
                .baseUrl(settings.baseUrl())
                .build();
        stores = JdbcStores.inFile(settings.store());
        // quote: server
        runner = BotRunnerAsync.builder(PizzaBot.of(pizzeria), whatsapp)
                .store(stores.getConversations())
                .track(stores.getWindows(), stores.getLedger(), stores.getPeople())
                .clock(settings.clock())
                .build();
        webhook = WebhookReceiver.builder()
                .appSecret(settings.appSecret())
                .verifyToken(settings.verifyToken())
                .inbox(stores.getInbox())
                .bot(runner)
                .build();
        runner.run();
        // end quote
        server = HttpServer.create(new InetSocketAddress(settings.port()), 0);
        server.setExecutor(threads);
        server.createContext("/webhook", this::serve);
        server.start();
    }

    /** A colleague answers a message, and gives the user back to the bot, to confirm the order. */
    public void answer(ConversationKey conversation, InboundMessage message, String words) {
        whatsapp.phone(message.getPhone()).reply(message, words).join();
        runner.move(conversation, At.CONFIRM.name(), "answered " + message.getId())
                .join();
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            byte[] body = exchange.getRequestBody().readNBytes(webhook.maxBodyBytes() + 1);
            String signature = exchange.getRequestHeaders().getFirst(WebhookReceiver.SIGNATURE_HEADER);
            webhook.receive(body, signature).thenAccept(answer -> write(exchange, answer));
        } else {
            write(exchange, webhook.subscribeByQuery(exchange.getRequestURI().getRawQuery()));
        }
    }

    private static void write(HttpExchange exchange, WebhookAnswer answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Handlers come to their end first; what the inbox still holds waits for the next start. */
    @Override
    public void close() {
        server.stop(0);
        webhook.shutDown(Duration.ofSeconds(10)).join();
        runner.close();
        threads.shutdown();
        stores.close();
        whatsapp.close();
    }

    public static void main(String... args) throws IOException {
        try {
            PizzaServer server = new PizzaServer(Settings.from(System.getenv()), new Printer());
            System.out.println("The pizzeria listens at http://localhost:" + server.port() + "/webhook");
        } catch (IllegalArgumentException missing) {
            System.err.println(missing.getMessage());
            System.exit(1);
        }
    }

    /** A pizzeria of one printer. */
    private static final class Printer implements Pizzeria {
        private final AtomicLong count = new AtomicLong();

        @Override
        public long bake(Order order) {
            System.out.println("An order: " + order);
            return count.incrementAndGet();
        }

        @Override
        public void show(ConversationKey conversation, InboundMessage message) {
            System.out.println("Somebody waits for a colleague: " + message);
        }
    }
}
