package org.kontor.forms;

/// What a form asked when it was published for the number-th time; it never changes.
public record FormVersion(FormId form, int number, Questionnaire questionnaire) {}
