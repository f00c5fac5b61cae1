package io.wakit.samples.supportdesk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wakit.javacompat.WebhookAnswer;
import io.wakit.javacompat.WebhookReceiver;
import io.wakit.javacompat.WhatsAppAsync;
import io.wakit.model.event.MessageStatus;
import io.wakit.model.event.TextMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The support desk behind the JDK's own web server, with its webhook at {@code /webhook}. */
public final class DeskServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final WhatsAppAsync whatsapp;
    private final WebhookReceiver webhook;
    private final HttpServer server;
    final SupportDesk desk;

    DeskServer(Settings settings) throws IOException {
        whatsapp = WhatsAppAsync.builder(settings.accessToken())
                .baseUrl(settings.baseUrl())
                .build();
        desk = new SupportDesk(whatsapp.phone(settings.phone()));
        webhook = WebhookReceiver.builder()
                .appSecret(settings.appSecret())
                .verifyToken(settings.verifyToken())
                .onAsync(TextMessage.class, desk::hear)
                .on(MessageStatus.class, status -> System.out.println(status)) // Ids and states, no words or numbers.
                .build();
        server = HttpServer.create(new InetSocketAddress(settings.port()), 0);
        server.setExecutor(threads);
        server.createContext("/webhook", this::serve);
        server.start();
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

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
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
