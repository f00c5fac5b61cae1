package io.wakit.samples.springbot.demo;

import io.wakit.model.WaId;
import io.wakit.samples.springbot.SpringBot;
import io.wakit.sandbox.ReceivedMessage;
import io.wakit.sandbox.Sandbox;
import io.wakit.sandbox.SandboxKt;
import io.wakit.sandbox.SandboxServer;
import io.wakit.sandbox.SandboxUser;
import java.io.PrintStream;
import java.time.Duration;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Plays a short conversation between a user and the bot over real HTTP on this machine, and prints it. The sandbox plays
 * Meta. {@code -Dstay=true} leaves both running, {@code -Dport=…} chooses the port of the sandbox.
 */
public final class Demo {
    /** A number that is set apart for fiction. */
    private static final WaId ALICE = new WaId("15550100001");

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final PrintStream out;

    Demo(PrintStream out) {
        this.out = out;
    }

    /** Plays, and ends with 1 where a step did not happen. */
    public static void main(String... args) {
        try {
            new Demo(System.out).play(Integer.getInteger("port", 0), Boolean.getBoolean("stay"));
        } catch (IllegalStateException missing) {
            System.err.println(missing.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    void play(int port, boolean stay) {
        try (Sandbox sandbox = SandboxKt.Sandbox(config -> Unit.INSTANCE)) {
            SandboxServer meta = done(c -> sandbox.start(port, "127.0.0.1", c));
            tell("sandbox", "plays Meta at " + meta.getBaseUrl());
            try (ConfigurableApplicationContext bot = SpringApplication.run(SpringBot.class, settings(sandbox, meta))) {
                String url = "http://127.0.0.1:" + bot.getEnvironment().getProperty("local.server.port") + "/webhook";
                done(c -> sandbox.getWebhooks().subscribe(url, c));
                tell("bot", "listens at " + url + ", and has said Meta's challenge back");
                SandboxUser alice = sandbox.user(ALICE, "Alice", null);
                converse(alice, "hello");
                converse(alice, "/hours");
                if (stay) stay(meta);
            }
        }
    }

    private void converse(SandboxUser alice, String words) {
        tell("Alice", "writes: " + words);
        done(c -> alice.writes(words, null, null, c));
        ReceivedMessage answer = done(c -> alice.awaitMessage(LIMIT, c));
        tell("Alice", "reads on her phone: " + answer.getText());
    }

    private void stay(SandboxServer meta) {
        out.println("Play Alice yourself, and end it with Ctrl-C:");
        out.println(
                "  curl -d 'hello again' " + meta.getBaseUrl() + "/sandbox/users/" + ALICE.getValue() + "/messages");
        try {
            Thread.currentThread().join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String[] settings(Sandbox sandbox, SandboxServer meta) {
        return new String[] {
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn",
            "--wakit.base-url=" + meta.getBaseUrl(),
            "--wakit.access-token=" + sandbox.getAccessToken().reveal(),
            "--wakit.phone-number-id=" + sandbox.getPhone().getValue(),
            "--wakit.app-secret=" + sandbox.getAppSecret().reveal(),
            "--wakit.verify-token=" + sandbox.getVerifyToken().reveal(),
        };
    }

    private void tell(String who, String what) {
        out.printf("%-8s %s%n", who, what);
    }

    /** A suspend function of the sandbox, all its arguments given but the last. */
    private interface Suspending<T> {
        Object with(Continuation<? super T> continuation);
    }

    private static <T> T done(Suspending<T> call) {
        try {
            return BuildersKt.runBlocking(EmptyCoroutineContext.INSTANCE, (scope, c) -> call.with(c));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
