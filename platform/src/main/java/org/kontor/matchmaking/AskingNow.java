package org.kontor.matchmaking;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.request.Actor;
import org.kontor.matchmaking.request.Answering;
import org.kontor.matchmaking.request.Asking;
import org.kontor.matchmaking.request.Reply;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks another organisation to meet within the next minutes, and answers.
@Component
public class AskingNow {
    public static final Duration VALID = Duration.ofMinutes(5);

    private final Asking asking;
    private final Answering answering;
    private final JdbcClient database;
    private final Clock clock;

    AskingNow(Asking asking, Answering answering, JdbcClient database, Clock clock) {
        this.asking = asking;
        this.answering = answering;
        this.database = database;
        this.clock = clock;
    }

    /// Asks on site, for whoever asks to attend; the request expires by itself.
    public Asked ask(EventCard event, OrganisationId from, OrganisationId to, PersonId by) {
        return asking.ask(
                event,
                new Ask(
                        from,
                        to,
                        by,
                        Wish.WANT,
                        Mode.ON_SITE,
                        "",
                        Map.of(from, Set.of(by)),
                        Optional.of(clock.instant().plus(VALID))));
    }

    /// Agrees, with whoever answers to attend.
    ///
    /// @param own the organisations that the person acts for
    /// @return whether the request is agreed now; not so where it expired, or was answered
    /// otherwise
    public boolean agree(
            EventCard event, RequestId request, Set<OrganisationId> own, PersonId person) {
        return seen(event, request)
                .map(
                        seen ->
                                answering.answer(
                                        seen,
                                        new Actor(person, own),
                                        new Reply.Agree(
                                                Optional.empty(), "", Optional.of(Set.of(person)))))
                .filter(outcome -> outcome.stored())
                .isPresent();
    }

    /// Declines for the side that was asked.
    ///
    /// @return whether the request is declined now
    public boolean decline(
            EventCard event, RequestId request, Set<OrganisationId> own, PersonId person) {
        return seen(event, request)
                .map(
                        seen ->
                                answering.answer(
                                        seen,
                                        new Actor(person, own),
                                        new Reply.Decline(DeclineReason.NO_TIME, "")))
                .filter(outcome -> outcome.stored())
                .isPresent();
    }

    /// Takes the request back for the side that asked.
    ///
    /// @return whether the request is withdrawn now
    public boolean withdraw(
            EventCard event, RequestId request, Set<OrganisationId> own, PersonId person) {
        return seen(event, request)
                .map(seen -> answering.withdraw(seen, new Actor(person, own)))
                .filter(outcome -> outcome.stored())
                .isPresent();
    }

    /// The request as it stands, unless its minutes are over.
    private Optional<Answering.Seen> seen(EventCard event, RequestId request) {
        return database.sql(
                        """
                        select version from matchmaking.request
                        where event_id = :event and id = :id and valid_until > :now
                        """)
                .param("event", event.id().value())
                .param("id", request.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .map(version -> new Answering.Seen(event.id(), request, version));
    }
}
