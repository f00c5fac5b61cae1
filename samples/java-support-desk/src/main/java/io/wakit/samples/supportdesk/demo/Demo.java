package io.wakit.samples.supportdesk.demo;

import io.wakit.javacompat.WhatsAppAsync;
import io.wakit.samples.supportdesk.DeskServer;
import io.wakit.samples.supportdesk.Settings;
import io.wakit.samples.supportdesk.Templates;
import io.wakit.sandbox.BlockingSandbox;
import io.wakit.sandbox.BlockingUser;
import io.wakit.sandbox.ReceivedMessage;
import io.wakit.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A user and an agent at the support desk, over real HTTP on this machine: Meta is the sandbox. What both see is printed.
 */
public final class Demo {
    private final Consumer<String> out;
    private final HttpClient agent = HttpClient.newHttpClient();
    private final LaterClock clock = new LaterClock();

    Demo(Consumer<String> out) {
        this.out = out;
    }

    void play(Path folder) throws IOException, InterruptedException {
        try (var meta = BlockingSandbox.open(config -> config.setClock(clock))) {
            var sandbox = meta.getSandbox();
            out.accept("Meta is played at " + meta.getBaseUrl());
            try (var whatsapp = WhatsAppAsync.builder(sandbox.getAccessToken())
                    .baseUrl(meta.getBaseUrl())
                    .build()) {
                var template =
                        Templates.handIn(whatsapp.waba(Sandbox.DefaultWabaId)).join();
                out.accept("The template 'answer_waits' is " + template.getStatus());
            }
            var settings = new Settings(
                    sandbox.getAccessToken(),
                    sandbox.getPhone(),
                    sandbox.getAppSecret(),
                    sandbox.getVerifyToken(),
                    meta.getBaseUrl(),
                    0,
                    folder.resolve("inbox"));
            try (var desk = new DeskServer(settings)) {
                String url = "http://127.0.0.1:" + desk.port();
                meta.subscribe(url + "/webhook");
                play(meta.user("15550100001", "Alice"), url);
                meta.awaitIdle();
            }
        }
    }

    private void play(BlockingUser alice, String url) throws IOException, InterruptedException {
        ReceivedMessage menu = heard(alice, "hello");
        out.accept("Alice picks Billing");
        alice.picks("bill", menu);
        ReceivedMessage ticket = read(alice);
        heard(alice, "I paid twice");
        out.accept("The agent sees: " + get(url + "/tickets"));
        out.accept("The agent answers: we look into it");
        post(url + "/tickets/1", "We look into it.");
        read(alice);
        clock.pass(Duration.ofHours(25));
        out.accept("25 hours later the agent answers: you have it back");
        post(url + "/tickets/1", "You have it back.");
        read(alice);
        heard(alice, "what is it?");
        out.accept("Alice taps the button");
        alice.taps("close:1", ticket);
        read(alice);
    }

    private ReceivedMessage heard(BlockingUser user, String words) {
        out.accept("Alice writes: " + words);
        user.writes(words);
        return read(user);
    }

    private ReceivedMessage read(BlockingUser user) {
        ReceivedMessage message = user.awaitMessage();
        String words = message.getTemplate() != null ? "the template " + message.getTemplate() : message.getText();
        out.accept("Alice reads: " + (words == null ? "something to tap" : words));
        return message;
    }

    private String get(String url) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private void post(String url, String words) throws IOException, InterruptedException {
        ask(HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(words))
                .build());
    }

    private String ask(HttpRequest request) throws IOException, InterruptedException {
        var answer = agent.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        return answer.body();
    }

    public static void main(String... args) throws IOException, InterruptedException {
        new Demo(System.out::println).play(Files.createTempDirectory("support-desk"));
        // Servers may hold threads for a while after they stop.
        System.exit(0);
    }
}
