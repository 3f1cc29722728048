package org.kontor.scheduling.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.OccupancyKind;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what binds people, at whatever event and for whatever organisation.
@Component
class EntryQueries {
    private final JdbcClient database;

    EntryQueries(JdbcClient database) {
        this.database = database;
    }

    /// In the order of time.
    List<Entry> of(EventId event, Collection<PersonId> people, Period during) {
        return database.sql(
                        """
                        select o.person_id, o.kind, lower(o.during) as starts, upper(o.during) as ends,
                               s.title as session,
                               (select string_agg(coalesce(nullif(org.short_name, ''), org.name), ', ' order by org.name)
                                from scheduling.meeting_side side
                                join directory.organisation org on org.id = side.organisation_id
                                where side.meeting_id = o.source_id and not exists (
                                    select from scheduling.attendance a
                                    where a.version_id = p.version_id and a.meeting_id = p.meeting_id
                                      and a.person_id = o.person_id and a.organisation_id = side.organisation_id)) as partner,
                               coalesce(t.number, 0) as table_number,
                               case when o.event_id = :event then null else e.name end as elsewhere
                        from events.occupancy o
                        join events.event e on e.id = o.event_id
                        left join events.session s on s.id = o.source_id
                        left join scheduling.timetable_version v on v.event_id = o.event_id and v.state = 'PUBLISHED'
                        left join scheduling.placement p on p.version_id = v.id and p.meeting_id = o.source_id
                        left join events.meeting_table t on t.id = p.table_id
                        where o.person_id = any (:people) and o.during && tstzrange(:from, :until)
                        order by starts, o.person_id
                        """)
                .param("event", event.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", during.from().atOffset(ZoneOffset.UTC))
                .param("until", during.until().atOffset(ZoneOffset.UTC))
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var kind = OccupancyKind.valueOf(row.getString("kind"));
        return new Entry(
                new PersonId(row.getObject("person_id", UUID.class)),
                new Period(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()),
                kind,
                kind == OccupancyKind.SESSION
                        ? translated(row, "session")
                        : Translated.english(text(row, "partner")),
                row.getInt("table_number"),
                translated(row, "elsewhere"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Translated translated(ResultSet row, String column) throws SQLException {
        String json = row.getString(column);
        return json == null ? Translated.empty() : TranslatedConverters.fromJson(json);
    }
}
