package io.wakit.javacompat;

import java.io.IOException;
import java.io.InputStream;

/**
 * What is done with a file while it comes in.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface FileReader<T> {
    /**
     * Reads the file. It may block; it runs on threads that are there for it.
     *
     * @param file the bytes; good until this returns, and then closed with the connection. Reading throws where they break
     *     off, or have not the digest that Meta told
     * @return what the download's future gives
     * @throws IOException where the file broke off, or as the reader likes
     */
    T read(InputStream file) throws IOException;
}
