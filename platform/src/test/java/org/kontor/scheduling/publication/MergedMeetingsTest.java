package org.kontor.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.duplicates.Merge;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.NewEvent;
import org.kontor.identity.People;
import org.kontor.matchmaking.PastMeetings;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.calendar.CalendarEntries;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersions;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class MergedMeetingsTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired PublishingTimetable publishing;
    @Autowired TimetableVersions versions;
    @Autowired Placements placements;
    @Autowired CalendarEntries calendars;
    @Autowired People people;

    private SmallEvent event;
    private List<MeetingId> meetings;

    /// Clusters A and B turn out to be one; they meet one another, and each meets C.
    @BeforeEach
    void publish() {
        event = SmallEvent.create(beans, 3, 2, 3);
        planning.plan(List.of(event.wish(0, 1), event.wish(0, 2), event.wish(1, 2)));
        meetings = event.meetings(database);
        TestVersion.store(
                database,
                event,
                1,
                List.of(
                        new At(meetings.get(0), 1, 0, 0, 1),
                        new At(meetings.get(1), 2, 0, 0, 2),
                        new At(meetings.get(2), 3, 0, 1, 2)));
        assertThat(publishing.publish(event.card(), 1, Optional.empty())).isEmpty();
        database.sql("delete from notify.mail").update();
    }

    @Test
    void meetingsFollowToWhatIsLeftAndThoseWithOneAnotherAreCancelled() {
        merge();

        assertThat(states()).containsExactly("CANCELLED", "SCHEDULED", "SCHEDULED");
        assertThat(sides()).containsExactly("Cluster B–Cluster C", "Cluster B–Cluster C");
        assertThat(placed())
                .allSatisfy(
                        placement ->
                                assertThat(
                                                placement.sides().stream()
                                                        .map(Placement.Side::organisation))
                                        .containsExactlyInAnyOrder(
                                                event.organisations().get(1),
                                                event.organisations().get(2)))
                .hasSize(2);
        assertThat(recipients()).containsExactlyInAnyOrder(address(0), address(1));
        assertThat(MailedCalendars.of(database, address(0)))
                .containsExactly(
                        "cancelled-1.ics text/calendar; charset=UTF-8; method=CANCEL | 1 CANCELLED 21170921T100000 Meeting: Cluster B");
    }

    @Test
    void calendarsAreToldNothingNewOfMeetingsThatStay() {
        merge();
        calendars.follow(event.id());
        assertThat(
                        texts(
                                """
                                select sequence || ' ' || cancelled from scheduling.calendar_entry
                                where event_id = :event and meeting_id <> '%s'
                                """
                                        .formatted(meetings.getFirst())))
                .containsExactly("0 false", "0 false", "0 false", "0 false");
    }

    @Test
    void theNextTimetableIsBuiltForWhatIsLeft() {
        merge();
        TestVersion.store(
                database,
                event,
                2,
                List.of(new At(meetings.get(1), 2, 0, 0, 2), new At(meetings.get(2), 3, 0, 1, 2)));
        assertThat(
                        publishing.publish(
                                event.card(),
                                2,
                                versions.published(event.id()).map(version -> version.id())))
                .isEmpty();
        assertThat(recipients()).containsExactlyInAnyOrder(address(0), address(1));
    }

    @Test
    void hearingItTwiceChangesNothingMore() {
        merge();
        List<String> before = everything();
        Merge.again(beans, event.organisations().get(0), event.organisations().get(1));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void ofThreeWhoMeetTwoBecomeOneSide() {
        database.sql(
                        "insert into scheduling.meeting_side (meeting_id, organisation_id) values (:meeting, :third)")
                .param("meeting", meetings.getFirst().value())
                .param("third", event.organisations().get(2).value())
                .update();
        merge();
        assertThat(states()).containsExactly("SCHEDULED", "SCHEDULED", "SCHEDULED");
        assertThat(sides())
                .containsExactly(
                        "Cluster B–Cluster C", "Cluster B–Cluster C", "Cluster B–Cluster C");
    }

    @Test
    void proposalsOfOtherTimesFollow() {
        database.sql(
                        """
                        insert into scheduling.proposal (id, meeting_id, organisation_id, slots, proposed_at, state)
                        values (gen_random_uuid(), :meeting, :duplicate, '{3}', now(), 'OPEN')
                        """)
                .param("meeting", meetings.get(1).value())
                .param("duplicate", event.organisations().get(0).value())
                .update();
        merge();
        assertThat(
                        texts(
                                """
                                select name || ' ' || proposal.state from scheduling.proposal
                                join directory.organisation on organisation.id = organisation_id
                                join scheduling.meeting on meeting.id = meeting_id
                                where meeting.event_id = :event
                                """))
                .isEqualTo(List.of("Cluster B OPEN"));
    }

    @Test
    void consentsToOfferedTimesFollow() {
        database.sql(
                        """
                        with offered as (
                            insert into scheduling.offer (id, event_id, meeting_id, slot, starts_at, offered_at, expires_at, state)
                            select gen_random_uuid(), event_id, id, 3, now(), now(), now() + interval '1 hour', 'OPEN'
                            from scheduling.meeting where id = :meeting
                            returning id
                        )
                        insert into scheduling.offer_consent (offer_id, organisation_id, at)
                        select id, :duplicate, now() from offered
                        """)
                .param("meeting", meetings.get(1).value())
                .param("duplicate", event.organisations().get(0).value())
                .update();
        merge();
        assertThat(
                        texts(
                                """
                                select name from scheduling.offer_consent
                                join scheduling.offer on offer.id = offer_id
                                join directory.organisation on organisation.id = organisation_id
                                where event_id = :event
                                """))
                .containsExactly("Cluster B");
    }

    @Test
    void laterEventsKnowWhoMet() {
        NewEvent later = Fixture.event("later-" + UUID.randomUUID());
        EventBasics basics = later.basics();
        EventId next =
                beans.getBean(EventSetup.class)
                        .add(
                                new NewEvent(
                                        new EventBasics(
                                                basics.slug(),
                                                basics.name(),
                                                basics.summary(),
                                                basics.zone(),
                                                SmallEvent.DAY.plusYears(1),
                                                SmallEvent.DAY.plusYears(1),
                                                basics.place(),
                                                basics.hosts(),
                                                basics.languages()),
                                        later.rules(),
                                        Optional.empty(),
                                        Map.of(),
                                        List.of()));
        PastMeetings past = beans.getBean(PastMeetings.class);
        OrganisationId one = event.organisations().getFirst();
        assertThat(past.before(next, Optional.of(List.of(one))))
                .containsExactlyInAnyOrder(
                        new PastMeetings.Met(one, event.organisations().get(1), "DE"),
                        new PastMeetings.Met(one, event.organisations().get(2), "DE"));
        assertThat(past.before(event.id(), Optional.empty()))
                .noneMatch(met -> event.organisations().contains(met.who()));
    }

    private void merge() {
        Merge.of(beans, event.organisations().get(0), event.organisations().get(1));
    }

    private List<Placement> placed() {
        return placements.of(versions.published(event.id()).orElseThrow().id());
    }

    private List<String> states() {
        return texts("select state from scheduling.meeting where event_id = :event order by id");
    }

    /// Of the meetings that are not cancelled.
    private List<String> sides() {
        return texts(
                """
                select string_agg(o.name, '–' order by o.name)
                from scheduling.meeting m
                join scheduling.meeting_side s on s.meeting_id = m.id
                join directory.organisation o on o.id = s.organisation_id
                where m.event_id = :event and m.state <> 'CANCELLED' group by m.id order by m.id
                """);
    }

    private List<String> everything() {
        return texts(
                """
                select m::text from scheduling.meeting m where event_id = :event
                union all select s::text from scheduling.meeting_side s
                union all select a::text from scheduling.attendance a
                union all select c::text from scheduling.calendar_entry c where event_id = :event
                union all select o::text from events.occupancy o where event_id = :event
                union all select e::text from audit.entry e
                order by 1
                """);
    }

    private List<String> recipients() {
        return Stream.of(0, 1, 2)
                .map(this::address)
                .filter(
                        address ->
                                database.sql(
                                                        "select count(*) from notify.mail where recipient = :to")
                                                .param("to", address)
                                                .query(Integer.class)
                                                .single()
                                        > 0)
                .toList();
    }

    private String address(int person) {
        return people.find(event.people().get(person)).orElseThrow().email().value();
    }

    private List<String> texts(String sql) {
        return database.sql(sql)
                .param("event", event.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
