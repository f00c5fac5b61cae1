package io.wakit.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.spring.Applications.Echo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Actuator in a Spring Boot application with Wakit")
@Timeout(120)
class ActuatorTest {
    private static final String ALL = "management.endpoints.web.exposure.include=*";
    private static final String DETAILS = "management.endpoint.health.show-details=always";
    private final Meta meta = new Meta();

    @AfterEach
    void close() {
        meta.close();
    }

    @Test
    @DisplayName("is up while Meta knows the number, and asks it once for many probes")
    void up() throws Exception {
        try (var application = meta.run(List.of(Echo.class), ALL, DETAILS)) {
            String url = Meta.url(application, "/actuator/health/whatsapp");
            for (int probe = 0; probe < 3; probe++) {
                var health = meta.get(url);
                assertEquals(200, health.statusCode(), health.body());
                assertTrue(health.body().contains("\"status\":\"UP\""), health.body());
                assertTrue(health.body().contains(meta.sandbox.getPhone().getValue()), health.body());
            }
            assertEquals(1, meta.sandbox.getRequests().size());
        }
    }

    @Test
    @DisplayName("is down when Meta does not take the token, with what to do and without the token")
    void down() throws Exception {
        try (var application = meta.run(List.of(Echo.class), ALL, DETAILS, "wakit.access-token=EAAwrong")) {
            var health = meta.get(Meta.url(application, "/actuator/health/whatsapp"));
            assertEquals(503, health.statusCode());
            assertTrue(health.body().contains("\"error\":"), health.body());
            assertFalse(health.body().contains("EAAwrong"), health.body());
        }
    }

    @Test
    @DisplayName("asks Meta nothing where its indicator is turned off")
    void turnedOff() throws Exception {
        try (var application = meta.run(List.of(Echo.class), ALL, "management.health.whatsapp.enabled=" + false)) {
            assertEquals(
                    404,
                    meta.get(Meta.url(application, "/actuator/health/whatsapp")).statusCode());
            assertTrue(meta.sandbox.getRequests().isEmpty());
        }
    }

    @Test
    @DisplayName("tells the inbox and its dead letters")
    void inbox() throws Exception {
        try (var application = meta.run(
                List.of(Echo.class),
                ALL,
                DETAILS,
                "wakit.inbox.enabled=true",
                "spring.datasource.url=jdbc:h2:mem:health;DB_CLOSE_DELAY=-1")) {
            var health = meta.get(Meta.url(application, "/actuator/health/whatsappInbox"));
            assertEquals(200, health.statusCode());
            assertTrue(health.body().contains("\"deadLetters\":0"), health.body());
        }
    }

    @Test
    @DisplayName("shows no secret on any page, though it is told to show all values")
    void secrets() throws Exception {
        try (var application = meta.run(
                List.of(Echo.class),
                ALL,
                "management.endpoint.configprops.show-values=always",
                "management.endpoint.env.show-values=always",
                "wakit.app-secret=0123456789abcdef,fedcba9876543210")) {
            String configuration = page(Meta.url(application, "/actuator/configprops"));
            assertTrue(configuration.contains(
                    "\"phoneNumberId\":\"" + meta.sandbox.getPhone().getValue() + "\""));
            assertTrue(configuration.contains("\"accessToken\":\"******\""), configuration);
            String environment = page(Meta.url(application, "/actuator/env"));
            assertTrue(environment.contains("wakit.verify-token"), environment);
            String beans = page(Meta.url(application, "/actuator/beans"));
            String printed = application.getBean(WakitProperties.class).toString();
            for (String secret : List.of(
                    meta.sandbox.getAccessToken().reveal(),
                    meta.sandbox.getVerifyToken().reveal(),
                    "0123456789abcdef",
                    "fedcba9876543210")) {
                for (String page : List.of(configuration, environment, beans, printed)) {
                    assertFalse(page.contains(secret), secret);
                }
            }
        }
    }

    @Test
    @DisplayName("has its settings described for development tools")
    void metadata() throws IOException {
        try (var file = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String name : List.of(
                    "access-token",
                    "phone-number-id",
                    "app-secret",
                    "verify-token",
                    "base-url",
                    "webhook.enabled",
                    "webhook.path",
                    "webhook.shut-down-within",
                    "inbox.enabled",
                    "inbox.name",
                    "health.every")) {
                assertTrue(json.contains("\"wakit." + name + "\""), name);
            }
            assertEquals(11, json.split("\"description\"", -1).length - 1);
        }
    }

    private String page(String url) throws IOException, InterruptedException {
        var response = meta.get(url);
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }
}
