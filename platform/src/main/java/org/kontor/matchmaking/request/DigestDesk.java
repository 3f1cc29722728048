package org.kontor.matchmaking.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.Participant;
import org.kontor.notify.Recipient;
import org.kontor.notify.Section;
import org.kontor.web.Moments;
import org.kontor.web.PublicAddress;
import org.kontor.web.Words;

/// What a reader of a digest has to do with at one event.
final class DigestDesk {
    private final EventCard event;
    private final Recipient reader;
    private final Set<OrganisationId> own;
    private final List<RequestCard> cards;
    private final Words words;
    private final PublicAddress address;

    /// @param own the organisations that the reader acts for
    DigestDesk(
            EventCard event,
            Recipient reader,
            Set<OrganisationId> own,
            List<RequestCard> cards,
            Words words,
            PublicAddress address) {
        this.event = event;
        this.reader = reader;
        this.own = own;
        this.cards = cards;
        this.words = words;
        this.address = address;
    }

    EventCard event() {
        return event;
    }

    Set<OrganisationId> own() {
        return own;
    }

    List<RequestCard> cards() {
        return cards;
    }

    Section section(String text) {
        return new Section(event.id().value(), event.name().in(reader.language()), text);
    }

    String say(String key, Object... arguments) {
        return words.say(reader.language(), key, arguments);
    }

    String say(String prefix, Enum<?> constant) {
        return words.say(reader.language(), prefix, constant);
    }

    String named(Participant other) {
        return say(
                "matchmaking.digest.named",
                other.name(),
                Countries.name(other.country(), reader.language()));
    }

    String dateTime(Instant at) {
        return Moments.dateTime(reader.language(), at, event.zone(), reader.zone());
    }

    /// The whole address of the event's requests, or of a page below.
    String link(String below) {
        return address.of("/" + reader.language().code() + event.path() + "/requests" + below);
    }

    /// The same where the reader acts for that one of their organisations.
    String link(String below, Participant acting) {
        return link(below) + (own.size() > 1 ? "?as=" + acting.id() : "");
    }
}
