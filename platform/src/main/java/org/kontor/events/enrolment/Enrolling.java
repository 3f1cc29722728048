package org.kontor.events.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.EventId;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.events.intake.Intake;
import org.kontor.events.intake.Intakes;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.Registrations;
import org.kontor.identity.People;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.Visitor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Begins a person's registration for an organisation.
@Component
class Enrolling {
    private final Registrations registrations;
    private final Intakes intakes;
    private final Directory directory;
    private final People people;
    private final TransactionTemplate nested;

    Enrolling(
            Registrations registrations,
            Intakes intakes,
            Directory directory,
            People people,
            PlatformTransactionManager transactions) {
        this.registrations = registrations;
        this.intakes = intakes;
        this.directory = directory;
        this.people = people;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// The person's registration for the organisation: the one that is there, else a new draft.
    @Transactional
    public Registration begin(EventId event, PersonId person, OrganisationId wanted, boolean acts) {
        return alive(event, person, wanted).orElseGet(() -> add(event, person, wanted, acts));
    }

    /// Puts another organisation into a draft; where the person has a registration for that one, it
    /// is that which goes on.
    @Transactional
    public Registration change(Registration draft, OrganisationId wanted, boolean acts) {
        return alive(draft.eventId(), draft.personId(), wanted)
                .orElseGet(() -> registrations.store(draft.coming(wanted, acts)));
    }

    /// Enters a new organisation, which who enters it manages from then on. Entered twice it is
    /// entered once.
    @Transactional
    public OrganisationId enter(OrganisationProfile profile, Visitor visitor) {
        return directory.byName(profile.country(), profile.name()).stream()
                .filter(card -> card.name().equalsIgnoreCase(profile.name()))
                .map(OrganisationCard::id)
                .filter(id -> acts(visitor, id))
                .findFirst()
                .orElseGet(
                        () -> {
                            OrganisationId id = directory.register(profile);
                            people.grant(
                                    visitor.person().orElseThrow(),
                                    Role.MANAGER,
                                    Optional.of(id.value()));
                            return id;
                        });
    }

    /// Whether the visitor is known to act for the organisation.
    static boolean acts(Visitor visitor, OrganisationId organisation) {
        return Set.of(Role.MANAGER, Role.DELEGATE).stream()
                .anyMatch(
                        role ->
                                visitor.grants()
                                        .contains(
                                                new Visitor.Grant(
                                                        role, Optional.of(organisation.value()))));
    }

    /// As what somebody comes who has not said so yet.
    static Coming usual(Intake intake) {
        RegistrationRole role =
                intake.roles().contains(RegistrationRole.DELEGATE)
                        ? RegistrationRole.DELEGATE
                        : intake.roles().iterator().next();
        return new Coming(role, Funding.SELF, role.meetsByDefault());
    }

    private Registration add(EventId event, PersonId person, OrganisationId wanted, boolean acts) {
        Registration draft =
                Registration.draft(event, person, wanted, usual(intakes.of(event)), acts, null);
        try {
            return nested.execute(status -> registrations.begin(draft));
        } catch (DuplicateKeyException begunMeanwhile) {
            return alive(event, person, wanted).orElseThrow(() -> begunMeanwhile);
        }
    }

    private Optional<Registration> alive(
            EventId event, PersonId person, OrganisationId organisation) {
        List<Registration> own = registrations.of(event, person);
        return own.stream()
                .filter(each -> each.organisationId().equals(organisation))
                .filter(each -> each.state() != RegistrationState.CANCELLED)
                .findFirst();
    }
}
