package org.kontor.events;

import org.kontor.events.consent.Consents;
import org.kontor.events.intake.Approval;
import org.kontor.events.intake.AskingQuestions;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.forms.Questionnaire;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets up how people register for an event; each call is one transaction, or part of the caller's.
@Component
@Transactional
public class RegistrationSetup {
    private final Intakes intakes;
    private final AskingQuestions asking;
    private final Consents consents;

    RegistrationSetup(Intakes intakes, AskingQuestions asking, Consents consents) {
        this.intakes = intakes;
        this.asking = asking;
        this.consents = consents;
    }

    /// Says how many people may come, and whether they are taken in without a look at each.
    ///
    /// @param capacity 0 for no limit
    /// @param contact whom to write to, or empty
    public void takeIn(EventId event, boolean byItself, int capacity, String contact) {
        Intake before = intakes.of(event);
        intakes.store(
                new Intake(
                        event,
                        byItself ? Approval.AUTOMATIC : Approval.MANUAL,
                        capacity,
                        before.roles(),
                        before.form(),
                        before.asks(),
                        contact,
                        before.open(),
                        before.version()));
    }

    /// Asks these questions of everybody who registers from now on.
    public void ask(EventId event, Questionnaire questions) {
        asking.begin(event, questions);
        asking.publish(event);
    }

    /// Asks for a consent.
    ///
    /// @param required whether nobody can come without it
    public ConsentId askConsent(EventId event, boolean required, ConsentText text) {
        ConsentId id = ConsentId.next();
        consents.add(event, id, required, text);
        return id;
    }
}
