package io.wakit.spring;

import io.wakit.inbox.jdbc.JdbcInbox;
import io.wakit.javacompat.InboxAsync;
import io.wakit.javacompat.WebhookReceiver;
import io.wakit.javacompat.WebhookReceiverBuilder;
import io.wakit.model.event.MessageTypes;
import io.wakit.webhook.Inbox;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What hears, in a web application: a {@link WebhookReceiver} that calls the methods with {@link WhatsAppListener}, and in
 * Spring MVC its endpoint at {@code wakit.webhook.path}. With {@code wakit.inbox.enabled} events are kept in the
 * application's own {@link DataSource}; an {@link Inbox} that is a bean of yours is used without being asked for.
 *
 * <p>{@link MessageTypes} that are beans are read as their classes of yours.
 *
 * <p>The receiver is made when all other beans are, before the web server takes requests, and is shut down after it took
 * the last. Beans of your own come before these: a {@link WebhookReceiver}, an {@link Inbox}, an {@link InboxAsync}, or a
 * {@link RouterFunction} called {@code wakitWebhookEndpoint}. In a server that is not Spring MVC, hand the
 * {@link WebhookReceiver} what comes.
 *
 * <p>Under Spring Security the path has to be open and without CSRF tokens: it is Meta's signature that opens it.
 */
@AutoConfiguration(
        after = WakitAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "wakit.webhook.enabled", matchIfMissing = true)
public final class WebhookAutoConfiguration {
    static final String RECEIVER = "wakitWebhookReceiver";

    WebhookAutoConfiguration() {}

    @Bean(RECEIVER)
    @Lazy
    @ConditionalOnMissingBean
    WebhookReceiver receiver(
            RequiredSettings required,
            ConfigurableListableBeanFactory beans,
            ObjectProvider<Inbox> inbox,
            ObjectProvider<MessageTypes> types,
            ObjectProvider<WebhookReceiverCustomizer> customizers) {
        WebhookReceiverBuilder webhook = WebhookReceiver.builder().verifyToken(required.verifyToken());
        required.appSecrets().forEach(webhook::appSecret);
        List<ListenerMethod> listeners = new ListenerSearch(beans).listeners();
        List<WebhookReceiverCustomizer> others = customizers.orderedStream().toList();
        if (listeners.isEmpty() && others.isEmpty()) {
            throw new StartRefusedException(
                    "No bean has a method with @WhatsAppListener, so every event would be answered 200 and lost.",
                    "Write one, or set wakit.webhook.enabled to false in an application that only sends.");
        }
        listeners.forEach(listener -> listener.addTo(webhook));
        inbox.ifAvailable(webhook::inbox);
        types.orderedStream().forEach(webhook::messageTypes);
        others.forEach(customizer -> customizer.customize(webhook));
        return webhook.build();
    }

    @Bean
    WebhookLifecycle wakitWebhookLifecycle(ObjectProvider<WebhookReceiver> receiver, WakitProperties properties) {
        return new WebhookLifecycle(receiver::getObject, properties.webhook().shutDownWithin());
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(Inbox.class)
    InboxAsync wakitInboxAsync(Inbox inbox) {
        return new InboxAsync(inbox);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(DispatcherServlet.class)
    static final class Endpoint {
        @Bean
        @ConditionalOnMissingBean(name = "wakitWebhookEndpoint")
        RouterFunction<ServerResponse> wakitWebhookEndpoint(
                ObjectProvider<WebhookReceiver> receiver, WakitProperties properties) {
            return new WebhookEndpoint(receiver::getObject)
                    .at(properties.webhook().path());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("wakit.inbox.enabled")
    @ConditionalOnMissingBean(Inbox.class)
    @ConditionalOnClass(JdbcInbox.class)
    static final class InboxInDataSource {
        @Bean
        JdbcInbox wakitInbox(ObjectProvider<DataSource> dataSources, WakitProperties properties) {
            DataSource dataSource = dataSources.getIfUnique();
            if (dataSource == null) {
                throw new StartRefusedException(
                        "wakit.inbox.enabled is set, and the application has no DataSource, or several and none of them"
                                + " @Primary.",
                        "Add spring-boot-starter-jdbc and spring.datasource.url, or make one @Primary, or define an"
                                + " Inbox bean.");
            }
            String name = properties.inbox().name();
            return name == null ? new JdbcInbox(dataSource) : new JdbcInbox(dataSource, name);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("wakit.inbox.enabled")
    @ConditionalOnMissingBean(Inbox.class)
    @ConditionalOnMissingClass("io.wakit.inbox.jdbc.JdbcInbox")
    static final class InboxWithoutJdbc {
        @Bean
        Inbox wakitInbox() {
            throw new StartRefusedException(
                    "wakit.inbox.enabled is set, and wa-inbox-jdbc is not on the class path.",
                    "Add the dependency io.wakit:wa-inbox-jdbc, or define an Inbox bean.");
        }
    }
}
