package org.kontor.matchmaking.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationId;
import org.kontor.events.EventId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.mandate.Prepared.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what advisers prepared.
@Component
class PreparedQueries {
    private static final String SELECT =
            """
            select prepared.*, d.name as delegation_name, a.name as from_name, a.country as from_country,
                   b.name as to_name, b.country as to_country, coalesce(p.name, '') as by_name
            from matchmaking.prepared
            join events.delegation d on d.id = delegation_id
            join directory.organisation a on a.id = from_id
            join directory.organisation b on b.id = to_id
            left join identity.person p on p.id = prepared_by
            """;

    private final JdbcClient database;

    PreparedQueries(JdbcClient database) {
        this.database = database;
    }

    /// The newest first.
    List<Prepared> of(DelegationId delegation) {
        return database.sql(
                        SELECT
                                + " where delegation_id = :delegation order by prepared.id desc limit 500")
                .param("delegation", delegation.value())
                .query((row, number) -> read(row))
                .list();
    }

    /// What waits for the organisation to agree, the oldest first.
    List<Prepared> waiting(EventId event, OrganisationId organisation) {
        return database.sql(
                        SELECT
                                + " where prepared.event_id = :event and from_id = :organisation and state = 'WAITING' order by prepared.id")
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query((row, number) -> read(row))
                .list();
    }

    /// As it stands, while whoever else decides about it waits until the transaction ends.
    Optional<Prepared> lock(EventId event, UUID id) {
        return database.sql(
                        SELECT
                                + " where prepared.event_id = :event and prepared.id = :id for update of prepared")
                .param("event", event.value())
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Prepared read(ResultSet row) throws SQLException {
        return new Prepared(
                row.getObject("id", UUID.class),
                new DelegationId(row.getObject("delegation_id", UUID.class)),
                TranslatedConverters.fromJson(row.getString("delegation_name")),
                participant(row, "from"),
                participant(row, "to"),
                Wish.valueOf(row.getString("wish")),
                Mode.valueOf(row.getString("mode")),
                row.getString("message"),
                row.getString("by_name"),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getObject("mandate_id") != null);
    }

    private static Participant participant(ResultSet row, String which) throws SQLException {
        return new Participant(
                new OrganisationId(row.getObject(which + "_id", UUID.class)),
                row.getString(which + "_name"),
                row.getString(which + "_country"));
    }
}
