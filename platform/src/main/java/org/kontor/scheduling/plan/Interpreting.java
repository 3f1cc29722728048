package org.kontor.scheduling.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.SpokenLanguages;

/// Who interprets at a meeting.
///
/// @param languages between which
public record Interpreting(PersonId person, String name, List<String> languages) {

    /// The languages, as they are to be read.
    public String between(Language reader) {
        return languages(languages, reader);
    }

    /// Languages by their names, as in "German – Georgian".
    public static String languages(List<String> codes, Language reader) {
        return codes.stream()
                .map(code -> SpokenLanguages.name(code, reader))
                .collect(Collectors.joining(" – "));
    }
}
