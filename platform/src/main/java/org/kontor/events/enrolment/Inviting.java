package org.kontor.events.enrolment;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.consent.Consents;
import org.kontor.events.registration.Admitting;
import org.kontor.events.registration.Coming;
import org.kontor.events.registration.Notice;
import org.kontor.events.registration.Registration;
import org.kontor.events.registration.RegistrationMail;
import org.kontor.events.registration.Registrations;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Registers a colleague: what is asked of them in person they add themselves, from a mail.
@Component
class Inviting {
    private final People people;
    private final Registrations registrations;
    private final Filling filling;
    private final Admitting admitting;
    private final Consents consents;
    private final RegistrationMail mail;

    Inviting(
            People people,
            Registrations registrations,
            Filling filling,
            Admitting admitting,
            Consents consents,
            RegistrationMail mail) {
        this.people = people;
        this.registrations = registrations;
        this.filling = filling;
        this.admitting = admitting;
        this.consents = consents;
        this.mail = mail;
    }

    /// Registers the colleague, and writes to them where they have something to add.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where the colleague is registered for
    ///     the organisation already
    @Transactional
    public void invite(EventId event, Colleague colleague, PersonId by) {
        PersonId person = people.register(colleague.email, colleague.name, colleague.language);
        Registration draft =
                registrations.begin(
                        Registration.draft(
                                event, person, colleague.organisation, colleague.coming, true, by));
        // Whom the manager names acts for the organisation.
        people.grant(person, Role.DELEGATE, Optional.of(colleague.organisation.value()));
        Filling.Filled filled = filling.open(draft, colleague.language);
        if (filling.isComplete(filled, consents.of(event))) {
            admitting.submitFor(filled.draft());
        } else {
            mail.send(List.of(new RegistrationMail.Letter(Notice.INVITED, filled.draft())));
        }
    }

    /// Who is to come, and as what.
    record Colleague(
            String name,
            EmailAddress email,
            Language language,
            OrganisationId organisation,
            Coming coming) {}
}
