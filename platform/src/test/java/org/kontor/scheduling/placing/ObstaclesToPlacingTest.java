package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
import org.kontor.matchmaking.Mode;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.LeftOuts;
import org.kontor.shared.Translated;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Obstacle;
import org.springframework.beans.factory.annotation.Autowired;

/// What keeps a wish that is agreed after publishing from a slot: sessions, other meetings, and
/// times that are not free.
@KontorTest
class ObstaclesToPlacingTest extends PlacingFixture {
    @Autowired LeftOuts leftOuts;
    @Autowired EventSetup setup;
    @Autowired ProgrammeSetup programme;
    @Autowired People people;

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
}
