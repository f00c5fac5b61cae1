package io.wakit.javacompat;

import io.wakit.client.Paged;
import io.wakit.client.WhatsApp;
import io.wakit.model.AccessToken;
import io.wakit.model.Page;
import java.util.List;

/** Meta on this machine, which gives one answer to all, and a client that asks it. */
final class MetaSays implements AutoCloseable {
    static final String DONE = "{\"success\":true}";
    static final String NONE = "{\"data\":[]}";

    private final LoopbackGraph graph;

    /** The client as Java makes it. */
    final WhatsApp whatsApp;

    MetaSays(String answer) {
        graph = new LoopbackGraph(200, answer);
        whatsApp = WhatsApp.connect(new AccessToken("t"), config -> config.setBaseUrl(graph.url()));
    }

    /** What comes of a suspend function. */
    <R> R to(Calls.Call<R> call) {
        return new Calls(null).start(call).join();
    }

    /** The same, where what comes of it is not kept, and the compiler has to be told its type. */
    <R> R to(Class<R> type, Calls.Call<R> call) {
        return type.cast(to(call));
    }

    /** The first page of a list. */
    <T> List<T> page(Paged<T> list) {
        Page<? extends T> page = to(then -> list.page(null, then));
        return List.copyOf(page.getData());
    }

    /** The last call: its method, its path without the version, and its query. */
    String asked() {
        int last = graph.asked.size() - 1;
        LoopbackGraph.Asked call = graph.asked.get(last);
        String query = graph.queries.get(last);
        return call.method() + " " + call.path().replaceFirst("^/v[0-9.]+", "") + (query.isEmpty() ? "" : "?" + query);
    }

    /** The body of the last call. */
    String body() {
        return graph.asked.get(graph.asked.size() - 1).body();
    }

    @Override
    public void close() {
        whatsApp.close();
        graph.close();
    }
}
