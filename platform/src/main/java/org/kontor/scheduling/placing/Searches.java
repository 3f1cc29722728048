package org.kontor.scheduling.placing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Interpreter;
import org.kontor.events.MeetingResources;
import org.kontor.events.MeetingTable;
import org.kontor.events.TableId;
import org.kontor.matchmaking.Representatives;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.problem.Resources;
import org.kontor.scheduling.problem.Sides;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a search for one meeting's place needs, however large the timetable: the diaries of
/// those who could attend, and how full the slots are.
@Component
class Searches {
    private final Events events;
    private final MeetingResources resources;
    private final TakenRooms rooms;
    private final Representatives representatives;
    private final JdbcClient database;
    private final Clock clock;

    Searches(
            Events events,
            MeetingResources resources,
            TakenRooms rooms,
            Representatives representatives,
            JdbcClient database,
            Clock clock) {
        this.events = events;
        this.resources = resources;
        this.rooms = rooms;
        this.representatives = representatives;
        this.database = database;
        this.clock = clock;
    }

    /// Where the meeting can be put when people are given the notice that the event's rules ask
    /// for, and the reserve of tables stays free.
    Search usual(EventCard event, VersionId version, MeetingCard card) {
        Instant opens = clock.instant().plusSeconds(60L * event.rules().frozenMinutes());
        return search(event, version, card, opens, event.rules().reservePercent());
    }

    /// Where the meeting can be put from now on, with every table there is.
    Search now(EventCard event, VersionId version, MeetingCard card) {
        Instant sinceTheSlotThatIsOn =
                clock.instant().minusSeconds(60L * event.rules().meetingMinutes());
        return search(event, version, card, sinceTheSlotThatIsOn, 0);
    }

    private Search search(
            EventCard event, VersionId version, MeetingCard card, Instant opens, int reserve) {
        var serving =
                new Resources(
                        card.interpreted().isEmpty()
                                ? List.of()
                                : resources.interpreters(event.id()),
                        card.needsRoom() ? resources.onlineRooms(event.id()) : List.of());
        Terrain terrain = terrain(event, version, card, opens, reserve);
        Map<OrganisationId, List<PersonId>> people = new HashMap<>();
        representatives
                .delegates(event.id(), card.organisations())
                .forEach((side, named) -> people.put(side, List.copyOf(named.keySet())));
        Set<PersonId> everybody =
                Stream.concat(
                                people.values().stream().flatMap(List::stream),
                                serving.interpreters().stream().map(Interpreter::person))
                        .collect(Collectors.toSet());
        Map<PersonId, List<Booked>> booked = booked(event, everybody, card.id());
        return new Search(
                terrain,
                card,
                new Sides(people, serving).of(card),
                everybody.stream()
                        .collect(
                                Collectors.toMap(
                                        person -> person,
                                        person ->
                                                Diary.of(
                                                        person,
                                                        booked.getOrDefault(person, List.of()),
                                                        terrain))));
    }

    /// A table of the slot that is free and has what the meeting needs: where one of its people
    /// sits before or after, else the first.
    Optional<MeetingTable> table(
            EventCard event, VersionId version, MeetingCard card, Opening opening) {
        List<UUID> free =
                database.sql(
                                """
                                select meeting_table.id from events.meeting_table
                                where event_id = :event and features @> :features::text[]
                                  and (:pinned::uuid is null or id = :pinned)
                                  and not exists
                                    (select from scheduling.table_loss
                                     where table_id = meeting_table.id
                                       and during && tstzrange(:from, :until))
                                  and not exists
                                    (select from scheduling.placement
                                     where version_id = :version and slot = :slot
                                       and table_id = meeting_table.id and meeting_id <> :meeting)
                                order by exists
                                    (select from scheduling.placement
                                     join scheduling.attendance using (version_id, meeting_id)
                                     where version_id = :version and table_id = meeting_table.id
                                       and placement.slot in (:slot - 1, :slot + 1)
                                       and person_id = any (:people)) desc, number
                                """)
                        .param("event", event.id().value())
                        .param(
                                "features",
                                card.features().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",", "{", "}")))
                        .param("pinned", card.hand().table().map(TableId::value).orElse(null))
                        .param("version", version.value())
                        .param("slot", opening.slot().number())
                        .param("from", opening.slot().startsAt().atOffset(ZoneOffset.UTC))
                        .param("until", opening.slot().endsAt().atOffset(ZoneOffset.UTC))
                        .param("meeting", card.id().value())
                        .param("people", ids(opening.people()))
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
        return free.stream()
                .findFirst()
                .flatMap(
                        id ->
                                events.tables(event.id()).stream()
                                        .filter(table -> table.id().value().equals(id))
                                        .findFirst());
    }

    private Terrain terrain(
            EventCard event, VersionId version, MeetingCard card, Instant opens, int reserve) {
        Set<Integer> full = new HashSet<>();
        Set<Integer> own = new HashSet<>();
        database.sql(
                        """
                        select number, coalesce(bool_or(meeting_id = :meeting), false) as own,
                            count(table_id) filter (where meeting_id <> :meeting) >=
                                (select count(*) from events.meeting_table where event_id = :event)
                                * (100 - :reserve) / 100 as is_full
                        from events.slot
                        left join (scheduling.placement join scheduling.meeting
                                on meeting.id = meeting_id and meeting.state <> 'CANCELLED')
                            on slot = number and version_id = :version
                        where slot.event_id = :event
                        group by number
                        """)
                .param("event", event.id().value())
                .param("version", version.value())
                .param("meeting", card.id().value())
                .param("reserve", reserve)
                .query(
                        row -> {
                            int slot = row.getInt("number");
                            if (row.getBoolean("is_full")) {
                                full.add(slot);
                            }
                            if (row.getBoolean("own")) {
                                own.add(slot);
                            }
                        });
        return new Terrain(
                event,
                events.slots(event.id()),
                opens,
                full,
                rooms.beside(version, card),
                own.stream().findFirst());
    }

    private Map<PersonId, List<Booked>> booked(
            EventCard event, Collection<PersonId> people, MeetingId except) {
        Map<PersonId, List<Booked>> booked = new HashMap<>();
        database.sql(
                        """
                        select person_id, during, source_id,
                               case when event_id <> :event then 'ELSEWHERE' else kind end as kind,
                               lower(during) as starts, upper(during) as ends
                        from events.occupancy
                        where person_id = any (:people) and source_id <> :except
                        union all
                        select person_id, during, id, 'OWN', lower(during), upper(during)
                        from events.unavailability
                        where event_id = :event and person_id = any (:people)
                        """)
                .param("event", event.id().value())
                .param("people", ids(people))
                .param("except", except.value())
                .query(
                        row -> {
                            booked.computeIfAbsent(
                                            new PersonId(row.getObject("person_id", UUID.class)),
                                            person -> new ArrayList<>())
                                    .add(booked(row));
                        });
        return booked;
    }

    private static Booked booked(ResultSet row) throws SQLException {
        return new Booked(
                Booked.Kind.valueOf(row.getString("kind")),
                new Period(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()),
                row.getObject("source_id", UUID.class));
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
