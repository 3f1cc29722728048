package org.kontor.timetable.formats;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/// Writes what [Json] reads, on one line.
final class JsonWriter {

    /// Numbers with more zeros than this are written with an exponent.
    private static final int MOST_ZEROS = 20;

    private final StringBuilder json = new StringBuilder();

    private JsonWriter() {}

    /// @param value made of maps, collections, numbers, booleans and strings
    static String write(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.json.toString();
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> members -> object(members);
            case Collection<?> items -> array(items);
            case Double number -> json.append(plain(number));
            case Number number -> json.append(number);
            case Boolean flag -> json.append(flag);
            default -> {
                if (Json.NULL.equals(value)) {
                    json.append("null");
                } else {
                    string(value.toString());
                }
            }
        }
    }

    private void object(Map<?, ?> members) {
        char before = '{';
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.append(before);
            string(String.valueOf(member.getKey()));
            json.append(':');
            value(member.getValue());
            before = ',';
        }
        json.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> items) {
        char before = '[';
        for (Object item : items) {
            json.append(before);
            value(item);
            before = ',';
        }
        json.append(items.isEmpty() ? "[]" : "]");
    }

    /// A number as a person would write it.
    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return exact.scale() > -MOST_ZEROS ? exact.toPlainString() : exact.toString();
    }

    /// Half of a pair of characters is written as an escape, because UTF-8 has no form for it.
    private void string(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
