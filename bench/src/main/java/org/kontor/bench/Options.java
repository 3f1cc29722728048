package org.kontor.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Options as in `--seconds 30`.
record Options(Map<String, String> values) {

    static Options read(List<String> arguments) {
        var values = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            values.put(arguments.get(i).replaceFirst("^--", ""), arguments.get(i + 1));
        }
        return new Options(values);
    }

    int number(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(
                    "--%s takes a number, not %s".formatted(name, value));
        }
        return Integer.parseInt(value);
    }
}
