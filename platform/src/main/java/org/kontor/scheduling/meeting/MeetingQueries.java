package org.kontor.scheduling.meeting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.TableFeature;
import org.kontor.events.TableId;
import org.kontor.matchmaking.RequestId;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.MeetingState;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads meetings with their sides.
@Component
public class MeetingQueries {
    private static final String SELECT =
            """
            select meeting.*, meeting_side.organisation_id, meeting_side.delegates
            from scheduling.meeting join scheduling.meeting_side on meeting_id = meeting.id
            where %s
            order by meeting.id, organisation_id
            """;

    private final JdbcClient database;

    MeetingQueries(JdbcClient database) {
        this.database = database;
    }

    /// All meetings of the event but those cancelled.
    public List<MeetingCard> of(EventId event) {
        return read(
                database.sql(SELECT.formatted("event_id = :event and state <> 'CANCELLED'"))
                        .param("event", event.value()));
    }

    /// The event's meeting with this id.
    public Optional<MeetingCard> find(EventId event, MeetingId meeting) {
        return read(
                        database.sql(SELECT.formatted("event_id = :event and meeting.id = :id"))
                                .param("event", event.value())
                                .param("id", meeting.value()))
                .stream()
                .findFirst();
    }

    /// The meeting that came of the request.
    public Optional<MeetingId> of(RequestId request) {
        return database.sql("select id from scheduling.meeting where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new MeetingId(row.getObject("id", UUID.class)))
                .optional();
    }

    private static List<MeetingCard> read(JdbcClient.StatementSpec query) {
        Map<MeetingId, MeetingCard> found = new LinkedHashMap<>();
        query.query((row, number) -> card(row))
                .list()
                .forEach(card -> found.merge(card.id(), card, MeetingQueries::withBothSides));
        return List.copyOf(found.values());
    }

    private static MeetingCard withBothSides(MeetingCard one, MeetingCard other) {
        var sides = new ArrayList<>(one.sides());
        sides.addAll(other.sides());
        return one.with(sides, one.hand());
    }

    private static MeetingCard card(ResultSet row) throws SQLException {
        return new MeetingCard(
                new MeetingId(row.getObject("id", UUID.class)),
                MeetingState.valueOf(row.getString("state")),
                List.of(
                        new NewMeeting.Side(
                                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                people(row.getArray("delegates")))),
                row.getBoolean("online"),
                row.getBoolean("mandatory"),
                row.getInt("weight"),
                features(row.getArray("features")),
                List.of((String[]) row.getArray("interpreted").getArray()),
                row.getString("link"),
                hand(row),
                Optional.ofNullable(row.getObject("request_id", UUID.class)).map(RequestId::new),
                row.getInt("version"));
    }

    private static Hand hand(ResultSet row) throws SQLException {
        Optional<Integer> slot = Optional.ofNullable(row.getObject("pinned_slot", Integer.class));
        Optional<TableId> table =
                Optional.ofNullable(row.getObject("pinned_table", UUID.class)).map(TableId::new);
        return row.getBoolean("excluded") ? Hand.EXCLUDED : Hand.pinned(slot, table);
    }

    private static Set<PersonId> people(Array delegates) throws SQLException {
        return Arrays.stream((UUID[]) delegates.getArray())
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<TableFeature> features(Array features) throws SQLException {
        return Arrays.stream((String[]) features.getArray())
                .map(TableFeature::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
