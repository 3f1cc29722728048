package org.kontor.events.event;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;
import org.kontor.events.call.EventCalls;
import org.kontor.events.external.ExternalPart;
import org.kontor.events.practical.Practical;
import org.kontor.shared.Translated;

/// An event as everybody sees it.
///
/// @param byCountry how many organisations come from each country
/// @param programme sessions by day in the event's zone
/// @param guests organisations by country, in the order of the countries' names
/// @param phases what is said for the phases of the moment
/// @param actions what modules above let the reader do
/// @param figures of modules above
/// @param sections of modules above
/// @param address of this page, in full
/// @param structured the event for machines, as JSON-LD
/// @param external for an event run elsewhere, which has no parts of modules above
/// @param series name of the one of which it is an edition
/// @param organiser whether the reader sets the event up
public record EventPage(
        EventCard event,
        int people,
        Map<String, Long> byCountry,
        SequencedMap<LocalDate, List<SessionCard>> programme,
        SequencedMap<String, List<Guest>> guests,
        List<Content> phases,
        List<Content> actions,
        List<Content> figures,
        List<Content> sections,
        Practical practical,
        EventCalls calls,
        String address,
        Content structured,
        Optional<ExternalPart> external,
        Optional<Translated> series,
        boolean organiser) {

    public long organisations() {
        return byCountry.values().stream().mapToLong(Long::longValue).sum();
    }
}
