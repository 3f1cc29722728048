package org.kontor.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.shared.TypedId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The fields of a form: what stands in them as text, what they mean, and what is wrong with them.
///
/// A field that cannot be read gets a message and a harmless value, so that a form is read to its
/// end and shows all that is wrong at once.
public final class FormInput {
    /// The hidden field for the id of what the form makes.
    public static final String NEW_ID = "new-id";

    private static final int LONGEST_LINK = 500;

    private final MultiValueMap<String, String> sent;
    private final FormErrors errors = FormErrors.none();

    public FormInput(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /// A form to begin with.
    public static FormInput of(Map<String, String> values) {
        var fields = new LinkedMultiValueMap<String, String>();
        values.forEach(fields::add);
        return new FormInput(fields);
    }

    public FormErrors errors() {
        return errors;
    }

    /// What the form is to make gets its id when the form is opened, so that sent twice it makes
    /// one thing. A form that brings none makes a new one each time.
    public UUID newId() {
        try {
            return UUID.fromString(raw(NEW_ID));
        } catch (IllegalArgumentException none) {
            return TypedId.next();
        }
    }

    /// What stands in the field, empty where nothing does.
    public String raw(String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /// What stands in the field, cut where it is longer than its box takes.
    public String cut(String field, int longest) {
        String value = raw(field);
        return value.substring(0, Math.min(value.length(), longest));
    }

    public List<String> all(String field) {
        return sent.getOrDefault(field, List.of()).stream().map(String::strip).toList();
    }

    public boolean isTicked(String field) {
        return sent.containsKey(field);
    }

    public String text(String field, int longest) {
        String value = raw(field);
        if (value.length() > longest) {
            errors.add(field, "web.form.long", longest);
        }
        return value;
    }

    public String required(String field, int longest) {
        String value = text(field, longest);
        if (value.isEmpty()) {
            errors.add(field, "web.form.required");
        }
        return value;
    }

    /// An address of the web, or nothing.
    public String link(String field) {
        String link = text(field, LONGEST_LINK);
        if (!link.isEmpty() && !isWebAddress(link)) {
            errors.add(field, "web.form.link");
        }
        return link;
    }

    public String requiredLink(String field) {
        String link = link(field);
        if (link.isEmpty()) {
            errors.add(field, "web.form.required");
        }
        return link;
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = URI.create(text);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /// A text in every language, from fields named with the language's code behind a hyphen.
    public Translated translated(String field, int longest) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text(field + "-" + language.code(), longest));
        }
        return Translated.of(texts);
    }

    public int number(String field, int least, int most) {
        try {
            int value = Integer.parseInt(raw(field));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, like a number out of range.
        }
        errors.add(field, "web.form.number", least, most);
        return least;
    }

    public LocalDate date(String field, LocalDate otherwise) {
        return parsed(field, LocalDate::parse, "web.form.date").orElse(otherwise);
    }

    public LocalTime time(String field, LocalTime otherwise) {
        return parsed(field, LocalTime::parse, "web.form.time").orElse(otherwise);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(raw(field)))
                .findFirst()
                .orElseGet(
                        () -> {
                            errors.add(field, "web.form.choice");
                            return constants[0];
                        });
    }

    /// Those of the constants whose boxes are ticked; what names none is passed over.
    public <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
        List<String> ticked = all(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ticked.contains(constant.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Refuses a form that was opened before somebody else changed what it is about.
    ///
    /// @throws OptimisticLockingFailureException which becomes the page that says so
    public void requireVersion(int current) {
        if (!raw("version").equals(String.valueOf(current))) {
            throw new OptimisticLockingFailureException(
                    "Seen version %s, now %d".formatted(raw("version"), current));
        }
    }

    /// Changes what the form is about, unless somebody else did so since it was opened: then it
    /// says beside the fields what is stored now. Sent once more, it puts its own in the place of
    /// that.
    ///
    /// @param current version of what is stored
    /// @param stored the form as it would be opened now
    /// @return whether the change was made
    public boolean saves(int current, Runnable change, Supplier<FormInput> stored) {
        try {
            requireVersion(current);
            change.run();
            return true;
        } catch (OptimisticLockingFailureException overtaken) {
            FormInput now = stored.get();
            errors.overtake(sent, now.sent);
            sent.set("version", now.raw("version"));
            return false;
        }
    }

    private <T> Optional<T> parsed(String field, Function<String, T> parse, String message) {
        try {
            return Optional.of(parse.apply(raw(field)));
        } catch (DateTimeParseException unreadable) {
            errors.add(field, message);
            return Optional.empty();
        }
    }
}
