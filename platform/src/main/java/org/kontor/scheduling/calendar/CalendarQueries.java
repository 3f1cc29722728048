package org.kontor.scheduling.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a person's calendar holds: meetings as last told, and sessions signed up for.
@Component
class CalendarQueries {
    private static final String MEETINGS =
            """
            select c.meeting_id, c.sequence, c.cancelled, c.starts_at, c.ends_at, c.table_number, c.area,
                   c.link, c.changed_at, e.zone, e.venue, e.city, other.name as person,
                   other.organisation = c.organisation_id as own,
                   o.name as organisation, o.country
            from scheduling.calendar_entry c
            join events.event e on e.id = c.event_id
            cross join lateral
                (select p.name, organisation
                 from unnest(c.other_people, c.other_organisations) as told (person, organisation)
                 join identity.person p on p.id = told.person) other
            left join directory.merged gone on gone.id = other.organisation
            join directory.organisation o on o.id = coalesce(gone."into", other.organisation)
            where c.person_id = :person
            order by c.starts_at, c.meeting_id, o.name, o.id, other.name
            """;

    private static final String SESSIONS =
            """
            select s.id, s.version, s.title, s.room, s.speakers, s.starts_at, s.ends_at, e.zone, e.venue,
                   e.city
            from events.occupancy o
            join events.session s on s.id = o.source_id
            join events.event e on e.id = s.event_id
            where o.person_id = :person and o.kind = 'SESSION'
            order by s.starts_at, s.id
            """;

    private final JdbcClient database;
    private final CalendarWords words;

    CalendarQueries(JdbcClient database, CalendarWords words) {
        this.database = database;
        this.words = words;
    }

    List<CalendarEvent> of(PersonId person, Language language) {
        return Stream.concat(
                        meetings(person, language).stream(), sessions(person, language).stream())
                .toList();
    }

    private List<CalendarEvent> meetings(PersonId person, Language language) {
        Map<UUID, List<MeetingRow>> meetings = new LinkedHashMap<>();
        database.sql(MEETINGS)
                .param("person", person.value())
                .query((row, number) -> MeetingRow.read(row))
                .list()
                .forEach(
                        row ->
                                meetings.computeIfAbsent(row.meeting(), m -> new ArrayList<>())
                                        .add(row));
        return meetings.values().stream()
                .map(rows -> words.meeting(person, rows, language))
                .toList();
    }

    private List<CalendarEvent> sessions(PersonId person, Language language) {
        return database.sql(SESSIONS)
                .param("person", person.value())
                .query(
                        (row, number) ->
                                new CalendarEvent(
                                        "session-%s-%s@kontor"
                                                .formatted(row.getString("id"), person),
                                        row.getInt("version"),
                                        false,
                                        zoned(row, "starts_at"),
                                        zoned(row, "ends_at"),
                                        TranslatedConverters.fromJson(row.getString("title"))
                                                .in(language),
                                        CalendarWords.joined(
                                                row.getString("room"),
                                                row.getString("venue"),
                                                row.getString("city")),
                                        row.getString("speakers"),
                                        instant(row, "starts_at")))
                .list();
    }

    private static ZonedDateTime zoned(ResultSet row, String column) throws SQLException {
        return instant(row, column).atZone(ZoneId.of(row.getString("zone")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// One other person at one meeting.
    record MeetingRow(
            UUID meeting,
            int sequence,
            boolean cancelled,
            ZonedDateTime starts,
            ZonedDateTime ends,
            int table,
            String area,
            String link,
            String place,
            String person,
            boolean own,
            String organisation,
            String country,
            Instant changed) {

        private static MeetingRow read(ResultSet row) throws SQLException {
            return new MeetingRow(
                    row.getObject("meeting_id", UUID.class),
                    row.getInt("sequence"),
                    row.getBoolean("cancelled"),
                    zoned(row, "starts_at"),
                    zoned(row, "ends_at"),
                    row.getInt("table_number"),
                    row.getString("area"),
                    row.getString("link"),
                    CalendarWords.joined(row.getString("venue"), row.getString("city")),
                    row.getString("person"),
                    row.getBoolean("own"),
                    row.getString("organisation"),
                    row.getString("country"),
                    instant(row, "changed_at"));
        }

        boolean online() {
            return table == 0;
        }
    }
}
