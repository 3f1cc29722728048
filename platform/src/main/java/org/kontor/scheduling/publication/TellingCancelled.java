package org.kontor.scheduling.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Puts cancelled meetings on record, and tells the people of those that were published.
@Component
class TellingCancelled {
    private final Events events;
    private final People people;
    private final Publications publications;
    private final Telling telling;
    private final AuditTrail trail;
    private final Words words;

    TellingCancelled(
            Events events,
            People people,
            Publications publications,
            Telling telling,
            AuditTrail trail,
            Words words) {
        this.events = events;
        this.people = people;
        this.publications = publications;
        this.telling = telling;
        this.trail = trail;
        this.words = words;
    }

    void record(Set<MeetingId> cancelled, CancellationReason reason) {
        for (MeetingId meeting : cancelled) {
            trail.record(
                    new Subject("meeting", meeting.value()),
                    "timetable.audit.cancelled",
                    Map.of("reason", reason.key()));
        }
    }

    void tell(EventId id, List<Placement> cancelled, Cancellation cancellation) {
        EventCard event = events.find(id).orElseThrow();
        var byPerson = new LinkedHashMap<PersonId, List<Placement>>();
        for (Placement placement : cancelled) {
            for (PersonId person : placement.people()) {
                byPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(placement);
            }
        }
        Map<OrganisationId, String> organisations = publications.organisations(cancelled);
        telling.tell(
                event,
                people.find(byPerson.keySet()).values().stream()
                        .map(
                                person ->
                                        news(
                                                event,
                                                person,
                                                byPerson.getOrDefault(person.id(), List.of()),
                                                organisations,
                                                cancellation))
                        .toList());
    }

    private Telling.News news(
            EventCard event,
            Person person,
            List<Placement> cancelled,
            Map<OrganisationId, String> organisations,
            Cancellation cancellation) {
        var say =
                new ChangeWords(
                        words, person.language(), event.zone(), person.zone(), organisations);
        return new Telling.News(
                person,
                new AgendaMail.Letter(
                        "timetable.mail.subject",
                        cancellation.lead(person.id(), cancelled.getFirst()),
                        cancelled.stream()
                                .map(placement -> say.meeting(person.id(), placement))
                                .toList()),
                cancelled.stream().map(Placement::meeting).collect(Collectors.toSet()));
    }
}
