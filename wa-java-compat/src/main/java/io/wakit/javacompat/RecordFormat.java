package io.wakit.javacompat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kotlinx.serialization.json.Json;
import kotlinx.serialization.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Records as JSON objects, by their components. */
final class RecordFormat<R extends Record> implements JsonFormat<R> {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            BigDecimal.class);

    private final Class<R> type;

    RecordFormat(Class<R> type) {
        this.type = type;
        check(type, new HashSet<>());
    }

    private static void check(Class<?> type, Set<Class<?>> known) {
        if (!known.add(type)) return;
        for (RecordComponent component : type.getRecordComponents()) {
            // A package that is closed is told here, and not with the first message.
            component.getAccessor().setAccessible(true);
            check(type.getSimpleName() + "." + component.getName(), component.getGenericType(), known);
        }
    }

    private static void check(String name, Type type, Set<Class<?>> known) {
        if (type instanceof ParameterizedType many) {
            Type[] of = many.getActualTypeArguments();
            boolean isMap = many.getRawType() == Map.class && of[0] == String.class;
            if (isMap || many.getRawType() == List.class) {
                check(name, of[of.length - 1], known);
                return;
            }
        } else if (type instanceof Class<?> one) {
            if (one.isRecord()) {
                check(one, known);
                return;
            }
            if (PLAIN.contains(one) || one.isEnum() || isTime(one)) return;
        }
        throw new IllegalArgumentException(
                name + " is a " + type.getTypeName() + ", which has no JSON of its own here: use JsonFormat.of");
    }

    private static boolean isTime(Class<?> type) {
        return type == ZoneId.class
                || type.getPackageName().equals("java.time")
                        && (TemporalAccessor.class.isAssignableFrom(type)
                                || TemporalAmount.class.isAssignableFrom(type));
    }

    @Override
    public String write(R value) throws ReflectiveOperationException {
        return JsonValues.object(written(value)).toString();
    }

    private static Map<String, @Nullable Object> written(Record value) throws ReflectiveOperationException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            values.put(component.getName(), plain(component.getAccessor().invoke(value)));
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) throws ReflectiveOperationException {
        if (value instanceof Record inner) return written(inner);
        if (value instanceof Enum<?> constant) return constant.name();
        if (value instanceof BigDecimal exact) return exact.toString();
        if (value instanceof List<?> list) {
            @Nullable Object[] all = list.toArray();
            for (int i = 0; i < all.length; i++) all[i] = plain(all[i]);
            return Arrays.asList(all);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            for (Map.Entry<?, ?> each : map.entrySet()) all.put((String) each.getKey(), plain(each.getValue()));
            return all;
        }
        return value;
    }

    @Override
    public R read(String json) throws ReflectiveOperationException {
        return read(type, JsonValues.map((JsonObject) Json.Default.parseToJsonElement(json)));
    }

    private static <R> R read(Class<R> type, Map<?, ?> values) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = value(components[i].getGenericType(), values.get(components[i].getName()));
        }
        Constructor<R> canonical = type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        return canonical.newInstance(arguments);
    }

    private static @Nullable Object value(Type type, @Nullable Object json) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType many) {
            Type[] of = many.getActualTypeArguments();
            if (json instanceof Map<?, ?> map) return map(of[1], map);
            return json == null ? null : list(of[0], (List<?>) json);
        }
        Class<?> one = (Class<?>) type;
        if (json == null) return one.isPrimitive() ? nothing(one) : null;
        if (one.isRecord()) return read(one, (Map<?, ?>) json);
        if (one.isEnum()) return constant(one, (String) json);
        if (one == int.class || one == Integer.class) return Math.toIntExact(((Number) json).longValue());
        if (one == double.class || one == Double.class) return ((Number) json).doubleValue();
        if (one == BigDecimal.class) return new BigDecimal(json.toString());
        return isTime(one) ? time(one, (String) json) : json;
    }

    private static Object nothing(Class<?> primitive) {
        if (primitive == boolean.class) return false;
        if (primitive == double.class) return 0.0;
        return primitive == int.class ? (Object) 0 : (Object) 0L;
    }

    private static List<@Nullable Object> list(Type of, List<?> json) throws ReflectiveOperationException {
        @Nullable Object[] all = json.toArray();
        for (int i = 0; i < all.length; i++) all[i] = value(of, all[i]);
        return Arrays.asList(all);
    }

    private static Map<String, @Nullable Object> map(Type of, Map<?, ?> json) throws ReflectiveOperationException {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (Map.Entry<?, ?> each : json.entrySet()) all.put((String) each.getKey(), value(of, each.getValue()));
        return all;
    }

    private static Object constant(Class<?> type, String name) {
        return Stream.of(Objects.requireNonNull(type.getEnumConstants()))
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no such constant"));
    }

    /** Zones and offsets have no such function of their own; they are read by the name of what they are. */
    private static Object time(Class<?> type, String text) throws ReflectiveOperationException {
        try {
            return type.getMethod("parse", CharSequence.class).invoke(null, text);
        } catch (NoSuchMethodException none) {
            return type.getMethod("of", String.class).invoke(null, text);
        }
    }
}
