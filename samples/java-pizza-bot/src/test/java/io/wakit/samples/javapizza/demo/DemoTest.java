package io.wakit.samples.javapizza.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.samples.pizzabot.demo.PizzaTalks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The demo of the README")
@Timeout(60)
class DemoTest {
    @Test
    @DisplayName("takes an order over a restart, a change of mind and a talk with a colleague")
    void played() {
        List<String> told = new ArrayList<>();
        PizzaTalks.play(Demo.House::new, told::add);
        int restart = told.indexOf("-- The bot is stopped, and started anew --");
        assertEquals(
                List.of(
                        "Luigi's: Where to? Share the place, or type the address. [Send location]",
                        "-- The bot is stopped, and started anew --",
                        "Alice:   Main Street",
                        "Luigi's: Which number in that street?",
                        "Alice:   Main Street 5",
                        "Luigi's: A Diavola to Main Street 5? [Order] [Change]",
                        "-- Ten minutes pass --",
                        "Luigi's: Your pizza is not ordered yet."),
                told.subList(restart - 1, restart + 7),
                told::toString);
        assertTrue(told.contains("Luigi's: In eight, of course."), told::toString);
        assertEquals("Luigi's: Order 1 is in the oven. Thank you!", told.get(told.size() - 1));
    }
}
