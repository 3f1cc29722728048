package org.kontor.scheduling.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventCard;
import org.kontor.identity.Person;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Tells those whose agenda changes what changes, each in their language and in their calendar, and
/// puts it on record.
@Component
class Announcing {
    private final Telling telling;
    private final AuditTrail trail;
    private final Words words;

    Announcing(Telling telling, AuditTrail trail, Words words) {
        this.telling = telling;
        this.trail = trail;
        this.words = words;
    }

    /// Who was erased meanwhile gets no mail.
    void announce(EventCard event, Publication publication) {
        telling.tell(
                event,
                publication.changes().entrySet().stream()
                        .flatMap(
                                change ->
                                        Stream.ofNullable(publication.people().get(change.getKey()))
                                                .map(
                                                        person ->
                                                                news(
                                                                        event,
                                                                        publication,
                                                                        person,
                                                                        change.getValue())))
                        .toList());
        trail.record(
                new Subject("event", event.id().value()),
                "timetable.audit.published",
                Map.of(
                        "version", String.valueOf(publication.version().number()),
                        "mails", String.valueOf(publication.people().size())));
    }

    private Telling.News news(
            EventCard event, Publication publication, Person person, List<AgendaChange> changes) {
        var say =
                new ChangeWords(
                        words,
                        person.language(),
                        event.zone(),
                        person.zone(),
                        publication.organisations());
        boolean first = publication.published().isEmpty();
        var letter =
                new AgendaMail.Letter(
                        first ? "timetable.mail.subject.first" : "timetable.mail.subject",
                        first ? "timetable.mail.first" : "timetable.mail.lead",
                        changes.stream()
                                .map(
                                        change ->
                                                first
                                                        ? say.meeting(
                                                                person.id(), change.placement())
                                                        : say.of(person.id(), change))
                                .toList());
        return new Telling.News(
                person,
                letter,
                changes.stream().map(AgendaChange::meeting).collect(Collectors.toSet()));
    }
}
