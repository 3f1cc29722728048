package org.kontor.events.enrolment;

import java.time.Clock;
import java.util.Map;
import org.kontor.directory.Directory;
import org.kontor.events.EventCard;
import org.kontor.events.consent.GivenConsents;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Registration;
import org.kontor.forms.FilledForm;
import org.kontor.forms.Responses;
import org.kontor.shared.Language;
import org.kontor.web.PageParts;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows people their registrations.
@Component
class OwnPages {
    private final Directory directory;
    private final Intakes intakes;
    private final Responses responses;
    private final GivenConsents given;
    private final PageParts parts;
    private final Clock clock;

    OwnPages(
            Directory directory,
            Intakes intakes,
            Responses responses,
            GivenConsents given,
            PageParts parts,
            Clock clock) {
        this.directory = directory;
        this.intakes = intakes;
        this.responses = responses;
        this.given = given;
        this.parts = parts;
        this.clock = clock;
    }

    ModelAndView page(EventCard event, Registration registration, Shell shell) {
        Intake intake = intakes.of(event.id());
        var page =
                new OwnPage(
                        event,
                        registration,
                        directory.find(registration.organisationId()).orElseThrow(),
                        intake,
                        Window.of(intake, clock.instant()),
                        form(registration, shell.language()),
                        given.of(event.id(), registration.personId()),
                        parts.at("events.own.next", registration.id().value(), shell));
        return new ModelAndView("events/enrolment/own", Map.of("page", page));
    }

    FilledForm form(Registration registration, Language language) {
        return registration.responseId() == null
                ? FilledForm.nothing()
                : responses.open(registration.responseId(), language);
    }
}
