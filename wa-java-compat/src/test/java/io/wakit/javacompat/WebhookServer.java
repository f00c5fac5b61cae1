package io.wakit.javacompat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wakit.model.AppSecret;
import io.wakit.model.VerifyToken;
import io.wakit.model.event.TextMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** A receiver behind the JDK's own server, and what Meta does to it. */
final class WebhookServer implements AutoCloseable {
    /** A handler that goes on after it returned. */
    interface AsyncHandler extends Function<TextMessage, CompletionStage<?>> {}

    private final HttpClient meta = HttpClient.newHttpClient();
    private final HttpServer server;
    private final WebhookReceiver webhook;

    WebhookServer(WebhookReceiver webhook) throws IOException {
        this.webhook = webhook;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhook", this::take);
        server.start();
    }

    static WebhookReceiverBuilder hearing(Consumer<TextMessage> handler) {
        return given().on(TextMessage.class, handler);
    }

    static WebhookReceiverBuilder answering(AsyncHandler handler) {
        return given().onAsync(TextMessage.class, handler);
    }

    private static WebhookReceiverBuilder given() {
        return WebhookReceiver.builder()
                .appSecret(new AppSecret(Delivery.SECRET))
                .verifyToken(new VerifyToken("opensesame"));
    }

    private void take(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            write(exchange, webhook.subscribeByQuery(exchange.getRequestURI().getRawQuery()));
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(webhook.maxBodyBytes() + 1);
        String signature = exchange.getRequestHeaders().getFirst(WebhookReceiver.SIGNATURE_HEADER);
        webhook.receive(body, signature).thenAccept(answer -> write(exchange, answer));
    }

    private static void write(HttpExchange exchange, WebhookAnswer answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    WebhookAnswer get(String query) {
        return ask(HttpRequest.newBuilder(url("?" + query)).build()).join();
    }

    CompletableFuture<WebhookAnswer> post(Delivery delivery) {
        return post(delivery.body(), delivery.signature());
    }

    CompletableFuture<WebhookAnswer> post(byte[] body, String signature) {
        return ask(HttpRequest.newBuilder(url(""))
                .header("Content-Type", "application/json")
                .header(WebhookReceiver.SIGNATURE_HEADER, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Where Meta is to deliver. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhook";
    }

    private URI url(String query) {
        return URI.create(url() + query);
    }

    private CompletableFuture<WebhookAnswer> ask(HttpRequest request) {
        return meta.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new WebhookAnswer(response.statusCode(), response.body()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
