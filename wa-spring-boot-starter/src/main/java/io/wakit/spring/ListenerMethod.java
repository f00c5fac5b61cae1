package io.wakit.spring;

import io.wakit.javacompat.WebhookReceiverBuilder;
import io.wakit.model.event.InboundEvent;
import io.wakit.webhook.EventFilter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.util.ReflectionUtils;

/** A method with {@link WhatsAppListener}, and how it is called. */
record ListenerMethod(
        BeanFactory beans,
        String bean,
        Method method,
        Class<? extends InboundEvent> type,
        EventFilter filter,
        int order) {

    static ListenerMethod of(
            ConfigurableBeanFactory beans, String bean, Class<?> beanType, Method found, WhatsAppListener listener) {
        String name = found.getDeclaringClass().getSimpleName() + "." + found.getName();
        if (Modifier.isStatic(found.getModifiers())) throw refused(name, "is static", "Make it a method of the bean.");
        if (found.getParameterCount() > 1) {
            throw refused(name, "has several parameters", "Give it one, the event, or none.");
        }
        if (found.getReturnType() != void.class && !CompletionStage.class.isAssignableFrom(found.getReturnType())) {
            throw refused(
                    name,
                    "returns " + found.getReturnType().getSimpleName() + ", which nobody would see",
                    "Return nothing, or a CompletionStage such as phone.reply(…) gives.");
        }
        Class<? extends InboundEvent> heard = parameterOf(name, found);
        List<Class<? extends InboundEvent>> types = List.of(listener.value());
        if (found.getParameterCount() == 0 && types.isEmpty()) {
            throw refused(name, "says of no event that it hears it", "Name types, or give it a parameter.");
        }
        for (Class<? extends InboundEvent> each : types) {
            if (!heard.isAssignableFrom(each)) {
                throw refused(
                        name,
                        "names " + each.getSimpleName() + ", which is no " + heard.getSimpleName(),
                        "Make the parameter a type that both are.");
            }
        }
        Class<? extends InboundEvent> type = types.size() == 1 ? types.get(0) : heard;
        EventFilter filter = new ListenerFilter(name, beans, listener).forType(type);
        EventFilter wanted = types.size() < 2 ? filter : anyOf(types).and(filter);
        Integer order = OrderUtils.getOrder(found);
        Method callable = AopUtils.selectInvocableMethod(found, beanType);
        ReflectionUtils.makeAccessible(callable);
        return new ListenerMethod(
                beans, bean, callable, type, wanted, order == null ? Ordered.LOWEST_PRECEDENCE : order);
    }

    void addTo(WebhookReceiverBuilder webhook) {
        webhook.onAsync(type, filter, this::hear);
    }

    private CompletionStage<?> hear(InboundEvent event) {
        try {
            Object[] arguments = method.getParameterCount() == 0 ? new Object[0] : new Object[] {event};
            Object returned = method.invoke(beans.getBean(bean), arguments);
            if (method.getReturnType() == void.class) return CompletableFuture.completedStage(null);
            return (CompletionStage<?>)
                    Objects.requireNonNull(returned, "The listener returned null where a stage was due.");
        } catch (InvocationTargetException thrown) {
            return CompletableFuture.failedStage(thrown.getTargetException());
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }

    private static Class<? extends InboundEvent> parameterOf(String name, Method found) {
        if (found.getParameterCount() == 0) return InboundEvent.class;
        Class<?> parameter = found.getParameterTypes()[0];
        if (!InboundEvent.class.isAssignableFrom(parameter)) {
            throw refused(
                    name,
                    "has a parameter of type " + parameter.getSimpleName() + ", which is no event",
                    "Make it TextMessage, say, or InboundEvent for everything.");
        }
        return parameter.asSubclass(InboundEvent.class);
    }

    private static EventFilter anyOf(List<Class<? extends InboundEvent>> types) {
        return event -> types.stream().anyMatch(type -> type.isInstance(event));
    }

    static StartRefusedException refused(String name, String what, String remedy) {
        return new StartRefusedException("@WhatsAppListener " + name + " " + what + ".", remedy);
    }
}
