package org.kontor.events.organiser;

import org.kontor.events.EventCard;
import org.kontor.identity.Person;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.Language;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Tells somebody in their language that they organise an event now, and where.
@Component
class OrganiserNamedMail {
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;

    OrganiserNamedMail(Outbox outbox, Words words, PublicAddress address) {
        this.outbox = outbox;
        this.words = words;
        this.address = address;
    }

    /// @param by name of who named them
    void send(EventCard event, Person person, String by) {
        Language language = person.language();
        Object[] said = {
            person.name(),
            event.name().in(language),
            by,
            address.of("/" + language.code() + event.path() + "/setup"),
            person.email().value()
        };
        outbox.send(
                new Mail(
                                person.email(),
                                language,
                                words.say(language, "events.mail.organiser.subject", said),
                                words.say(language, "events.mail.organiser.text", said))
                        .about(event.id().value()));
    }
}
