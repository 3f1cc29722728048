package org.kontor.events.interpreter;

import java.util.List;
import org.kontor.shared.PersonId;

/// An interpreter as the organiser reads of them.
public record InterpreterRow(
        PersonId person, String name, String email, List<String> languages, int version) {}
