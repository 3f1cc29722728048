package org.kontor.events.registration;

import java.util.Optional;
import org.kontor.directory.Countries;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a person known and takes them in, as the organiser wishes.
@Component
class AddingPerson {
    private final People people;
    private final Directory directory;
    private final Admitting admitting;

    AddingPerson(People people, Directory directory, Admitting admitting) {
        this.people = people;
        this.directory = directory;
        this.admitting = admitting;
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
        admitting.admit(
                Registration.draft(
                        event,
                        person,
                        wanted.organisation(),
                        new Coming(wanted.role(), wanted.funding(), wanted.matchmaking()),
                        true,
                        null));
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
