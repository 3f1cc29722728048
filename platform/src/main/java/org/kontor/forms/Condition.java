package org.kontor.forms;

import java.util.Set;
import java.util.TreeSet;

/// When a question is asked: where an earlier one is answered with any of these.
public record Condition(QuestionId question, Set<String> values) {
    public Condition {
        values = java.util.Collections.unmodifiableSet(new TreeSet<>(values));
    }

    boolean holds(Answers answers) {
        return answers.of(question).stream().anyMatch(values::contains);
    }
}
