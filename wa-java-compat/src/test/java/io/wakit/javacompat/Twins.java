package io.wakit.javacompat;

import io.wakit.client.Paged;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Function;
import kotlin.coroutines.Continuation;

/** What a class of Kotlin's can do that takes time, and whether a class of Java's can do it too. */
final class Twins {
    private Twins() {}

    /** Words of a Kotlin class that Java has no future for, or whose values it cannot give; nothing where all is well. */
    static Set<String> missing(Class<?> kotlin, Class<?> java) {
        Set<String> missing = new TreeSet<>(suspending(kotlin).keySet());
        missing.removeAll(named(java, CompletableFuture.class));
        Set<String> lists = lists(kotlin).keySet();
        Set<String> pages = named(java, Pages.class);
        lists.stream().filter(name -> !pages.contains(name)).forEach(missing::add);
        return missing;
    }

    /** Words that are there, but none of whose overloads takes all that Kotlin's takes. */
    static Set<String> narrower(Class<?> kotlin, Class<?> java) {
        Map<String, List<Class<?>>> all = new TreeMap<>(suspending(kotlin));
        all.putAll(lists(kotlin));
        return all.entrySet().stream()
                // What a block of Kotlin's says, Java says in another way.
                .filter(word -> word.getValue().stream().noneMatch(Function.class::isAssignableFrom))
                .filter(word -> Stream.of(java.getMethods())
                        .filter(method -> method.getName().equals(word.getKey()))
                        .noneMatch(method ->
                                Arrays.asList(method.getParameterTypes()).equals(word.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whatever takes time: suspend functions, and lists that are read page by page. */
    static Set<String> timely(Class<?> kotlin) {
        Set<String> words = new TreeSet<>(suspending(kotlin).keySet());
        words.addAll(lists(kotlin).keySet());
        return words;
    }

    /** Words of a Kotlin class that Java has none for, whatever they give. */
    static Set<String> unsaid(Class<?> kotlin, Class<?> java) {
        Set<String> have = Stream.of(java.getMethods()).map(Method::getName).collect(Collectors.toSet());
        return words(kotlin)
                .map(Method::getName)
                .filter(name -> !have.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The suspend functions by name, each with all that it can be given. */
    static Map<String, List<Class<?>>> suspending(Class<?> kotlin) {
        return longest(words(kotlin).filter(Twins::suspends), 1);
    }

    private static Map<String, List<Class<?>>> lists(Class<?> kotlin) {
        return longest(words(kotlin).filter(method -> method.getReturnType() == Paged.class), 0);
    }

    private static Map<String, List<Class<?>>> longest(Stream<Method> methods, int without) {
        return methods.sorted(Comparator.comparingInt(Method::getParameterCount))
                .collect(Collectors.toMap(
                        Method::getName,
                        method -> Arrays.asList(method.getParameterTypes())
                                .subList(0, method.getParameterCount() - without),
                        (shorter, longer) -> longer,
                        TreeMap::new));
    }

    private static Stream<Method> words(Class<?> kotlin) {
        return Stream.of(kotlin.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                // What is internal to its module has a name with a sign in it.
                .filter(method -> method.getName().matches("\\w+"));
    }

    private static Set<String> named(Class<?> java, Class<?> result) {
        return Stream.of(java.getMethods())
                .filter(method -> method.getReturnType() == result)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static boolean suspends(Method method) {
        int count = method.getParameterCount();
        return count > 0 && method.getParameterTypes()[count - 1] == Continuation.class;
    }
}
