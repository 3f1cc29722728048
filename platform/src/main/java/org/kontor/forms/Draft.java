package org.kontor.forms;

/// A form as it is being worked on.
///
/// @param version to be sent back with a change, so that nobody's change is lost
public record Draft(FormId form, Questionnaire questionnaire, int version) {}
