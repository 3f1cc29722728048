package org.kontor.identity.signin;

import java.util.Optional;
import org.kontor.identity.Person;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.Language;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes the mail that carries a link.
@Component
class SignInMail {
    private final SignInLinks links;
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;

    SignInMail(SignInLinks links, Outbox outbox, Words words, PublicAddress address) {
        this.links = links;
        this.outbox = outbox;
        this.words = words;
        this.address = address;
    }

    /// Puts a mail with a fresh link into the outbox, in the person's language.
    void send(Person person, String next) {
        String token = links.issue(Optional.of(person.id()), next);
        outbox.send(
                new Mail(
                        person.email(),
                        person.language(),
                        words.say(person.language(), "identity.mail.link.subject"),
                        words.say(
                                person.language(),
                                "identity.mail.link.text",
                                person.name(),
                                address.of(SignInLinkController.path(person.language(), token)),
                                SignInLinks.VALID.toMinutes())));
    }

    /// Greets somebody who is not known yet; not by the name that was typed, which anybody could
    /// have.
    void send(Newcomer newcomer, String next) {
        Language language = newcomer.language();
        String token = links.issue(newcomer, next);
        outbox.send(
                new Mail(
                        newcomer.email(),
                        language,
                        words.say(language, "identity.mail.link.subject"),
                        words.say(
                                language,
                                "identity.mail.newcomer.text",
                                address.of(SignInLinkController.path(language, token)),
                                SignInLinks.VALID.toMinutes())));
    }
}
