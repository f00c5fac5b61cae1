package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.flows.check.ComponentRules;
import io.wakit.flows.check.FlowViolationKt;
import io.wakit.flows.json.CarouselImage;
import io.wakit.flows.json.DataSourceItem;
import io.wakit.flows.json.Dynamic;
import io.wakit.flows.json.FlowAction;
import io.wakit.flows.json.FlowComponent;
import io.wakit.flows.json.FlowJson;
import io.wakit.flows.json.FontWeight;
import io.wakit.flows.json.InputType;
import io.wakit.flows.json.LabelVariant;
import io.wakit.flows.json.MediaSize;
import io.wakit.flows.json.NavigationItem;
import io.wakit.flows.json.NavigationText;
import io.wakit.flows.json.PhotoSource;
import io.wakit.flows.json.RawComponent;
import io.wakit.flows.json.ScaleType;
import io.wakit.flows.json.Weekday;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The components of a Flow, in words of Java")
class FlowPartsTest {
    private static final List<DataSourceItem> ITEMS =
            List.of(new DataSourceItem("a", "A"), new DataSourceItem("b", "B", "The second"));
    private static final FlowAction NEXT = FlowActions.dataExchange(Map.of("all", "${form.x}"));

    private static List<FlowPart<?>> all() {
        return List.of(
                FlowTexts.heading("x"),
                FlowTexts.subheading("x"),
                FlowTexts.body("x", "y"),
                FlowTexts.caption("x"),
                FlowTexts.richText("# x"),
                FlowInputs.textInput("x", "X"),
                FlowInputs.textArea("x", "X"),
                FlowInputs.optIn("x", "X"),
                FlowDates.datePicker("x", "X"),
                FlowDates.calendar("x", "X"),
                FlowChoices.checkboxes("x", "X", ITEMS),
                FlowChoices.radioButtons("x", "X", ITEMS),
                FlowChoices.chips("x", "X", ITEMS),
                FlowChoices.dropdown("x", "X", ITEMS),
                FlowUploads.photoPicker("x", "X"),
                FlowUploads.documentPicker("x", "X"),
                FlowLinks.footer("X", NEXT),
                FlowLinks.link("X", NEXT),
                FlowLinks.navigationList("x", List.of(new NavigationItem("a", new NavigationText("A")))),
                FlowPictures.image("aW1n"),
                FlowPictures.carousel(List.of(new CarouselImage("aW1n", "A view"))),
                FlowBranches.showIf("${data.x}", FlowTexts.body("x")).otherwise(FlowTexts.body("y")),
                FlowBranches.switchOn("${data.x}")
                        .when("a", FlowTexts.body("x"))
                        .otherwise(FlowTexts.body("y")),
                FlowBranches.form("x", FlowInputs.textInput("x", "X")));
    }

    @Test
    @DisplayName("are all there, each with a typed word for each property of Meta's, fixed or found by the phone")
    void complete() throws ReflectiveOperationException {
        var rules = ComponentRules.INSTANCE.getAll();
        List<String> missing = new ArrayList<>();
        var types = new TreeSet<String>();
        int properties = 0;
        int words = 0;
        for (FlowPart<?> part : all()) {
            String type = (String) Objects.requireNonNull(part.written().get("type"));
            types.add(type);
            for (String property : rules.get(type).getProperties().keySet()) {
                properties++;
                boolean isSaid = part.written().containsKey(property);
                for (Method word : wordsFor(part, property)) {
                    word.invoke(part, samples(word));
                    words++;
                    isSaid = isSaid || part.written().containsKey(property);
                    assertFalse(component(part) instanceof RawComponent, () -> word + " is not read back");
                    assertEquals(List.of(), unreadable(component(part)), word::toString);
                }
                if (!isSaid) missing.add(type + "." + property);
            }
        }
        assertEquals(List.of(), missing);
        assertEquals(rules.keySet(), types);
        System.out.println("FlowPartsTest: " + types.size() + " components, " + properties + " properties, " + words
                + " words beside those of the factories");
        assertTrue(properties > 150, "too few were found for this to prove anything");
    }

