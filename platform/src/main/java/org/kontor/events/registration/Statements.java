package org.kontor.events.registration;

import java.util.List;
import org.kontor.events.consent.ConsentStanding;
import org.kontor.events.consent.GivenConsents;
import org.kontor.forms.FilledForm;
import org.kontor.forms.Responses;
import org.kontor.shared.Language;
import org.springframework.stereotype.Component;

/// What people said when they registered: their answers, and what they agreed to.
@Component
public class Statements {
    private final Responses responses;
    private final GivenConsents given;

    Statements(Responses responses, GivenConsents given) {
        this.responses = responses;
        this.given = given;
    }

    public FilledForm answers(Registration registration, Language language) {
        return registration.responseId() == null
                ? FilledForm.nothing()
                : responses.open(registration.responseId(), language);
    }

    public List<ConsentStanding> consents(Registration registration) {
        return given.of(registration.eventId(), registration.personId());
    }
}
