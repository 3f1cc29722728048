package org.kontor.matchmaking.mandate;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.Ask;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Asked;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.mandate.Prepared.State;
import org.kontor.matchmaking.request.Asking;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Prepares requests on behalf of organisations, and sends them once these agree.
@Component
@Transactional
public class Preparing {
    private final JdbcClient database;
    private final PreparedQueries queries;
    private final Mandates mandates;
    private final Asking asking;
    private final PreparedMail mail;
    private final Clock clock;

    Preparing(
            JdbcClient database,
            PreparedQueries queries,
            Mandates mandates,
            Asking asking,
            PreparedMail mail,
            Clock clock) {
        this.database = database;
        this.queries = queries;
        this.mandates = mandates;
        this.asking = asking;
        this.mail = mail;
        this.clock = clock;
    }

    /// What an adviser asks.
    ///
    /// @param id that the form was opened with, so that sent twice it is there once
    public record Wanted(
            UUID id,
            OrganisationId from,
            OrganisationId to,
            Wish wish,
            Mode mode,
            String message,
            PersonId by) {}

    /// Keeps the request for the organisation to agree, or sends it where it has consented
    /// beforehand.
    ///
    /// @return why it could not be sent
    Optional<AskRefusal> prepare(DelegationCard delegation, Wanted wanted) {
        UUID mandate = mandates.inForce(delegation.id()).get(wanted.from);
        if (mandate != null) {
            Optional<AskRefusal> refusal = send(delegation.event(), ask(wanted));
            if (refusal.isEmpty()) {
                store(delegation, wanted, mandate);
            }
            return refusal;
        }
        boolean first = queries.waiting(delegation.event().id(), wanted.from).isEmpty();
        if (store(delegation, wanted, null) && first) {
            mail.send(delegation, wanted.from);
        }
        return Optional.empty();
    }

    /// Keeps the request for the organisation to agree, and tells nobody.
    public void enter(DelegationCard delegation, Wanted wanted) {
        store(delegation, wanted, null);
    }

    /// Sends what waits, because the organisation agrees, or lets it be.
    ///
    /// @param only one of what waits, empty for all
    /// @return why some could not be sent, by id; they wait still
    Map<UUID, AskRefusal> decideAll(
            EventCard event,
            OrganisationId organisation,
            Optional<UUID> only,
            boolean refused,
            PersonId by) {
        var refusals = new HashMap<UUID, AskRefusal>();
        queries.waiting(event.id(), organisation).stream()
                .filter(waiting -> only.isEmpty() || only.get().equals(waiting.id()))
                .flatMap(waiting -> queries.lock(event.id(), waiting.id()).stream())
                .filter(locked -> locked.state() == State.WAITING)
                .forEach(
                        locked -> {
                            Optional<AskRefusal> why =
                                    refused ? Optional.empty() : send(event, ask(locked, by));
                            why.ifPresentOrElse(
                                    refusal -> refusals.put(locked.id(), refusal),
                                    () -> decide(locked, refused ? State.REFUSED : State.SENT, by));
                        });
        return refusals;
    }

    void decide(Prepared prepared, State state, PersonId by) {
        database.sql(
                        """
                        update matchmaking.prepared set state = :state, decided_by = :by, decided_at = :now
                        where id = :id and state = 'WAITING'
                        """)
                .param("id", prepared.id())
                .param("state", state.name())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<AskRefusal> send(EventCard event, Ask ask) {
        return asking.ask(event, ask) instanceof Asked.Refused(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private static Ask ask(Wanted wanted) {
        return new Ask(
                wanted.from,
                wanted.to,
                wanted.by,
                wanted.wish,
                wanted.mode,
                wanted.message,
                Map.of(),
                Optional.empty());
    }

    private static Ask ask(Prepared prepared, PersonId by) {
        return ask(
                new Wanted(
                        prepared.id(),
                        prepared.from().id(),
                        prepared.to().id(),
                        prepared.wish(),
                        prepared.mode(),
                        prepared.message(),
                        by));
    }

    private boolean store(DelegationCard delegation, Wanted wanted, @Nullable UUID mandate) {
        return database.sql(
                                """
                                insert into matchmaking.prepared
                                    (id, event_id, delegation_id, from_id, to_id, wish, mode, message,
                                     prepared_by, prepared_at, state, mandate_id, decided_at)
                                values (:id, :event, :delegation, :from, :to, :wish, :mode, :message,
                                        :by, :now, :state, :mandate, :decided)
                                on conflict do nothing
                                """)
                        .param("id", wanted.id)
                        .param("event", delegation.event().id().value())
                        .param("delegation", delegation.id().value())
                        .param("from", wanted.from.value())
                        .param("to", wanted.to.value())
                        .param("wish", wanted.wish.name())
                        .param("mode", wanted.mode.name())
                        .param("message", wanted.message)
                        .param("by", wanted.by.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("state", (mandate == null ? State.WAITING : State.SENT).name())
                        .param("mandate", mandate)
                        .param(
                                "decided",
                                mandate == null ? null : clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
