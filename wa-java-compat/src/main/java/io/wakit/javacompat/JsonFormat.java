package io.wakit.javacompat;

import java.util.Map;
import java.util.Objects;
import kotlinx.serialization.json.Json;
import kotlinx.serialization.json.JsonElementKt;
import kotlinx.serialization.json.JsonObject;
import kotlinx.serialization.json.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * How values of a class become JSON and come back: what a bot's conversations know, and what it remembers, are kept in that form.
 * Any JSON library will do, and for records of plain values none is needed:
 *
 * <pre>{@code
 * JsonFormat<Order> format = JsonFormat.ofRecord(Order.class);
 * JsonFormat<Basket> other = JsonFormat.of(mapper::writeValueAsString, json -> mapper.readValue(json, Basket.class));
 * }</pre>
 *
 * <p>What was written by an older program has to be readable, or the conversation begins anew: let a field that is new have a
 * default, and pass over those that are gone.
 *
 * @param <T> the class; a value is never null
 */
public interface JsonFormat<T> {
    /**
     * Writes a value.
     *
     * @param value of which all that matters is to be written
     * @return JSON, which is not {@code null}
     * @throws Exception where it cannot be written; the event that wanted it has failed then
     */
    String write(T value) throws Exception;

    /**
     * Reads a value.
     *
     * @param json as it was written, now or by an older program
     * @return a value equal to the one that was written
     * @throws Exception where there is no such value any more
     */
    T read(String json) throws Exception;

    /**
     * A format out of two functions.
     *
     * @param <T> the class
     * @param write what {@link #write} does
     * @param read what {@link #read} does
     * @return a format that calls them
     */
    static <T> JsonFormat<T> of(Conversion<? super T, String> write, Conversion<? super String, ? extends T> read) {
        Objects.requireNonNull(write, "write");
        Objects.requireNonNull(read, "read");
        return new JsonFormat<>() {
            @Override
            public String write(T value) throws Exception {
                return write.convert(value);
            }

            @Override
            public T read(String json) throws Exception {
                return read.convert(json);
            }
        };
    }

    /**
     * The format of a record whose components are texts, numbers, booleans, enums, times of {@code java.time}, records of these,
     * and lists and maps of them. A component that was not written is null when it is read, or zero, or false.
     *
     * @param <R> the record
     * @param type its class; in a module of its own, its package has to be open to this one
     * @return its format
     * @throws IllegalArgumentException where a component is of another kind; it says which
     */
    static <R extends Record> JsonFormat<R> ofRecord(Class<R> type) {
        return new RecordFormat<>(Objects.requireNonNull(type, "type"));
    }

    /**
     * The format of maps of plain values: texts, numbers, booleans, lists, maps and null. Whole numbers come back as
     * {@code Long}, and others as {@code Double}.
     *
     * @return a format whose maps can be changed
     */
    static JsonFormat<Map<String, @Nullable Object>> map() {
        return of(
                values -> JsonValues.object(values).toString(),
                json -> JsonValues.map((JsonObject) Json.Default.parseToJsonElement(json)));
    }

    /** {@return the format of texts} */
    static JsonFormat<String> text() {
        return of(text -> JsonElementKt.JsonPrimitive(text).toString(), json -> primitive(json)
                .getContent());
    }

    /** {@return the format of whole numbers} */
    static JsonFormat<Long> number() {
        return of(String::valueOf, json -> Long.valueOf(primitive(json).getContent()));
    }

    /** {@return the format of yes and no} */
    static JsonFormat<Boolean> flag() {
        return of(String::valueOf, json -> Boolean.valueOf(primitive(json).getContent()));
    }

    private static JsonPrimitive primitive(String json) {
        return (JsonPrimitive) Json.Default.parseToJsonElement(json);
    }

    /**
     * A function that may fail.
     *
     * @param <A> what it takes
     * @param <B> what it gives
     */
    @FunctionalInterface
    interface Conversion<A, B> {
        /**
         * Converts a value.
         *
         * @param value what to convert
         * @return what it is then
         * @throws Exception where it cannot be converted
         */
        B convert(A value) throws Exception;
    }
}
