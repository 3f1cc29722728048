package org.kontor.scheduling.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.events.BoundTime;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.version.Origin;
import org.kontor.scheduling.version.Outcome;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.StoringVersion;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.scheduling.version.VersionState;
import org.kontor.shared.TypedId;
import org.kontor.timetable.Score;
import org.kontor.timetable.Violation.Rule;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@KontorTest
class PublishingTimetableTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired StoringVersion storing;
    @Autowired TimetableVersions versions;
    @Autowired PublishingTimetable publishing;
    @Autowired Occupancy occupancy;
    @Autowired People people;
    @Autowired TransactionOperations transaction;

    private SmallEvent event;
    private List<MeetingId> meetings;

    /// Clusters A and B meet, C and D, and A and C.
    @BeforeEach
    void plan() {
        event = SmallEvent.create(beans, 4, 2, 4);
        planning.plan(List.of(event.wish(0, 1), event.wish(2, 3), event.wish(0, 2)));
        meetings = event.meetings(database);
    }

    @Test
    void theFirstPublicationTellsEverybodyTheirMeetings() {
        store(place(0, 1, 1), place(1, 1, 2), place(2, 2, 1));
        assertThat(publish(1, Optional.empty())).isEmpty();

        assertThat(version(1).state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(occupied()).isEqualTo(6);
        assertThat(states()).containsExactly("SCHEDULED", "SCHEDULED", "SCHEDULED");
        assertThat(mails()).hasSize(4);
        assertThat(attachments(0))
                .containsExactly(
                        "meetings.ics text/calendar; charset=UTF-8; method=PUBLISH | 0 CONFIRMED 21170921T100000 Meeting: Cluster B, 0 CONFIRMED 21170921T102500 Meeting: Cluster C");
        assertThat(mailTo(3))
                .isEqualTo(
                        """
                        Laba diena, Delegate 4,

                        paskelbtas renginio „Mažas renginys“ tvarkaraštis. Jūsų susitikimai:

                        - 2117-09-21, an 10:00, 2 stalas (Hall A): Cluster C

                        Visi laikai – Europe/Berlin laiku.
                        Visa Jūsų darbotvarkė: http://localhost:8080/lt/events/%s/agenda
                        Prie šio laiško pridėti failai atnaujins Jūsų kalendorių. Jei jis darbotvarkę gauna jos adresu, atsinaujins pats.
                        """
                                .formatted(event.card().slug()));
    }

    @Test
    void laterOnlyThoseWhoseAgendaChangedAreTold() {
        store(place(0, 1, 1), place(1, 1, 2), place(2, 2, 1));
        publish(1, Optional.empty());
        forgetMails();
        store(place(0, 1, 1), place(1, 3, 2));
        publish(2, Optional.of(version(1).id()));

        assertThat(version(1).state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(version(2).state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(occupied()).isEqualTo(4);
        assertThat(states()).containsExactly("SCHEDULED", "SCHEDULED", "UNSCHEDULED");
        assertThat(mails()).containsExactlyInAnyOrder(address(0), address(2), address(3));
        assertThat(attachments(2))
                .containsExactly(
                        "meetings.ics text/calendar; charset=UTF-8; method=PUBLISH | 1 CONFIRMED 21170921T105000 Meeting: Cluster D",
                        "cancelled-1.ics text/calendar; charset=UTF-8; method=CANCEL | 1 CANCELLED 21170921T102500 Meeting: Cluster A");
        assertThat(attachments(0))
                .containsExactly(
                        "cancelled-1.ics text/calendar; charset=UTF-8; method=CANCEL | 1 CANCELLED 21170921T102500 Meeting: Cluster C");
        assertThat(mailTo(2))
                .isEqualTo(
                        """
                        Good day Delegate 3,

                        the timetable of Small event has changed. What is new for you:

                        - Cancelled: Cluster A, Tue, 21 Sept 2117, 10:25, table 1 (Hall A)
                        - Moved: Cluster D, from Tue, 21 Sept 2117, 10:00, table 2 (Hall A) to Tue, 21 Sept 2117, 10:50, table 2 (Hall A)

                        All times are in Europe/Berlin.
                        Your whole agenda: http://localhost:8080/en/events/%s/agenda
                        The files with this mail bring your calendar up to date. If it follows your agenda by its address, it does so by itself.
                        """
                                .formatted(event.card().slug()));
    }

    @Test
    void whereSomebodyIsBoundElsewhereNothingIsPublished() {
        store(place(0, 1, 1));
        SmallEvent elsewhere = SmallEvent.create(beans, 1, 1, 0);
        occupancy.bind(
                elsewhere.id(),
                OccupancyKind.SESSION,
                List.of(
                        new BoundTime(
                                event.people().getFirst(),
                                event.slots().getFirst(),
                                TypedId.next())));
        Refusal refusal = publish(1, Optional.empty()).orElseThrow();

        assertThat(refusal.violations())
                .extracting(violation -> violation.rule())
                .containsExactly(Rule.DELEGATE_UNAVAILABLE);
        assertThat(version(1).state()).isEqualTo(VersionState.DRAFT);
        assertThat(occupied()).isZero();
        assertThat(mails()).isEmpty();
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsTold() {
        store(place(0, 1, 1));
        store(place(0, 2, 1));
        publish(1, Optional.empty());
        assertThatThrownBy(() -> publish(2, Optional.empty()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> publish(1, Optional.of(version(1).id())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(version(2).state()).isEqualTo(VersionState.DRAFT);
    }

    private Optional<Refusal> publish(int number, Optional<VersionId> shown) {
        return publishing.publish(event.card(), number, shown);
    }

    private TimetableVersion version(int number) {
        return versions.find(event.id(), number).orElseThrow();
    }

    private void store(Placement... placements) {
        var origin =
                new Origin(
                        event.id(),
                        storing.nextNumber(event.id()),
                        null,
                        Instant.parse("2117-09-01T10:00:00Z"),
                        null,
                        false);
        var outcome = new Outcome(3, placements.length, Score.PERFECT, Score.PERFECT, true, 1000);
        transaction.executeWithoutResult(
                status -> storing.store(origin, outcome, List.of(placements), List.of()));
    }

    private Placement place(int meeting, int slot, int table) {
        List<Integer> who = List.of(List.of(0, 1), List.of(2, 3), List.of(0, 2)).get(meeting);
        return new Placement(
                meetings.get(meeting),
                slot,
                event.slots().get(slot - 1),
                Optional.of(new Placement.Seat(event.tables().get(table - 1), table, "Hall A")),
                "",
                who.stream()
                        .map(
                                index ->
                                        new Placement.Side(
                                                event.organisations().get(index),
                                                List.of(event.people().get(index))))
                        .toList());
    }

    private int occupied() {
        return database.sql("select count(*) from events.occupancy where event_id = :event")
                .param("event", event.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> states() {
        return database.sql(
                        "select state from scheduling.meeting where event_id = :event order by id")
                .param("event", event.id().value())
                .query((row, number) -> row.getString("state"))
                .list();
    }

    private String address(int person) {
        return people.find(event.people().get(person)).orElseThrow().email().value();
    }

    private List<String> mails() {
        return database.sql("select recipient from notify.mail where recipient = any (:all)")
                .param(
                        "all",
                        event.people().stream()
                                .map(person -> people.find(person).orElseThrow().email().value())
                                .toArray(String[]::new))
                .query((row, number) -> row.getString("recipient"))
                .list();
    }

    private String mailTo(int person) {
        return database.sql("select text from notify.mail where recipient = :to")
                .param("to", address(person))
                .query((row, number) -> row.getString("text"))
                .single();
    }

    private List<String> attachments(int person) {
        return MailedCalendars.of(database, address(person));
    }

    private void forgetMails() {
        database.sql("delete from notify.mail").update();
    }
}
