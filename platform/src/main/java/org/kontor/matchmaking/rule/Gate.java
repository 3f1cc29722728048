package org.kontor.matchmaking.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private final JdbcClient database;
    private final ObjectProvider<PublishedTimetables> timetables;
    private final Clock clock;

    Gate(JdbcClient database, ObjectProvider<PublishedTimetables> timetables, Clock clock) {
        this.database = database;
        this.timetables = timetables;
        this.clock = clock;
    }

    /// Makes others who ask for the two organisations, or ask them, wait for the end of the
    /// transaction, so that nobody slips past a quota that is being counted.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(EventId event, OrganisationId one, OrganisationId other) {
        UUID[] both = {one.value(), other.value()};
        database.sql(
                        """
                        insert into matchmaking.participant (event_id, organisation_id)
                        select :event, id from unnest(:both) as id order by id
                        on conflict do nothing
                        """)
                .param("event", event.value())
                .param("both", both)
                .update();
        database.sql(
                        """
                        select organisation_id from matchmaking.participant
                        where event_id = :event and organisation_id = any (:both)
                        order by organisation_id for update
                        """)
                .param("event", event.value())
                .param("both", both)
                .query(UUID.class)
                .list();
    }

    /// Whether the event's rules let the one ask the other; who is protected is asked through the
    /// organiser.
    public MayAsk verdict(EventId event, OrganisationId from, OrganisationId to) {
        return database.sql(
                        """
                        with first as (
                            select id from matchmaking.participant_group
                            where event_id = :event order by place, id limit 1
                        )
                        select case when verdict = 'NO' then 'NO'
                                    when verdict is not null or theirs.protected then 'THROUGH_ORGANISER'
                                    else 'YES' end
                        from (select) asking
                        left join matchmaking.participant own
                            on own.event_id = :event and own.organisation_id = :from
                        left join matchmaking.participant theirs
                            on theirs.event_id = :event and theirs.organisation_id = :to
                        left join matchmaking.asking_limit
                            on from_group = coalesce(own.group_id, (select id from first))
                            and to_group = coalesce(theirs.group_id, (select id from first))
                        """)
                .param("event", event.value())
                .param("from", from.value())
                .param("to", to.value())
                .query((row, number) -> MayAsk.valueOf(row.getString(1)))
                .single();
    }

    /// Why the event is not open for asking now, empty where it is.
    public Optional<AskRefusal> closed(EventId event) {
        Instant now = clock.instant();
        return database.sql("select * from matchmaking.deadline where event_id = :event")
                .param("event", event.value())
                .query((row, number) -> Optional.ofNullable(closed(event, row, now)))
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
        boolean placedAtOnce = timetables.stream().anyMatch(known -> known.isPublished(event));
        return phaseIsOver && !placedAtOnce ? AskRefusal.BEING_BUILT : null;
    }

    /// What of their quotas stops the two, empty where nothing does.
    public Optional<AskRefusal> spent(EventCard event, OrganisationId from, OrganisationId to) {
        Allowance own = allowance(event, from);
        if (own.asks().isSpent()) {
            return Optional.of(AskRefusal.OWN_QUOTA);
        }
        if (own.asksToday().isSpent()) {
            return Optional.of(AskRefusal.OWN_DAY_QUOTA);
        }
        Allowance theirs = allowance(event, to);
        if (theirs.asked().isSpent()) {
            return Optional.of(AskRefusal.THEIR_QUOTA);
        }
        return theirs.askedToday().isSpent()
                ? Optional.of(AskRefusal.THEIR_DAY_QUOTA)
                : Optional.empty();
    }

    /// How much of its quotas the organisation has used; a day is one of the event's zone.
    public Allowance allowance(EventCard event, OrganisationId organisation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), event.zone());
        OffsetDateTime midnight =
                today.atStartOfDay(event.zone()).toInstant().atOffset(ZoneOffset.UTC);
        return database.sql(
                        """
                        select count(*) filter (where from_id = :id and state in ('PENDING', 'ACCEPTED')) as used_asks,
                               count(*) filter (where from_id = :id and asked_at >= :midnight) as used_asks_a_day,
                               count(*) filter (where to_id = :id and state in ('PENDING', 'ACCEPTED')) as used_asked,
                               count(*) filter (where to_id = :id and asked_at >= :midnight) as used_asked_a_day,
                               coalesce(max(asks), 0) as asks, coalesce(max(asks_a_day), 0) as asks_a_day,
                               coalesce(max(asked), 0) as asked, coalesce(max(asked_a_day), 0) as asked_a_day
                        from (select :event::uuid as event_id) event
                        left join matchmaking.rules using (event_id)
                        left join matchmaking.request
                            on request.event_id = event.event_id and :id in (from_id, to_id)
                        """)
                .param("event", event.id().value())
                .param("id", organisation.value())
                .param("midnight", midnight)
                .query(
                        (row, number) ->
                                new Allowance(
                                        used(row, "asks"),
                                        used(row, "asks_a_day"),
                                        used(row, "asked"),
                                        used(row, "asked_a_day")))
                .single();
    }

    private static Allowance.Used used(ResultSet row, String quota) throws SQLException {
        return new Allowance.Used(row.getInt("used_" + quota), row.getInt(quota));
    }

    private static boolean isAfter(ResultSet row, String column, Instant now) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at != null && at.toInstant().isAfter(now);
    }
}
