package org.kontor.timetable.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value in a JSON document that knows its place, so that what is wrong with it can be located.
final class JsonNode {

    /// Something that makes a thing of a value.
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonNode node) throws BadInput;
    }

    private final Object value;
    private final @Nullable JsonNode parent;
    private final String name;

    private JsonNode(Object value, @Nullable JsonNode parent, String name) {
        this.value = value;
        this.parent = parent;
        this.name = name;
    }

    /// The whole of a document.
    static JsonNode of(String text) throws BadInput {
        return new JsonNode(Json.read(text), null, "");
    }

    /// The path from the root, by RFC 6901.
    String path() {
        return parent == null
                ? ""
                : parent.path() + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    BadInput bad(String reason) {
        return BadInput.at(path(), reason);
    }

    /// The same, if it is an object with none but these members.
    JsonNode only(String... names) throws BadInput {
        for (Object member : members().keySet()) {
            if (!Arrays.asList(names).contains(member)) {
                throw bad(
                        "there is no member \"%s\", only %s"
                                .formatted(member, String.join(", ", names)));
            }
        }
        return this;
    }

    JsonNode member(String wanted) throws BadInput {
        Optional<JsonNode> found = optional(wanted);
        if (found.isEmpty()) {
            throw bad("the member \"" + wanted + "\" is missing");
        }
        return found.orElseThrow();
    }

    Optional<JsonNode> optional(String wanted) throws BadInput {
        return Optional.ofNullable(members().get(wanted))
                .map(found -> new JsonNode(found, this, wanted));
    }

    /// What is read from a member, or something else if it is not there.
    <T> T optional(String wanted, T otherwise, Reading<T> reading) throws BadInput {
        Optional<JsonNode> found = optional(wanted);
        return found.isPresent() ? reading.read(found.orElseThrow()) : otherwise;
    }

    /// What is read from a member, if it is there.
    <T> Optional<T> ifPresent(String wanted, Reading<T> reading) throws BadInput {
        Optional<JsonNode> found = optional(wanted);
        return found.isPresent()
                ? Optional.of(reading.read(found.orElseThrow()))
                : Optional.empty();
    }

    /// The names of an object's members, in their order.
    List<String> names() throws BadInput {
        return members().keySet().stream().map(String::valueOf).toList();
    }

    private Map<?, ?> members() throws BadInput {
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw bad("an object is expected");
    }

    /// What is read from each item of an array.
    <T> List<T> each(Reading<T> reading) throws BadInput {
        if (!(value instanceof List<?> items)) {
            throw bad("an array is expected");
        }
        List<T> found = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            found.add(reading.read(new JsonNode(items.get(i), this, Integer.toString(i))));
        }
        return found;
    }

    String text() throws BadInput {
        if (value instanceof String text) {
            return text;
        }
        throw bad("a string is expected");
    }

    boolean flag() throws BadInput {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw bad("true or false is expected");
    }

    double number() throws BadInput {
        if (value instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw bad("a number is expected");
    }

    int whole(int least, int most) throws BadInput {
        if (!(value instanceof Double number) || number != Math.rint(number)) {
            throw bad("a whole number is expected");
        }
        if (number < least || number > most) {
            throw bad(
                    "%s is not between %d and %d".formatted(JsonWriter.plain(number), least, most));
        }
        return number.intValue();
    }

    <E extends Enum<E>> E choice(Class<E> type) throws BadInput {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw bad("one of " + Arrays.toString(type.getEnumConstants()) + " is expected");
    }

    boolean isNull() {
        return Json.NULL.equals(value);
    }

    /// Makes a thing that refuses what does not go together.
    <T> T make(Supplier<T> thing) throws BadInput {
        try {
            return thing.get();
        } catch (IllegalArgumentException e) {
            throw bad(Optional.ofNullable(e.getMessage()).orElse("does not go together"));
        }
    }
}
