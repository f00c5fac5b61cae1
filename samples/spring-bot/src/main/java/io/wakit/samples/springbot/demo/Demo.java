package io.wakit.samples.springbot.demo;

import io.wakit.samples.springbot.SpringBot;
import io.wakit.sandbox.BlockingSandbox;
import io.wakit.sandbox.BlockingUser;
import io.wakit.sandbox.Sandbox;
import java.io.PrintStream;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Plays a short conversation between a user and the bot over real HTTP on this machine, and prints it. The sandbox plays
 * Meta. {@code -Dstay=true} leaves both running, {@code -Dport=…} chooses the port of the sandbox.
 */
public final class Demo {
    /** A number that is set apart for fiction. */
    private static final String ALICE = "15550100001";

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
        try (BlockingSandbox meta = BlockingSandbox.open(config -> {}, port)) {
            tell("sandbox", "plays Meta at " + meta.getBaseUrl());
            try (ConfigurableApplicationContext bot = SpringApplication.run(SpringBot.class, settings(meta))) {
                String url = "http://127.0.0.1:" + bot.getEnvironment().getProperty("local.server.port") + "/webhook";
                meta.subscribe(url);
                tell("bot", "listens at " + url + ", and has said Meta's challenge back");
                BlockingUser alice = meta.user(ALICE, "Alice");
                converse(alice, "hello");
                converse(alice, "/hours");
                if (stay) stay(meta);
            }
        }
    }

    private void converse(BlockingUser alice, String words) {
        tell("Alice", "writes: " + words);
        alice.writes(words);
        tell("Alice", "reads on her phone: " + alice.awaitMessage(LIMIT).getText());
    }

    private void stay(BlockingSandbox meta) {
        out.println("Play Alice yourself, and end it with Ctrl-C:");
        out.println("  curl -d 'hello again' " + meta.getBaseUrl() + "/sandbox/users/" + ALICE + "/messages");
        try {
            Thread.currentThread().join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String[] settings(BlockingSandbox meta) {
        Sandbox sandbox = meta.getSandbox();
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
}