    private static List<Method> wordsFor(FlowPart<?> part, String property) {
        String[] parts = property.split("-");
        var name = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            name.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return Stream.of(part.getClass().getMethods())
                .filter(method -> method.getName().contentEquals(name)
                        && !method.isBridge()
                        && !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private static Object[] samples(Method word) {
        return Stream.of(word.getGenericParameterTypes())
                .map(type -> sample(type.getTypeName()))
                .toArray();
    }

    private static Object sample(String type) {
        if (type.startsWith("io.wakit.flows.json.Dynamic<")) return Dynamic.bound("${data.x}");
        return switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "boolean" -> true;
            case "int" -> 2;
            case "double" -> 1.5;
            case "String" -> "x";
            case "String>" -> type.startsWith("java.util.Map") ? Map.of("x", "y") : List.of("x");
            case "Object>" -> Map.of("x", 1);
            case "FlowAction" -> NEXT;
            case "FontWeight" -> FontWeight.Bold;
            case "InputType" -> InputType.Number;
            case "LabelVariant" -> LabelVariant.Large;
            case "MediaSize" -> MediaSize.Large;
            case "ScaleType" -> ScaleType.Cover;
            case "PhotoSource" -> PhotoSource.Camera;
            case "Weekday>" -> Weekday.All;
            default -> type.startsWith("java.util.Map") ? Map.of("x", 1) : unknown(type);
        };
    }

    private static Object unknown(String type) {
        throw new AssertionError("no sample of " + type);
    }

    private static FlowComponent component(FlowPart<?> part) {
        FlowJson flow = FlowJsonBuilder.version("7.3")
                .screen("ASK", "Ask", screen -> screen.add(part))
                .build();
        return flow.getScreens().get(0).getLayout().getChildren().get(0);
    }

    /** Values of another form than Meta's, and keys that it does not have. */
    private static List<String> unreadable(FlowComponent component) throws IllegalAccessException {
        List<String> found = new ArrayList<>();
        for (Field field : component.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) continue;
            field.setAccessible(true);
            Object value = field.get(component);
            if (value instanceof Dynamic.Unreadable) found.add(field.getName());
            if (field.getName().equals("extra") && !value.toString().equals("{}")) found.add(value.toString());
        }
        return found;
    }

    @Test
    @DisplayName("make a Flow that breaks no rule")
    void whole() {
        FlowJson flow = FlowJsonBuilder.version("7.3")
                .endpoint("3.0")
                .screen("VISIT", "Your visit", screen -> screen.data("is_new", "boolean", true)
                        .data(
                                "times",
                                Map.of(
                                        "type",
                                        "array",
                                        "items",
                                        Map.of(
                                                "type",
                                                "object",
                                                "properties",
                                                Map.of(
                                                        "id",
                                                        Map.of("type", "string"),
                                                        "title",
                                                        Map.of("type", "string"))),
                                        "__example__",
                                        List.of(Map.of("id", "8", "title", "8 pm"))))
                        .add(
                                FlowTexts.body("A table for you").fontWeight(FontWeight.Bold),
                                FlowDates.range("stay", "From", "To")
                                        .required(true, true)
                                        .minDays(1),
                                FlowInputs.textInput("guests", "Guests")
                                        .inputType(InputType.Number)
                                        .minChars(1)
                                        .required(true),
                                FlowChoices.radioButtons("time", "When?", FlowValues.data("times"))
                                        .required(true),
                                FlowInputs.optIn("news", "Send me news")
                                        .visible(FlowValues.data("is_new"))
                                        .onClickAction(FlowActions.openUrl("https://shop.example/news")),
                                FlowBranches.showIf("${form.news}", FlowTexts.caption("Thank you"))
                                        .otherwise(FlowTexts.caption("Without news")),
                                FlowLinks.footer(
                                        "Next",
                                        FlowActions.dataExchange(
                                                Map.of("guests", "${form.guests}", "time", "${form.time}"))))
                        .leadsTo("DONE"))
                .screen("DONE", "All right?", screen -> screen.terminal()
                        .add(
                                FlowTexts.heading("See you"),
                                FlowLinks.footer("Book", FlowActions.complete(Map.of("ok", true)))))
                .build();
        assertEquals(List.of(), FlowViolationKt.violations(flow));
        assertTrue(flow.toJson().contains("\"label\":{\"start-date\":\"From\",\"end-date\":\"To\"}"));
        assertTrue(flow.toJson().contains("\"visible\":\"${data.is_new}\""));
    }

    @Test
    @DisplayName("are told what is wrong with them, where it stands")
    void wrong() {
        FlowJson flow = FlowJsonBuilder.version("7.3")
                .screen("ASK", "Ask", screen -> screen.terminal()
                        .add(
                                FlowTexts.heading("x".repeat(81)),
                                FlowInputs.textInput("a", "A").property("colour", "red"),
                                FlowLinks.footer("End", FlowActions.updateData(Map.of()))))
                .build();
        var told = FlowViolationKt.violations(flow).stream()
                .map(each -> each.getPath())
                .toList();
        assertTrue(told.contains("screens[0].layout.children[0].text"), told::toString);
        assertTrue(told.contains("screens[0].layout.children[1].colour"), told::toString);
        assertTrue(told.stream().anyMatch(path -> path.startsWith("screens[0].layout.children[2].on-click-action")));
    }

    @Test
    @DisplayName("name values of the phone as Flow JSON writes them")
    void values() {
        assertEquals("${data.day}", FlowValues.<String>data("day").toString());
        assertEquals("${form.day}", FlowValues.<String>form("day").toString());
        assertEquals(
                "${screen.VISIT.data.day}",
                FlowValues.<String>dataOf("VISIT", "day").toString());
        assertEquals(
                "${screen.VISIT.form.day}",
                FlowValues.<String>formOf("VISIT", "day").toString());
        assertEquals(
                "`${form.guests} > 8`",
                FlowValues.<Boolean>expression("${form.guests} > 8").toString());
    }
}
