package org.kontor.timetable.formats;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The records of a sealed interface as JSON objects, each under its own name, as in
/// `{"kind":"DelegateAway","delegate":"Ann"}`. Their components are strings, whole numbers, and
/// sets or lists of strings.
final class Kinds {

    private Kinds() {}

    static Map<String, Object> write(Record thing) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", thing.getClass().getSimpleName());
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            Object value = value(thing, component);
            members.put(
                    component.getName(),
                    value instanceof Set<?> set ? set.stream().sorted().toList() : value);
        }
        return members;
    }

    static <T> T read(JsonNode node, Class<T> sealed) throws BadInput {
        JsonNode kind = node.member("kind");
        String name = kind.text();
        for (Class<?> type : sealed.getPermittedSubclasses()) {
            if (type.getSimpleName().equals(name)) {
                return sealed.cast(record(node, type));
            }
        }
        throw kind.bad(
                "one of %s is expected"
                        .formatted(
                                Arrays.stream(sealed.getPermittedSubclasses())
                                        .map(Class::getSimpleName)
                                        .toList()));
    }

    private static Object record(JsonNode node, Class<?> type) throws BadInput {
        RecordComponent[] components = type.getRecordComponents();
        String[] names = new String[components.length + 1];
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        names[0] = "kind";
        for (int i = 0; i < components.length; i++) {
            names[i + 1] = components[i].getName();
            types[i] = components[i].getType();
        }
        node.only(names);
        for (int i = 0; i < components.length; i++) {
            values[i] = component(node.member(names[i + 1]), types[i]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object component(JsonNode node, Class<?> type) throws BadInput {
        if (type == int.class) {
            return node.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == String.class) {
            return node.text();
        }
        List<String> texts = node.each(JsonNode::text);
        return type == Set.class ? new HashSet<>(texts) : texts;
    }

    private static Object value(Record thing, RecordComponent component) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
