package org.kontor.events;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.PersonId;

/// Reads the rows of events into what other modules see.
final class Rows {
    private Rows() {}

    static EventCard event(ResultSet row) throws SQLException {
        return new EventCard(
                new EventId(row.getObject("id", UUID.class)),
                new EventBasics(
                        row.getString("slug"),
                        TranslatedConverters.fromJson(row.getString("name")),
                        TranslatedConverters.fromJson(row.getString("summary")),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        new Place(
                                row.getString("venue"),
                                row.getString("address"),
                                row.getString("city"),
                                row.getString("country")),
                        row.getString("hosts"),
                        texts(row.getArray("languages"))),
                new MeetingRules(
                        row.getInt("meeting_minutes"),
                        row.getInt("changeover_minutes"),
                        row.getInt("reserve_percent"),
                        row.getInt("frozen_minutes"),
                        row.getInt("fairness"),
                        row.getInt("daily_limit")),
                new Elsewhere(row.getBoolean("external"), row.getString("website")),
                edition(row),
                row.getBoolean("published"),
                texts(row.getArray("interpreted")));
    }

    static EventTexts texts(ResultSet row) throws SQLException {
        return new EventTexts(
                TranslatedConverters.fromJson(row.getString("approved")),
                TranslatedConverters.fromJson(row.getString("agenda")),
                row.getInt("version"));
    }

    private static Optional<Edition> edition(ResultSet row) throws SQLException {
        int number = row.getInt("edition");
        return Optional.ofNullable(row.getObject("series_id", UUID.class))
                .map(series -> new Edition(new SeriesId(series), number));
    }

    static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getInt("number"),
                row.getInt("half_day"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    static MeetingTable table(ResultSet row) throws SQLException {
        return new MeetingTable(
                new TableId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("area"),
                texts(row.getArray("features")).stream()
                        .map(TableFeature::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static Delegate delegate(ResultSet row) throws SQLException {
        return new Delegate(
                new RegistrationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Set.of((Integer[]) row.getArray("numbers").getArray()));
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
