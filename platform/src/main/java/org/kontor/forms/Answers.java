package org.kontor.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.web.FormInput;

/// What was answered, by question: one text, or several where several may be chosen. Files lie
/// beside.
public record Answers(Map<QuestionId, List<String>> values) {
    public static final Answers NONE = new Answers(Map.of());
    private static final int LONGEST = 20_000;

    public Answers {
        values = Map.copyOf(values);
    }

    /// Takes what stands in the fields of a page, cut where nobody could have meant it.
    public static Answers read(Questionnaire questionnaire, FormInput form) {
        var read = new LinkedHashMap<QuestionId, List<String>>();
        for (Question question : questionnaire.questions()) {
            List<String> given =
                    question.kind() == QuestionKind.FILE
                            ? List.of()
                            : form.all(question.field()).stream()
                                    .filter(text -> !text.isEmpty())
                                    .map(text -> plain(question, text))
                                    .distinct()
                                    .toList();
            if (!given.isEmpty()) {
                read.put(question.id(), given);
            }
        }
        return new Answers(read);
    }

    public List<String> of(QuestionId question) {
        return values.getOrDefault(question, List.of());
    }

    /// The one answer, empty where there is none.
    public String text(QuestionId question) {
        return of(question).stream().findFirst().orElse("");
    }

    Answers with(QuestionId question, List<String> given) {
        var changed = new LinkedHashMap<>(values);
        changed.put(question, given);
        return new Answers(changed);
    }

    /// Those to these questions.
    Answers only(Collection<Question> questions) {
        var kept = new LinkedHashMap<QuestionId, List<String>>();
        questions.forEach(
                question -> {
                    if (values.containsKey(question.id())) {
                        kept.put(question.id(), of(question.id()));
                    }
                });
        return new Answers(kept);
    }

    private static String plain(Question question, String text) {
        if (question.kind() == QuestionKind.NUMBER) {
            return number(text);
        }
        return plainText(text);
    }

    private static String plainText(String text) {
        String lines = text.replace("\r\n", "\n").replace("\u0000", "");
        return lines.length() <= LONGEST ? lines : lines.substring(0, LONGEST);
    }

    /// As computers write it, where it is a number as people write them.
    private static String number(String text) {
        String digits =
                text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.').replace('−', '-');
        return digits.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? digits : plainText(text);
    }
}
