package io.wakit.spring;

import io.wakit.javacompat.PhoneAsync;
import io.wakit.javacompat.TokenProvider;
import io.wakit.javacompat.WhatsAppAsync;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * What sends: one {@link WhatsAppAsync} for the application, closed with it, and the {@link PhoneAsync} of the number that
 * {@code wakit.phone-number-id} names. The token comes from {@code wakit.access-token}, or from a bean that is a
 * {@link TokenProvider}. Beans of your own come before these.
 */
@AutoConfiguration
@EnableConfigurationProperties(WakitProperties.class)
public final class WakitAutoConfiguration {
    static final String CLIENT = "wakitClient";

    WakitAutoConfiguration() {}

    @Bean
    RequiredSettings wakitRequiredSettings(WakitProperties properties, ListableBeanFactory beans) {
        return new RequiredSettings(properties, beans);
    }

    @Bean(CLIENT)
    @ConditionalOnMissingBean
    WhatsAppAsync client(
            WakitProperties properties,
            RequiredSettings required,
            ObjectProvider<TokenProvider> tokens,
            ObjectProvider<WhatsAppCustomizer> customizers) {
        TokenProvider provider = tokens.getIfAvailable();
        WhatsAppAsync.Builder client =
                provider == null ? WhatsAppAsync.builder(required.accessToken()) : WhatsAppAsync.builder(provider);
        String baseUrl = properties.baseUrl();
        if (baseUrl != null && !baseUrl.isBlank()) client.baseUrl(baseUrl.strip());
        customizers.orderedStream().forEach(customizer -> customizer.customize(client));
        return client.build();
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("wakit.phone-number-id")
    PhoneAsync wakitPhone(WhatsAppAsync client, RequiredSettings required) {
        return client.phone(required.phoneNumberId());
    }
}
