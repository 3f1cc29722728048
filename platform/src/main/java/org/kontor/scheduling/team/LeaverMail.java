package org.kontor.scheduling.team;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.matchmaking.Representatives;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Tells those who act for an organisation that somebody of theirs no longer comes to meetings.
@Component
class LeaverMail {
    private final Representatives representatives;
    private final People people;
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;

    LeaverMail(
            Representatives representatives,
            People people,
            Outbox outbox,
            Words words,
            PublicAddress address) {
        this.representatives = representatives;
        this.people = people;
        this.outbox = outbox;
        this.words = words;
        this.address = address;
    }

    /// @param partners whom the leaver was to meet
    void send(
            EventCard event,
            OrganisationId organisation,
            PersonId leaver,
            Collection<Translated> partners) {
        String name = people.find(leaver).map(Person::name).orElse("?");
        people.find(representatives.people(event.id(), organisation)).values().stream()
                .filter(reader -> !reader.id().equals(leaver))
                .forEach(reader -> outbox.send(mail(reader, event, organisation, name, partners)));
    }

    private Mail mail(
            Person reader,
            EventCard event,
            OrganisationId organisation,
            String leaver,
            Collection<Translated> partners) {
        String team =
                address.of(
                        "/%s%s/team/%s"
                                .formatted(reader.language().code(), event.path(), organisation));
        return new Mail(
                        reader.email(),
                        reader.language(),
                        words.say(reader.language(), "scheduling.mail.left.subject", leaver),
                        words.say(
                                reader.language(),
                                "scheduling.mail.left",
                                reader.name(),
                                leaver,
                                event.name().in(reader.language()),
                                partners.stream()
                                        .map(partner -> "- " + partner.in(reader.language()))
                                        .collect(Collectors.joining("\n")),
                                team),
                        List.of())
                .about(event.id().value());
    }
}
