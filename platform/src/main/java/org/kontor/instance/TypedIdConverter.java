package org.kontor.instance;

import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.shared.TypedId;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Stores every typed id as the UUID it wraps: one converter for all of them.
final class TypedIdConverter implements GenericConverter {
    private static final Set<Class<?>> IDS = find();
    private final Map<Class<?>, Constructor<?>> constructors = new ConcurrentHashMap<>();

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return IDS.stream()
                .flatMap(
                        id ->
                                Stream.of(
                                        new ConvertiblePair(id, UUID.class),
                                        new ConvertiblePair(UUID.class, id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable Object convert(
            @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return switch (source) {
            case null -> null;
            case TypedId id -> id.value();
            default -> wrap((UUID) source, to.getType());
        };
    }

    private Object wrap(UUID value, Class<?> type) {
        try {
            return constructors
                    .computeIfAbsent(type, TypedIdConverter::constructor)
                    .newInstance(value);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Not a record around a UUID: " + type, failure);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException failure) {
            throw new IllegalStateException("Not a record around a UUID: " + type, failure);
        }
    }

    private static Set<Class<?>> find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(TypedId.class));
        return scanner.findCandidateComponents("org.kontor").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(
                        name ->
                                ClassUtils.resolveClassName(
                                        String.valueOf(name), TypedId.class.getClassLoader()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
