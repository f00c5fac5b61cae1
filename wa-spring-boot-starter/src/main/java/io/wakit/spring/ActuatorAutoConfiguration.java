package io.wakit.spring;

import io.wakit.javacompat.InboxAsync;
import io.wakit.javacompat.PhoneAsync;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Actuator shows, where it is there: {@code whatsapp}, which is up while Meta takes the token and knows the number,
 * {@code whatsappInbox}, which is up while the inbox answers, and no secret of {@code wakit} in any of its pages, whatever
 * {@code show-values} says.
 *
 * <p>Keep {@code whatsapp} out of the readiness group: an application that Meta does not answer should hear webhooks all
 * the same.
 */
@AutoConfiguration(after = {WakitAutoConfiguration.class, WebhookAutoConfiguration.class})
public final class ActuatorAutoConfiguration {
    ActuatorAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static final class HealthConfiguration {
        @Bean
        @ConditionalOnBean(PhoneAsync.class)
        @ConditionalOnMissingBean(name = "whatsappHealthIndicator")
        @ConditionalOnEnabledHealthIndicator("whatsapp")
        HealthIndicator whatsappHealthIndicator(PhoneAsync phone, WakitProperties properties) {
            return new PhoneHealthIndicator(phone, properties.health().every());
        }

        @Bean
        @ConditionalOnBean(InboxAsync.class)
        @ConditionalOnMissingBean(name = "whatsappInboxHealthIndicator")
        @ConditionalOnEnabledHealthIndicator("whatsapp-inbox")
        HealthIndicator whatsappInboxHealthIndicator(InboxAsync inbox) {
            return new InboxHealthIndicator(inbox);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SanitizingFunction.class)
    static final class SanitizingConfiguration {
        private static final Set<String> SECRETS = Set.of("wakitaccesstoken", "wakitappsecret", "wakitverifytoken");

        @Bean
        SanitizingFunction wakitSanitizingFunction() {
            return data -> SECRETS.contains(plain(data.getKey())) ? data.withSanitizedValue() : data;
        }

        /** One spelling for properties, environment variables, fields and members of lists. */
        private static String plain(String key) {
            return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        }
    }
}
