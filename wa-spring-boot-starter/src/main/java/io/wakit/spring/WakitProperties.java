package io.wakit.spring;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be set under {@code wakit}. Texts here, since a value that does not fit its type is printed by Spring Boot.
 *
 * @param accessToken A system user's token in production, a 24-hour one in trials. Not needed beside a TokenProvider bean.
 * @param phoneNumberId Id of the business phone number for which there is a PhoneAsync bean. Left out by applications that
 *     serve several.
 * @param appSecret Secret of the Meta app, from App settings, Basic. Two with a comma between them, old and new, while it
 *     is being changed.
 * @param verifyToken Word of your own that the app dashboard has beside the callback URL.
 * @param baseUrl Where the Graph is: Meta's host unless said otherwise, or the sandbox.
 * @param webhook the endpoint
 * @param inbox where events are kept
 * @param health what Actuator is told
 */
@ConfigurationProperties("wakit")
record WakitProperties(
        @Nullable String accessToken,
        @Nullable String phoneNumberId,
        @DefaultValue List<String> appSecret,
        @Nullable String verifyToken,
        @Nullable String baseUrl,
        @DefaultValue Webhook webhook,
        @DefaultValue Inbox inbox,
        @DefaultValue HealthChecks health) {

    /**
     * The endpoint.
     *
     * @param enabled Whether this application hears webhooks; false for one that only sends.
     * @param path Path of the endpoint, the same as in the callback URL.
     * @param shutDownWithin How long handlers may take to come to their end when the application stops.
     */
    record Webhook(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("/webhook") String path,
            @DefaultValue("20s") Duration shutDownWithin) {}

    /**
     * Where events are kept.
     *
     * @param enabled Whether each event is kept in the application's DataSource before Meta is answered, and handled once
     *     after that. Needs wa-inbox-jdbc.
     * @param name Which inbox in that database: applications with handlers of their own need names of their own, the nodes
     *     of one application share one.
     */
    record Inbox(
            @DefaultValue("false") boolean enabled,
            @Nullable String name) {}

    /**
     * What Actuator is told.
     *
     * @param every How long an answer of Meta's counts before it is asked for again.
     */
    record HealthChecks(@DefaultValue("1m") Duration every) {}

    /** Says what is set, and none of the secrets. */
    @Override
    public String toString() {
        return "WakitProperties(phoneNumberId=" + phoneNumberId + ", baseUrl=" + baseUrl + ", webhook=" + webhook
                + ", inbox=" + inbox + ", health=" + health + ")";
    }
}
