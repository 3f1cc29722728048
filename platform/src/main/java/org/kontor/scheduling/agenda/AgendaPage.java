package org.kontor.scheduling.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.shared.Language;

/// What the agenda's page shows.
///
/// @param agenda empty while no timetable is published
/// @param next what the person is in or goes to next; empty after the last
/// @param name whose agenda it is, where it is not the reader's own
/// @param address of this page below the language
public record AgendaPage(
        EventCard event,
        Optional<Agenda> agenda,
        Optional<Entry> next,
        Instant now,
        Optional<String> name,
        String address) {

    public String pdf() {
        return address + ".pdf";
    }

    /// The calendar in which the person's free times are set.
    public String availability() {
        return address.replace("/agendas/", "/availability/")
                .replaceAll("/agenda$", "/availability");
    }

    public boolean isNow(Entry entry) {
        return entry.during().contains(now);
    }

    public boolean isToday(Entry entry) {
        return day(entry.during().from()).equals(day(now));
    }

    /// The name of the event's zone, as in "Central European Time".
    public String zoneName(Language language) {
        return event.zone().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(event.zone()).toLocalDate();
    }
}
