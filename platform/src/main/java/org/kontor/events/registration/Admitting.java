package org.kontor.events.registration;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationState;
import org.kontor.events.intake.Intakes;
import org.kontor.identity.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides who comes to an event, one decision at a time, so that no place is given twice; and
/// tells people.
@Component
@Transactional
public class Admitting {
    private final Registrations registrations;
    private final Intakes intakes;
    private final Places places;
    private final EndingRegistration ending;
    private final RegistrationMail mail;
    private final People people;

    Admitting(
            Registrations registrations,
            Intakes intakes,
            Places places,
            EndingRegistration ending,
            RegistrationMail mail,
            People people) {
        this.registrations = registrations;
        this.intakes = intakes;
        this.places = places;
        this.ending = ending;
        this.mail = mail;
        this.people = people;
    }

    /// Sends a draft in. Where the event takes people by itself, who is known to act for their
    /// organisation gets a place, or a place in the queue.
    public Registration submit(Registration draft) {
        return submit(draft, Notice.RECEIVED);
    }

    /// Sends a draft in for somebody else, who is told so.
    public Registration submitFor(Registration draft) {
        return submit(draft, Notice.REGISTERED);
    }

    private Registration submit(Registration draft, Notice notice) {
        Turn turn = begin(draft.eventId());
        Registration settled = turn.submit(draft, notice);
        turn.end();
        return settled;
    }

    /// Takes somebody in whom the organiser adds; where all places are taken, they wait for one.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where the person is registered already
    ///     for the organisation
    public void admit(Registration draft) {
        Turn turn = begin(draft.eventId());
        Registration submitted = registrations.submit(registrations.begin(draft));
        if (turn.decide(submitted, new Verdict.Become(RegistrationState.APPROVED, ""))
                .isPresent()) {
            turn.decide(submitted, new Verdict.Become(RegistrationState.WAITLISTED, ""));
        }
        turn.end();
    }

    /// Takes a registration to another state.
    ///
    /// @param reason told to the person where they are rejected or cancelled
    /// @return key of the words that say why not; empty where it was done
    public Optional<String> decide(Registration seen, RegistrationState next, String reason) {
        Turn turn = begin(seen.eventId());
        Optional<String> refusal = turn.decide(seen, new Verdict.Become(next, reason));
        turn.end();
        return refusal;
    }

    /// Decides about many, those first who came first.
    ///
    /// @return what became of each, in that order
    public List<Decided> decideAll(EventId event, List<RegistrationId> ids, Verdict verdict) {
        Turn turn = begin(event);
        List<Decided> decided =
                registrations.find(event, ids).stream()
                        .sorted(Registration.FIRST_COME)
                        .map(each -> new Decided(each, turn.decide(each, verdict)))
                        .toList();
        turn.end();
        return decided;
    }

    /// Notes that the person acts for the organisation; who has submitted is taken in where the
    /// event does so by itself.
    public void confirm(Registration seen) {
        Turn turn = begin(seen.eventId());
        turn.confirm(seen);
        turn.end();
    }

    /// Gives free places to those who wait.
    public void moveUp(EventId event) {
        Turn turn = begin(event);
        turn.free();
        turn.end();
    }

    private Turn begin(EventId event) {
        return new Turn(intakes.lock(event), places, registrations, ending, mail, people);
    }

    /// What became of one registration of many.
    ///
    /// @param refusal key of the words that say why nothing was done
    public record Decided(Registration registration, Optional<String> refusal) {}
}
