package org.kontor.events.registration;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.Countries;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a person known and registers them, approved, as their organiser wishes.
@Component
class AddingPerson {
    private final People people;
    private final Directory directory;
    private final Registrations registrations;

    AddingPerson(People people, Directory directory, Registrations registrations) {
        this.people = people;
        this.directory = directory;
        this.registrations = registrations;
    }

    /// The organisation of the directory that goes by exactly this name in the country.
    Optional<OrganisationId> organisation(String name, String country) {
        return Countries.exists(country)
                ? directory.byName(country, name).stream()
                        .filter(
                                card ->
                                        card.name().equalsIgnoreCase(name)
                                                || card.shortName().equalsIgnoreCase(name))
                        .findFirst()
                        .map(OrganisationCard::id)
                : Optional.empty();
    }

    @Transactional
    void add(EventId event, Wanted wanted, Language language) {
        PersonId person = people.register(wanted.email(), wanted.name(), language);
        registrations.add(
                event,
                List.of(
                        new NewRegistration(
                                person,
                                wanted.organisation(),
                                wanted.role(),
                                wanted.funding(),
                                RegistrationState.APPROVED,
                                wanted.matchmaking())));
    }

    /// Who is to be added, and as what.
    record Wanted(
            String name,
            EmailAddress email,
            OrganisationId organisation,
            RegistrationRole role,
            Funding funding,
            boolean matchmaking) {}
}
