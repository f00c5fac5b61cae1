package io.wakit.spring;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;

/** Finds the methods with {@link WhatsAppListener} by the types of the beans; none is made for that. */
final class ListenerSearch {
    private final ConfigurableListableBeanFactory beans;

    ListenerSearch(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** In their order; those of the same order as the beans were defined, then by name. */
    List<ListenerMethod> listeners() {
        List<ListenerMethod> found = new ArrayList<>();
        for (String name : beans.getBeanNamesForType(Object.class, true, false)) {
            if (ScopedProxyUtils.isScopedTarget(name)) continue;
            Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
            if (type != null && AnnotationUtils.isCandidateClass(type, WhatsAppListener.class)) {
                methodsOf(type).entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().getName()))
                        .map(entry -> ListenerMethod.of(beans, name, type, entry.getKey(), entry.getValue()))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(ListenerMethod::order));
        return found;
    }

    private static Map<Method, WhatsAppListener> methodsOf(Class<?> type) {
        try {
            return MethodIntrospector.selectMethods(type, (MethodIntrospector.MetadataLookup<WhatsAppListener>)
                    method -> AnnotatedElementUtils.findMergedAnnotation(method, WhatsAppListener.class));
        } catch (NoClassDefFoundError optional) {
            // A bean with signatures of a library that is not there: none of its methods could be called.
            return Map.of();
        }
    }
}
