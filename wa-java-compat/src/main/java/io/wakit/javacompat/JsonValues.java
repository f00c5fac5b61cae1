package io.wakit.javacompat;

import io.wakit.flows.json.CarouselImage;
import io.wakit.flows.json.DataSourceItem;
import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.FlowAction;
import io.wakit.flows.json.NavigationItem;
import io.wakit.flows.json.OneOrRange;
import io.wakit.model.OpenWord;
import io.wakit.model.WaJsonKt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kotlinx.serialization.json.Json;
import kotlinx.serialization.json.JsonArray;
import kotlinx.serialization.json.JsonElement;
import kotlinx.serialization.json.JsonElementKt;
import kotlinx.serialization.json.JsonNull;
import kotlinx.serialization.json.JsonObject;
import kotlinx.serialization.json.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/** JSON as plain values of Java: maps, lists, texts, numbers, booleans and null. */
final class JsonValues {
    private JsonValues() {}

    static JsonObject object(Map<String, ? extends @Nullable Object> values) {
        Map<String, JsonElement> content = new LinkedHashMap<>();
        values.forEach((key, value) -> content.put(key, element(value)));
        return new JsonObject(content);
    }

    static Map<String, @Nullable Object> map(JsonObject object) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        object.forEach((key, element) -> values.put(key, value(element)));
        return values;
    }

    private static JsonElement element(@Nullable Object value) {
        if (value == null) return JsonNull.INSTANCE;
        if (value instanceof JsonElement element) return element;
        if (value instanceof OpenWord word) return JsonElementKt.JsonPrimitive(word.getValue());
        if (value instanceof Dynamic<?> dynamic) return dynamic(dynamic);
        JsonElement ofFlow = ofFlow(value);
        if (ofFlow != null) return ofFlow;
        if (value instanceof Boolean flag) return JsonElementKt.JsonPrimitive(flag);
        if (value instanceof Number number) return JsonElementKt.JsonPrimitive(number);
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonElement> content = new LinkedHashMap<>();
            map.forEach((key, each) -> content.put(String.valueOf(key), element(each)));
            return new JsonObject(content);
        }
        if (value instanceof Iterable<?> each) {
            List<JsonElement> content = new ArrayList<>();
            each.forEach(entry -> content.add(element(entry)));
            return new JsonArray(content);
        }
        return JsonElementKt.JsonPrimitive(value.toString());
    }

    private static JsonElement dynamic(Dynamic<?> dynamic) {
        if (dynamic instanceof Dynamic.Bound bound) return JsonElementKt.JsonPrimitive(bound.getExpression());
        if (dynamic instanceof Dynamic.Unreadable unreadable) return unreadable.getRaw();
        return element(((Dynamic.Fixed<?>) dynamic).getValue());
    }

    /** What has a form of its own in Flow JSON. */
    private static @Nullable JsonElement ofFlow(Object value) {
        Json json = WaJsonKt.waJson();
        if (value instanceof FlowAction action) {
            return json.encodeToJsonElement(FlowAction.Companion.serializer(), action);
        }
        if (value instanceof DataSourceItem item) {
            return json.encodeToJsonElement(DataSourceItem.Companion.serializer(), item);
        }
        if (value instanceof NavigationItem item) {
            return json.encodeToJsonElement(NavigationItem.Companion.serializer(), item);
        }
        if (value instanceof CarouselImage image) {
            return json.encodeToJsonElement(CarouselImage.Companion.serializer(), image);
        }
        if (value instanceof OneOrRange days) {
            return json.encodeToJsonElement(OneOrRange.Companion.serializer(), days);
        }
        return null;
    }

    private static @Nullable Object value(JsonElement element) {
        if (element instanceof JsonObject object) return map(object);
        if (element instanceof JsonArray array)
            return array.stream().<@Nullable Object>map(JsonValues::value).toList();
        JsonPrimitive primitive = (JsonPrimitive) element;
        if (primitive instanceof JsonNull) return null;
        String text = primitive.getContent();
        if (primitive.isString()) return text;
        if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
        try {
            return text.matches("-?\\d{1,18}") ? (Number) Long.valueOf(text) : (Number) Double.valueOf(text);
        } catch (NumberFormatException unquoted) {
            return text;
        }
    }
}
