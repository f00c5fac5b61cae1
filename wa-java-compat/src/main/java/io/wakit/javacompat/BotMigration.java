package io.wakit.javacompat;

import io.wakit.bot.MigrationScope;
import java.util.Map;
import java.util.Objects;
import kotlinx.serialization.json.Json;
import kotlinx.serialization.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A conversation that an older version of a bot wrote, to be brought up by one version. */
public final class BotMigration {
    private final MigrationScope scope;

    BotMigration(MigrationScope scope) {
        this.scope = scope;
    }

    /** {@return the state that it is in} */
    public String state() {
        return scope.getState();
    }

    /**
     * Puts it into another state: the step in the old one is forgotten, and the new one is not entered anew.
     *
     * @param state its name
     */
    public void state(String state) {
        scope.setState(Objects.requireNonNull(state, "state"));
    }

    /** {@return what it knows, as it was written} */
    public String json() {
        return scope.getVars().toString();
    }

    /**
     * Sets what it knows.
     *
     * @param json as the format of this version reads it
     */
    public void json(String json) {
        scope.setVars(Json.Default.parseToJsonElement(json));
    }

    /** {@return what it knows by its names, in a map that is the caller's} */
    public Map<String, @Nullable Object> values() {
        return JsonValues.map((JsonObject) scope.getVars());
    }

    /**
     * Sets what it knows.
     *
     * @param values texts, numbers, booleans, lists, maps and null
     */
    public void values(Map<String, ? extends @Nullable Object> values) {
        scope.setVars(JsonValues.object(values));
    }
}
