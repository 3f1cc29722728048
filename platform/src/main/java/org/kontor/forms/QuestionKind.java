package org.kontor.forms;

/// What a question is answered with.
public enum QuestionKind {
    SHORT_TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    ONE_OF,
    SEVERAL_OF,
    YES_NO,
    /// A code of one of the installation's lists, such as a country.
    LIST,
    FILE;

    /// Whether the organiser writes down what there is to choose from.
    public boolean hasOptions() {
        return this == ONE_OF || this == SEVERAL_OF;
    }

    /// Whether other questions can depend on the answer.
    public boolean decides() {
        return hasOptions() || this == YES_NO || this == LIST;
    }

    public boolean isLimited() {
        return this != ONE_OF && this != YES_NO && this != LIST;
    }
}
