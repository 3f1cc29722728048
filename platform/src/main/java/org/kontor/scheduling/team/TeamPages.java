package org.kontor.scheduling.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.Code;
import org.kontor.directory.Codes;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.identity.People;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Opens an organisation's team for those who act for it, and for the organiser.
@Component
class TeamPages {
    private final Events events;
    private final Representatives representatives;
    private final Teams teams;
    private final People people;
    private final Codes codes;

    TeamPages(
            Events events,
            Representatives representatives,
            Teams teams,
            People people,
            Codes codes) {
        this.events = events;
        this.representatives = representatives;
        this.teams = teams;
        this.people = people;
        this.codes = codes;
    }

    /// @param own all organisations that the reader acts for
    record Opened(EventCard event, Participant organisation, List<Participant> own) {}

    List<Participant> own(EventCard event, Shell shell) {
        return representatives.organisations(
                event.id(), shell.visitor().person().orElseThrow(NotFound::new));
    }

    EventCard event(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }

    /// @throws NotFound where the reader neither acts for the organisation nor organises the event
    Opened open(String slug, OrganisationId organisation, Shell shell) {
        EventCard event = event(slug);
        List<Participant> own = own(event, shell);
        return own.stream()
                .filter(one -> one.id().equals(organisation))
                .findFirst()
                .map(one -> new Opened(event, one, own))
                .orElseGet(() -> forOrganiser(event, organisation, shell));
    }

    private Opened forOrganiser(EventCard event, OrganisationId organisation, Shell shell) {
        if (!shell.visitor().holds(Role.ORGANISER, event.id().value())) {
            throw new NotFound();
        }
        return representatives
                .participant(event.id(), organisation)
                .map(one -> new Opened(event, one, List.of()))
                .orElseThrow(NotFound::new);
    }

    TeamPage page(Opened opened, Collection<MeetingId> refused, Shell shell) {
        Team team = teams.of(opened.event.id(), opened.organisation.id());
        Set<PersonId> gone = new HashSet<>();
        team.meetings().forEach(meeting -> gone.addAll(meeting.sent()));
        team.members().forEach(member -> gone.remove(member.person()));
        Map<PersonId, String> names = new HashMap<>();
        if (!gone.isEmpty()) {
            people.find(gone).values().forEach(person -> names.put(person.id(), person.name()));
        }
        return new TeamPage(
                opened.event,
                opened.organisation,
                opened.own.stream().filter(one -> !one.equals(opened.organisation)).toList(),
                team,
                Suggesting.of(team).stream()
                        .collect(Collectors.toMap(Suggestion::meeting, Function.identity())),
                names,
                words(team, shell),
                List.copyOf(refused));
    }

    /// What the tags are called, those too that no partner offers or seeks.
    private Map<String, String> words(Team team, Shell shell) {
        Map<String, String> words = new HashMap<>();
        codes.labels(
                        Stream.concat(
                                        team.tags().stream(),
                                        team.members().stream()
                                                .flatMap(member -> member.expertise().stream()))
                                .distinct()
                                .flatMap(tag -> Stream.of(Code.ecosystem(tag), Code.nace(tag)))
                                .toList())
                .forEach((code, label) -> words.putIfAbsent(code.code(), shell.t(label)));
        return words;
    }
}
