package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static io.wakit.javacompat.Waiting.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wakit.dsl.FlowChange;
import io.wakit.dsl.FlowDeployError;
import io.wakit.dsl.FlowKeyState;
import io.wakit.flows.crypto.FlowPrivateKey;
import io.wakit.flows.endpoint.FlowAnswer;
import io.wakit.flows.json.FlowJson;
import io.wakit.model.AppSecret;
import io.wakit.model.FlowId;
import io.wakit.model.flow.FlowCategory;
import io.wakit.model.message.FlowAction;
import io.wakit.model.message.Header;
import io.wakit.sandbox.BlockingSandbox;
import io.wakit.sandbox.FlowPlayer;
import io.wakit.sandbox.FlowView;
import io.wakit.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import kotlin.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A Flow that plain Java deploys and answers")
@Timeout(60)
class FlowReceiverTest {
    private static final FlowPrivateKey KEY = FlowPrivateKey.generate();
    private static final String TABLE = """
            {"version":"7.3","data_api_version":"3.0","routing_model":{"TABLE":["DONE"],"DONE":[]},"screens":[
            {"id":"TABLE","title":"Your table","data":{"greeting":{"type":"string","__example__":"Good evening"}},
            "layout":{"type":"SingleColumnLayout","children":[
            {"type":"TextBody","text":"${data.greeting}"},
            {"type":"TextInput","name":"guests","label":"Guests","input-type":"number","required":true},
            {"type":"Footer","label":"Next","on-click-action":{"name":"data_exchange",
            "payload":{"guests":"${form.guests}"}}}]}},
            {"id":"DONE","title":"All right?","terminal":true,
            "data":{"seats":{"type":"number","__example__":2}},
            "layout":{"type":"SingleColumnLayout","children":[
            {"type":"TextBody","text":"Thank you"},
            {"type":"Footer","label":"Book","on-click-action":{"name":"data_exchange",
            "payload":{"seats":"${data.seats}"}}}]}}]}""";

    private final BlockingSandbox meta = BlockingSandbox.open();
    private final WhatsAppAsync whatsapp = WhatsAppAsync.builder(
                    meta.getSandbox().getAccessToken())
            .baseUrl(meta.getBaseUrl())
            .build();
    private final PhoneAsync phone = whatsapp.phone(meta.getSandbox().getPhone());
    private final FlowsAsync flows = whatsapp.waba(Sandbox.DefaultWabaId).flows();
    private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
    private HttpServer server;

