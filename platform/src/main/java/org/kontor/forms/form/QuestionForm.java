package org.kontor.forms.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.forms.Choice;
import org.kontor.forms.ChoiceList;
import org.kontor.forms.Condition;
import org.kontor.forms.FileType;
import org.kontor.forms.Limits;
import org.kontor.forms.Question;
import org.kontor.forms.QuestionId;
import org.kontor.forms.QuestionKind;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;
import org.springframework.util.LinkedMultiValueMap;

/// A question as a form, and the form read back.
public final class QuestionForm {
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_HELP = 1000;
    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_CHOICES = 100;
    private static final int MOST_MEGABYTES = 20;

    private QuestionForm() {}

    public static FormInput blank(int version) {
        return FormInput.of(
                Map.of("version", String.valueOf(version), "types", FileType.PDF.name()));
    }

    public static FormInput of(Question question, int version) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("version", String.valueOf(version));
        for (Language language : Language.values()) {
            fields.add("label-" + language.code(), question.label().exactly(language));
            fields.add("help-" + language.code(), question.help().exactly(language));
        }
        if (question.required()) {
            fields.add("required", "yes");
        }
        for (Choice choice : question.choices()) {
            fields.add("choice-key", choice.key());
            for (Language language : Language.values()) {
                fields.add("choice-" + language.code(), choice.label().exactly(language));
            }
        }
        fields.add("list", question.list());
        fields.add("least", question.limits().least());
        fields.add("most", question.limits().most());
        if (question.limits().whole()) {
            fields.add("whole", "yes");
        }
        question.limits().types().forEach(type -> fields.add("types", type.name()));
        question.condition()
                .ifPresent(
                        condition -> {
                            fields.add("condition", condition.question().toString());
                            condition
                                    .values()
                                    .forEach(
                                            value ->
                                                    fields.add(
                                                            values(condition.question()), value));
                        });
        return new FormInput(fields);
    }

    /// The field with the answers that a condition on the question asks for.
    public static String values(QuestionId decider) {
        return "values-" + decider;
    }

    /// Reads the form; what is wrong stands in its errors then.
    public static Question read(
            FormInput form,
            QuestionKind kind,
            QuestionId id,
            List<Question> deciders,
            List<ChoiceList> lists) {
        Translated label = form.translated("label", LONGEST_LABEL);
        if (label.isEmpty()) {
            form.errors().add("label-en", "web.form.required");
        }
        if (kind == QuestionKind.LIST
                && lists.stream().noneMatch(list -> list.name().equals(form.raw("list")))) {
            form.errors().add("list", "web.form.choice");
        }
        return new Question(
                id,
                kind,
                label,
                form.translated("help", LONGEST_HELP),
                form.isTicked("required"),
                kind.hasOptions() ? choices(form) : List.of(),
                kind == QuestionKind.LIST ? form.raw("list") : "",
                limits(form, kind),
                condition(form, deciders));
    }

    private static List<Choice> choices(FormInput form) {
        List<String> keys = form.all("choice-key");
        var choices = new ArrayList<Choice>();
        var taken = new HashSet<>(keys);
        for (int i = 0; i < keys.size(); i++) {
            var texts = new EnumMap<Language, String>(Language.class);
            for (Language language : Language.values()) {
                List<String> lines = form.all("choice-" + language.code());
                texts.put(language, i < lines.size() ? lines.get(i) : "");
            }
            Translated label = Translated.of(texts);
            if (!label.isEmpty()) {
                choices.add(new Choice(keys.get(i).isEmpty() ? key(taken) : keys.get(i), label));
            }
        }
        if (choices.size() < 2 && !form.isTicked("more")) {
            form.errors().add("choices", "forms.error.choices");
        }
        if (choices.size() > MOST_CHOICES) {
            form.errors().add("choices", "forms.error.too-many", MOST_CHOICES);
        }
        if (choices.stream().map(Choice::label).distinct().count() < choices.size()) {
            form.errors().add("choices", "forms.error.alike");
        }
        return choices;
    }

    /// A key that no choice of the question has, had, or is likely to have had.
    private static String key(Set<String> taken) {
        String key = UUID.randomUUID().toString().substring(0, 8);
        return taken.add(key) ? key : key(taken);
    }

    private static Limits limits(FormInput form, QuestionKind kind) {
        return switch (kind) {
            case ONE_OF, YES_NO, LIST -> Limits.NONE;
            case SHORT_TEXT, LONG_TEXT ->
                    new Limits("", count(form, "most", MOST_CHARACTERS), false, Set.of());
            case NUMBER -> {
                String least = number(form, "least");
                String most = number(form, "most");
                requireOrder(form, least, most);
                yield new Limits(least, most, form.isTicked("whole"), Set.of());
            }
            case SEVERAL_OF -> {
                String least = count(form, "least", MOST_CHOICES);
                String most = count(form, "most", MOST_CHOICES);
                requireOrder(form, least, most);
                yield new Limits(least, most, false, Set.of());
            }
            case DATE -> {
                String earliest = day(form, "least");
                String latest = day(form, "most");
                if (!earliest.isEmpty() && !latest.isEmpty() && latest.compareTo(earliest) < 0) {
                    form.errors().add("most", "forms.error.order");
                }
                yield new Limits(earliest, latest, false, Set.of());
            }
            case FILE -> {
                Set<FileType> types = form.choices("types", FileType.class);
                if (types.isEmpty()) {
                    form.errors().add("types", "forms.error.types");
                }
                yield new Limits("", count(form, "most", MOST_MEGABYTES), false, types);
            }
        };
    }

    private static void requireOrder(FormInput form, String least, String most) {
        if (!least.isEmpty()
                && !most.isEmpty()
                && new BigDecimal(most).compareTo(new BigDecimal(least)) < 0) {
            form.errors().add("most", "forms.error.order");
        }
    }

    private static String count(FormInput form, String field, int most) {
        return form.raw(field).isEmpty() ? "" : String.valueOf(form.number(field, 1, most));
    }

    private static String number(FormInput form, String field) {
        String typed = form.raw(field).replace(',', '.');
        if (!typed.isEmpty() && !typed.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            form.errors().add(field, "forms.error.number");
            return "";
        }
        return typed;
    }

    private static String day(FormInput form, String field) {
        try {
            String typed = form.raw(field);
            return typed.isEmpty() ? "" : LocalDate.parse(typed).toString();
        } catch (DateTimeParseException notADay) {
            form.errors().add(field, "web.form.date");
            return "";
        }
    }

    private static Optional<Condition> condition(FormInput form, List<Question> deciders) {
        Optional<Question> decider =
                deciders.stream()
                        .filter(question -> question.id().toString().equals(form.raw("condition")))
                        .findFirst();
        if (decider.isEmpty()) {
            if (!form.raw("condition").isEmpty()) {
                form.errors().add("condition", "web.form.choice");
            }
            return Optional.empty();
        }
        var values = Set.copyOf(form.all(values(decider.get().id())));
        if (values.isEmpty()) {
            form.errors().add("condition", "forms.error.condition");
            return Optional.empty();
        }
        return Optional.of(new Condition(decider.get().id(), values));
    }
}
