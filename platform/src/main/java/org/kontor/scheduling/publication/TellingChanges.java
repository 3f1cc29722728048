package org.kontor.scheduling.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;
import org.kontor.web.Shell;
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

    /// Writes to everybody whose agenda the change concerns.
    ///
    /// @param before the meetings concerned as they were, those that had no place left out
    /// @param after as they are now
    public void tell(EventCard event, List<Placement> before, List<Placement> after) {
        SequencedMap<PersonId, List<AgendaChange>> changes = AgendaChanges.between(before, after);
        List<Placement> all = both(before, after);
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

    /// What telling would come to, in the language of whoever asks.
    ///
    /// @param recipients who would be told what, by name
    /// @param lost the names of those who meet no more
    public record Preview(List<PublicationPage.Recipient> recipients, List<String> lost) {}

    /// Who would be written to, and with which words.
    ///
    /// @param known everybody who may attend
    public Preview preview(
            EventCard event,
            List<Placement> before,
            List<Placement> after,
            Map<PersonId, Person> known,
            Shell shell) {
        ChangeWords say = words(event, both(before, after), shell);
        Set<MeetingId> placed = after.stream().map(Placement::meeting).collect(Collectors.toSet());
        return new Preview(
                AgendaChanges.between(before, after).entrySet().stream()
                        .map(
                                change ->
                                        new PublicationPage.Recipient(
                                                Optional.ofNullable(known.get(change.getKey()))
                                                        .map(Person::name)
                                                        .orElse("?"),
                                                change.getValue().stream()
                                                        .map(one -> say.of(change.getKey(), one))
                                                        .toList()))
                        .sorted(Comparator.comparing(PublicationPage.Recipient::name))
                        .toList(),
                before.stream()
                        .filter(at -> !placed.contains(at.meeting()))
                        .map(say::title)
                        .sorted()
                        .toList());
    }

    /// What the meeting is called: the names of everybody who meets.
    public String title(EventCard event, Placement meeting, Shell shell) {
        return words(event, List.of(meeting), shell).title(meeting);
    }

    private ChangeWords words(EventCard event, List<Placement> meetings, Shell shell) {
        return new ChangeWords(
                words,
                shell.language(),
                event.zone(),
                Optional.empty(),
                publications.organisations(meetings));
    }

    private static List<Placement> both(List<Placement> before, List<Placement> after) {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    private Telling.News news(
            EventCard event,
            Person person,
            List<AgendaChange> changes,
            Map<OrganisationId, String> organisations) {
        var say =
                new ChangeWords(
                        words, person.language(), event.zone(), person.zone(), organisations);
        return new Telling.News(
                person,
                new AgendaMail.Letter(
                        "timetable.mail.subject",
                        "timetable.mail.lead",
                        changes.stream().map(change -> say.of(person.id(), change)).toList()),
                changes.stream().map(AgendaChange::meeting).collect(Collectors.toSet()));
    }
}
