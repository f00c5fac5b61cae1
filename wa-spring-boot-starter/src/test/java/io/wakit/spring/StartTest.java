package io.wakit.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.inbox.jdbc.JdbcInbox;
import io.wakit.javacompat.PhoneAsync;
import io.wakit.javacompat.TokenProvider;
import io.wakit.javacompat.WebhookReceiver;
import io.wakit.javacompat.WhatsAppAsync;
import io.wakit.model.AppSecret;
import io.wakit.model.VerifyToken;
import io.wakit.model.event.TextMessage;
import io.wakit.spring.Applications.Echo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@DisplayName("A Spring Boot application at its start")
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class StartTest {
    private static final String[] ALL = {
        "wakit.access-token=EAAtoken", "wakit.phone-number-id=1063", "wakit.app-secret=abc", "wakit.verify-token=sesame"
    };

    @Test
    @DisplayName("says in one go which secrets are missing, where each is found, and prints no stack trace")
    void allMissing(CapturedOutput output) {
        assertThrows(RuntimeException.class, () -> run(Echo.class, "wakit.phone-number-id=1063"));

        String printed = output.toString();
        assertTrue(printed.contains("APPLICATION FAILED TO START"), printed);
        assertTrue(
                printed.contains("wakit.access-token and wakit.app-secret and wakit.verify-token are not set."),
                printed);
        assertTrue(printed.contains("wakit.app-secret is in the app dashboard under App settings > Basic."), printed);
        assertFalse(printed.contains("\tat "), printed);
    }

    @Test
    @DisplayName(
            "does not start with one secret missing or empty, nor with one that holds white space, which is not printed")
    void oneMissing(CapturedOutput output) {
        assertEquals(
                "wakit.app-secret is not set.",
                refusal(Echo.class, ALL[0], ALL[1], ALL[3]).getDescription());
        assertEquals(
                "wakit.verify-token is not set.",
                refusal(Echo.class, ALL[0], ALL[1], ALL[2], "wakit.verify-token=")
                        .getDescription());
        assertEquals(
                "wakit.access-token is not set.",
                refusal(Echo.class, ALL[1], ALL[2], ALL[3]).getDescription());
        assertTrue(refusal(Echo.class, ALL[1], ALL[2], ALL[3], "wakit.access-token=EAAhalf EAAhalf")
                .getDescription()
                .startsWith("wakit.access-token cannot be used. The access token holds white space"));
        assertFalse(output.toString().contains("EAAhalf"), output::toString);
    }

    @Test
    @DisplayName("forgives the line break at the end of a mounted secret")
    void lineBreak() {
        try (var application = run(Echo.class, ALL[0] + "\n", ALL[1], ALL[2] + "\n", ALL[3])) {
            assertTrue(application.isRunning());
        }
    }

    @Test
    @DisplayName("needs no secret of the webhook where it only sends, and has no endpoint then")
    void onlySends() {
        try (var application = run(Sender.class, ALL[0], ALL[1], "wakit.webhook.enabled=" + false)) {
            assertEquals("1063", application.getBean(PhoneAsync.class).getId().getValue());
            assertEquals(0, application.getBeanNamesForType(WebhookReceiver.class).length);
            assertFalse(application.containsBean("wakitWebhookEndpoint"));
        }
    }

    @Test
    @DisplayName("does not start with nothing that hears, nor with a listener that could not be called")
    void listeners() {
        assertTrue(
                refusal(Sender.class, ALL).getDescription().startsWith("No bean has a method with @WhatsAppListener"));
        assertEquals(
                "@WhatsAppListener Two.hear has several parameters.",
                refusal(WithTwo.class, ALL).getDescription());
        assertEquals(
                "@WhatsAppListener Words.hear has a parameter of type String, which is no event.",
                refusal(WithWords.class, ALL).getDescription());
        assertEquals(
                "@WhatsAppListener Returning.hear returns String, which nobody would see.",
                refusal(WithReturning.class, ALL).getDescription());
        assertEquals(
                "@WhatsAppListener Silent.hear says of no event that it hears it.",
                refusal(WithSilent.class, ALL).getDescription());
        assertEquals(
                "@WhatsAppListener Malformed.hear has the text '(', which is no regular expression.",
                refusal(WithMalformed.class, ALL).getDescription());
    }

    @Test
    @DisplayName("lets beans of its own come first, and customizers last")
    void ownBeans() {
        try (var application = run(Own.class, ALL[2], ALL[3])) {
            assertEquals(List.of("client", "webhook"), application.getBean(Own.class).customized);
            assertEquals(1, application.getBeanNamesForType(WhatsAppAsync.class).length);
        }
        try (var application = run(OwnReceiver.class, ALL[0])) {
            assertEquals(List.of("own"), List.of(application.getBeanNamesForType(WebhookReceiver.class)));
        }
    }

    @Test
    @DisplayName("says what an inbox needs where it is asked for: wa-inbox-jdbc, and one DataSource")
    void inbox() {
        String enabled = "wakit.inbox.enabled=true";
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(WakitAutoConfiguration.class, WebhookAutoConfiguration.class))
                .withPropertyValues(ALL)
                .withPropertyValues(enabled)
                .withClassLoader(new FilteredClassLoader(JdbcInbox.class))
                .run(context -> assertEquals(
                        "wakit.inbox.enabled is set, and wa-inbox-jdbc is not on the class path.",
                        analysis(context.getStartupFailure()).getDescription()));
        List<String> given = new ArrayList<>(List.of(ALL));
        given.add(enabled);
        given.add(
                "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
        assertTrue(refusal(Echo.class, given.toArray(String[]::new))
                .getDescription()
                .startsWith("wakit.inbox.enabled is set, and the application has no DataSource"));
    }

    @Test
    @DisplayName("does not start on a path that is none")
    void path() {
        List<String> given = new ArrayList<>(List.of(ALL));
        given.add("wakit.webhook.path=webhook");
        assertEquals(
                "wakit.webhook.path is 'webhook', which is no path.",
                refusal(Echo.class, given.toArray(String[]::new)).getDescription());
    }

    private static ConfigurableApplicationContext run(Class<?> source, String... properties) {
        List<String> all = new ArrayList<>(
                List.of("--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=warn"));
        for (String property : properties) all.add("--" + property);
        return new SpringApplicationBuilder(source)
                .web(WebApplicationType.SERVLET)
                .run(all.toArray(String[]::new));
    }

    private static FailureAnalysis refusal(Class<?> source, String... properties) {
        return analysis(assertThrows(
                RuntimeException.class, () -> run(source, properties).close()));
    }

    private static FailureAnalysis analysis(Throwable failure) {
        FailureAnalysis analysis = new StartRefusedAnalyzer().analyze(failure);
        if (analysis == null) throw new AssertionError("Refused without a word for it", failure);
        return analysis;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Sender {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Own {
        final List<String> customized = new ArrayList<>();

        @Bean
        TokenProvider tokens() {
            return () -> {
                throw new IllegalStateException("Nobody calls");
            };
        }

        @Bean
        WhatsAppCustomizer client() {
            return client -> customized.add("client");
        }

        @Bean
        WebhookReceiverCustomizer webhook(WhatsAppAsync needed) {
            return webhook -> {
                webhook.on(TextMessage.class, text -> {});
                customized.add("webhook");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OwnReceiver {
        @Bean
        WebhookReceiver own() {
            return WebhookReceiver.builder()
                    .appSecret(new AppSecret("abc"))
                    .verifyToken(new VerifyToken("sesame"))
                    .on(TextMessage.class, text -> {})
                    .build();
        }
    }

    static class Two {
        @WhatsAppListener
        void hear(TextMessage text, String more) {}
    }

    static class Words {
        @WhatsAppListener
        void hear(String text) {}
    }

    static class Returning {
        @WhatsAppListener
        String hear(TextMessage text) {
            return "lost";
        }
    }

    static class Silent {
        @WhatsAppListener
        void hear() {}
    }

    static class Malformed {
        @WhatsAppListener(text = "(")
        void hear(TextMessage text) {}
    }

    @Import(Two.class)
    static class WithTwo extends Sender {}

    @Import(Words.class)
    static class WithWords extends Sender {}

    @Import(Returning.class)
    static class WithReturning extends Sender {}

    @Import(Silent.class)
    static class WithSilent extends Sender {}

    @Import(Malformed.class)
    static class WithMalformed extends Sender {}
}
