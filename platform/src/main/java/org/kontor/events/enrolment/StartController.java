package org.kontor.events.enrolment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Registrations;
import org.kontor.shared.Role;
import org.kontor.web.Everyone;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Where registering for an event begins.
@Controller
class StartController {
    private final Own own;
    private final Registrations registrations;
    private final Intakes intakes;
    private final Directory directory;
    private final Clock clock;

    StartController(
            Own own,
            Registrations registrations,
            Intakes intakes,
            Directory directory,
            Clock clock) {
        this.own = own;
        this.registrations = registrations;
        this.intakes = intakes;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/events/{event}/registration")
    @Everyone
    ModelAndView show(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Intake intake = intakes.of(card.id());
        List<Registration> mine =
                shell.visitor()
                        .person()
                        .map(person -> registrations.of(card.id(), person))
                        .orElse(List.of());
        Map<OrganisationId, OrganisationCard> organisations =
                directory.find(mine.stream().map(Registration::organisationId).toList());
        var page =
                new StartPage(
                        card,
                        intake,
                        Window.of(intake, clock.instant()),
                        mine,
                        organisations,
                        managed(shell));
        return new ModelAndView("events/enrolment/start", Map.of("page", page));
    }

    private SequencedMap<OrganisationId, String> managed(Shell shell) {
        List<OrganisationId> ids =
                shell.visitor().grants().stream()
                        .filter(grant -> grant.role() == Role.MANAGER)
                        .flatMap(grant -> grant.scope().stream())
                        .map(OrganisationId::new)
                        .toList();
        var managed = new LinkedHashMap<OrganisationId, String>();
        if (!ids.isEmpty()) {
            directory.names(ids).entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(entry -> managed.put(entry.getKey(), entry.getValue()));
        }
        return managed;
    }
}
