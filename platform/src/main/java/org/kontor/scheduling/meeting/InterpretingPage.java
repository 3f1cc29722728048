package org.kontor.scheduling.meeting;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.LanguagePair;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;

/// Whether somebody has to interpret at a meeting, and between which languages.
///
/// @param title the organisations' names
public record InterpretingPage(EventCard event, MeetingCard card, String title, FormInput form) {

    public String path() {
        return event.path() + "/timetable/meetings/" + card.id() + "/interpreter";
    }

    public SequencedMap<String, String> languages(Shell shell) {
        return LanguagePair.options(shell, event.interpreted(), card.interpreted());
    }

    static String title(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining(" – "));
    }
}
