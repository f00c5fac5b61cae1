package io.wakit.javacompat;

import io.wakit.dsl.DraftCardScope;
import io.wakit.model.UploadHandle;
import io.wakit.model.template.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import kotlin.Pair;
import kotlin.Unit;

/**
 * The parts that templates and their cards have in common, in the order in which they are said. Examples stand beside the text
 * whose variables they are for; one too few or too many is told, like every other fault, before anything leaves.
 *
 * @param <B> the builder itself, to go on with
 */
public abstract sealed class TemplateWords<B extends TemplateWords<B>> permits TemplateCardBuilder, TemplateParts {
    private final List<Consumer<DraftCardScope>> said = new ArrayList<>();

    TemplateWords() {}

    /**
     * Adds a picture above.
     *
     * @param example what the review looks at: {@link UploadsAsync#upload} brought it
     * @return this
     */
    public B imageHeader(UploadHandle example) {
        Objects.requireNonNull(example, "example");
        return say(scope -> scope.imageHeader(example));
    }

    /**
     * Adds a film above.
     *
     * @param example what the review looks at: {@link UploadsAsync#upload} brought it
     * @return this
     */
    public B videoHeader(UploadHandle example) {
        Objects.requireNonNull(example, "example");
        return say(scope -> scope.videoHeader(example));
    }

    /**
     * Adds a product above, which is named when the template is sent.
     *
     * @return this
     */
    public B productHeader() {
        return say(DraftCardScope::productHeader);
    }

    /**
     * Adds the words: {@code body("Hi {{1}}, it comes on {{2}}.", "Ann", "Monday")}.
     *
     * @param text up to 1,024 characters, or 160 on a card
     * @param examples one for each of its variables <code>{{1}}</code>, <code>{{2}}</code>, in order
     * @return this
     */
    public B body(String text, String... examples) {
        Objects.requireNonNull(text, "text");
        String[] kept = examples.clone();
        return say(scope -> scope.body(text, kept));
    }

    /**
     * Adds the words, whose variables have names: {@code body("Hi {{name}}!", Map.of("name", "Ann"))}.
     *
     * @param text up to 1,024 characters, or 160 on a card
     * @param examples a value for each name
     * @return this
     */
    public B body(String text, Map<String, String> examples) {
        Objects.requireNonNull(text, "text");
        if (examples.isEmpty()) return body(text);
        Pair<String, String>[] pairs = pairs(examples);
        Pair<String, String>[] more = Arrays.copyOfRange(pairs, 1, pairs.length);
        return say(scope -> scope.body(text, pairs[0], more));
    }

    /**
     * Adds the buttons: up to ten, or two on a card. Quick replies stand together, and so do the others.
     *
     * @param buttons says which; called at once
     * @return this
     */
    public B buttons(Consumer<? super TemplateButtonsBuilder> buttons) {
        TemplateButtonsBuilder builder = new TemplateButtonsBuilder();
        buttons.accept(builder);
        return say(scope -> scope.buttons(told -> {
            builder.tell(told);
            return Unit.INSTANCE;
        }));
    }

    /**
     * Adds a part that has no word here.
     *
     * @param component as the model has it
     * @return this
     */
    public B part(Component component) {
        Objects.requireNonNull(component, "component");
        return say(scope -> scope.part(component));
    }

    /** An array knows no type arguments. */
    @SuppressWarnings("unchecked")
    private static Pair<String, String>[] pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> new Pair<>(each.getKey(), each.getValue()))
                .toArray(Pair[]::new);
    }

    abstract B self();

    final B say(Consumer<DraftCardScope> word) {
        said.add(word);
        return self();
    }

    final List<Consumer<DraftCardScope>> said() {
        return List.copyOf(said);
    }
}
