package org.kontor.matchmaking.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.PublishedTimetables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Decides who may ask whom now.
@Component
public class Gate {
    private static final String COUNTED =
            """
            select unnest(:both::uuid[])
            union
            select cluster_id from events.affiliation where event_id = :event and organisation_id = any (:both)
            """;

    private final JdbcClient database;
    private final Allowances allowances;
    private final ObjectProvider<PublishedTimetables> timetables;
    private final Clock clock;

    Gate(
            JdbcClient database,
            Allowances allowances,
            ObjectProvider<PublishedTimetables> timetables,
            Clock clock) {
        this.database = database;
        this.allowances = allowances;
        this.timetables = timetables;
        this.clock = clock;
    }

    /// Makes others who ask for the two organisations, or ask them, wait for the end of the
    /// transaction, so that nobody slips past a quota that is being counted; likewise those who
    /// share a quota with them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(EventId event, OrganisationId one, OrganisationId other) {
        UUID[] both = {one.value(), other.value()};
        database.sql(
                        """
                        insert into matchmaking.participant (event_id, organisation_id)
                        select :event, id from (%s) as counted (id) order by id
                        on conflict do nothing
                        """
                                .formatted(COUNTED))
                .param("event", event.value())
                .param("both", both)
                .update();
        database.sql(
                        """
                        select organisation_id from matchmaking.participant
                        where event_id = :event and organisation_id in (%s)
                        order by organisation_id for update
                        """
                                .formatted(COUNTED))
                .param("event", event.value())
                .param("both", both)
                .query(UUID.class)
                .list();
    }

    /// Whether the one may ask the other now; who is protected is asked through the organiser.
    public Passage passage(EventCard event, OrganisationId from, OrganisationId to) {
        Map<OrganisationId, Allowance> used = allowances.of(event, List.of(from, to));
        Allowance own = Allowances.known(used, from);
        Verdict verdict = verdict(event.id(), from, to);
        Optional<AskRefusal> refusal =
                verdict.mayAsk == MayAsk.NO
                        ? Optional.of(AskRefusal.NOT_ALLOWED)
                        : verdict.closed.or(() -> spent(own, Allowances.known(used, to)));
        return new Passage(verdict.mayAsk == MayAsk.THROUGH_ORGANISER, own, refusal);
    }

    private Verdict verdict(EventId event, OrganisationId from, OrganisationId to) {
        Instant now = clock.instant();
        return database.sql(
                        """
                        with first as (
                            select id from matchmaking.participant_group
                            where event_id = :event order by place, id limit 1
                        )
                        select deadline.*,
                               case when verdict = 'NO' then 'NO'
                                    when verdict is not null or theirs.protected then 'THROUGH_ORGANISER'
                                    else 'YES' end as may_ask
                        from matchmaking.deadline
                        left join matchmaking.participant own
                            on own.event_id = :event and own.organisation_id = :from
                        left join matchmaking.participant theirs
                            on theirs.event_id = :event and theirs.organisation_id = :to
                        left join matchmaking.asking_limit
                            on from_group = coalesce(own.group_id, (select id from first))
                            and to_group = coalesce(theirs.group_id, (select id from first))
                        where deadline.event_id = :event
                        """)
                .param("event", event.value())
                .param("from", from.value())
                .param("to", to.value())
                .query(
                        (row, number) ->
                                new Verdict(
                                        MayAsk.valueOf(row.getString("may_ask")),
                                        Optional.ofNullable(closed(event, row, now))))
                .single();
    }

    private @Nullable AskRefusal closed(EventId event, ResultSet row, Instant now)
            throws SQLException {
        if (isAfter(row, "phase_begins", now)) {
            return AskRefusal.NOT_YET;
        }
        if (!isAfter(row, "event_ends", now)) {
            return AskRefusal.OVER;
        }
        boolean phaseIsOver =
                row.getObject("phase_ends") != null && !isAfter(row, "phase_ends", now);
        boolean placedAtOnce =
                phaseIsOver && timetables.stream().anyMatch(known -> known.isPublished(event));
        return phaseIsOver && !placedAtOnce ? AskRefusal.BEING_BUILT : null;
    }

    private static Optional<AskRefusal> spent(Allowance own, Allowance theirs) {
        if (own.asks().isSpent()) {
            return Optional.of(AskRefusal.OWN_QUOTA);
        }
        if (own.asksToday().isSpent()) {
            return Optional.of(AskRefusal.OWN_DAY_QUOTA);
        }
        if (theirs.asked().isSpent()) {
            return Optional.of(AskRefusal.THEIR_QUOTA);
        }
        return theirs.askedToday().isSpent()
                ? Optional.of(AskRefusal.THEIR_DAY_QUOTA)
                : Optional.empty();
    }

    private static boolean isAfter(ResultSet row, String column, Instant now) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at != null && at.toInstant().isAfter(now);
    }

    /// @param closed why the event is not open for asking now
    private record Verdict(MayAsk mayAsk, Optional<AskRefusal> closed) {}
}
