package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.Graph;
import io.wakit.client.GraphKt;
import io.wakit.client.Paged;
import io.wakit.client.resource.Media;
import io.wakit.client.resource.Templates;
import io.wakit.dsl.AuthenticationScope;
import io.wakit.dsl.Broadcast;
import io.wakit.dsl.DraftButtonsScope;
import io.wakit.dsl.DraftCardScope;
import io.wakit.dsl.DraftFlowScope;
import io.wakit.dsl.DraftPartsScope;
import io.wakit.dsl.DraftUploadDsl;
import io.wakit.dsl.DraftUploadScope;
import io.wakit.dsl.DraftUrlScope;
import io.wakit.dsl.FlowDeploy;
import io.wakit.dsl.FlowKeys;
import io.wakit.dsl.MessageDsl;
import io.wakit.dsl.Replies;
import io.wakit.dsl.Replying;
import io.wakit.dsl.Send;
import io.wakit.dsl.SendInteractive;
import io.wakit.dsl.SendMedia;
import io.wakit.dsl.SendScope;
import io.wakit.dsl.TemplateDraftScope;
import io.wakit.dsl.TemplateSender;
import io.wakit.flows.endpoint.FlowEndpoint;
import io.wakit.flows.endpoint.FlowEndpointConfig;
import io.wakit.kapso.webhook.KapsoReceiver;
import io.wakit.kapso.webhook.KapsoReceiverConfig;
import io.wakit.templates.LiveTemplates;
import io.wakit.templates.plan.TemplateEdits;
import io.wakit.webhook.AppsReceiver;
import io.wakit.webhook.Deliveries;
import io.wakit.webhook.Inbox;
import io.wakit.webhook.MemoryInbox;
import io.wakit.webhook.Receiver;
import io.wakit.webhook.ReceiverConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Whatever takes time in a module of Kotlin's")
class ModuleParityTest {
    private static final List<String> MODULES =
            List.of("wa-client", "wa-dsl", "wa-templates", "wa-flows", "wa-webhook", "wa-kapso");
    private static final Pattern TYPE = Pattern.compile("^public .*(?:class|interface) (\\S+)");

    /** Resources have theirs by name; these are the others. */
    private static final Map<Class<?>, Class<?>> TWINS = new HashMap<>(Map.of(
            Send.class, PhoneAsync.class,
            SendMedia.class, PhoneAsync.class,
            SendInteractive.class, PhoneAsync.class,
            Replying.class, PhoneAsync.class,
            Replies.class, PhoneAsync.class,
            MessageDsl.class, MessagesAsync.class,
            TemplateSender.class, TemplateSenderAsync.class,
            DraftUploadDsl.class, TemplatesAsync.class,
            FlowDeploy.class, FlowsAsync.class,
            FlowKeys.class, EncryptionAsync.class));

    static {
        TWINS.putAll(Map.of(
                LiveTemplates.class, LiveTemplatesAsync.class,
                FlowEndpoint.class, FlowReceiver.class,
                Receiver.class, WebhookReceiver.class,
                AppsReceiver.class, AppsWebhookReceiver.class,
                KapsoReceiver.class, KapsoWebhookReceiver.class));
    }

    /** What is in Java otherwise, and how. */
    private static final Map<Class<?>, String> OTHERWISE = Map.of(
            Graph.class, "made by clients, called by resources",
            GraphKt.class, "made by clients, called by resources",
            Paged.class, "Pages.first and Pages.after",
            SendScope.class, "MediaAsync.upload, before the message",
            DraftUploadScope.class, "UploadsAsync.upload, before the draft",
            TemplateEdits.class, "TemplateEditLog, which may block",
            Inbox.class, "what people ask of it is InboxAsync; the rest is between store and receiver",
            MemoryInbox.class, "an Inbox",
            Deliveries.class, "for receivers of other services, made in Kotlin");

    @TempDir
    private Path folder;

