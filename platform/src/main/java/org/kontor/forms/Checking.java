package org.kontor.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.web.FormErrors;

/// Finds what is wrong with the answer to one question.
final class Checking {
    private final Map<String, SequencedMap<String, String>> lists;
    private final FormErrors errors;

    Checking(Map<String, SequencedMap<String, String>> lists, FormErrors errors) {
        this.lists = lists;
        this.errors = errors;
    }

    void check(Question question, List<String> given, boolean hasFile) {
        boolean isAnswered = question.kind() == QuestionKind.FILE ? hasFile : !given.isEmpty();
        if (!isAnswered) {
            if (question.required()) {
                add(question, "forms.error.required." + missing(question));
            }
            return;
        }
        switch (question.kind()) {
            case SHORT_TEXT, LONG_TEXT -> text(question, given.getFirst());
            case NUMBER -> number(question, given.getFirst());
            case DATE -> date(question, given.getFirst());
            case ONE_OF, SEVERAL_OF ->
                    known(
                            question,
                            given,
                            question.choices().stream()
                                    .map(Choice::key)
                                    .collect(Collectors.toSet()));
            case YES_NO -> known(question, given, Set.of(Question.YES, Question.NO));
            case LIST ->
                    known(
                            question,
                            given,
                            Optional.ofNullable(lists.get(question.list()))
                                    .<Set<String>>map(Map::keySet)
                                    .orElse(Set.of()));
            case FILE -> {
                // Looked at when it was sent: what is stored may stay.
            }
        }
    }

    private static String missing(Question question) {
        return switch (question.kind()) {
            case ONE_OF, SEVERAL_OF, YES_NO, LIST -> "choice";
            case FILE -> "file";
            default -> "text";
        };
    }

    private void text(Question question, String given) {
        int length = given.codePointCount(0, given.length());
        if (length > question.longest()) {
            add(question, "forms.error.long", question.longest(), length);
        }
        if (question.kind() == QuestionKind.SHORT_TEXT && given.contains("\n")) {
            add(question, "forms.error.one-line");
        }
    }

    private void number(Question question, String given) {
        BigDecimal number;
        try {
            number = new BigDecimal(given);
        } catch (NumberFormatException notANumber) {
            add(question, "forms.error.number");
            return;
        }
        Limits limits = question.limits();
        if (limits.whole() && number.stripTrailingZeros().scale() > 0) {
            add(question, "forms.error.whole");
        } else if (limits.leastNumber().filter(least -> number.compareTo(least) < 0).isPresent()) {
            add(question, "forms.error.least", limits.leastNumber().get());
        } else if (limits.mostNumber().filter(most -> number.compareTo(most) > 0).isPresent()) {
            add(question, "forms.error.most", limits.mostNumber().get());
        }
    }

    private void date(Question question, String given) {
        LocalDate day;
        try {
            day = LocalDate.parse(given);
        } catch (DateTimeParseException notADay) {
            add(question, "web.form.date");
            return;
        }
        Limits limits = question.limits();
        if (limits.earliest().filter(day::isBefore).isPresent()) {
            add(question, "forms.error.earliest", limits.earliest().get().toString());
        } else if (limits.latest().filter(day::isAfter).isPresent()) {
            add(question, "forms.error.latest", limits.latest().get().toString());
        }
    }

    private void known(Question question, List<String> given, Set<String> known) {
        if (!known.containsAll(given)
                || (question.kind() != QuestionKind.SEVERAL_OF && given.size() > 1)) {
            add(question, "web.form.choice");
        } else if (question.kind() == QuestionKind.SEVERAL_OF) {
            int least = question.limits().leastOr(0);
            int most = question.limits().mostOr(Integer.MAX_VALUE);
            if (given.size() < least) {
                add(question, "forms.error.fewest", least);
            } else if (given.size() > most) {
                add(question, "forms.error.too-many", most);
            }
        }
    }

    private void add(Question question, String key, Object... arguments) {
        errors.add(question.field(), key, arguments);
    }
}
