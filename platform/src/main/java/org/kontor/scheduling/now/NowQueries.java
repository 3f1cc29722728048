package org.kontor.scheduling.now;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Slot;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.RequestId;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who is free at the moment, and who asked whom.
@Component
class NowQueries {
    /// What was agreed stays on the page for so long.
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final Clock clock;

    NowQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The organisations that the person comes for.
    Set<OrganisationId> own(EventId event, PersonId person) {
        return database
                .sql(
                        """
                        select organisation_id from matchmaking.delegate
                        where event_id = :event and person_id = :person
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isFree(EventId event, PersonId person, Slot slot) {
        return database.sql(
                        """
                        select not exists (select from events.occupancy
                                           where person_id = :person and during && tstzrange(:from, :until))
                           and not exists (select from events.unavailability
                                           where event_id = :event and person_id = :person
                                             and during && tstzrange(:from, :until))
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .param("from", slot.startsAt().atOffset(ZoneOffset.UTC))
                .param("until", slot.endsAt().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// The other organisations that have somebody free in the slot and nothing asked or planned
    /// with one's own, but for meetings that wait for a place.
    List<FreePartner> partners(
            EventId event, Collection<OrganisationId> own, Slot slot, String search) {
        return database.sql(
                        """
                        with free as materialized (
                            select distinct organisation_id from matchmaking.delegate
                            where event_id = :event and organisation_id <> all (:own)
                              and not exists (select from events.occupancy
                                              where occupancy.person_id = delegate.person_id
                                                and during && tstzrange(:from, :until))
                              and not exists (select from events.unavailability
                                              where unavailability.event_id = :event
                                                and unavailability.person_id = delegate.person_id
                                                and during && tstzrange(:from, :until)))
                        select organisation.id, organisation.name, organisation.country, meeting.id as meeting_id
                        from free join directory.organisation on organisation.id = organisation_id
                        left join matchmaking.request
                            on request.event_id = :event and request.state in ('PENDING', 'ACCEPTED')
                            and (request.from_id = organisation.id and request.to_id = any (:own)
                                 or request.to_id = organisation.id and request.from_id = any (:own))
                        left join scheduling.meeting
                            on meeting.request_id = request.id and meeting.state = 'UNSCHEDULED'
                            and not meeting.excluded
                        where (request.id is null or meeting.id is not null)
                          and (:search = '' or strpos(directory.plain(organisation.name), directory.plain(:search)) > 0)
                        order by meeting.id is null, directory.plain(organisation.name), organisation.id
                        """)
                .param("event", event.value())
                .param("own", ids(own))
                .param("from", slot.startsAt().atOffset(ZoneOffset.UTC))
                .param("until", slot.endsAt().atOffset(ZoneOffset.UTC))
                .param("search", search)
                .query(
                        (row, number) ->
                                new FreePartner(
                                        participant(row),
                                        Optional.ofNullable(row.getObject("meeting_id", UUID.class))
                                                .map(MeetingId::new)))
                .list();
    }

    /// What is asked for the next minutes by or of one's own organisations, and what came of it.
    List<Asked> asked(EventId event, Collection<OrganisationId> own) {
        return database.sql(
                        """
                        select request.id as request_id, request.from_id = any (:own) as mine,
                               request.valid_until, request.state = 'ACCEPTED' as agreed,
                               organisation.id, organisation.name, organisation.country,
                               meeting.id as meeting_id, placement.starts_at,
                               coalesce(meeting_table.number, 0) as table_number
                        from matchmaking.request
                        join directory.organisation
                            on organisation.id = case when request.from_id = any (:own) then to_id else from_id end
                        left join scheduling.meeting on meeting.request_id = request.id
                        left join scheduling.timetable_version
                            on timetable_version.event_id = request.event_id and timetable_version.state = 'PUBLISHED'
                        left join scheduling.placement
                            on placement.version_id = timetable_version.id and placement.meeting_id = meeting.id
                        left join events.meeting_table on meeting_table.id = placement.table_id
                        where request.event_id = :event
                          and (request.from_id = any (:own) or request.to_id = any (:own))
                          and (request.state = 'PENDING' and request.route <> 'HELD' and request.valid_until > :now
                               or request.state = 'ACCEPTED' and request.valid_until > :shown)
                        order by agreed desc, mine, request.valid_until, request.id
                        """)
                .param("event", event.value())
                .param("own", ids(own))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("shown", clock.instant().minus(SHOWN).atOffset(ZoneOffset.UTC))
                .query((row, number) -> asked(row))
                .list();
    }

    /// The times near by that agreed meetings of one's own organisations are offered.
    List<Proposed> proposed(EventId event, Collection<OrganisationId> own, Slot slot) {
        return database.sql(
                        """
                        select offer.meeting_id, offer.starts_at, offer.expires_at,
                               string_agg(organisation.name, ', ' order by organisation.name) as partners,
                               exists (select from scheduling.offer_consent
                                       where offer_id = offer.id and organisation_id = any (:own)) as mine
                        from scheduling.offer
                        join scheduling.meeting_side on meeting_side.meeting_id = offer.meeting_id
                            and meeting_side.organisation_id <> all (:own)
                        join directory.organisation on organisation.id = meeting_side.organisation_id
                        where offer.event_id = :event and offer.slot = :slot and offer.state = 'OPEN'
                          and offer.expires_at > :now
                          and exists (select from scheduling.meeting_side ours
                                      where ours.meeting_id = offer.meeting_id and ours.organisation_id = any (:own))
                        group by offer.id order by offer.expires_at, offer.id
                        """)
                .param("event", event.value())
                .param("own", ids(own))
                .param("slot", slot.number())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new Proposed(
                                        new MeetingId(row.getObject("meeting_id", UUID.class)),
                                        row.getString("partners"),
                                        instant(row, "starts_at").orElseThrow(),
                                        instant(row, "expires_at").orElseThrow(),
                                        row.getBoolean("mine")))
                .list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                new RequestId(row.getObject("request_id", UUID.class)),
                participant(row),
                row.getBoolean("mine"),
                instant(row, "valid_until").orElseThrow(),
                row.getBoolean("agreed"),
                Optional.ofNullable(row.getObject("meeting_id", UUID.class)).map(MeetingId::new),
                instant(row, "starts_at"),
                row.getInt("table_number"));
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("country"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }
}
