package org.kontor.events.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionId;
import org.kontor.events.registration.RegistrationQueries.Taken;
import org.kontor.shared.Period;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
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
    private final FreeTimes times;
    private final Statements statements;

    RegistrationPages(
            Events events, RegistrationQueries queries, FreeTimes times, Statements statements) {
        this.events = events;
        this.queries = queries;
        this.times = times;
        this.statements = statements;
    }

    EventCard event(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }

    List<Period> blocked(EventCard event, FormInput form) {
        return times.blocked(event, form);
    }

    ModelAndView show(EventCard event, Registration registration, FormErrors errors, Shell shell) {
        List<Taken> taken = queries.taken(event.id(), registration.personId());
        Set<SessionId> signedUp =
                taken.stream()
                        .flatMap(time -> time.place().stream())
                        .collect(Collectors.toUnmodifiableSet());
        var page =
                new RegistrationPage(
                        event,
                        registration,
                        queries.who(registration),
                        times.of(event, taken),
                        events.sessions(event.id()),
                        signedUp,
                        statements.answers(registration, shell.language()),
                        statements.consents(registration),
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
}
