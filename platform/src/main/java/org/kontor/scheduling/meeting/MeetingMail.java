package org.kontor.scheduling.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.kontor.events.EventCard;
import org.kontor.identity.Person;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.scheduling.MeetingId;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;
import org.springframework.stereotype.Component;

/// Writes to one person about one meeting, and leads to its page.
@Component
public class MeetingMail {
    private final Outbox outbox;
    private final Words words;
    private final PublicAddress address;

    MeetingMail(Outbox outbox, Words words, PublicAddress address) {
        this.outbox = outbox;
        this.words = words;
        this.address = address;
    }

    /// Sends a mail whose subject, at the letter's key and `.subject`, takes whom it is about, and
    /// whose text, at the key, takes the reader's name, whom it is about, the event's zone, the
    /// address of the meeting's page, and what else there is to say.
    public void send(
            Person reader,
            EventCard event,
            MeetingId meeting,
            String letter,
            String about,
            String... further) {
        String page =
                address.of(
                        "/%s%s/meetings/%s"
                                .formatted(reader.language().code(), event.path(), meeting));
        Object[] said =
                Stream.concat(
                                Stream.of(reader.name(), about, event.zone().getId(), page),
                                Stream.of(further))
                        .toArray();
        outbox.send(
                new Mail(
                                reader.email(),
                                reader.language(),
                                words.say(reader.language(), letter + ".subject", about),
                                words.say(reader.language(), letter, said),
                                List.of())
                        .about(event.id().value()));
    }
}
