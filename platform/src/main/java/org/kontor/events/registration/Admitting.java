package org.kontor.events.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationState;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.RegistrationMail.Letter;
import org.kontor.identity.People;
import org.kontor.shared.Role;
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
        if (turn.decide(submitted, RegistrationState.APPROVED, "").isPresent()) {
            turn.decide(submitted, RegistrationState.WAITLISTED, "");
        }
        turn.end();
    }

    /// Takes a registration to another state.
    ///
    /// @param reason told to the person where they are rejected or cancelled
    /// @return key of the words that say why not; empty where it was done
    public Optional<String> decide(Registration seen, RegistrationState next, String reason) {
        Turn turn = begin(seen.eventId());
        Optional<String> refusal = turn.decide(seen, next, reason);
        turn.end();
        return refusal;
    }

    /// Takes many to another state, those first who came first.
    ///
    /// @return what became of each, in that order
    public List<Decided> decideAll(
            EventId event, List<RegistrationId> ids, RegistrationState next, String reason) {
        Turn turn = begin(event);
        List<Decided> decided =
                registrations.find(event, ids).stream()
                        .sorted(Registration.FIRST_COME)
                        .map(each -> new Decided(each, turn.decide(each, next, reason)))
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
        turn.freed = true;
        turn.end();
    }

    private Turn begin(EventId event) {
        Intake intake = intakes.lock(event);
        return new Turn(intake, places.seats(intake));
    }

    /// What became of one registration of many.
    ///
    /// @param refusal key of the words that say why nothing was done
    public record Decided(Registration registration, Optional<String> refusal) {}

    /// The time during which nobody else decides for the event.
    private final class Turn {
        private final Intake intake;
        private final Seats seats;
        private final List<Letter> letters = new ArrayList<>();
        private boolean freed;

        private Turn(Intake intake, Seats seats) {
            this.intake = intake;
            this.seats = seats;
        }

        private Registration submit(Registration draft, Notice notice) {
            Registration submitted = registrations.submit(draft);
            if (!submitted.confirmed()) {
                mail.askManagers(
                        submitted,
                        people.holders(Role.MANAGER, submitted.organisationId().value()));
            }
            return settle(submitted, notice);
        }

        private void confirm(Registration seen) {
            Registration confirmed = registrations.store(acknowledge(seen));
            if (confirmed.state() == RegistrationState.SUBMITTED) {
                settle(confirmed, Notice.CONFIRMED);
            }
        }

        private Optional<String> decide(Registration seen, RegistrationState next, String reason) {
            if (!seen.state().canBecome(next)) {
                return Optional.of("events.error.transition");
            }
            if (next == RegistrationState.SUBMITTED) {
                submit(seen, Notice.RECEIVED);
            } else if (next == RegistrationState.APPROVED) {
                if (!seats.isFreeFor(seen)) {
                    return Optional.of("events.error.full");
                }
                approve(acknowledge(seen), Notice.APPROVED);
            } else {
                move(seen, next, reason);
            }
            return Optional.empty();
        }

        private void move(Registration seen, RegistrationState next, String reason) {
            Registration moved = registrations.store(seen.become(next, reason));
            registrations.recordState(moved);
            if (!next.isAlive()) {
                ending.follow(moved);
                freed |= seen.state() == RegistrationState.APPROVED && seats.isLimited();
            }
            // Who only began and never sent it in waits for no word.
            if (seen.state() != RegistrationState.DRAFT) {
                letters.add(new Letter(Notice.valueOf(next.name()), moved));
            }
        }

        private Registration settle(Registration submitted, Notice otherwise) {
            if (!intake.isAutomatic() || !submitted.confirmed()) {
                letters.add(new Letter(otherwise, submitted));
                return submitted;
            }
            boolean mustWait =
                    seats.isNeededBy(submitted)
                            && (!seats.isFreeFor(submitted)
                                    || !places.waiting(submitted.eventId()).isEmpty());
            if (mustWait) {
                move(submitted, RegistrationState.WAITLISTED, "");
                freed = true;
                return submitted;
            }
            return approve(submitted, Notice.APPROVED);
        }

        private Registration approve(Registration seen, Notice notice) {
            Registration approved =
                    registrations.store(seen.become(RegistrationState.APPROVED, ""));
            seats.take(approved);
            registrations.recordState(approved);
            letters.add(new Letter(notice, approved));
            return approved;
        }

        /// Whoever decides for the person vouches for them.
        private Registration acknowledge(Registration seen) {
            if (seen.confirmed()) {
                return seen;
            }
            people.grant(
                    seen.personId(), Role.DELEGATE, Optional.of(seen.organisationId().value()));
            return seen.confirm();
        }

        private void end() {
            if (freed) {
                moveUp();
            }
            mail.send(letters);
        }

        /// In the order in which they came; who is not known to act for their organisation keeps
        /// their turn until they are.
        private void moveUp() {
            Seats now = places.seats(intake);
            registrations.find(intake.event(), places.waiting(intake.event())).stream()
                    .filter(Registration::confirmed)
                    .sorted(Registration.FIRST_COME)
                    .forEach(
                            waiting -> {
                                if (now.isFreeFor(waiting)) {
                                    now.take(approve(waiting, Notice.MOVED_UP));
                                }
                            });
        }
    }
}
