package io.wakit.samples.supportdesk.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo of the README")
@Timeout(60)
class DemoTest {
    @Test
    @DisplayName("goes from the menu to the closed ticket, over the closed window")
    void played(@TempDir Path folder) throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        new Demo(lines::add).play(folder);
        assertTrue(lines.contains("The agent sees: #1 (Billing): I paid twice"), lines::toString);
        assertTrue(lines.contains("Alice reads: the template answer_waits"), lines::toString);
        assertTrue(lines.contains("Alice reads: You have it back."), lines::toString);
        assertEquals("Alice reads: Ticket #1 (Billing) is closed.", lines.get(lines.size() - 1));
    }
}