    private static List<Class<?>> api(String module) throws IOException {
        List<Class<?>> types = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", module, "api", module + ".api"))) {
            Matcher type = TYPE.matcher(line);
            if (type.find()) types.add(loaded(type.group(1).replace('/', '.')));
        }
        return types;
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, ModuleParityTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " is in the dump of the API alone: mvn verify -Dwakit.update=true", e);
        }
    }

    private static Optional<Class<?>> twin(Class<?> kotlin) {
        if (TWINS.containsKey(kotlin)) return Optional.of(TWINS.get(kotlin));
        String prefix =
                switch (kotlin.getPackageName()) {
                    case "io.wakit.client.resource" -> "";
                    case "io.wakit.kapso.resource" -> "Kapso";
                    default -> "-";
                };
        try {
            return Optional.of(Class.forName("io.wakit.javacompat." + prefix + kotlin.getSimpleName() + "Async"));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    @Test
    @DisplayName("is there as a future or as pages in Java, or its other form is named here")
    void modules() throws IOException {
        Set<String> lacking = new TreeSet<>();
        for (String module : MODULES) {
            int words = 0;
            int classes = 0;
            for (Class<?> type : api(module)) {
                int count = Twins.timely(type).size();
                if (count == 0 || OTHERWISE.containsKey(type)) continue;
                words += count;
                classes++;
                twin(type)
                        .ifPresentOrElse(
                                java -> Twins.missing(type, java)
                                        .forEach(word -> lacking.add(type.getName() + "." + word)),
                                () -> lacking.add(type.getName()));
            }
            System.out.println("ModuleParityTest: " + module + " has " + words + " in " + classes + " classes");
            assertTrue(words > 0, "nothing was found in " + module);
        }
        // Where a block of Kotlin's brings files to Meta and says the words, Java makes the content: there is nothing
        // to compose.
        assertEquals(Set.of("io.wakit.dsl.MessageDsl.compose"), lacking);
    }

    @Test
    @DisplayName("stays excused no longer than it is there")
    void excused() {
        OTHERWISE.keySet().forEach(type -> assertTrue(!Twins.timely(type).isEmpty(), type::getName));
        TWINS.keySet().forEach(type -> assertTrue(!Twins.timely(type).isEmpty(), type::getName));
    }

    @Test
    @DisplayName("has its settings and parts in Java by the same words")
    void words() {
        assertWords(Broadcast.class, BroadcastAsync.class, "getOutcomes", "getProgress");
        assertWords(LiveTemplates.class, LiveTemplatesAsync.class, "getWaba");
        assertWords(DraftCardScope.class, TemplateCardBuilder.class);
        assertWords(DraftPartsScope.class, TemplateEditBuilder.class);
        assertWords(TemplateDraftScope.class, TemplateDraftBuilder.class);
        assertWords(DraftButtonsScope.class, TemplateButtonsBuilder.class);
        assertWords(DraftUrlScope.class, TemplateUrlButtonBuilder.class);
        assertWords(DraftFlowScope.class, TemplateFlowButtonBuilder.class);
        // An app is a constructor away.
        assertWords(AuthenticationScope.class, AuthenticationTemplateBuilder.class, "app");
        // What is read and not said, and what makes receivers, are no settings.
        assertWords(
                ReceiverConfig.class,
                WebhookReceiverBuilder.class,
                "getVerifyToken",
                "getMaxBodyBytes",
                "setVerifyToken",
                "setMaxBodyBytes",
                "toReceiver",
                "toAppsReceiver",
                "toDeliveries");
        assertWords(
                KapsoReceiverConfig.class,
                KapsoWebhookReceiverBuilder.class,
                "getStopWithin",
                "setStopWithin",
                // Of a server that is told to stand somewhere.
                "getHealthPath",
                "setHealthPath",
                "toKapsoReceiver");
        assertWords(
                FlowEndpointConfig.class,
                FlowReceiverBuilder.class,
                // An executor, in Java.
                "getContext",
                "setContext",
                "getTimeLimit",
                "setTimeLimit",
                "getMaxBodyBytes",
                "setMaxBodyBytes",
                "isTokenSignatureRequired",
                "getTokenSignatureRequired",
                "setTokenSignatureRequired");
    }

    private static void assertWords(Class<?> kotlin, Class<?> java, String... others) {
        Set<String> unsaid = Twins.unsaid(kotlin, java);
        unsaid.removeAll(Set.of(others));
        assertEquals(Set.of(), unsaid, () -> java.getSimpleName() + " lacks words of " + kotlin.getSimpleName());
    }

    @Test
    @DisplayName("is told when its twin is taken out of the code")
    void removed() throws Exception {
        assertEquals(Set.of("upload"), Twins.missing(Media.class, Stripped.of(MediaAsync.class, "upload", folder)));
        assertEquals(
                Set.of("archive"),
                Twins.missing(Templates.class, Stripped.of(TemplatesAsync.class, "archive", folder)));
        assertEquals(Set.of("list"), Twins.missing(Templates.class, Stripped.of(TemplatesAsync.class, "list", folder)));
        assertEquals(
                Set.of("plan"),
                Twins.missing(LiveTemplates.class, Stripped.of(LiveTemplatesAsync.class, "plan", folder)));
        assertEquals(
                Set.of("shutDown"),
                Twins.missing(AppsReceiver.class, Stripped.of(AppsWebhookReceiver.class, "shutDown", folder)));
        assertEquals(
                Set.of("send"),
                Twins.missing(TemplateSender.class, Stripped.of(TemplateSenderAsync.class, "send", folder)));
        assertEquals(
                Set.of("getOutcomes", "getProgress", "stop"),
                Twins.unsaid(Broadcast.class, Stripped.of(BroadcastAsync.class, "stop", folder)));
    }
}
