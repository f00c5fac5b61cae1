package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.flows.json.FlowJson;
import io.wakit.model.JsonSchema;
import io.wakit.model.event.Envelope;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.message.OutboundMessage;
import io.wakit.model.template.TemplateDraft;
import java.util.Set;
import kotlinx.serialization.SerializationException;
import kotlinx.serialization.json.JsonElementKt;
import kotlinx.serialization.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("JSON schemas for Java")
class JsonSchemaTest {
    @Test
    @DisplayName("a model's schema comes from its class as from its serializer")
    void byClass() {
        JsonObject schema = JsonSchema.of(OutboundMessage.class);
        assertEquals(JsonSchema.of(OutboundMessage.Companion.serializer()), schema);
        assertEquals("\"" + JsonSchema.DIALECT + "\"", schema.get("$schema").toString());
        assertTrue(keys(schema, "$defs").containsAll(Set.of("Interactive", "Media", "TemplateComponent")));
        assertTrue(keys(JsonSchema.of(FlowJson.class), "$defs").contains("FlowComponent"));
    }

    @Test
    @DisplayName("for OpenAPI the schemas stand side by side")
    void components() {
        JsonObject components =
                JsonSchema.components(OutboundMessage.Companion.serializer(), TemplateDraft.Companion.serializer());
        assertTrue(components.keySet().containsAll(Set.of("OutboundMessage", "TemplateDraft", "Component", "Header")));
        assertFalse(components.toString().contains("$defs"));
        assertTrue(components.toString().contains("\"#/components/schemas/Media\""));
    }

    @Test
    @DisplayName("a delivery to a webhook has its schema, too")
    void delivery() {
        JsonObject schema = InboundEvent.schema();
        assertEquals(JsonSchema.of(Envelope.class), schema);
        assertTrue(keys(schema, "$defs").containsAll(Set.of("InboundMessage", "Status", "AccountUpdateEvent")));
        assertTrue(JsonSchema.components(Envelope.Companion.serializer()).containsKey("Envelope"));
    }

    @Test
    @DisplayName("a class that has no JSON is told")
    void none() {
        assertThrows(SerializationException.class, () -> JsonSchema.of(Thread.class));
    }

    private static Set<String> keys(JsonObject schema, String key) {
        return JsonElementKt.getJsonObject(schema.get(key)).keySet();
    }
}
