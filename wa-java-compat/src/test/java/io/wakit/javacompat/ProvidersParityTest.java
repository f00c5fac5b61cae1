package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The dumps of the public API name every function: none is passed over because nobody thought of its class here. */
@DisplayName("What Kotlin can do with Kapso and Wazzup, Java can do")
class ProvidersParityTest {
    private static final Pattern TYPE = Pattern.compile("^public .*\\b(?:class|interface) (\\S+)");
    private static final Pattern SUSPENDS =
            Pattern.compile("fun (\\w+) \\(.*Lkotlin/coroutines/Continuation;\\)Ljava/lang/Object;$");
    private static final Pattern LISTS =
            Pattern.compile("fun (\\w+) \\(.*\\)L(?:kotlinx/coroutines/flow/Flow|io/wakit/client/Paged);$");

    private static final Map<String, Class<?>> KAPSO = Map.of(
            "resource/CallLog", KapsoCallLogAsync.class,
            "resource/Contacts", KapsoContactsAsync.class,
            "resource/Conversations", KapsoConversationsAsync.class,
            "resource/MessageLog", KapsoMessageLogAsync.class,
            "resource/ThreadControl", KapsoThreadControlAsync.class,
            "webhook/KapsoReceiver", KapsoWebhookReceiver.class);

    private static final Map<String, Class<?>> WAZZUP = Map.ofEntries(
            Map.entry("resource/Accounts", WazzupAccountsAsync.class),
            Map.entry("resource/Channels", WazzupChannelsAsync.class),
            Map.entry("resource/Entities", WazzupEntitiesAsync.class),
            Map.entry("resource/Iframes", WazzupIframesAsync.class),
            Map.entry("resource/Messages", WazzupMessagesAsync.class),
            Map.entry("resource/Pipelines", WazzupPipelinesAsync.class),
            Map.entry("resource/Templates", WazzupTemplatesAsync.class),
            Map.entry("resource/UnansweredCounters", WazzupUnansweredAsync.class),
            Map.entry("resource/Waba", WazzupWabaAsync.class),
            Map.entry("resource/Webhooks", WazzupWebhooksAsync.class),
            Map.entry("webhook/WazzupReceiver", WazzupReceiverAsync.class));

    @Test
    @DisplayName("each function of wa-kapso that takes time is there as a future, and each list as a list")
    void kapso() throws IOException {
        assertTwins("wa-kapso", "io/wakit/kapso/", KAPSO, Set.of());
    }

    @Test
    @DisplayName("so is each of wa-wazzup, but for the scope that try-with-resources is in Java")
    void wazzup() throws IOException {
        assertTwins("wa-wazzup", "io/wakit/wazzup/", WAZZUP, Set.of("WazzupClientKt"));
    }

    @Test
    @DisplayName("a function without a twin is told")
    void told() throws IOException {
        Map<String, Set<String>> suspending = functions("wa-kapso", "io/wakit/kapso/", SUSPENDS);
        assertEquals(
                Set.of("pass", "release", "take"),
                missing(suspending.get("resource/ThreadControl"), KapsoContactsAsync.class));
    }

    private static void assertTwins(String module, String root, Map<String, Class<?>> twins, Set<String> other)
            throws IOException {
        Map<String, Set<String>> suspending = functions(module, root, SUSPENDS);
        Map<String, Set<String>> lists = functions(module, root, LISTS);
        Set<String> types = new TreeSet<>(suspending.keySet());
        types.addAll(lists.keySet());
        types.removeAll(other);
        assertEquals(new TreeSet<>(twins.keySet()), types, "classes that take time");
        twins.forEach((kotlin, java) -> {
            Set<String> futures = suspending.getOrDefault(kotlin, Set.of());
            assertEquals(Set.of(), missing(futures, java), () -> java.getSimpleName() + " lacks");
            Set<String> words =
                    Stream.of(java.getMethods()).map(method -> method.getName()).collect(Collectors.toSet());
            assertTrue(words.containsAll(lists.getOrDefault(kotlin, Set.of())), java::getSimpleName);
        });
        System.out.println("ProvidersParityTest: " + count(suspending, twins) + " suspend functions and "
                + count(lists, twins) + " lists of " + twins.size() + " classes of " + module + " have their twins");
    }

    private static int count(Map<String, Set<String>> functions, Map<String, Class<?>> twins) {
        return twins.keySet().stream()
                .mapToInt(type -> functions.getOrDefault(type, Set.of()).size())
                .sum();
    }

    private static Set<String> missing(Set<String> wanted, Class<?> java) {
        Set<String> missing = new TreeSet<>(wanted);
        Stream.of(java.getMethods())
                .filter(method -> method.getReturnType() == CompletableFuture.class)
                .forEach(method -> missing.remove(method.getName()));
        return missing;
    }

    /** By the class, its package left out. */
    private static Map<String, Set<String>> functions(String module, String root, Pattern wanted) throws IOException {
        Path dump = Path.of(System.getProperty("wakit.root"), module, "api", module + ".api");
        Map<String, Set<String>> found = new TreeMap<>();
        String type = "";
        for (String line : Files.readAllLines(dump)) {
            Matcher heading = TYPE.matcher(line);
            if (heading.find()) type = heading.group(1).replace(root, "");
            Matcher function = wanted.matcher(line);
            if (function.find()) {
                found.computeIfAbsent(type, key -> new TreeSet<>()).add(function.group(1));
            }
        }
        return found;
    }
}
