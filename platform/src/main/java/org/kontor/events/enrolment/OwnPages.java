package org.kontor.events.enrolment;

import java.time.Clock;
import java.util.Map;
import org.kontor.directory.Directory;
import org.kontor.events.EventCard;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Statements;
import org.kontor.forms.FilledForm;
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
    private final Statements statements;
    private final PageParts parts;
    private final Clock clock;

    OwnPages(
            Directory directory,
            Intakes intakes,
            Statements statements,
            PageParts parts,
            Clock clock) {
        this.directory = directory;
        this.intakes = intakes;
        this.statements = statements;
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
                        statements.consents(registration),
                        parts.at("events.own.next", registration.id().value(), shell));
        return new ModelAndView("events/enrolment/own", Map.of("page", page));
    }

    FilledForm form(Registration registration, Language language) {
        return statements.answers(registration, language);
    }
}
