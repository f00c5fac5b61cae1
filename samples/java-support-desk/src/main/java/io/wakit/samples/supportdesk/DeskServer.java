package io.wakit.samples.supportdesk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wakit.inbox.jdbc.JdbcInbox;
import io.wakit.javacompat.WebhookReceiver;
import io.wakit.javacompat.WhatsAppAsync;
import io.wakit.model.event.ButtonReplyMessage;
import io.wakit.model.event.ListReplyMessage;
import io.wakit.model.event.TextMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The support desk behind the JDK's own web server: Meta's webhook at {@code /webhook}, and for agents {@code GET /tickets}
 * and {@code POST /tickets/1}, whose body is the answer. The latter belong behind a login.
 */
public final class DeskServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final WhatsAppAsync whatsapp;
    private final JdbcInbox inbox;
    private final WebhookReceiver webhook;
    private final HttpServer server;
    final SupportDesk desk;

    public DeskServer(Settings settings) throws IOException {
        whatsapp = WhatsAppAsync.builder(settings.accessToken())
                .baseUrl(settings.baseUrl())
                .build();
        desk = new SupportDesk(whatsapp.phone(settings.phone()));
        // quote: inbox
        inbox = JdbcInbox.inFile(settings.inbox());
        webhook = WebhookReceiver.builder()
                .appSecret(settings.appSecret())
                .verifyToken(settings.verifyToken())
                .inbox(inbox)
                .onAsync(TextMessage.class, desk::hear)
                .onAsync(ListReplyMessage.class, desk::choose)
                .onAsync(ButtonReplyMessage.class, desk::close)
                .build();
        // end quote
        server = HttpServer.create(new InetSocketAddress(settings.port()), 0);
        server.setExecutor(threads);
        server.createContext("/webhook", this::webhook);
        server.createContext("/tickets", this::tickets);
        server.start();
    }

    private void webhook(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            byte[] body = exchange.getRequestBody().readNBytes(webhook.maxBodyBytes() + 1);
            String signature = exchange.getRequestHeaders().getFirst(WebhookReceiver.SIGNATURE_HEADER);
            webhook.receive(body, signature).thenAccept(answer -> write(exchange, answer.status(), answer.body()));
        } else {
            var answer = webhook.subscribeByQuery(exchange.getRequestURI().getRawQuery());
            write(exchange, answer.status(), answer.body());
        }
    }

    private void tickets(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            String lines = desk.waiting().stream()
                    .map(ticket -> ticket + ": " + String.join(" / ", ticket.words()))
                    .collect(Collectors.joining("\n"));
            write(exchange, 200, lines);
            return;
        }
        String words = new String(exchange.getRequestBody().readNBytes(20_000), StandardCharsets.UTF_8);
        try {
            int number = Integer.parseInt(exchange.getRequestURI().getPath().replace("/tickets/", ""));
            desk.answer(number, words).whenComplete((receipt, failure) -> {
                if (failure == null) write(exchange, 200, "Sent as " + receipt.getId());
                else write(exchange, 502, String.valueOf(failure.getMessage()));
            });
        } catch (IllegalArgumentException none) {
            write(exchange, 404, "No ticket has that number.");
        }
    }

    private static void write(HttpExchange exchange, int status, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
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
        threads.shutdown();
        inbox.close();
        whatsapp.close();
    }

    public static void main(String... args) throws IOException {
        try {
            DeskServer server = new DeskServer(Settings.from(System.getenv()));
            System.out.println("The support desk listens at http://localhost:" + server.port() + "/webhook");
        } catch (IllegalArgumentException missing) {
            System.err.println(missing.getMessage());
            System.exit(1);
        }
    }
}
