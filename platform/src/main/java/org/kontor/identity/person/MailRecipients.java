package org.kontor.identity.person;

import java.util.Optional;
import org.kontor.identity.People;
import org.kontor.notify.Recipient;
import org.kontor.notify.Recipients;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Tells the writers of digests where people get their mail.
@Component
class MailRecipients implements Recipients {
    private final People people;

    MailRecipients(People people) {
        this.people = people;
    }

    @Override
    public Optional<Recipient> recipient(PersonId id) {
        return people.find(id)
                .map(
                        person ->
                                new Recipient(
                                        person.id(),
                                        person.name(),
                                        person.email(),
                                        person.language(),
                                        person.zone()));
    }
}
