package org.kontor.events.enrolment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kontor.directory.OrganisationCard;
import org.kontor.events.EventCard;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Registrations;
import org.kontor.identity.People;
import org.kontor.web.FormInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows who comes for an organisation.
@Component
class ColleaguesPages {
    private final Registrations registrations;
    private final Intakes intakes;
    private final People people;
    private final Clock clock;

    ColleaguesPages(Registrations registrations, Intakes intakes, People people, Clock clock) {
        this.registrations = registrations;
        this.intakes = intakes;
        this.people = people;
        this.clock = clock;
    }

    ModelAndView page(
            EventCard event, OrganisationCard organisation, FormInput form, HttpStatus status) {
        Intake intake = intakes.of(event.id());
        List<Registration> all =
                registrations.of(event.id(), organisation.id()).stream()
                        .filter(each -> each.state() != RegistrationState.CANCELLED)
                        .toList();
        var page =
                new ColleaguesPage(
                        event,
                        organisation,
                        intake,
                        Window.of(intake, clock.instant()),
                        all,
                        people.find(all.stream().map(Registration::personId).toList()),
                        form);
        return new ModelAndView("events/enrolment/colleagues", Map.of("page", page), status);
    }

    /// As what the colleague is to come.
    Coming coming(EventCard event, FormInput form) {
        Intake intake = intakes.of(event.id());
        RegistrationRole role =
                intake.roles().stream()
                        .filter(offered -> offered.name().equals(form.raw("role")))
                        .findFirst()
                        .orElseGet(
                                () -> {
                                    form.errors().add("role", "web.form.choice");
                                    return RegistrationRole.DELEGATE;
                                });
        return new Coming(role, form.choice("funding", Funding.class), role.meetsByDefault());
    }

    boolean isOpen(EventCard event) {
        return intakes.of(event.id()).isOpen(clock.instant());
    }
}
