package org.kontor.scheduling.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Tells those whose agenda is another since the published timetable was changed in its place.
@Component
public class TellingChanges {
    private final Telling telling;
    private final Publications publications;
    private final People people;
    private final Words words;

    TellingChanges(Telling telling, Publications publications, People people, Words words) {
        this.telling = telling;
        this.publications = publications;
        this.people = people;
        this.words = words;
    }

    /// @param before the meetings concerned as they were, those that had no place left out
    /// @param after as they are now
    public void tell(EventCard event, List<Placement> before, List<Placement> after) {
        SequencedMap<PersonId, List<AgendaChange>> changes = AgendaChanges.between(before, after);
        var all = new ArrayList<>(before);
        all.addAll(after);
        Map<OrganisationId, String> organisations = publications.organisations(all);
        telling.tell(
                event,
                all.stream().map(Placement::meeting).collect(Collectors.toSet()),
                people.find(changes.keySet()).values().stream()
                        .map(
                                person ->
                                        news(
                                                event,
                                                person,
                                                changes.getOrDefault(person.id(), List.of()),
                                                organisations))
                        .toList());
    }

    /// Lets the calendars follow without a mail: those concerned were there, or know that they were
    /// not.
    public void follow(EventCard event, Collection<MeetingId> meetings) {
        telling.tell(event, Set.copyOf(meetings), List.of());
    }

    private Telling.News news(
            EventCard event,
            Person person,
            List<AgendaChange> changes,
            Map<OrganisationId, String> organisations) {
        var say = new ChangeWords(words, person.language(), event.zone(), organisations);
        return new Telling.News(
                person,
                new AgendaMail.Letter(
                        "timetable.mail.subject",
                        "timetable.mail.lead",
                        changes.stream().map(change -> say.of(person.id(), change)).toList()),
                changes.stream().map(AgendaChange::meeting).collect(Collectors.toSet()));
    }
}
