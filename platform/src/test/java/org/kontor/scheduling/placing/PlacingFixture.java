package org.kontor.scheduling.placing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A published timetable of clusters A to D with a delegate each, in four slots at two tables, and
/// wishes that are agreed after that.
abstract class PlacingFixture {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired Matchmaking matchmaking;
    @Autowired MeetingQueries meetings;
    @Autowired Placements placements;

    SmallEvent event;
    VersionId version;

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

    MeetingId agree(int one, int other, Mode mode) {
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

    Optional<Placement> placement(MeetingId meeting) {
        return placements.of(version).stream()
                .filter(one -> one.meeting().equals(meeting))
                .findFirst();
    }

    String state(MeetingId meeting) {
        return database.sql("select state from scheduling.meeting where id = :id")
                .param("id", meeting.value())
                .query(String.class)
                .single();
    }

    List<String> mails(int person) {
        return database.sql(
                        "select subject from notify.mail where recipient = (select email from identity.person where id = :id)")
                .param("id", event.people().get(person).value())
                .query((row, number) -> row.getString("subject"))
                .list();
    }
}
