package org.kontor.events;

import java.util.List;
import org.kontor.events.consent.Consents;
import org.kontor.events.desk.Decisions;
import org.kontor.events.intake.Approval;
import org.kontor.events.intake.AskingQuestions;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Registrations;
import org.kontor.forms.Answers;
import org.kontor.forms.FormId;
import org.kontor.forms.Questionnaire;
import org.kontor.forms.Responses;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets up how people register for an event; each call is one transaction, or part of the caller's.
@Component
@Transactional
public class RegistrationSetup {
    private final Intakes intakes;
    private final AskingQuestions asking;
    private final Consents consents;
    private final Registrations registrations;
    private final Responses responses;
    private final Decisions decisions;

    RegistrationSetup(
            Intakes intakes,
            AskingQuestions asking,
            Consents consents,
            Registrations registrations,
            Responses responses,
            Decisions decisions) {
        this.intakes = intakes;
        this.asking = asking;
        this.consents = consents;
        this.registrations = registrations;
        this.responses = responses;
        this.decisions = decisions;
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

    /// Stores what somebody who is registered already answered to those questions.
    public void answer(EventId event, RegistrationId registration, Answers answers) {
        Registration found = registrations.find(event, registration).orElseThrow();
        FormId form = intakes.of(event).form().orElseThrow();
        registrations.store(found.answering(responses.begin(form, found.personId(), answers)));
    }

    /// Approves them together, as far as there are places, and tells them.
    public void approve(EventId event, List<RegistrationId> waiting, PersonId organiser) {
        decisions.approve(event, waiting, organiser);
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
