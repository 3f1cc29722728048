package org.kontor.events.desk;

import java.util.Optional;
import java.util.UUID;
import org.kontor.forms.QuestionId;

/// What was answered to one question.
///
/// @param given false for those who did not answer so
/// @param choice the key of what was chosen; empty for any answer
/// @param words that the answer contains, whatever its accents; empty for any
public record AnswerFilter(QuestionId question, boolean given, String choice, String words) {

    /// Reads a question's id, with `!` before it for those who did not answer it, or `=` and a
    /// choice behind it.
    static Optional<AnswerFilter> parse(String text, String words) {
        boolean given = !text.startsWith("!");
        String[] parts = (given ? text : text.substring(1)).split("=", 2);
        try {
            return Optional.of(
                    new AnswerFilter(
                            new QuestionId(UUID.fromString(parts[0])),
                            given,
                            parts.length > 1 ? parts[1] : "",
                            words));
        } catch (IllegalArgumentException noQuestion) {
            return Optional.empty();
        }
    }

    /// What [#parse] reads.
    String code() {
        return (given ? "" : "!") + question + (choice.isEmpty() ? "" : "=" + choice);
    }
}
