package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.events.OnlineRoom;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Reasons;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Obstacle;
import org.springframework.dao.DuplicateKeyException;

/// Interpreters and rooms for meetings online, as timetables are built.
@KontorTest
class ResourcesTest extends ResourcesFixture {

    @Test
    void anInterpreterIsAtOneMeetingAtATime() {
        PersonId nino = interpreter("de", "ka", "lt");
        interpreter("de", "lt");
        planning.plan(List.of(interpreted(0, 1), interpreted(2, 3)));

        List<Placement> placed = build().placed();
        assertThat(placed)
                .extracting(Placement::interpreter)
                .containsExactly(Optional.of(nino), Optional.of(nino));
        assertThat(placed).extracting(Placement::slot).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whereNoInterpreterIsFreeTheReasonSaysSo() {
        PersonId nino = interpreter("de", "ka");
        setup.block(event.id(), nino, List.of(event.slots().getFirst()));
        planning.plan(List.of(interpreted(0, 1), interpreted(2, 3)));

        Built built = build();
        assertThat(built.placed()).extracting(Placement::slot).containsExactly(2);
        MeetingId held = built.placed().getFirst().meeting();
        assertThat(built.leftOut()).hasSize(1);
        assertThat(built.leftOut().getFirst().reasons().obstacles())
                .containsEntry(1, List.of(new Obstacle.DelegateAway(nino.toString())))
                .containsEntry(
                        2, List.of(new Obstacle.DelegateBusy(nino.toString(), held.toString())));
        assertThat(built.leftOut().getFirst().reasons().cure())
                .map(Cure::change)
                .contains(new Cure.FreeDelegate(nino.toString()));
    }

    @Test
    void whereNobodyKnowsBothLanguagesNoTimeWillDo() {
        interpreter("de", "lt");
        planning.plan(List.of(interpreted(0, 1)));

        assertThat(build().leftOut())
                .extracting(LeftOut::reasons)
                .containsExactly(Reasons.uninterpreted(List.of("de", "ka")));
    }

    @Test
    void whoMeetsDoesNotInterpretAtTheSameMeeting() {
        String delegate =
                database.sql("select email from identity.person where id = :person")
                        .param("person", event.people().getFirst().value())
                        .query(String.class)
                        .single();
        interpreters.add(
                event.id(), new EmailAddress(delegate), "A", Language.EN, List.of("de", "ka"));
        planning.plan(List.of(interpreted(0, 1), interpreted(2, 3)));

        Built built = build();
        assertThat(built.placed())
                .extracting(Placement::interpreter)
                .containsExactly(Optional.of(event.people().getFirst()));
        assertThat(built.leftOut()).hasSize(1);
    }

    @Test
    void meetingsOnlineShareTheRoomsThereAre() {
        planning.plan(List.of(online(0, 1), online(2, 3), online(0, 2)));
        assertThat(build().placed())
                .extracting(Placement::room)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.empty());

        OnlineRoom room = room("Room 1");
        var given = Optional.of(new Placement.Room(room.id(), room.name()));
        Built built = build();
        assertThat(built.placed()).extracting(Placement::room).containsExactly(given, given);
        assertThat(built.placed()).extracting(Placement::slot).containsExactlyInAnyOrder(1, 2);
        assertThat(built.leftOut()).hasSize(1);

        database.sql("update scheduling.meeting set link = 'https://own.example.org'").update();
        assertThat(build().placed()).extracting(Placement::room).containsOnly(Optional.empty());
    }

    @Test
    void theDatabaseTooLetsARoomHoldOneMeetingASlot() {
        OnlineRoom room = room("Room 1");
        planning.plan(List.of(online(0, 1), online(2, 3)));
        List<MeetingId> meetings = event.meetings(database);
        VersionId version =
                TestVersion.store(
                        database,
                        event,
                        1,
                        List.of(
                                new At(meetings.get(0), 1, 0, 0, 1),
                                new At(meetings.get(1), 1, 1, 2, 3)));
        assertThatThrownBy(
                        () ->
                                database.sql(
                                                """
                                                update scheduling.placement set table_id = null, room_id = :room
                                                where version_id = :version
                                                """)
                                        .param("room", room.id().value())
                                        .param("version", version.value())
                                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }
}
