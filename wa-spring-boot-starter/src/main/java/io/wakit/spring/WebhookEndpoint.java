package io.wakit.spring;

import static io.wakit.javacompat.WebhookReceiver.SIGNATURE_HEADER;

import io.wakit.javacompat.WebhookAnswer;
import io.wakit.javacompat.WebhookReceiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Meta's two requests in Spring MVC. While listeners are at work no thread of the server waits. */
final class WebhookEndpoint {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Supplier<WebhookReceiver> receiver;

    WebhookEndpoint(Supplier<WebhookReceiver> receiver) {
        this.receiver = receiver;
    }

    RouterFunction<ServerResponse> at(String path) {
        if (!path.startsWith("/")) {
            throw new StartRefusedException(
                    "wakit.webhook.path is '" + path + "', which is no path.", "Begin it with a slash: /webhook");
        }
        return RouterFunctions.route()
                .GET(path, this::subscribe)
                .POST(path, this::receive)
                .build();
    }

    private ServerResponse subscribe(ServerRequest request) {
        return written(receiver.get().subscribeByQuery(request.servletRequest().getQueryString()));
    }

    /** The bytes as they came, since they are what is signed; no more of them than it takes to see that they are too many. */
    private ServerResponse receive(ServerRequest request) throws IOException {
        WebhookReceiver webhook = receiver.get();
        byte[] body = request.servletRequest().getInputStream().readNBytes(webhook.maxBodyBytes() + 1);
        String signature = request.headers().firstHeader(SIGNATURE_HEADER);
        return ServerResponse.async(webhook.receive(body, signature).thenApply(WebhookEndpoint::written));
    }

    private static ServerResponse written(WebhookAnswer answer) {
        ServerResponse.BodyBuilder response = ServerResponse.status(answer.status());
        return answer.body().isEmpty()
                ? response.build()
                : response.contentType(TEXT).body(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
