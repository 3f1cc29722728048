package org.kontor.events.mailing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.intake.EventReplyAddress;
import org.kontor.notify.Mail;
import org.kontor.notify.MailKind;
import org.kontor.notify.Subscription;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Makes of what an organiser wrote the mail that one person gets.
@Component
class OrganiserMail {
    static final MailKind KIND = new MailKind("events.mail-kind.organiser", false);

    private final Words words;
    private final PublicAddress address;
    private final EventReplyAddress replyAddress;

    OrganiserMail(Words words, PublicAddress address, EventReplyAddress replyAddress) {
        this.words = words;
        this.address = address;
        this.replyAddress = replyAddress;
    }

    /// Where answers go: to the event's address for questions, where it has one.
    Optional<EmailAddress> answersTo(EventCard event) {
        return replyAddress.of(event.id().value());
    }

    Mail of(EventCard event, MailText said, Addressee to) {
        Language language = said.languageFor(to.person().language());
        Map<Placeholder, String> values = values(event, to, language);
        var mail =
                new Mail(
                                to.person().email(),
                                language,
                                Placeholder.fill(said.subject().in(language), values)
                                        .replaceAll("\\s+", " "),
                                Placeholder.fill(said.text().in(language), values) + "\n")
                        .about(event.id().value());
        return said.essential()
                ? mail
                : mail.under(new Subscription(to.person().id(), List.of(KIND)));
    }

    private Map<Placeholder, String> values(EventCard event, Addressee to, Language language) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.NAME, to.person().name());
        values.put(Placeholder.ORGANISATION, String.join(", ", to.organisations()));
        values.put(Placeholder.ROLE, words.say(language, "events.registration.role", to.role()));
        values.put(Placeholder.EVENT, event.name().in(language));
        values.put(Placeholder.DAYS, event.days(language));
        values.put(
                Placeholder.LINK,
                address.of(
                        "/%s%s/registration/%s"
                                .formatted(language.code(), event.path(), to.registration())));
        return values;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        MailKind mailOfOrganisers() {
            return KIND;
        }
    }
}
