package org.kontor.insight.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.MeetingTable;
import org.kontor.insight.cockpit.Load.Kind;
import org.kontor.insight.cockpit.Load.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads how full the slots are.
@Component
class LoadQueries {
    private final JdbcClient database;
    private final Events events;

    LoadQueries(JdbcClient database, Events events) {
        this.database = database;
        this.events = events;
    }

    /// In the published version, else in the newest draft.
    Load of(EventId event) {
        Optional<Version> version = version(event);
        List<Count> counts = version.map(Version::counts).orElse(List.of());
        var rows = new ArrayList<Row>();
        tables(event)
                .forEach(
                        (area, tables) ->
                                rows.add(row(counts, Kind.TABLES, area, tables.intValue())));
        if (counts.stream().anyMatch(count -> count.kind == Kind.ONLINE)) {
            rows.add(row(counts, Kind.ONLINE, "", 0));
        }
        rows.add(row(counts, Kind.PEOPLE, "", version.map(Version::people).orElse(0)));
        return new Load(
                version.map(Version::number).orElse(0),
                version.filter(Version::published).isPresent(),
                events.slots(event),
                List.copyOf(rows));
    }

    private SequencedMap<String, Long> tables(EventId event) {
        return events.tables(event).stream()
                .collect(
                        Collectors.groupingBy(
                                MeetingTable::area, LinkedHashMap::new, Collectors.counting()));
    }

    private Optional<Version> version(EventId event) {
        List<Version> parts =
                database.sql(
                                """
                                select number, state = 'PUBLISHED' as published,
                                       (select count(distinct person_id) from matchmaking.delegate
                                        where event_id = :event) as people,
                                       kind, area, slot, held
                                from (select * from scheduling.timetable_version where event_id = :event
                                      order by state = 'PUBLISHED' desc, number desc limit 1) version
                                left join lateral (
                                    select case when p.table_id is null then 'ONLINE' else 'TABLES' end as kind,
                                           coalesce(t.area, '') as area, p.slot, count(*) as held
                                    from scheduling.placement p
                                    join scheduling.meeting m on m.id = p.meeting_id and m.state <> 'CANCELLED'
                                    left join events.meeting_table t on t.id = p.table_id
                                    where p.version_id = version.id
                                    group by 1, 2, 3
                                    union all
                                    select 'PEOPLE', '', a.slot, count(distinct a.person_id)
                                    from scheduling.attendance a
                                    join scheduling.meeting m on m.id = a.meeting_id and m.state <> 'CANCELLED'
                                    where a.version_id = version.id
                                    group by a.slot) counted on true
                                """)
                        .param("event", event.value())
                        .query((row, number) -> part(row))
                        .list();
        return parts.stream()
                .findFirst()
                .map(
                        any ->
                                new Version(
                                        any.number,
                                        any.published,
                                        any.people,
                                        parts.stream()
                                                .flatMap(part -> part.counts.stream())
                                                .toList()));
    }

    /// The version with one of its counts, or with none.
    private static Version part(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Version(
                row.getInt("number"),
                row.getBoolean("published"),
                row.getInt("people"),
                kind == null
                        ? List.of()
                        : List.of(
                                new Count(
                                        Kind.valueOf(kind),
                                        row.getString("area"),
                                        row.getInt("slot"),
                                        row.getInt("held"))));
    }

    private static Row row(List<Count> counts, Kind kind, String area, int room) {
        var held = new LinkedHashMap<Integer, Integer>();
        counts.stream()
                .filter(count -> count.kind == kind && count.area.equals(area))
                .forEach(count -> held.put(count.slot, count.held));
        return new Row(kind, area, room, held);
    }

    /// @param people who can meet at all
    private record Version(int number, boolean published, int people, List<Count> counts) {}

    private record Count(Kind kind, String area, int slot, int held) {}
}
