package io.wakit.javacompat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A server below HTTP: it takes one request and answers nothing, to see what the caller does about it. */
final class SilentSocket implements AutoCloseable {
    /** Done when the whole of a text message has come in. */
    final CompletableFuture<Void> heard = new CompletableFuture<>();

    /** Done when the caller has closed the connection. */
    final CompletableFuture<Void> left = new CompletableFuture<>();

    private final ServerSocket server;
    private final boolean hangUp;

    SilentSocket(boolean hangUp) throws IOException {
        this.hangUp = hangUp;
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "silent-socket");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void listen() {
        try (Socket caller = server.accept()) {
            InputStream in = caller.getInputStream();
            StringBuilder request = new StringBuilder();
            byte[] buffer = new byte[8192];
            while (!request.toString().contains("Hello")) {
                int count = in.read(buffer);
                if (count < 0) return;
                request.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
            heard.complete(null);
            if (hangUp) return;
            while (in.read(buffer) >= 0) {
                // The rest of the request; the end of the stream is what is waited for.
            }
            left.complete(null);
        } catch (IOException reset) {
            left.complete(null);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
