package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.SessionKind;
import org.kontor.events.SessionLevel;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
import org.kontor.events.SignUp;
import org.kontor.events.SpeakerId;
import org.kontor.identity.People;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.publication.CancellationReason;
import org.kontor.scheduling.publication.CancellingMeetings;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.LeftOuts;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.shared.Translated;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Obstacle;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// What becomes of wishes that are agreed after publishing: clusters A to D with a delegate each,
/// in four slots at two tables.
@KontorTest
class PlacingMeetingTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired PlanningMeetings planning;
    @Autowired Matchmaking matchmaking;
    @Autowired MeetingQueries meetings;
    @Autowired Placements placements;
    @Autowired LeftOuts leftOuts;
    @Autowired CancellingMeetings cancelling;
    @Autowired EventSetup setup;
    @Autowired ProgrammeSetup programme;
    @Autowired People people;

    private SmallEvent event;
    private VersionId version;

    /// A meets B in the first slot, and C in the third; B meets D in the second.
    @BeforeEach
    void aPublishedTimetable() {
        event = SmallEvent.create(beans, 4, 2, 4);
        planning.plan(List.of(event.wish(0, 1), event.wish(0, 2), event.wish(1, 3)));
        List<MeetingId> planned = event.meetings(database);
        version =
                TestVersion.publish(
                        beans,
                        event,
                        List.of(
                                new At(planned.get(0), 1, 0, 0, 1),
                                new At(planned.get(1), 3, 0, 0, 2),
                                new At(planned.get(2), 2, 0, 1, 3)));
    }

    @Test
    void itIsPlacedAtOnceWhereBothGetTheFewestBreaks() {
        MeetingId meeting = agree(0, 3, Mode.ON_SITE);

        // In the first and third slots A meets others, in the second D does.
        Placement placed = placement(meeting).orElseThrow();
        assertThat(placed.slot()).isEqualTo(4);
        assertThat(placed.seat()).map(Placement.Seat::number).contains(1);
        assertThat(placed.people())
                .containsExactlyInAnyOrder(event.people().get(0), event.people().get(3));
        assertThat(state(meeting)).isEqualTo("SCHEDULED");
        assertThat(count("events.occupancy where source_id = '%s'".formatted(meeting)))
                .isEqualTo(2);
        assertThat(count("scheduling.calendar_entry where meeting_id = '%s'".formatted(meeting)))
                .isEqualTo(2);
        assertThat(mails(0)).containsExactly("Your agenda at Small event has changed");
        assertThat(mails(1)).isEmpty();
        assertThat(kept(meeting)).containsExactly("PLACED");
    }

    @Test
    void itsPageLeadsToWhereItIsCalledOff() throws Exception {
        MeetingId meeting = agree(0, 3, Mode.ON_SITE);
        String request =
                database.sql("select request_id from scheduling.meeting where id = :id")
                        .param("id", meeting.value())
                        .query(String.class)
                        .single();
        String path = "/en" + event.card().path();
        browser.perform(
                        get(path + "/meetings/" + meeting)
                                .with(As.person(event.people().getFirst())))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"%s/requests/%s#withdraw\">Call the meeting off"
                                                        .formatted(path, request))));
        browser.perform(
                        get(path + "/requests/" + request)
                                .with(As.person(event.people().getFirst())))
                .andExpect(content().string(containsString("id=\"withdraw\"")));
    }

    @Test
    void amongFreeSlotsThoseThatFillABreakComeFirst() {
        event = SmallEvent.create(beans, 4, 2, 4);
        planning.plan(List.of(event.wish(0, 1), event.wish(0, 1)));
        List<MeetingId> planned = event.meetings(database);
        version =
                TestVersion.publish(
                        beans,
                        event,
                        List.of(
                                new At(planned.get(0), 2, 1, 0, 1),
                                new At(planned.get(1), 4, 1, 0, 1)));
        MeetingId meeting = agree(0, 3, Mode.ON_SITE);
        Placement placed = placement(meeting).orElseThrow();
        assertThat(placed.slot()).isEqualTo(3);
        assertThat(placed.seat()).map(Placement.Seat::number).contains(2);
    }

    @Test
    void anOnlineMeetingTakesNoTable() {
        MeetingId meeting = agree(2, 3, Mode.ONLINE);
        assertThat(placement(meeting).orElseThrow().seat()).isEmpty();
    }

    @Test
    void whoSpeaksInASessionIsNotPlacedThen() {
        var fourth = event.slots().get(3);
        SpeakerId speaker =
                programme.addSpeaker(
                        event.id(),
                        "Delegate 4",
                        "",
                        people.find(event.people().get(3)).orElseThrow().email(),
                        Translated.empty());
        programme.addSession(
                event.id(),
                Fixture.session(10, 0, 11, 0).at(fourth),
                new SessionSetting(Optional.empty(), Optional.empty(), Set.of(speaker)));
        MeetingId meeting = agree(0, 3, Mode.ON_SITE);

        assertThat(placement(meeting)).isEmpty();
        assertThat(state(meeting)).isEqualTo("UNSCHEDULED");
    }

    @Test
    void whereNothingIsFreeItSaysWhatStandsInTheWayOfEachSlot() {
        setup.block(
                event.id(),
                event.people().get(3),
                List.of(event.slots().get(2), event.slots().get(3)));
        MeetingId meeting = agree(0, 3, Mode.ON_SITE);

        assertThat(placement(meeting)).isEmpty();
        assertThat(state(meeting)).isEqualTo("UNSCHEDULED");
        LeftOut left =
                leftOuts.of(version).stream()
                        .filter(one -> one.meeting().equals(meeting))
                        .findFirst()
                        .orElseThrow();
        String a = event.people().get(0).toString();
        String d = event.people().get(3).toString();
        List<MeetingId> all = event.meetings(database);
        assertThat(left.reasons().obstacles())
                .isEqualTo(
                        Map.of(
                                1, List.of(new Obstacle.DelegateBusy(a, all.get(0).toString())),
                                2, List.of(new Obstacle.DelegateBusy(d, all.get(2).toString())),
                                3,
                                        List.of(
                                                new Obstacle.DelegateBusy(a, all.get(1).toString()),
                                                new Obstacle.DelegateAway(d)),
                                4, List.of(new Obstacle.DelegateAway(d))));
        assertThat(left.reasons().cure())
                .contains(new Cure("4", List.of(), new Cure.FreeDelegate(d)));
        assertThat(mails(0)).isEmpty();
    }

    @Test
    void theTableOfAMeetingThatWasWithdrawnIsFreeAgain() {
        event = SmallEvent.create(beans, 1, 1, 4);
        version = TestVersion.publish(beans, event, List.of());
        MeetingId first = agree(0, 1, Mode.ON_SITE);
        assertThat(placement(first)).isPresent();
        MeetingId second = agree(2, 3, Mode.ON_SITE);
        assertThat(placement(second)).isEmpty();
        cancelling.cancel(event.id(), List.of(first), CancellationReason.WITHDRAWN);
        MeetingId third = agree(1, 2, Mode.ON_SITE);

        assertThat(placement(third)).isPresent();
        assertThat(kept(first)).containsExactly("PLACED", "REMOVED");
    }

    @Test
    void aSessionThatIsSignedUpForIsNoFreeTime() {
        var session =
                setup.addSessions(
                                event.id(),
                                List.of(
                                        new SessionPlan(
                                                SessionKind.WORKSHOP,
                                                Translated.english("Photonics"),
                                                Translated.empty(),
                                                "",
                                                SessionLevel.ALL,
                                                event.slots().get(3).from(),
                                                event.slots().get(3).until(),
                                                0)))
                        .getFirst();
        assertThat(setup.signUp(List.of(new SignUp(session, event.people().get(3))))).isEmpty();
        MeetingId meeting = agree(2, 3, Mode.ON_SITE);
        assertThat(placement(meeting).orElseThrow().slot()).isEqualTo(1);
    }

    private MeetingId agree(int one, int other, Mode mode) {
        RequestId request =
                matchmaking
                        .enter(
                                event.id(),
                                List.of(
                                        new NewRequest(
                                                event.organisations().get(one),
                                                event.organisations().get(other),
                                                Wish.WANT,
                                                Optional.of(Wish.WANT),
                                                mode,
                                                "",
                                                RequestState.ACCEPTED,
                                                Map.of(),
                                                Instant.now(),
                                                Optional.of(Instant.now()))))
                        .getFirst();
        await().atMost(Duration.ofSeconds(20)).until(() -> meetings.of(request).isPresent());
        return meetings.of(request).orElseThrow();
    }

    private Optional<Placement> placement(MeetingId meeting) {
        return placements.of(version).stream()
                .filter(one -> one.meeting().equals(meeting))
                .findFirst();
    }

    private String state(MeetingId meeting) {
        return database.sql("select state from scheduling.meeting where id = :id")
                .param("id", meeting.value())
                .query(String.class)
                .single();
    }

    private List<String> mails(int person) {
        return database.sql(
                        "select subject from notify.mail where recipient = (select email from identity.person where id = :id)")
                .param("id", event.people().get(person).value())
                .query((row, number) -> row.getString("subject"))
                .list();
    }

    private List<String> kept(MeetingId meeting) {
        return database.sql(
                        "select kind from scheduling.placement_change where meeting_id = :id order by id")
                .param("id", meeting.value())
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
