package org.kontor.scheduling.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All offers; a meeting has at most one that is open.
@Component
class Offers {
    private static final String SELECT =
            """
            select offer.*, array(select organisation_id from scheduling.offer_consent
                                  where offer_id = offer.id) as wanted
            from scheduling.offer where %s
            """;

    private final JdbcClient database;
    private final Clock clock;

    Offers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Offers the slot to the meeting.
    ///
    /// @return the offer; empty where the meeting has another one that is open
    Optional<UUID> add(EventId event, MeetingId meeting, Slot slot, Instant expires) {
        UUID id = TypedId.next();
        int added =
                database.sql(
                                """
                                insert into scheduling.offer
                                    (id, event_id, meeting_id, slot, starts_at, offered_at, expires_at, state)
                                values (:id, :event, :meeting, :slot, :starts, :now, :expires, 'OPEN')
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("event", event.value())
                        .param("meeting", meeting.value())
                        .param("slot", slot.number())
                        .param("starts", slot.startsAt().atOffset(ZoneOffset.UTC))
                        .param("now", now())
                        .param("expires", expires.atOffset(ZoneOffset.UTC))
                        .update();
        return added > 0 ? Optional.of(id) : Optional.empty();
    }

    Optional<Offer> open(MeetingId meeting) {
        return database.sql(SELECT.formatted("meeting_id = :meeting and state = 'OPEN'"))
                .param("meeting", meeting.value())
                .query((row, number) -> offer(row))
                .optional()
                .filter(offer -> offer.isOpenAt(clock.instant()));
    }

    /// The meeting's open offer, held until the end of the transaction.
    Optional<Offer> lock(MeetingId meeting) {
        database.sql(
                        "select id from scheduling.offer where meeting_id = :meeting and state = 'OPEN' for update")
                .param("meeting", meeting.value())
                .query(UUID.class)
                .optional();
        return open(meeting);
    }

    /// Those that nobody took in time.
    List<Offer> due() {
        return database.sql(SELECT.formatted("state = 'OPEN' and expires_at <= :now order by id"))
                .param("now", now())
                .query((row, number) -> offer(row))
                .list();
    }

    void want(Offer offer, OrganisationId side, PersonId person) {
        database.sql(
                        """
                        insert into scheduling.offer_consent (offer_id, organisation_id, person_id, at)
                        values (:offer, :side, :person, :now)
                        on conflict do nothing
                        """)
                .param("offer", offer.id())
                .param("side", side.value())
                .param("person", person.value())
                .param("now", now())
                .update();
    }

    /// Lets the offer be open no longer.
    ///
    /// @return whether the offer was open until now
    boolean end(Offer offer, OfferState state) {
        return database.sql(
                                "update scheduling.offer set state = :state where id = :id and state = 'OPEN'")
                        .param("state", state.name())
                        .param("id", offer.id())
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                new EventId(row.getObject("event_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getInt("slot"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                OfferState.valueOf(row.getString("state")),
                Arrays.stream((UUID[]) row.getArray("wanted").getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
