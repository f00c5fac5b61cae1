package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.App;
import io.wakit.client.FlowNode;
import io.wakit.client.GroupNode;
import io.wakit.client.Phone;
import io.wakit.client.Portfolio;
import io.wakit.client.SolutionNode;
import io.wakit.client.TemplateNode;
import io.wakit.client.User;
import io.wakit.client.Waba;
import io.wakit.client.WhatsApp;
import io.wakit.client.resource.Encryption;
import io.wakit.client.resource.Flows;
import io.wakit.client.resource.Media;
import io.wakit.client.resource.Messages;
import io.wakit.client.resource.Templates;
import io.wakit.dsl.BoundDsl;
import io.wakit.templates.plan.TemplateEdits;
import io.wakit.webhook.Inbox;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Kotlin can do, Java can do")
class ParityTest {
    /** The handles of nodes: each has a twin, and through them every resource is reached. */
    private static final List<Class<?>> HANDLES = List.of(
            WhatsApp.class,
            Phone.class,
            Waba.class,
            Portfolio.class,
            App.class,
            User.class,
            TemplateNode.class,
            FlowNode.class,
            GroupNode.class,
            SolutionNode.class);

    @Test
    @DisplayName(
            "each call of each resource is there as a future, and each list as pages, with all that it can be given")
    void resources() {
        Set<Class<?>> resources = resourcesOfHandles();
        int words = 0;
        for (Class<?> resource : resources) {
            Class<?> twin = twin(resource);
            assertEquals(Set.of(), Twins.missing(resource, twin), () -> twin.getSimpleName() + " lacks");
            assertEquals(Set.of(), Twins.narrower(resource, twin), () -> twin.getSimpleName() + " takes less in");
            words += Twins.suspending(resource).size();
        }
        System.out.println("ParityTest: " + words + " suspend functions of " + resources.size() + " resources");
        assertTrue(resources.size() > 50 && words > 120, "too few were found for this to prove anything");
    }

    @Test
    @DisplayName("each node has the resources and nodes that it has in Kotlin, by the same names")
    void handles() {
        for (Class<?> handle : HANDLES) {
            Class<?> twin = twin(handle);
            Set<String> have = Stream.of(twin.getMethods()).map(Method::getName).collect(Collectors.toSet());
            Set<String> lacking = Stream.of(handle.getMethods())
                    .filter(method -> isWakit(method.getReturnType()) && !method.isSynthetic())
                    .filter(method -> !method.getName().equals("getGraph"))
                    // What makes a handle is a builder here.
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .map(method -> plain(method.getName()))
                    .filter(name -> !have.contains(name) && !name.equals("id"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), lacking, () -> twin.getSimpleName() + " lacks");
        }
    }

    @Test
    @DisplayName("an inbox is there as futures for what people do with it, and a bound template has its sender")
    void others() {
        Set<String> people = Set.of("deadLetters", "replay");
        assertTrue(Twins.suspending(Inbox.class).keySet().containsAll(people));
        assertFalse(Twins.missing(Inbox.class, InboxAsync.class).stream().anyMatch(people::contains));
        assertEquals(Set.of("inMemory"), Twins.unsaid(TemplateEdits.class, TemplateEditLog.class));
        assertTrue(Stream.of(BoundDsl.class.getMethods())
                .anyMatch(method -> method.getName().equals("sender")));
        assertTrue(Stream.of(PhoneAsync.class.getMethods())
                .anyMatch(method -> method.getName().equals("sender")));
    }

    @Test
    @DisplayName("a twin that is taken away is told")
    void told() {
        assertEquals(
                Set.of("delete", "download", "downloadTo", "get", "upload", "uploadOnce"),
                Twins.missing(Media.class, MessagesAsync.class));
        assertEquals(Set.of("markRead", "send", "typing"), Twins.missing(Messages.class, FlowsAsync.class));
        assertTrue(Twins.missing(Templates.class, FlowsAsync.class).containsAll(Set.of("archive", "unarchive")));
        assertEquals(Set.of("create", "migrate", "list"), Twins.narrower(Flows.class, TemplatesAsync.class));
        assertEquals(Set.of("publicKey", "setPublicKey"), Twins.missing(Encryption.class, MessagesAsync.class));
    }

    @Test
    @DisplayName("no signature of this module speaks of Kotlin, coroutines or Arrow")
    void signatures() throws IOException, URISyntaxException {
        // JSON that Meta or Wazzup sent as it came is a JsonElement in both languages.
        Pattern foreign = Pattern.compile("\\b(kotlin|arrow|kotlinx(?!\\.serialization\\.json))\\.");
        int seen = 0;
        Set<String> found = new TreeSet<>();
        for (Class<?> type : published()) {
            for (String signature : signatures(type)) {
                seen++;
                if (foreign.matcher(signature).find()) found.add(signature);
            }
        }
        System.out.println(
                "ParityTest: " + seen + " signatures of " + published().size() + " public classes");
        assertTrue(seen > 500, "too few were found for this to prove anything");
        assertEquals(Set.of(), found);
    }

    private static Set<Class<?>> resourcesOfHandles() {
        return HANDLES.stream()
                .flatMap(handle -> Stream.of(handle.getMethods()))
                .map(Method::getReturnType)
                .filter(type -> type.getPackageName().equals("io.wakit.client.resource"))
                .collect(Collectors.toSet());
    }

    private static boolean isWakit(Class<?> type) {
        return type.getPackageName().equals("io.wakit.client.resource") || HANDLES.contains(type);
    }

    /** {@code getQrCodes} is a property in Kotlin; here it is a method without the word. */
    private static String plain(String name) {
        return name.startsWith("get") ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
    }

    private static Class<?> twin(Class<?> kotlin) {
        try {
            return Class.forName("io.wakit.javacompat." + kotlin.getSimpleName() + "Async");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(kotlin.getSimpleName() + " has no twin", e);
        }
    }

    private static List<Class<?>> published() throws IOException, URISyntaxException {
        Path classes = Path.of(WhatsAppAsync.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "."))
                    .filter(name -> name.startsWith("io.wakit") && !name.contains("package-info"))
                    .<Class<?>>map(name -> loaded(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> signatures(Class<?> type) {
        Stream<Executable> code =
                Stream.concat(Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()));
        return Stream.of(
                        Stream.of(type.toGenericString(), "" + type.getGenericSuperclass()),
                        Stream.of(type.getGenericInterfaces()).map(Object::toString),
                        code.filter(each -> isOffered(each.getModifiers()) && !each.isSynthetic())
                                .map(Executable::toGenericString),
                        Stream.of(type.getDeclaredFields())
                                .filter(each -> isOffered(each.getModifiers()))
                                .map(Field::toGenericString))
                .flatMap(each -> each)
                .toList();
    }

    private static boolean isOffered(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
