package org.kontor.events;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.Moments;

/// An event as other modules see it.
///
/// @param edition of a series, empty for an event of its own
/// @param published whether everybody sees it
/// @param interpreted codes of the languages from and into which somebody interprets there
public record EventCard(
        EventId id,
        EventBasics basics,
        MeetingRules rules,
        Elsewhere elsewhere,
        Optional<Edition> edition,
        boolean published,
        List<String> interpreted) {
    public EventCard {
        interpreted = List.copyOf(interpreted);
    }

    /// Whether others run it, so that it has no wishes and no timetable here.
    public boolean isExternal() {
        return elsewhere.external();
    }

    public String slug() {
        return basics.slug();
    }

    /// The event's address below the language.
    public String path() {
        return "/events/" + basics.slug();
    }

    public Translated name() {
        return basics.name();
    }

    public ZoneId zone() {
        return basics.zone();
    }

    public LocalDate firstDay() {
        return basics.firstDay();
    }

    public LocalDate lastDay() {
        return basics.lastDay();
    }

    /// The first day, and the last where that is another, as they are read.
    public String days(Language language) {
        String first = Moments.date(language, firstDay());
        return firstDay().equals(lastDay())
                ? first
                : first + " – " + Moments.date(language, lastDay());
    }
}
