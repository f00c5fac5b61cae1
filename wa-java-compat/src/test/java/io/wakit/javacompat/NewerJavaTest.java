package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.InboundMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A program on Java 21 or later")
@Timeout(200)
class NewerJavaTest {
    private static Path jdk;

    @TempDir
    private Path folder;

    /** The JDK that runs this, one that the environment names, or one that is installed beside it. */
    @BeforeAll
    static void find() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        List<Path> candidates = new ArrayList<>(List.of(own));
        System.getenv().forEach((name, value) -> {
            if (name.matches("J(AVA|DK)_?HOME.*|JAVA\\d\\d_HOME")) candidates.add(Path.of(value));
        });
        // What Debian calls java.home may be a link to where its neighbours are.
        for (Path home : List.of(own, own.toRealPath())) {
            try (Stream<Path> beside = Files.list(home.getParent())) {
                beside.sorted().forEach(candidates::add);
            }
        }
        Optional<Path> found = candidates.stream()
                .filter(home -> Files.isExecutable(home.resolve("bin/javac")) && version(home) >= 21)
                .findFirst();
        assumeTrue(found.isPresent(), "No JDK 21 or later is installed beside this one, so this is skipped.");
        jdk = found.get();
        System.out.println("NewerJavaTest: on JDK " + version(jdk));
    }

    private static int version(Path home) {
        var release = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("release"))) {
            release.load(file);
        } catch (IOException none) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]")[0]);
    }

    @Test
    @DisplayName(
            "switches over errors, events and messages without a default, and waits in threads that pin no carrier")
    void runs() throws Exception {
        Path classes = compiled(source());
        String said = run(
                "bin/java",
                "-Djdk.virtualThreadScheduler.parallelism=1",
                "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                "-classpath",
                classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                "Newer");
        assertContains(said, "50 calls waited side by side on one carrier");
    }

    @Test
    @DisplayName("is told by the compiler of the one case that it forgot, of each family")
    void incomplete() throws Exception {
        List<String> forgotten = List.of(
                "            case WaError.Paced paced -> \"again in \" + paced.getRetryAfter();\n",
                "            case FlowDeployError.Deprecated gone -> \"another name\";\n",
                "            case FlowReply.Close close -> \"the end\";\n",
                last(InboundMessage.class),
                last(InboundEvent.class));
        String source = source();
        for (String line : forgotten) {
            assertContains(source, line);
            String said = compile(source.replace(line, ""), 1);
            assertContains(said, "does not cover all possible input values");
        }
    }

    private static String last(Class<?> family) {
        String[] lines = cases(family).split("(?<=\n)");
        return lines[lines.length - 1];
    }

    private static String source() throws IOException {
        try (InputStream file = Objects.requireNonNull(NewerJavaTest.class.getResourceAsStream("/newer/Newer.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (Class<?> family : List.of(InboundMessage.class, InboundEvent.class)) {
                text = text.replace("// cases of " + family.getName() + "\n", cases(family));
            }
            return text;
        }
    }

    /** A branch for each case that Kotlin tells Java of. */
    private static String cases(Class<?> family) {
        Class<?>[] permitted = family.getPermittedSubclasses();
        return IntStream.range(0, permitted.length)
                .mapToObj(i -> "            case " + permitted[i].getCanonicalName() + " it" + i + " -> \""
                        + family.getSimpleName() + " " + i + "\";\n")
                .collect(Collectors.joining());
    }

    private Path compiled(String source) throws Exception {
        compile(source, 0);
        return folder.resolve("out");
    }

    private String compile(String source, int status) throws Exception {
        Path file = Files.writeString(folder.resolve("Newer.java"), source);
        return run(
                status,
                "bin/javac",
                "--release",
                "21",
                "-proc:none",
                "-d",
                folder.resolve("out").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                file.toString());
    }

    private String run(String program, String... arguments) throws Exception {
        return run(0, program, arguments);
    }

    private String run(int status, String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(jdk.resolve(program).toString()));
        // A class path is longer than some systems take in a command.
        Path file = Files.write(
                folder.resolve("arguments"),
                Arrays.stream(arguments)
                        .map(each -> '"' + each.replace("\\", "\\\\") + '"')
                        .toList());
        command.add("@" + file);
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        String text = Files.readString(said);
        assertEquals(status, process.exitValue(), text);
        return text;
    }
}
