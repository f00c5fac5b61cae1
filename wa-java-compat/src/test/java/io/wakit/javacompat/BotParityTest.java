package io.wakit.javacompat;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.bot.Asking;
import io.wakit.bot.BotRunner;
import io.wakit.bot.BotScope;
import io.wakit.bot.ConversationStore;
import io.wakit.bot.MemoryConversations;
import io.wakit.bot.Outgoing;
import io.wakit.bot.ProfileKt;
import io.wakit.bot.SentMessages;
import io.wakit.bot.TalkScope;
import io.wakit.bot.WhoIs;
import io.wakit.bot.ledger.MemoryLedger;
import io.wakit.bot.ledger.MessageLedger;
import io.wakit.bot.people.MemoryPeople;
import io.wakit.bot.people.People;
import io.wakit.bot.track.Retention;
import io.wakit.bot.track.Tracker;
import io.wakit.bot.window.MemoryServiceWindows;
import io.wakit.bot.window.SendOrTemplate;
import io.wakit.bot.window.ServiceWindows;
import io.wakit.bot.window.WindowedPhone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The classes of wa-bot are all looked at: none is passed over because nobody thought of it here. */
@DisplayName("What Kotlin can do with bots, Java can do")
class BotParityTest {
    private static final Pattern TYPE = Pattern.compile("^public .*\\b(?:class|interface) (\\S+)", Pattern.MULTILINE);

    /** Functions beside handlers, which are futures here. */
    private static final Map<Class<?>, Class<?>> FUTURES = Map.ofEntries(
            entry(BotRunner.class, BotRunnerAsync.class),
            entry(ProfileKt.class, BotRunnerAsync.class),
            entry(ConversationStore.class, ConversationStoreAsync.class),
            entry(ServiceWindows.class, ServiceWindowsAsync.class),
            entry(SendOrTemplate.class, ServiceWindowsAsync.class),
            entry(WindowedPhone.class, WindowedPhoneAsync.class),
            entry(MessageLedger.class, MessageLedgerAsync.class),
            entry(People.class, PeopleAsync.class),
            entry(Retention.class, RetentionAsync.class),
            entry(Tracker.class, TrackerAsync.class));

    /** Words of handlers, which wait here. */
    private static final Map<Class<?>, Class<?>> WORDS =
            Map.of(BotScope.class, BotWords.class, TalkScope.class, TalkContext.class, Asking.class, TalkContext.class);

    /** What the machine calls, and programs implement: by lambdas of the runner's builder, or in Kotlin. */
    private static final Set<Class<?>> CALLED = Set.of(
            Outgoing.class,
            WhoIs.class,
            WhoIs.ByMessage.class,
            SentMessages.class,
            MemoryConversations.class,
            MemoryServiceWindows.class,
            MemoryLedger.class,
            MemoryPeople.class);

    @Test
    @DisplayName("each function that takes time is there, as a future or as a word that waits")
    void functions() throws IOException {
        Map<Class<?>, Set<String>> suspending = suspending();
        int words = 0;
        Set<String> unthought = new TreeSet<>();
        for (Map.Entry<Class<?>, Set<String>> each : suspending.entrySet()) {
            Class<?> kotlin = each.getKey();
            if (FUTURES.containsKey(kotlin)) {
                Class<?> twin = FUTURES.get(kotlin);
                assertEquals(Set.of(), missing(each.getValue(), twin, true), () -> twin.getSimpleName() + " lacks");
            } else if (WORDS.containsKey(kotlin)) {
                Class<?> twin = WORDS.get(kotlin);
                assertEquals(Set.of(), missing(each.getValue(), twin, false), () -> twin.getSimpleName() + " lacks");
            } else if (!CALLED.contains(kotlin)) {
                unthought.add(kotlin.getName());
                continue;
            }
            words += each.getValue().size();
        }
        assertEquals(Set.of(), unthought, "classes that suspend, and have no twin");
        System.out.println("BotParityTest: " + words + " suspend functions of " + suspending.size()
                + " classes of wa-bot, " + CALLED.size() + " of these for programs to implement");
        assertTrue(words > 50 && suspending.size() > 15, "too few were found for this to prove anything");
    }

    @Test
    @DisplayName("each word of a bot's description is there")
    void descriptions() {
        assertEquals(Set.of(), undescribed(io.wakit.bot.BotBuilder.class, BotBuilder.class));
        assertEquals(Set.of(), undescribed(io.wakit.bot.StateBuilder.class, BotStateBuilder.class));
        assertEquals(Set.of(), undescribed(io.wakit.bot.DialogBuilder.class, BotDialogBuilder.class));
        assertEquals(Set.of("matching"), undescribed(io.wakit.bot.TriggerWords.class, Triggers.class));
        assertEquals(Set.of(), undescribed(io.wakit.bot.Answer.class, BotAnswer.class));
        assertEquals(Set.of(), undescribed(io.wakit.bot.script.ScriptActions.class, ScriptBotBuilder.class));
        assertEquals(Set.of("outgoing"), undescribed(io.wakit.bot.BotConfig.class, BotRunnerBuilder.class));
    }

    @Test
    @DisplayName("a twin that is taken away is told")
    void told() throws IOException {
        Set<String> store = suspending().get(ConversationStore.class);
        assertEquals(Set.of("load", "save", "due"), missing(store, PeopleAsync.class, true));
        assertEquals(
                Set.of("within", "call"),
                missing(suspending().get(TalkScope.class), BotQuestion.class, false).stream()
                        .filter(word -> !word.equals("ask"))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> missing(Set<String> wanted, Class<?> java, boolean asFuture) {
        Set<String> missing = new TreeSet<>(wanted);
        Stream.of(java.getMethods())
                .filter(method -> !asFuture || method.getReturnType() == CompletableFuture.class)
                .forEach(method -> missing.remove(method.getName()));
        return missing;
    }

    /** Public words of Kotlin's that Java has none for; properties by their names. */
    private static Set<String> undescribed(Class<?> kotlin, Class<?> java) {
        Set<String> have =
                Stream.of(java.getMethods()).map(method -> method.getName()).collect(Collectors.toSet());
        return Stream.of(kotlin.getMethods())
                .filter(method -> method.getDeclaringClass() == kotlin)
                .filter(method -> !method.isSynthetic() && !method.getName().contains("$"))
                .map(method -> method.getName().replaceFirst("^[gs]et(?=[A-Z])", ""))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .filter(name -> !have.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Class<?>, Set<String>> suspending() throws IOException {
        Map<Class<?>, Set<String>> found =
                new TreeMap<>((one, other) -> one.getName().compareTo(other.getName()));
        for (Class<?> type : offered()) {
            Set<String> words = Twins.suspending(type).keySet().stream()
                    .filter(name -> !name.contains("$"))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!words.isEmpty()) found.put(type, words);
        }
        return found;
    }

    /** By the dump of the public API: to Java, what is internal looks public. */
    private static Set<Class<?>> offered() throws IOException {
        Path dump = Path.of(System.getProperty("wakit.root"), "wa-bot", "api", "wa-bot.api");
        return TYPE.matcher(Files.readString(dump))
                .results()
                .<Class<?>>map(type -> loaded(type.group(1).replace('/', '.')))
                .collect(Collectors.toSet());
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " is in the dump of the API alone: mvn verify -Dwakit.update=true", e);
        }
    }
}
