package org.kontor.scheduling.build;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what a timetable would be built from, in one query, and one more for names where some
/// are needed.
@Component
class ReadinessQueries {
    private final JdbcClient database;
    private final Directory directory;

    ReadinessQueries(JdbcClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /// @param opens slots that begin before this are closed
    Readiness of(EventCard event, Instant opens) {
        Counts counts =
                database.sql(
                                """
                                with wanted as (
                                    select id, online, link, excluded, interpreted from scheduling.meeting
                                    where event_id = :event and state in ('UNSCHEDULED', 'SCHEDULED')
                                ), attending as (
                                    select organisation_id, count(distinct person_id) as people
                                    from events.registration
                                    where event_id = :event and state = 'APPROVED' and matchmaking
                                    group by organisation_id
                                ), load as (
                                    select organisation_id, count(*) as meetings
                                    from scheduling.meeting_side join wanted on wanted.id = meeting_id
                                    where not excluded group by organisation_id
                                ), open as (
                                    select count(*) as slots from events.slot
                                    where event_id = :event and starts_at >= :opens
                                )
                                select
                                    (select count(*) from wanted where not excluded) as meetings,
                                    (select count(*) from wanted where not excluded and not online) as at_tables,
                                    (select count(*) from wanted where excluded) as excluded,
                                    (select slots from open) as slots,
                                    (select count(*) from events.meeting_table where event_id = :event) as tables,
                                    (select count(distinct person_id) from events.registration
                                     where event_id = :event and state = 'APPROVED' and matchmaking) as people,
                                    (select count(*) from wanted
                                     where not excluded and cardinality(interpreted) > 0 and not exists
                                        (select from events.interpreter
                                         where event_id = :event and languages @> interpreted)) as uninterpreted,
                                    (select count(*) from wanted where not excluded and online and link = '') as online,
                                    (select count(*) from events.online_room where event_id = :event) as rooms,
                                    array(select organisation_id from load
                                          where organisation_id not in (select organisation_id from attending))
                                        as without_delegate,
                                    array(select organisation_id from load join attending using (organisation_id)
                                          where meetings > people * (select slots from open)) as crowded
                                """)
                        .param("event", event.id().value())
                        .param("opens", opens.atOffset(ZoneOffset.UTC))
                        .query(
                                (row, number) ->
                                        new Counts(
                                                row.getInt("meetings"),
                                                row.getInt("at_tables"),
                                                row.getInt("excluded"),
                                                row.getInt("slots"),
                                                row.getInt("tables"),
                                                row.getInt("people"),
                                                row.getInt("uninterpreted"),
                                                row.getInt("online"),
                                                row.getInt("rooms"),
                                                ids(row.getArray("without_delegate")),
                                                ids(row.getArray("crowded"))))
                        .single();
        return named(event, counts);
    }

    private Readiness named(EventCard event, Counts counts) {
        List<OrganisationId> all =
                Stream.of(counts.withoutDelegate, counts.crowded)
                        .flatMap(Collection::stream)
                        .toList();
        Map<OrganisationId, OrganisationCard> cards =
                all.isEmpty() ? Map.of() : directory.find(all);
        return new Readiness(
                counts.meetings,
                counts.atTables,
                counts.excluded,
                counts.slots,
                counts.tables,
                counts.tables * (100 - event.rules().reservePercent()) / 100,
                counts.people,
                counts.uninterpreted,
                counts.online,
                counts.rooms,
                named(cards, counts.withoutDelegate),
                named(cards, counts.crowded));
    }

    private static List<OrganisationCard> named(
            Map<OrganisationId, OrganisationCard> cards, List<OrganisationId> ids) {
        return ids.stream()
                .filter(cards::containsKey)
                .map(cards::get)
                .sorted(Comparator.comparing(OrganisationCard::called))
                .toList();
    }

    private static List<OrganisationId> ids(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(OrganisationId::new).toList();
    }

    private record Counts(
            int meetings,
            int atTables,
            int excluded,
            int slots,
            int tables,
            int people,
            int uninterpreted,
            int online,
            int rooms,
            List<OrganisationId> withoutDelegate,
            List<OrganisationId> crowded) {}
}
