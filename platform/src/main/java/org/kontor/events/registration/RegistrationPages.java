package org.kontor.events.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.Directory;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.Slot;
import org.kontor.events.registration.RegistrationPage.SlotState;
import org.kontor.events.registration.RegistrationQueries.Commitment;
import org.kontor.identity.People;
import org.kontor.shared.Period;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Gathers what the page of a registration shows.
@Component
class RegistrationPages {
    private final Events events;
    private final RegistrationQueries queries;
    private final People people;
    private final Directory directory;

    RegistrationPages(
            Events events, RegistrationQueries queries, People people, Directory directory) {
        this.events = events;
        this.queries = queries;
        this.people = people;
        this.directory = directory;
    }

    EventCard event(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }

    List<Slot> slots(EventCard event) {
        return events.slots(event.id());
    }

    ModelAndView show(EventCard event, Registration registration, FormErrors errors) {
        Set<SessionId> signedUp =
                events.sessions(event.id(), registration.personId()).stream()
                        .map(SessionCard::id)
                        .collect(Collectors.toUnmodifiableSet());
        var page =
                new RegistrationPage(
                        event,
                        registration,
                        people.find(registration.personId()),
                        directory.find(registration.organisationId()).orElseThrow(),
                        slots(event, registration),
                        events.sessions(event.id()),
                        signedUp,
                        errors);
        return new ModelAndView(
                "events/registration/show",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView again(EventCard event, Registration registration, Shell shell) {
        return new ModelAndView(
                "redirect:"
                        + shell.link(event.path() + "/setup/registrations/" + registration.id()));
    }

    private List<SlotState> slots(EventCard event, Registration registration) {
        List<Period> blocks = queries.blocks(event.id(), registration.personId());
        List<Commitment> commitments = queries.commitments(registration.personId());
        return slots(event).stream()
                .map(
                        slot ->
                                new SlotState(
                                        slot,
                                        commitments.stream()
                                                .filter(
                                                        each ->
                                                                each.during()
                                                                        .overlaps(slot.period()))
                                                .map(Commitment::kind)
                                                .findFirst(),
                                        blocks.stream()
                                                .noneMatch(block -> block.overlaps(slot.period()))))
                .toList();
    }
}
