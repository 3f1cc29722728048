package org.kontor.events.delegation;

import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationId;
import org.kontor.events.registration.Admitting;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Registration;
import org.kontor.identity.People;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Registers somebody of a delegation's list as the organiser would: where all places are taken,
/// they wait for one.
@Component
class RegisteringMember {
    private final People people;
    private final Admitting admitting;

    RegisteringMember(People people, Admitting admitting) {
        this.people = people;
        this.admitting = admitting;
    }

    RegistrationId register(DelegationCard delegation, ListRow row, OrganisationId organisation) {
        PersonId person = people.register(row.email().orElseThrow(), row.name(), row.language());
        Registration draft =
                Registration.draft(
                        delegation.event().id(),
                        person,
                        organisation,
                        new Coming(
                                row.role(),
                                row.funding().orElse(Funding.SELF),
                                row.role().meetsByDefault()),
                        true,
                        null);
        admitting.admit(draft);
        return draft.id();
    }
}
