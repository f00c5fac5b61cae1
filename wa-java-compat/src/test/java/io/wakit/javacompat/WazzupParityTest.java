package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.wazzup.WazzupClient;
import io.wakit.wazzup.WazzupConfig;
import io.wakit.wazzup.resource.Accounts;
import io.wakit.wazzup.resource.Channels;
import io.wakit.wazzup.resource.Contacts;
import io.wakit.wazzup.resource.Deals;
import io.wakit.wazzup.resource.Iframes;
import io.wakit.wazzup.resource.Messages;
import io.wakit.wazzup.resource.Pipelines;
import io.wakit.wazzup.resource.Templates;
import io.wakit.wazzup.resource.UnansweredCounters;
import io.wakit.wazzup.resource.Users;
import io.wakit.wazzup.resource.Waba;
import io.wakit.wazzup.resource.Webhooks;
import io.wakit.wazzup.webhook.WazzupReceiver;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.flow.Flow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Kotlin can do with Wazzup, Java can do")
class WazzupParityTest {
    private static final Map<Class<?>, Class<?>> TWINS = Map.ofEntries(
            Map.entry(Contacts.class, WazzupEntitiesAsync.class),
            Map.entry(Users.class, WazzupEntitiesAsync.class),
            Map.entry(Deals.class, WazzupEntitiesAsync.class),
            Map.entry(Pipelines.class, WazzupPipelinesAsync.class),
            Map.entry(Accounts.class, WazzupAccountsAsync.class),
            Map.entry(Channels.class, WazzupChannelsAsync.class),
            Map.entry(Messages.class, WazzupMessagesAsync.class),
            Map.entry(Templates.class, WazzupTemplatesAsync.class),
            Map.entry(UnansweredCounters.class, WazzupUnansweredAsync.class),
            Map.entry(Iframes.class, WazzupIframesAsync.class),
            Map.entry(Waba.class, WazzupWabaAsync.class),
            Map.entry(Webhooks.class, WazzupWebhooksAsync.class));

    /** What Java reads through the future's own class, or through an object that the twin hands out. */
    private static final Set<String> OF_THE_OBJECT = Set.of("equals", "hashCode", "toString");

    @Test
    @DisplayName("each part of the client is there under its name, and has its twin")
    void parts() {
        Map<String, Class<?>> parts = Stream.of(WazzupClient.class.getDeclaredMethods())
                .filter(method -> isOffered(method) && method.getName().startsWith("get"))
                .collect(Collectors.toMap(method -> word(method.getName(), "get"), Method::getReturnType));
        Map<String, Class<?>> twins = Stream.of(WazzupClientAsync.class.getDeclaredMethods())
                .filter(method -> isOffered(method) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType().getSimpleName().endsWith("Async"))
                .collect(Collectors.toMap(Method::getName, Method::getReturnType));

        assertEquals(12, parts.size(), parts::toString);
        assertEquals(parts.keySet(), twins.keySet());
        parts.forEach((name, kotlin) -> assertEquals(TWINS.get(kotlin), twins.get(name), name));
    }

    @Test
    @DisplayName("each call of a part is there as a future, and each list as a stream")
    void calls() {
        TWINS.forEach((kotlin, java) -> {
            Set<String> suspending = names(kotlin, WazzupParityTest::suspends);
            assertFalse(suspending.isEmpty(), kotlin::getName);
            assertHas(java, suspending, method -> method.getReturnType() == CompletableFuture.class);
            assertHas(
                    java,
                    names(kotlin, method -> method.getReturnType() == Flow.class),
                    method -> method.getReturnType() == Stream.class);
        });
    }

    @Test
    @DisplayName("all that webhooks and their receiver can do besides is there too")
    void webhooks() {
        assertHas(WazzupWebhooksAsync.class, words(Webhooks.class), method -> true);
        Set<String> receiver = words(WazzupReceiver.class);
        // The 413 that a server of Kotlin's gives before it has read the body; Java's gives one byte too many.
        assertTrue(receiver.remove("tooLarge"));
        assertHas(WazzupReceiverAsync.class, receiver, method -> true);
        assertHas(
                WazzupReceiverAsync.class,
                names(WazzupReceiver.class, WazzupParityTest::suspends),
                method -> method.getReturnType() == CompletableFuture.class);
    }

    @Test
    @DisplayName("each setting is there, but for the engine, which is Ktor's")
    void settings() {
        Set<String> settings = names(
                        WazzupConfig.class, method -> method.getName().startsWith("set"))
                .stream()
                .map(name -> word(name, "set"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(settings.remove("engine"));
        assertFalse(settings.isEmpty());
        assertHas(WazzupClientAsync.Builder.class, settings, method -> true);
    }

    @Test
    @DisplayName("no signature speaks of Kotlin's or Arrow's own types")
    void signatures() {
        Stream<Class<?>> offered = Stream.concat(
                TWINS.values().stream(),
                Stream.of(
                        WazzupClientAsync.class,
                        WazzupClientAsync.Builder.class,
                        WazzupReceiverAsync.class,
                        WazzupException.class));
        List<String> foreign = offered.distinct()
                .flatMap(type ->
                        Stream.<Executable>concat(Stream.of(type.getMethods()), Stream.of(type.getConstructors())))
                .map(Executable::toGenericString)
                .filter(signature -> signature.contains("kotlin.") || signature.contains("arrow."))
                .toList();
        assertEquals(List.of(), foreign);
    }

    private static Set<String> words(Class<?> type) {
        return names(type, method -> !suspends(method)).stream()
                .map(name -> name.startsWith("get") ? word(name, "get") : name)
                .filter(name -> !OF_THE_OBJECT.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(String name, String prefix) {
        String rest = name.substring(prefix.length());
        return Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }

    private static Set<String> names(Class<?> type, Predicate<Method> wanted) {
        return Stream.of(type.getMethods())
                .filter(method ->
                        method.getDeclaringClass() != Object.class && isOffered(method) && wanted.test(method))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names with a dash or a dollar are internal to Kotlin. */
    private static boolean isOffered(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && method.getName().matches("[A-Za-z]+");
    }

    private static void assertHas(Class<?> java, Set<String> wanted, Predicate<Method> form) {
        Set<String> found = names(java, form);
        assertTrue(found.containsAll(wanted), () -> java.getSimpleName() + " has " + found + ", and Kotlin " + wanted);
    }

    private static boolean suspends(Method method) {
        List<Class<?>> parameters = Arrays.asList(method.getParameterTypes());
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1) == Continuation.class;
    }
}
