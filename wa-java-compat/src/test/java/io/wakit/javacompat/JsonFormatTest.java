package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wakit.bot.test.BotTest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kotlinx.serialization.SerializationException;
import kotlinx.serialization.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a bot keeps for Java")
class JsonFormatTest {
    record Line(String pizza, int count, BigDecimal price) {}

    record Basket(
            String name,
            boolean isPaid,
            long number,
            double weight,
            Integer tip,
            DayOfWeek day,
            LocalDate on,
            Instant at,
            Duration within,
            ZoneId zone,
            List<Line> lines,
            Map<String, List<Integer>> scores) {}

    private static final JsonFormat<Basket> FORMAT = JsonFormat.ofRecord(Basket.class);

    @Test
    @DisplayName("records of plain values, times, enums, lists, maps and records come back as they were")
    void records() throws Exception {
        var basket = new Basket(
                "Ann \"the\" Ä",
                true,
                Long.MAX_VALUE / 100,
                0.5,
                null,
                DayOfWeek.FRIDAY,
                LocalDate.of(2026, 5, 1),
                Instant.parse("2026-05-01T10:00:00.123456789Z"),
                Duration.ofMinutes(10),
                ZoneId.of("Europe/Rome"),
                Arrays.asList(new Line("Diavola", 2, new BigDecimal("12.50")), null),
                Map.of("a", List.of(1, 2)));
        assertEquals(basket, FORMAT.read(FORMAT.write(basket)));
        assertEquals(
                "{\"pizza\":\"Funghi\",\"count\":1,\"price\":\"9\"}",
                JsonFormat.ofRecord(Line.class).write(new Line("Funghi", 1, BigDecimal.valueOf(9))));
    }

    @Test
    @DisplayName("what was not written is null, zero or false, and what is not known is passed over")
    void changed() throws Exception {
        var read = FORMAT.read("{\"name\":\"Ann\",\"gone\":[1]}");
        assertEquals(new Basket("Ann", false, 0, 0, null, null, null, null, null, null, null, null), read);
    }

    record Tree(String name, List<Tree> below) {}

    @Test
    @DisplayName("a record may hold others of its kind")
    void tree() throws Exception {
        var format = JsonFormat.ofRecord(Tree.class);
        var tree = new Tree("root", List.of(new Tree("leaf", List.of())));
        assertEquals(tree, format.read(format.write(tree)));
    }

    record Odd(Thread thread) {}

    record OddInside(List<Map<String, Odd>> all) {}

    record Untyped(@SuppressWarnings("rawtypes") List list) {}

    @Test
    @DisplayName("a component without a JSON of its own is refused when the format is made, by its name")
    void refused() {
        Stream.of(Odd.class, OddInside.class, Untyped.class).forEach(type -> {
            var refused = assertThrows(IllegalArgumentException.class, () -> JsonFormat.ofRecord(type));
            Expect.assertContains(refused.getMessage(), "use JsonFormat.of");
        });
        var named = assertThrows(IllegalArgumentException.class, () -> JsonFormat.ofRecord(OddInside.class));
        Expect.assertContains(named.getMessage(), "Odd.thread is a java.lang.Thread");
    }

    @Test
    @DisplayName("texts, numbers, flags and maps come back as they were")
    void plain() throws Exception {
        assertEquals("a \"b\"\n", JsonFormat.text().read(JsonFormat.text().write("a \"b\"\n")));
        assertEquals(
                Long.MIN_VALUE, JsonFormat.number().read(JsonFormat.number().write(Long.MIN_VALUE)));
        assertEquals(true, JsonFormat.flag().read(JsonFormat.flag().write(true)));
        var values = Map.<String, Object>of("a", 1L, "b", List.of("x", 0.5), "c", Map.of("d", false));
        assertEquals(values, JsonFormat.map().read(JsonFormat.map().write(values)));
    }

    private static <T> T around(JsonFormat<T> format, T value) {
        var serializer = new FormatSerializer<>(format);
        return Json.Default.decodeFromString(serializer, Json.Default.encodeToString(serializer, value));
    }

    @Test
    @DisplayName(
            "functions of any JSON library do; where they fail, or give nothing, it is said without what was written")
    void functions() {
        assertEquals(
                "Secret", around(JsonFormat.of(text -> "[\"" + text + "\"]", json -> json.substring(2, 8)), "Secret"));
        Stream.<JsonFormat<String>>of(
                        JsonFormat.of(
                                text -> {
                                    throw new java.io.IOException("no " + text);
                                },
                                json -> json),
                        JsonFormat.of(text -> "{" + text, json -> json),
                        JsonFormat.of(text -> "null", json -> json),
                        JsonFormat.of(text -> "\"" + text + "\"", json -> null),
                        JsonFormat.of(text -> "\"" + text + "\"", json -> {
                            throw new java.io.IOException("no " + json);
                        }))
                .forEach(format -> {
                    var failed = assertThrows(SerializationException.class, () -> around(format, "Secret"));
                    assertEquals(-1, failed.getMessage().indexOf("Secret"), failed.getMessage());
                });
    }

    /** A class as teams have them, which can be changed. */
    static final class Counter {
        int count;

        static final JsonFormat<Counter> FORMAT =
                JsonFormat.of(counter -> "{\"count\":" + counter.count + "}", json -> {
                    var counter = new Counter();
                    counter.count = ((Long) JsonFormat.map().read(json).get("count")).intValue();
                    return counter;
                });
    }

    @Test
    @DisplayName("a class that is changed in place is kept, and what a failed handler changed is not")
    void changeable() {
        var bot = BotBuilder.of("counting", Counter.FORMAT, Counter::new)
                .state("one", one -> one.on(Triggers.words("up"), c -> c.say("" + ++c.vars().count))
                        .on(Triggers.words("fail"), c -> {
                            c.vars().count += 100;
                            throw new IllegalStateException("no");
                        }))
                .build();
        var test = new BotTest(bot);
        test.says("hi");
        test.says("up");
        test.shouldSay("1");
        test.restart();
        assertThrows(Exception.class, () -> test.says("fail"));
        test.says("up");
        test.shouldSay("2");
    }
}
