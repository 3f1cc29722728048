package org.kontor.events.speaker;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.shared.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The links by which speakers answer: each opens one speaker's own matters at one event, until the
/// event is over.
@Component
class SpeakerLinks {
    private final JdbcClient database;
    private final Events events;
    private final SpeakerPages pages;
    private final Clock clock;

    SpeakerLinks(JdbcClient database, Events events, SpeakerPages pages, Clock clock) {
        this.database = database;
        this.events = events;
        this.pages = pages;
        this.clock = clock;
    }

    /// Gives the speaker a new link, which makes an older one worthless.
    SecretToken renew(Speaker speaker) {
        SecretToken token = SecretToken.next();
        database.sql("update events.speaker set link_hash = :hash where id = :speaker")
                .param("hash", token.hash())
                .param("speaker", speaker.id().value())
                .update();
        return token;
    }

    /// Who comes by the link, empty where it is not or no more valid.
    Optional<Speaking> find(String token) {
        return database.sql(Speakers.COLUMNS + "where link_hash = :hash")
                .param("hash", new SecretToken(token).hash())
                .query(
                        (row, number) ->
                                Map.entry(
                                        new EventId(row.getObject("event_id", UUID.class)),
                                        Speakers.read(row)))
                .optional()
                .flatMap(found -> speaking(found.getKey(), found.getValue()));
    }

    private Optional<Speaking> speaking(EventId id, Speaker speaker) {
        return events.find(id)
                .filter(event -> !isOver(event))
                .map(event -> new Speaking(event, speaker, pages.sessions(event, speaker)));
    }

    private boolean isOver(EventCard event) {
        return clock.instant().atZone(event.zone()).toLocalDate().isAfter(event.lastDay());
    }
}
