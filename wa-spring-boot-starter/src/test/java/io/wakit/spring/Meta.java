package io.wakit.spring;

import static io.wakit.spring.Suspending.done;

import io.wakit.model.WaId;
import io.wakit.sandbox.Delivery;
import io.wakit.sandbox.ReceivedMessage;
import io.wakit.sandbox.Sandbox;
import io.wakit.sandbox.SandboxKt;
import io.wakit.sandbox.SandboxServer;
import io.wakit.sandbox.SandboxUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kotlin.Unit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Meta on this machine, applications that are set up for it, and a user. */
final class Meta implements AutoCloseable {
    static final WaId ALICE = new WaId("15550100001");

    final Sandbox sandbox = SandboxKt.Sandbox(config -> Unit.INSTANCE);
    final SandboxUser alice = sandbox.user(ALICE, "Alice", null);
    private final SandboxServer graph = done(c -> sandbox.start(0, "127.0.0.1", c));
    private final HttpClient http = HttpClient.newHttpClient();

    /** A web application on a free port, with these classes and properties beside what it needs. */
    ConfigurableApplicationContext run(List<Class<?>> sources, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--wakit.base-url=" + graph.getBaseUrl(),
                "--wakit.access-token=" + sandbox.getAccessToken().reveal(),
                "--wakit.phone-number-id=" + sandbox.getPhone().getValue(),
                "--wakit.app-secret=" + sandbox.getAppSecret().reveal(),
                "--wakit.verify-token=" + sandbox.getVerifyToken().reveal()));
        // The last one wins where a list would be made of two.
        for (String property : properties) {
            String name = property.substring(0, property.indexOf('=') + 1);
            all.removeIf(given -> given.startsWith("--" + name));
            all.add("--" + property);
        }
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.SERVLET)
                .run(all.toArray(String[]::new));
    }

    static String url(ConfigurableApplicationContext application, String path) {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path;
    }

    void subscribe(ConfigurableApplicationContext application) {
        done(c -> sandbox.getWebhooks().subscribe(url(application, "/webhook"), c));
    }

    void aliceWrites(String words) {
        done(c -> alice.writes(words, null, null, c));
    }

    CompletableFuture<Void> inBackground(Runnable what) {
        return CompletableFuture.runAsync(what);
    }

    String aliceReads() {
        ReceivedMessage answer = done(c -> alice.awaitMessage(Duration.ofSeconds(20), c));
        return answer.getText();
    }

    void idle() {
        done(c -> sandbox.getWebhooks().awaitIdle(Duration.ofSeconds(20), c));
    }

    /** Comes back when an answer to a delivery is in the log. */
    void awaitDelivery() {
        while (deliveries().findAny().isEmpty()) Thread.onSpinWait();
    }

    Stream<Delivery> deliveries() {
        return sandbox.getWebhooks().getLog().stream();
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Comes back when nobody listens there any more. */
    void awaitRefusal(String url) throws InterruptedException {
        while (true) {
            try {
                get(url);
            } catch (IOException refused) {
                return;
            }
        }
    }

    HttpResponse<String> post(String url, byte[] body, String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
