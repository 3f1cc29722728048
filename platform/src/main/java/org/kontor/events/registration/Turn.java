package org.kontor.events.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.events.intake.Intake;
import org.kontor.events.registration.RegistrationMail.Letter;
import org.kontor.identity.People;
import org.kontor.shared.Role;

/// The time during which nobody else decides for the event: what is decided in it, one after the
/// other, and what people are told of it at its end.
final class Turn {
    private final Intake intake;
    private final Seats seats;
    private final Places places;
    private final Registrations registrations;
    private final EndingRegistration ending;
    private final RegistrationMail mail;
    private final People people;
    private final List<Letter> letters = new ArrayList<>();
    private boolean freed;

    Turn(
            Intake intake,
            Places places,
            Registrations registrations,
            EndingRegistration ending,
            RegistrationMail mail,
            People people) {
        this.intake = intake;
        this.seats = places.seats(intake);
        this.places = places;
        this.registrations = registrations;
        this.ending = ending;
        this.mail = mail;
        this.people = people;
    }

    Registration submit(Registration draft, Notice notice) {
        Registration submitted = registrations.submit(draft);
        if (!submitted.confirmed()) {
            mail.askManagers(
                    submitted, people.holders(Role.MANAGER, submitted.organisationId().value()));
        }
        return settle(submitted, notice);
    }

    void confirm(Registration seen) {
        Registration confirmed = registrations.store(acknowledge(seen));
        if (confirmed.state() == RegistrationState.SUBMITTED) {
            settle(confirmed, Notice.CONFIRMED);
        }
    }

    /// Carries the verdict out, unless the registration's state forbids it.
    ///
    /// @return key of the words that say why not; empty where it was done
    Optional<String> decide(Registration seen, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Become(RegistrationState next, String reason) ->
                    decide(seen, next, reason);
            case Verdict.ComeAs(RegistrationRole role) ->
                    comeAs(seen, new Coming(role, seen.funding(), seen.matchmaking()));
            case Verdict.PaidBy(Funding funding) -> {
                change(seen, new Coming(seen.role(), funding, seen.matchmaking()));
                yield Optional.empty();
            }
        };
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

    /// Who has a place keeps it only if there is one for them in the new role too.
    private Optional<String> comeAs(Registration seen, Coming coming) {
        boolean approved = seen.state() == RegistrationState.APPROVED;
        if (approved && !seats.isFreeFor(seen.coming(coming, seen.saved()))) {
            return Optional.of("events.error.full");
        }
        Registration changed = change(seen, coming);
        if (approved) {
            seats.take(changed);
            freed |= seen.role().takesPlace() && !coming.role().takesPlace() && seats.isLimited();
        }
        return Optional.empty();
    }

    private Registration change(Registration seen, Coming coming) {
        if (coming.equals(seen.coming())) {
            return seen;
        }
        Registration changed = registrations.store(seen.coming(coming, seen.saved()));
        registrations.record(
                changed,
                "events.audit.coming",
                Map.of(
                        "role", key("role", coming.role()),
                        "funding", key("funding", coming.funding())));
        return changed;
    }

    private static String key(String part, Enum<?> constant) {
        return "events.registration.%s.%s"
                .formatted(part, constant.name().toLowerCase(Locale.ROOT));
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
        Registration approved = registrations.approve(seen);
        seats.take(approved);
        letters.add(new Letter(notice, approved));
        return approved;
    }

    /// Whoever decides for the person vouches for them.
    private Registration acknowledge(Registration seen) {
        if (seen.confirmed()) {
            return seen;
        }
        people.grant(seen.personId(), Role.DELEGATE, Optional.of(seen.organisationId().value()));
        return seen.confirm();
    }

    /// Lets others have what became free.
    void free() {
        freed = true;
    }

    void end() {
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
