package org.kontor.events.event;

import gg.jte.Content;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.Place;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionPlan;
import org.kontor.web.JsonLd;
import org.kontor.web.Shell;

/// Describes an event and its programme for search engines.
final class EventInWords {
    private EventInWords() {}

    /// @param address of the event's page, in full
    static Content structured(
            EventCard event, List<SessionCard> sessions, String address, Shell shell) {
        return JsonLd.of("Event")
                .with("@id", "urn:uuid:" + event.id())
                .with("name", shell.t(event.name()))
                .with("description", shell.t(event.basics().summary()))
                .with("url", address)
                .with("image", address + "/preview.png")
                .with("startDate", event.firstDay().toString())
                .with("endDate", event.lastDay().toString())
                .with("eventStatus", "https://schema.org/EventScheduled")
                .with("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode")
                .with("inLanguage", event.basics().languages())
                .with("location", place(event.basics().place()))
                .with("organizer", organiser(event.basics().hosts()))
                .with(
                        "subEvent",
                        sessions.stream().map(session -> session(event, session, shell)).toList())
                .content();
    }

    private static JsonLd place(Place place) {
        return JsonLd.of("Place")
                .with("name", place.venue().isEmpty() ? place.city() : place.venue())
                .with(
                        "address",
                        JsonLd.of("PostalAddress")
                                .with("streetAddress", place.address())
                                .with("addressLocality", place.city())
                                .with("addressCountry", place.country()));
    }

    private static Object organiser(String hosts) {
        return hosts.isEmpty() ? "" : JsonLd.of("Organization").with("name", hosts);
    }

    private static JsonLd session(EventCard event, SessionCard session, Shell shell) {
        SessionPlan plan = session.plan();
        return JsonLd.of("Event")
                .with("name", shell.t(plan.title()))
                .with("description", shell.t(plan.description()))
                .with("startDate", moment(event, plan.startsAt()))
                .with("endDate", moment(event, plan.endsAt()))
                .with("location", room(event.basics().place(), session.place()));
    }

    private static JsonLd room(Place place, String room) {
        return place(
                new Place(
                        room.isEmpty() ? place.venue() : room,
                        place.address(),
                        place.city(),
                        place.country()));
    }

    /// With the event's offset from world time at that moment.
    private static String moment(EventCard event, Instant at) {
        return at.atZone(event.zone())
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
