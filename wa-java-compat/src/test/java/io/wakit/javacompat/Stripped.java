package io.wakit.javacompat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A class of this module as it would be without one of its words: compiled from its source, where the word has another name. */
final class Stripped {
    private Stripped() {}

    static Class<?> of(Class<?> type, String word, Path folder) throws IOException, ClassNotFoundException {
        String path = type.getName().replace('.', '/');
        String source = Files.readString(Path.of("src", "main", "java", path + ".java"));
        // Not the words of others that are called the same.
        String without = source.replaceAll("(?<![.\\w#])" + word + "\\(", "another(");
        if (without.equals(source)) throw new AssertionError(type + " has no " + word);
        Path sources = Files.createDirectories(folder.resolve(word + type.getSimpleName()));
        Path file = Files.writeString(sources.resolve(type.getSimpleName() + ".java"), without);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-d",
                        sources.toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        file.toString());
        if (status != 0) throw new AssertionError(type + " does not compile without " + word);
        return new First(sources, type.getClassLoader()).loadClass(type.getName());
    }

    /** Looks into the folder before its parent. */
    private static final class First extends URLClassLoader {
        First(Path folder, ClassLoader parent) throws IOException {
            super(new URL[] {folder.toUri().toURL()}, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) return known;
                if (findResource(name.replace('.', '/') + ".class") != null) return findClass(name);
                return super.loadClass(name, resolve);
            }
        }
    }
}
