package org.kontor.events.interpreter;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.shared.Language;
import org.kontor.shared.SpokenLanguages;
import org.kontor.web.FormInput;

/// Who interprets at an event, as its organiser keeps it.
///
/// @param form to add somebody with
public record InterpretersPage(EventCard event, List<InterpreterRow> interpreters, FormInput form) {

    /// The languages' names, as they are to be read.
    public static String names(Collection<String> languages, Language reader) {
        return languages.stream()
                .map(code -> SpokenLanguages.name(code, reader))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
