package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.jvm.functions.Function1;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A Java program must not have to know that there are coroutines underneath. */
@DisplayName("What Java sees")
class SignatureTest {
    /** Raw JSON is a word of the model, which keeps in it what nobody knows yet: {@code Unknown.getRaw()}. */
    private static final Pattern FOREIGN =
            Pattern.compile("\\b(kotlin|arrow|io\\.ktor)\\.|\\bkotlinx\\.(?!serialization\\.json\\.Json)");

    @Test
    @DisplayName("has nothing of Kotlin in any signature")
    void nothingOfKotlin() throws IOException, URISyntaxException {
        List<Class<?>> classes = classesBeside(WhatsAppAsync.class);

        assertTrue(classes.contains(WhatsAppAsync.Builder.class), "nested classes are looked at too");
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(SignatureTest::isVisible)
                        .flatMap(SignatureTest::leaks)
                        .sorted()
                        .toList());
    }

    @Test
    @DisplayName("would show a leak, wherever it stands")
    void canFail() {
        List<String> leaks = leaks(Leaky.class).toList();

        for (String name : List.of("field", "taken", "given", "deep", "bound", "thrown", "inherited")) {
            assertTrue(leaks.stream().anyMatch(leak -> leak.contains(name)), () -> name + " in " + leaks);
        }
        assertTrue(leaks.stream().anyMatch(leak -> leak.contains("Leaky(")), "the constructor");
        assertTrue(leaks.stream().anyMatch(leak -> leak.startsWith("superclass")), "the superclass");
        assertTrue(leaks.stream().anyMatch(leak -> leak.startsWith("type parameter")), "the type parameter");
        assertTrue(
                leaks.stream().noneMatch(leak -> leak.contains("hidden") || leak.contains("clean")), leaks::toString);
        assertTrue(isVisible(WhatsAppAsync.Builder.class) && !isVisible(Calls.Call.class));
        assertTrue(isMangled("sendText-2W9bPlc") && isMangled("http$wa_client") && !isMangled("sendText"));
    }

    /** Every public or protected signature of a class that names something foreign, or has a name no Java source could. */
    private static Stream<String> leaks(Class<?> type) {
        List<String> signatures = new ArrayList<>();
        Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .map(Member.class::cast)
                .filter(member -> !member.isSynthetic())
                .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .forEach(member -> signatures.add(signature(member)));
        if (type.getGenericSuperclass() != null) {
            signatures.add("superclass " + type.getGenericSuperclass().getTypeName());
        }
        for (Type face : type.getGenericInterfaces()) signatures.add("interface " + face.getTypeName());
        signatures.addAll(bounds(type));
        return signatures.stream()
                .filter(text -> FOREIGN.matcher(text).find() || isMangled(text))
                .map(text -> text + " in " + type.getName());
    }

    /** Whether code of another package can name the class. */
    private static boolean isVisible(Class<?> type) {
        boolean open = (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
        return open && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static String signature(Member member) {
        if (member instanceof Field field) return field.toGenericString();
        if (member instanceof Constructor<?> constructor) return constructor.toGenericString();
        return ((Method) member).toGenericString();
    }

    private static List<String> bounds(GenericDeclaration declaration) {
        return Stream.of(declaration.getTypeParameters())
                .flatMap(parameter -> Stream.of(parameter.getBounds()))
                .map(bound -> "type parameter of " + bound.getTypeName())
                .toList();
    }

    /** Kotlin puts a dash into names that take value classes, and a dollar before the module of internal ones. */
    private static boolean isMangled(String text) {
        return text.contains("-")
                || Pattern.compile("[a-z]\\$[a-z]").matcher(text).find();
    }

    private static List<Class<?>> classesBeside(Class<?> one) throws IOException, URISyntaxException {
        Path root =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> classes = new ArrayList<>();
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".class")).toList()) {
                String name =
                        root.relativize(file).toString().replace(".class", "").replace('/', '.');
                try {
                    classes.add(Class.forName(name.replace('\\', '.'), false, one.getClassLoader()));
                } catch (ClassNotFoundException e) {
                    throw new AssertionError(e);
                }
            }
            return classes;
        }
    }

    /** All that must not be, and beside it what may. */
    @SuppressWarnings("unused")
    abstract static class Leaky<T extends Function1<String, String>> extends kotlin.random.Random
            implements Callable<Unit> {
        public Unit field;
        private Unit hiddenField;

        protected Leaky(Unit unit) {}

        public void taken(Continuation<? super String> continuation) {}

        protected arrow.core.Either<String, String> given() {
            throw new UnsupportedOperationException();
        }

        public void deep(List<Supplier<? extends Unit[]>> suppliers) {}

        public <R extends Continuation<String>> void bound(R it) {}

        public void thrown() throws kotlin.KotlinNullPointerException {}

        public abstract Comparable<? super Unit> inherited();

        public String clean(List<? extends Supplier<String>> suppliers) {
            return "";
        }

        void hidden(Unit unit) {}
    }
}
