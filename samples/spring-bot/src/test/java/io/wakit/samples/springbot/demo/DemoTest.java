package io.wakit.samples.springbot.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The demo of the bot in Spring Boot")
@Timeout(120)
class DemoTest {
    @Test
    @DisplayName("plays from the challenge to two answers")
    void conversation() {
        var printed = new ByteArrayOutputStream();
        new Demo(new PrintStream(printed, true, StandardCharsets.UTF_8)).play(0, false);

        List<String> lines = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll("127\\.0\\.0\\.1:\\d+", "HOST"))
                .toList();
        assertEquals(
                List.of(
                        "sandbox  plays Meta at http://HOST",
                        "bot      listens at http://HOST/webhook, and has said Meta's challenge back",
                        "Alice    writes: hello",
                        "Alice    reads on her phone: You said: hello",
                        "Alice    writes: /hours",
                        "Alice    reads on her phone: We are here from 9 to 17."),
                lines);
    }
}