    private final FlowReceiver endpoint = FlowReceiver.builder(KEY)
            .appSecret(new AppSecret("sandbox-app-secret"))
            .onInit(asked -> asked.next("TABLE", Map.of("greeting", "Good evening")))
            .onBack(null, asked -> asked.next("TABLE", Map.of("greeting", "Good night")))
            .on("TABLE", asked -> {
                long guests = asked.number("guests");
                if (guests > 8) return asked.snackbar("At most 8 guests");
                if (guests == 7) throw new IllegalStateException("seven");
                return asked.next("DONE", Map.of("seats", guests));
            })
            .on("DONE", asked -> asked.close(Map.of("booked", asked.number("seats"))))
            .onFailure((asked, cause) -> troubles.add(asked + ": " + cause.getMessage()))
            .build();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/table", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(endpoint.maxBodyBytes() + 1);
        String signature = exchange.getRequestHeaders().getFirst(WebhookReceiver.SIGNATURE_HEADER);
        FlowAnswer answer = endpoint.receive(body, signature).join();
        byte[] bytes = answer.getBody().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.getContentType());
            exchange.sendResponseHeaders(answer.getStatus(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @AfterEach
    void close() {
        server.stop(0);
        whatsapp.close();
        meta.close();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/table";
    }

    @Test
    @DisplayName("lets code of one's own tell whether a request is signed")
    void signedOtherwise() {
        var asked = new LinkedBlockingQueue<String>();
        var own = FlowReceiver.builder(KEY)
                .signedWhen((body, header) -> !asked.add(body.length + " " + header))
                .onInit(each -> each.snackbar("never"))
                .build();
        assertEquals(432, own.receive(new byte[3], null).join().getStatus());
        assertEquals(432, own.receive(new byte[2], "sha256=1").join().getStatus());
        assertEquals(List.of("3 null", "2 sha256=1"), List.copyOf(asked));
    }

    @Test
    @DisplayName("is registered, deployed, sent, filled in over HTTP, and its end comes into the chat")
    void played() {
        assertEquals(FlowKeyState.Missing, phone.encryption().compare(KEY).join());
        assertEquals(FlowKeyState.Registered, phone.encryption().register(KEY).join());
        var deployed = flows.deploy(
                        "table", FlowJson.read(TABLE), List.of(FlowCategory.AppointmentBooking), url(), null, true)
                .join();
        assertEquals(FlowChange.Created, deployed.getChange());

        var alice = meta.user("15550100001", "Alice");
        alice.writes("A table, please");
        phone.messages()
                .send(
                        alice.getUser().getWaId(),
                        FlowMessages.opening(deployed.getId(), "A table?", "Book")
                                .token("t-1")
                                .onEndpoint()
                                .content())
                .join();
        FlowPlayer played = done(c ->
                meta.getSandbox().getFlows().open(alice.awaitMessage(), alice.getUser(), line -> Unit.INSTANCE, c));
        assertEquals("TABLE", screen(played.getView()).getId());
        assertEquals("Good evening", screen(played.getView()).getLines().get(0));

        done(c -> played.fill("Guests", "9", c));
        assertEquals(
                "At most 8 guests", screen(done(c -> played.tap("Next", c))).getSnackbar());
        done(c -> played.fill("Guests", "7", c));
        done(c -> played.tap("Next", c));
        assertEquals("FlowRequest(data_exchange on TABLE): seven", troubles.poll());
        done(c -> played.fill("Guests", "2", c));
        assertEquals("DONE", screen(done(c -> played.tap("Next", c))).getId());
        var end = assertInstanceOf(FlowView.Completed.class, done(c -> played.tap("Book", c)));
        assertContains(end.getParams().toString(), "\"booked\":2");
        assertContains(end.getParams().toString(), "\"flow_token\":\"t-1\"");
    }

    private static FlowView.Screen screen(FlowView view) {
        return assertInstanceOf(FlowView.Screen.class, view, view::toString);
    }

    @Test
    @DisplayName("is opened on a screen with data, written as plain values")
    void opened() {
        var content = FlowMessages.opening(new FlowId("1"), "A table?", "Book")
                .onScreen("TABLE", Map.of("days", List.of("Monday", "Friday"), "guests", 2, "late", true))
                .header(new Header.Text("Tonight"))
                .footer("Until ten")
                .draft()
                .content();
        assertEquals(FlowAction.Navigate, content.getAction());
        assertEquals("TABLE", content.getScreen());
        String data = String.valueOf(content.getData());
        for (String part : List.of("\"days\":[\"Monday\",\"Friday\"]", "\"guests\":2", "\"late\":true")) {
            assertContains(data, part);
        }
        assertEquals("Until ten", content.getFooter());
    }

    @Test
    @DisplayName("is deployed once, and a change alone is uploaded again")
    void deployedAgain() {
        String words = TABLE.replace("Thank you", "Thanks");
        phone.encryption().register(KEY).join();
        var categories = List.of(FlowCategory.AppointmentBooking);
        flows.deploy("table", FlowJson.read(TABLE), categories, url(), null, true)
                .join();
        assertEquals(
                FlowChange.Unchanged,
                flows.deploy("table", FlowJson.read(TABLE), categories, url(), null, true)
                        .join()
                        .getChange());
        assertEquals(
                FlowChange.Updated,
                flows.deploy("table", FlowJson.read(words), categories, url(), null, true)
                        .join()
                        .getChange());
        var id = flows.list().stream().findFirst().orElseThrow().getId();
        assertContains(flows.get(id).json().join().orElseThrow(), "Thanks");
    }

    @Test
    @DisplayName("that breaks a rule is not deployed, and the exception says which")
    void faulty() {
        String bad = TABLE.replace("\"type\":\"Footer\",\"label\":\"Next\"", "\"type\":\"Footer\",\"label\":\"\"");
        var wrapped = assertThrows(CompletionException.class, () -> flows.deploy("table", FlowJson.read(bad))
                .join());
        var failure = assertInstanceOf(FlowDeployException.class, wrapped.getCause());
        assertInstanceOf(FlowDeployError.Faulty.class, failure.getError());
        assertContains(failure.getMessage(), "Not deployed: ");
        assertTrue(flows.list().all().join().isEmpty());
    }

    @Test
    @DisplayName("gets a new key without a gap: kept first, registered then")
    void rotated() {
        phone.encryption().register(KEY).join();
        BlockingQueue<FlowPrivateKey> kept = new LinkedBlockingQueue<>();
        assertEquals(
                FlowKeyState.Registered, phone.encryption().rotate(kept::add).join());
        FlowPrivateKey fresh = kept.remove();
        assertEquals(FlowKeyState.Other, phone.encryption().compare(KEY).join());
        assertEquals(FlowKeyState.Registered, phone.encryption().compare(fresh).join());
        var failure = assertThrows(CompletionException.class, () -> phone.encryption()
                .rotate(newest -> {
                    throw new IllegalStateException("the vault is shut");
                })
                .join());
        assertContains(failure.getCause().getMessage(), "the vault is shut");
        assertEquals(FlowKeyState.Registered, phone.encryption().compare(fresh).join());
    }

    @Test
    @DisplayName("refuses at its building what cannot work, and answers 432 to what is not signed")
    void settings() {
        var bare = FlowReceiver.builder(KEY).onInit(asked -> asked.expired(null));
        assertContains(assertThrows(IllegalArgumentException.class, bare::build).getMessage(), "app secret");
        var idle = FlowReceiver.builder(KEY).appSecret(new AppSecret("s"));
        assertContains(assertThrows(IllegalArgumentException.class, idle::build).getMessage(), "handler");
        assertEquals(
                432,
                endpoint.receive("{}".getBytes(StandardCharsets.UTF_8), null)
                        .join()
                        .getStatus());
    }
}
