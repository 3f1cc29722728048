package org.kontor.events.speaker;

import java.util.List;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.Language;
import org.kontor.shared.SecretToken;
import org.kontor.web.Moments;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks a speaker by mail to confirm or decline, and to look through what is said of them.
@Component
class InvitingSpeaker {
    private final SpeakerLinks links;
    private final Speakers speakers;
    private final Appearances appearances;
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;

    InvitingSpeaker(
            SpeakerLinks links,
            Speakers speakers,
            Appearances appearances,
            Outbox outbox,
            Words words,
            PublicAddress address) {
        this.links = links;
        this.speakers = speakers;
        this.appearances = appearances;
        this.outbox = outbox;
        this.words = words;
        this.address = address;
    }

    /// Nothing happens where the speaker has no address, or speaks nowhere.
    @Transactional
    void invite(EventCard event, Speaker speaker, List<SessionCard> sessions) {
        if (speaker.email().isEmpty() || sessions.isEmpty()) {
            return;
        }
        SecretToken token = links.renew(speaker);
        appearances.invite(speaker.id());
        speakers.record(speaker.id(), "programme.audit.speaker.invited");
        Language language = speaker.language();
        Object[] said = {
            speaker.name(),
            event.name().in(language),
            sessions.stream()
                    .map(session -> line(event, session, language))
                    .collect(Collectors.joining("\n")),
            address.of("/" + language.code() + "/speaking/" + token.value())
        };
        outbox.send(
                new Mail(
                                speaker.email().orElseThrow(),
                                language,
                                words.say(language, "programme.mail.speaker.subject", said),
                                words.say(language, "programme.mail.speaker.text", said))
                        .about(event.id().value()));
    }

    private String line(EventCard event, SessionCard session, Language language) {
        return words.say(
                language,
                "programme.mail.speaker.session",
                session.plan().title().in(language),
                Moments.dateTime(language, session.plan().startsAt(), event.zone()),
                Moments.time(language, session.plan().endsAt(), event.zone()),
                event.zone().getId());
    }
}
