package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.Endpoint;
import io.wakit.client.Endpoints;
import io.wakit.client.Graph;
import io.wakit.client.NoBody;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Success;
import io.wakit.model.WabaId;
import io.wakit.model.phone.PhoneNumber;
import io.wakit.model.phone.Registration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An edge that has no function yet, from Java")
class EndpointsTest {
    private static final Endpoint<PhoneNumberId, NoBody, PhoneNumber> READ =
            Endpoints.get(PhoneNumberId.class, PhoneNumber.class);
    private static final Endpoint<PhoneNumberId, Registration, Success> REGISTER =
            Endpoints.post(PhoneNumberId.class, Registration.class, Success.class, "register");
    private static final Endpoint<WabaId, NoBody, Success> POKE =
            Endpoints.post(WabaId.class, NoBody.class, Success.class, "poke");
    private static final Endpoint<PhoneNumberId, NoBody, Success> END =
            Endpoints.delete(PhoneNumberId.class, Success.class, "things/{Thing}");

    @Test
    @DisplayName("it is a value that reads as its line in Meta's reference")
    void values() {
        assertEquals("GET /{PhoneNumberId}", READ.toString());
        assertEquals("POST /{PhoneNumberId}/register", REGISTER.toString());
        assertEquals("POST /{WabaId}/poke", POKE.toString());
        assertEquals("DELETE /{PhoneNumberId}/things/{Thing}", END.toString());
        assertTrue(READ.isSafe());
        assertEquals("register", REGISTER.getEdge());
        assertEquals("PhoneNumberId", REGISTER.getNode());
    }

    @Test
    @DisplayName("it is carried out with its node, body and query")
    void calls() {
        PhoneNumberId id = new PhoneNumberId("5");
        try (MetaSays meta = new MetaSays("{\"id\":\"5\",\"success\":true}")) {
            Graph graph = meta.whatsApp.getGraph();

            assertEquals(
                    id,
                    meta.to(
                                    PhoneNumber.class,
                                    then -> graph.invoke(READ, id, NoBody.INSTANCE, Map.of("fields", "id"), then))
                            .getId());
            assertEquals("GET /5?fields=id", meta.asked());
            assertTrue(meta.to(
                            Success.class,
                            then -> graph.invoke(REGISTER, id, new Registration("123456"), Map.of(), then))
                    .isDone());
            assertContains(meta.body(), "\"pin\":\"123456\"");
            assertTrue(
                    meta.to(Success.class, then -> graph.invoke(POKE, new WabaId("6"), NoBody.INSTANCE, Map.of(), then))
                            .isDone());
            assertEquals("", meta.body());
            assertTrue(meta.to(Success.class, then -> graph.invoke(END.with("a"), id, NoBody.INSTANCE, Map.of(), then))
                    .isDone());
            assertEquals("DELETE /5/things/a", meta.asked());
        }
    }
}
