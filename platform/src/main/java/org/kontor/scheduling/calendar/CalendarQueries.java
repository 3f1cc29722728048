package org.kontor.scheduling.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.documents.CalendarEvent;
import org.kontor.instance.TranslatedConverters;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a person's calendar holds: meetings as last told, and sessions signed up for.
@Component
class CalendarQueries {
    private static final String MEETINGS =
            """
            select c.person_id, c.meeting_id, c.sequence, c.cancelled, c.starts_at, c.ends_at, c.table_number, c.area,
                   c.link, c.changed_at, e.zone, e.venue, e.city, other.name as person,
                   other.organisation = c.organisation_id as own, other.organisation is null as interprets,
                   coalesce(o.name, '') as organisation, coalesce(o.country, '') as country
            from scheduling.calendar_entry c
            join events.event e on e.id = c.event_id
            cross join lateral
                (select p.name, organisation
                 from unnest(c.other_people, c.other_organisations) as told (person, organisation)
                 join identity.person p on p.id = told.person) other
            left join directory.merged gone on gone.id = other.organisation
            left join directory.organisation o on o.id = coalesce(gone."into", other.organisation)
            where %s
            order by c.starts_at, c.meeting_id, o.name, o.id, other.name
            """;

    private static final String SESSIONS =
            """
            select s.id, s.version, s.title, s.room, s.speakers, s.starts_at, s.ends_at, e.zone, e.venue,
                   e.city
            from events.occupancy o
            join events.programme s on s.id = o.source_id
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

    /// Of each person those of the meetings that their calendar holds, in the person's language.
    Map<PersonId, List<CalendarEvent>> of(
            Map<PersonId, Language> people, Map<PersonId, Set<MeetingId>> meetings) {
        var readers = new ArrayList<UUID>();
        var wanted = new ArrayList<UUID>();
        people.keySet()
                .forEach(
                        person ->
                                meetings.getOrDefault(person, Set.of())
                                        .forEach(
                                                meeting -> {
                                                    readers.add(person.value());
                                                    wanted.add(meeting.value());
                                                }));
        return events(
                database.sql(
                                MEETINGS.formatted(
                                        """
                                        (c.person_id, c.meeting_id) in
                                            (select * from unnest(:readers::uuid[], :meetings::uuid[]))
                                        """))
                        .param("readers", readers.toArray(UUID[]::new))
                        .param("meetings", wanted.toArray(UUID[]::new)),
                people);
    }

    private List<CalendarEvent> meetings(PersonId person, Language language) {
        return events(
                        database.sql(MEETINGS.formatted("c.person_id = :person"))
                                .param("person", person.value()),
                        Map.of(person, language))
                .getOrDefault(person, List.of());
    }

    private Map<PersonId, List<CalendarEvent>> events(
            JdbcClient.StatementSpec query, Map<PersonId, Language> languages) {
        var rows = new LinkedHashMap<String, List<MeetingRow>>();
        query.query((row, number) -> MeetingRow.read(row))
                .list()
                .forEach(
                        row ->
                                rows.computeIfAbsent(
                                                row.reader() + " " + row.meeting(),
                                                key -> new ArrayList<>())
                                        .add(row));
        var events = new HashMap<PersonId, List<CalendarEvent>>();
        for (List<MeetingRow> meeting : rows.values()) {
            PersonId reader = meeting.getFirst().reader();
            events.computeIfAbsent(reader, person -> new ArrayList<>())
                    .add(words.meeting(meeting, languages.getOrDefault(reader, Language.EN)));
        }
        return events;
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

    /// One other person at one meeting of a reader.
    record MeetingRow(
            PersonId reader,
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
            boolean interprets,
            String organisation,
            String country,
            Instant changed) {

        private static MeetingRow read(ResultSet row) throws SQLException {
            return new MeetingRow(
                    new PersonId(row.getObject("person_id", UUID.class)),
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
                    row.getBoolean("interprets"),
                    row.getString("organisation"),
                    row.getString("country"),
                    instant(row, "changed_at"));
        }

        boolean online() {
            return table == 0;
        }

        /// Whether the reader meets the person.
        boolean partner() {
            return !own && !interprets;
        }
    }
}
