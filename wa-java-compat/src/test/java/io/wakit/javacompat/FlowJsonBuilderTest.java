package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wakit.flows.check.FlowViolationKt;
import io.wakit.flows.json.FlowJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A Flow in words of Java")
class FlowJsonBuilderTest {
    private static final String TABLE = """
            {"version":"7.3","data_api_version":"3.0","routing_model":{"TABLE":["DONE"],"DONE":[]},"screens":[
            {"id":"TABLE","title":"Your table","data":{"greeting":{"type":"string","__example__":"Good evening"}},
            "layout":{"type":"SingleColumnLayout","children":[
            {"type":"TextBody","text":"${data.greeting}"},
            {"type":"TextInput","name":"guests","label":"Guests","input-type":"number","required":true},
            {"type":"Footer","label":"Next","on-click-action":{"name":"data_exchange",
            "payload":{"guests":"${form.guests}"}}}]}},
            {"id":"DONE","title":"All right?","terminal":true,
            "layout":{"type":"SingleColumnLayout","children":[
            {"type":"TextHeading","text":"Thank you"},
            {"type":"Footer","label":"Book","on-click-action":{"name":"complete","payload":{"ok":true}}}]}}]}""";

    @Test
    @DisplayName("is the Flow that Meta's JSON says, and breaks no rule")
    void same() {
        FlowJson flow = FlowJsonBuilder.version("7.3")
                .endpoint("3.0")
                .screen("TABLE", "Your table", screen -> screen.data("greeting", "string", "Good evening")
                        .body("${data.greeting}")
                        .textInput("guests", "Guests", Map.of("input-type", "number", "required", true))
                        .dataExchange("Next", Map.of("guests", "${form.guests}"))
                        .leadsTo("DONE"))
                .screen("DONE", "All right?", screen -> screen.terminal()
                        .heading("Thank you")
                        .complete("Book", Map.of("ok", true)))
                .build();
        assertEquals(FlowJson.read(TABLE).toJson(), flow.toJson());
        assertEquals(List.of(), FlowViolationKt.violations(flow));
    }

    @Test
    @DisplayName("may have any component and property of Meta's, choices among them")
    void others() {
        FlowJson flow = FlowJsonBuilder.version("7.3")
                .screen("ASK", "Ask", screen -> screen.property("refresh_on_back", true)
                        .dropdown("way", "Way", Map.of("fast", "Fast"))
                        .radioButtons("size", "Size", Map.of("s", "Small"))
                        .datePicker("day", "Day", Map.of("required", true))
                        .component("OptIn", Map.of("name", "yes", "label", "I agree"))
                        .navigate("Next", "END", Map.of("way", "${form.way}")))
                .screen("END", "End", screen -> screen.data("way", Map.of("type", "string", "__example__", "fast"))
                        .terminal()
                        .complete("Done", Map.of()))
                .build();
        String json = flow.toJson();
        for (String type : List.of("Dropdown", "RadioButtonsGroup", "DatePicker", "OptIn", "Footer")) {
            assertContains(json, "\"type\":\"" + type + "\"");
        }
        assertContains(json, "\"data-source\":[{");
    }

    @Test
    @DisplayName("that cannot be read as a Flow is refused when it is built")
    void refused() {
        var flow = FlowJsonBuilder.version("7.3")
                .screen("ASK", "Ask", screen -> screen.property("terminal", List.of("no")));
        assertThrows(IllegalArgumentException.class, flow::build);
    }
}
