package org.kontor.scheduling.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventCard;
import org.kontor.identity.Person;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.scheduling.calendar.CalendarEntries;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Tells those whose agenda changes what changes, each in their language and in their calendar, and
/// puts it on record.
@Component
class Announcing {
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Words words;
    private final PublicAddress address;
    private final CalendarEntries calendars;

    Announcing(
            Outbox outbox,
            AuditTrail trail,
            Words words,
            PublicAddress address,
            CalendarEntries calendars) {
        this.outbox = outbox;
        this.trail = trail;
        this.words = words;
        this.address = address;
        this.calendars = calendars;
    }

    /// Who was erased meanwhile gets no mail.
    void announce(EventCard event, Publication publication) {
        publication
                .changes()
                .forEach(
                        (id, changes) ->
                                Optional.ofNullable(publication.people().get(id))
                                        .map(person -> mail(event, publication, person, changes))
                                        .ifPresent(outbox::send));
        calendars.follow(event.id());
        trail.record(
                new Subject("event", event.id().value()),
                "timetable.audit.published",
                Map.of(
                        "version", String.valueOf(publication.version().number()),
                        "mails", String.valueOf(publication.people().size())));
    }

    private Mail mail(
            EventCard event, Publication publication, Person person, List<AgendaChange> changes) {
        var say =
                new ChangeWords(
                        words, person.language(), event.zone(), publication.organisations());
        boolean first = publication.published().isEmpty();
        String name = event.name().in(person.language());
        var lines = new ArrayList<String>();
        lines.add(say.say("timetable.mail.greeting", person.name()));
        lines.add("");
        lines.add(say.say(first ? "timetable.mail.first" : "timetable.mail.lead", name));
        lines.add("");
        changes.forEach(
                change ->
                        lines.add(
                                "- "
                                        + (first
                                                ? say.meeting(person.id(), change)
                                                : say.of(person.id(), change))));
        lines.add("");
        lines.add(say.say("timetable.mail.zone", event.zone().getId()));
        lines.add(
                say.say(
                        "timetable.mail.agenda",
                        address.of("/" + person.language().code() + event.path() + "/agenda")));
        return new Mail(
                person.email(),
                person.language(),
                say.say(first ? "timetable.mail.subject.first" : "timetable.mail.subject", name),
                String.join("\n", lines) + "\n");
    }
}
