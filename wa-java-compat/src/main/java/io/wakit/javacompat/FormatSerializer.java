package io.wakit.javacompat;

import java.util.Objects;
import kotlinx.serialization.KSerializer;
import kotlinx.serialization.SerializationException;
import kotlinx.serialization.descriptors.SerialDescriptor;
import kotlinx.serialization.encoding.Decoder;
import kotlinx.serialization.encoding.Encoder;
import kotlinx.serialization.json.Json;
import kotlinx.serialization.json.JsonDecoder;
import kotlinx.serialization.json.JsonElement;
import kotlinx.serialization.json.JsonEncoder;
import kotlinx.serialization.json.JsonNull;

/** A format of Java's where Kotlin wants a serializer. What it throws names classes and no content, since it may be logged. */
final class FormatSerializer<T> implements KSerializer<T> {
    private final JsonFormat<T> format;

    FormatSerializer(JsonFormat<T> format) {
        this.format = Objects.requireNonNull(format, "format");
    }

    @Override
    public SerialDescriptor getDescriptor() {
        return JsonElement.Companion.serializer().getDescriptor();
    }

    @Override
    public void serialize(Encoder encoder, T value) {
        ((JsonEncoder) encoder).encodeJsonElement(written(value));
    }

    private JsonElement written(T value) {
        if (value == null) throw new SerializationException("There is nothing to be written; give a value, not null");
        JsonElement element;
        try {
            element = Json.Default.parseToJsonElement(format.write(value));
        } catch (Exception e) {
            throw new SerializationException(value.getClass().getName() + " was not written: " + e.getClass(), e);
        }
        if (element instanceof JsonNull) {
            throw new SerializationException(value.getClass().getName() + " was written as null");
        }
        return element;
    }

    @Override
    public T deserialize(Decoder decoder) {
        String json = ((JsonDecoder) decoder).decodeJsonElement().toString();
        try {
            return Objects.requireNonNull(format.read(json), "The format read null.");
        } catch (Exception e) {
            throw new SerializationException("What was kept is not readable any more: " + e.getClass(), e);
        }
    }
}
