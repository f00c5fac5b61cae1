package io.wakit.javacompat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wakit.client.RetryPolicy;
import io.wakit.wazzup.ApiKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Wazzup on this machine: it answers each call as it is told, and remembers what it was asked. */
final class LoopbackWazzup implements AutoCloseable {
    static final String KEY = "0123456789abcdef0123456789abcdef";

    /** One call as it came in: {@code POST /v3/message}. */
    record Asked(String line, String authorization, String body) {}

    /** What is answered. */
    record Said(int status, String body) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final Function<Asked, Said> reply;

    LoopbackWazzup(Function<Asked, Said> reply) {
        this.reply = reply;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    static LoopbackWazzup saying(int status, String body) {
        return new LoopbackWazzup(asked -> new Said(status, body));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> lines() {
        return asked.stream().map(Asked::line).toList();
    }

    WazzupClientAsync.Builder builder() {
        return WazzupClientAsync.builder(new ApiKey(KEY))
                .publicBaseUrl(url())
                .techBaseUrl(url() + "/tech")
                .integrationsBaseUrl(url() + "/integrations")
                .retry(RetryPolicy.None);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = new Asked(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(call);
            Said said = reply.apply(call);
            byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
