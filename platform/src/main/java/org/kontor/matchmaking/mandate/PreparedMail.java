package org.kontor.matchmaking.mandate;

import java.util.List;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.matchmaking.Representatives;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Tells those who act for an organisation that requests wait for their consent.
@Component
class PreparedMail {
    private final Outbox outbox;
    private final People people;
    private final Representatives representatives;
    private final Directory directory;
    private final Words words;
    private final PublicAddress address;

    PreparedMail(
            Outbox outbox,
            People people,
            Representatives representatives,
            Directory directory,
            Words words,
            PublicAddress address) {
        this.outbox = outbox;
        this.people = people;
        this.representatives = representatives;
        this.directory = directory;
        this.words = words;
        this.address = address;
    }

    void send(DelegationCard delegation, OrganisationId organisation) {
        String name = directory.find(organisation).map(OrganisationCard::name).orElse("");
        List<Mail> mails =
                people
                        .find(representatives.people(delegation.event().id(), organisation))
                        .values()
                        .stream()
                        .map(person -> mail(delegation, organisation, name, person))
                        .toList();
        outbox.send(mails);
    }

    private Mail mail(
            DelegationCard delegation, OrganisationId organisation, String name, Person person) {
        Object[] said = {
            person.name(),
            delegation.event().name().in(person.language()),
            delegation.name().in(person.language()),
            name,
            address.of(
                    "/"
                            + person.language().code()
                            + delegation.event().path()
                            + "/requests/prepared?as="
                            + organisation)
        };
        return new Mail(
                        person.email(),
                        person.language(),
                        words.say(person.language(), "matchmaking.prepared.mail.subject", said),
                        words.say(person.language(), "matchmaking.prepared.mail.text", said))
                .about(delegation.event().id().value());
    }
}
