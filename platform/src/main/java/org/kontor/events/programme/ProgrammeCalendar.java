package org.kontor.events.programme;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.documents.CalendarEvent;
import org.kontor.documents.CalendarText;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;
import org.kontor.shared.Language;
import org.kontor.web.PublicAddress;
import org.springframework.stereotype.Component;

/// Writes sessions as a calendar.
@Component
class ProgrammeCalendar {
    private final PublicAddress address;

    ProgrammeCalendar(PublicAddress address) {
        this.address = address;
    }

    String of(EventCard event, List<SessionCard> sessions, Language language) {
        return CalendarText.of(
                event.name().in(language),
                sessions.stream().map(session -> entry(event, session, language)).toList());
    }

    private CalendarEvent entry(EventCard event, SessionCard session, Language language) {
        String page =
                address.of("/" + language.code() + event.path() + "/sessions/" + session.id());
        return new CalendarEvent(
                "session-%s@kontor".formatted(session.id()),
                session.version(),
                false,
                session.plan().startsAt().atZone(event.zone()),
                session.plan().endsAt().atZone(event.zone()),
                session.plan().title().in(language),
                joined(
                        ", ",
                        session.place(),
                        event.basics().place().venue(),
                        event.basics().place().city()),
                joined(
                        "\n\n",
                        session.speakerNames(),
                        session.plan().description().in(language),
                        page),
                session.plan().startsAt());
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
