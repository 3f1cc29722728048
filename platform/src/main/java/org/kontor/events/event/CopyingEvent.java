package org.kontor.events.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.events.CopiedPart;
import org.kontor.events.EventBasics;
import org.kontor.events.EventCard;
import org.kontor.events.EventCopied;
import org.kontor.events.EventId;
import org.kontor.events.MeetingWindow;
import org.kontor.events.NewEvent;
import org.kontor.events.PhaseKind;
import org.kontor.events.grid.MeetingGrid;
import org.kontor.events.interpreter.Interpreters;
import org.kontor.identity.People;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets an event up as an earlier one was, days later: everything but people and what they wish. An
/// edition of a series becomes the next one, so that its people can take over their profiles.
/// What modules above hold of the event they copy when they hear of [EventCopied].
@Component
class CopyingEvent {
    private final EventCalendar calendar;
    private final MeetingGrid grid;
    private final List<CopiedPart> parts;
    private final Interpreters interpreters;
    private final People people;
    private final ApplicationEventPublisher publisher;

    CopyingEvent(
            EventCalendar calendar,
            MeetingGrid grid,
            List<CopiedPart> parts,
            Interpreters interpreters,
            People people,
            ApplicationEventPublisher publisher) {
        this.calendar = calendar;
        this.grid = grid;
        this.parts = parts;
        this.interpreters = interpreters;
        this.people = people;
        this.publisher = publisher;
    }

    /// Sets the copy up, with everything as many days later as its first day is.
    ///
    /// @param withInterpreters whether the same people are to interpret
    /// @throws org.springframework.dao.DuplicateKeyException where another event has the slug
    @Transactional
    public void copy(
            EventCard from,
            String slug,
            Translated name,
            LocalDate firstDay,
            boolean withInterpreters,
            Optional<PersonId> by) {
        long days = ChronoUnit.DAYS.between(from.firstDay(), firstDay);
        EventId to =
                calendar.draft(
                        new NewEvent(
                                later(from.basics(), slug, name, days),
                                from.rules(),
                                from.edition().map(calendar::next),
                                phases(from, days),
                                windows(from, days)),
                        from.elsewhere());
        parts.forEach(part -> part.copy(from, to, days));
        if (withInterpreters) {
            interpreters.copy(from.id(), to);
        }
        by.ifPresent(person -> people.grant(person, Role.ORGANISER, Optional.of(to.value())));
        publisher.publishEvent(new EventCopied(from.id(), to, days));
    }

    private static EventBasics later(EventBasics basics, String slug, Translated name, long days) {
        return new EventBasics(
                slug,
                name,
                basics.summary(),
                basics.zone(),
                basics.firstDay().plusDays(days),
                basics.lastDay().plusDays(days),
                basics.place(),
                basics.hosts(),
                basics.languages());
    }

    private Map<PhaseKind, Period> phases(EventCard from, long days) {
        return calendar.phases(from.id()).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                phase ->
                                        new Period(
                                                later(phase.getValue().from(), from.zone(), days),
                                                later(
                                                        phase.getValue().until(),
                                                        from.zone(),
                                                        days))));
    }

    private List<MeetingWindow> windows(EventCard from, long days) {
        return grid.windows(from.id()).stream()
                .map(
                        window ->
                                new MeetingWindow(
                                        window.day().plusDays(days),
                                        window.starts(),
                                        window.ends()))
                .toList();
    }

    /// The same time of day, however the clocks were changed in between.
    private static Instant later(Instant instant, ZoneId zone, long days) {
        return instant.atZone(zone).plusDays(days).toInstant();
    }
}
