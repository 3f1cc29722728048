package org.kontor.directory.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontor.web.FormErrors;

/// Reads single fields, and adds an error for each that cannot be read.
record Values(Typed typed, FormErrors errors) {

    String text(String text, String field, int longest) {
        if (text.length() > longest) {
            errors.add(field, "directory.error.too-long", text.length(), longest);
        }
        return text;
    }

    List<String> lines(String field) {
        return typed.text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Optional<LocalDate> date(String field) {
        try {
            return Optional.of(LocalDate.parse(typed.text(field)));
        } catch (DateTimeParseException notADate) {
            errors.add(field, "directory.error.date", typed.text(field));
            return Optional.empty();
        }
    }

    Optional<Integer> integer(String field, int least, int most) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{1,9}")
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most) {
            return Optional.of(Integer.valueOf(text));
        }
        errors.add(field, "directory.error.number", text, least, most);
        return Optional.empty();
    }

    Optional<BigDecimal> decimal(String field) {
        String text = typed.text(field).replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{1,5}(\\.\\d{1,2})?")) {
            return Optional.of(new BigDecimal(text));
        }
        errors.add(field, "directory.error.decimal", typed.text(field));
        return Optional.empty();
    }

    <T extends Enum<T>> Optional<T> constant(String field, T[] constants) {
        String text = typed.constant(field);
        Optional<T> found = named(text, constants);
        if (found.isEmpty() && (!text.isEmpty() || field.equals("kind"))) {
            errors.add(field, "directory.error." + field, typed.text(field));
        }
        return found;
    }

    static <T extends Enum<T>> Optional<T> named(String name, T[] constants) {
        return Arrays.stream(constants).filter(each -> each.name().equals(name)).findFirst();
    }
}
