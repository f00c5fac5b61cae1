package io.wakit.javacompat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Graph on this machine that gives one answer to all calls and remembers what it was asked. */
final class LoopbackGraph implements AutoCloseable {
    /** One call as it came in. */
    record Asked(String method, String path, String authorization, String body) {}

    /** What is done before the answer leaves. */
    interface Pause {
        void hold() throws InterruptedException;
    }

    static final String RECEIPT = """
            {"messaging_product":"whatsapp","contacts":[{"input":"+15551234567","wa_id":"15551234567"}],
            "messages":[{"id":"wamid.A"}]}""";

    final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** The query of each call; empty where it had none. */
    final List<String> queries = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final int status;
    private final String answer;
    private final Pause pause;
    private volatile int refusals;
    private volatile String refusal = "";

    LoopbackGraph(int status, String answer) {
        this(status, answer, () -> {});
    }

    LoopbackGraph(int status, String answer, Pause pause) {
        this.status = status;
        this.answer = answer;
        this.pause = pause;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    static LoopbackGraph taking() {
        return new LoopbackGraph(200, RECEIPT);
    }

    static LoopbackGraph refusing(int status, int code) {
        return new LoopbackGraph(status, refusal(code));
    }

    /** Says no the first so many times, then takes everything. */
    static LoopbackGraph refusingFirst(int times, int code) {
        var graph = new LoopbackGraph(200, RECEIPT);
        graph.refusals = times;
        graph.refusal = refusal(code);
        return graph;
    }

    private static String refusal(int code) {
        return """
                {"error":{"message":"(#%d) Said no","type":"OAuthException","code":%d,"fbtrace_id":"Az8"}}""".formatted(code, code);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = exchange.getRequestURI().getQuery();
            queries.add(query == null ? "" : query);
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body));
            pause.hold();
            boolean refuses = asked.size() <= refusals;
            byte[] bytes = (refuses ? refusal : answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (status == 429) exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.sendResponseHeaders(refuses ? 400 : status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
