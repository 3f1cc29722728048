package org.kontor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KontorTest
class OccupancyTest {
    private static final Instant START = Instant.parse("2017-09-21T07:00:00Z");

    @Autowired Occupancy occupancy;
    @Autowired EventSetup setup;
    @Autowired People people;
    @Autowired JdbcClient database;

    private EventId event;
    private PersonId person;

    @BeforeEach
    void anEventAndAPerson() {
        String name = UUID.randomUUID().toString();
        event = setup.add(Fixture.event("event-" + name));
        person = people.register(new EmailAddress(name + "@example.org"), "Rasa Test", Language.LT);
    }

    @Test
    void ofFiftyWhoBindTheSameTimeAtOnceOneSucceeds() throws Exception {
        var together = new CountDownLatch(1);
        List<Callable<Boolean>> attempts =
                IntStream.range(0, 50)
                        .<Callable<Boolean>>mapToObj(
                                attempt ->
                                        () -> {
                                            together.await();
                                            return bind(OccupancyKind.MEETING, time(attempt % 20))
                                                    .isEmpty();
                                        })
                        .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = attempts.stream().map(pool::submit).toList();
            together.countDown();
            int succeeded = 0;
            for (var attempt : running) {
                succeeded += attempt.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
        assertThat(bound()).isEqualTo(1);
    }

    @Test
    void aClashNamesWhatThePersonIsBoundByAndNothingIsStored() {
        BoundTime session = time(0);
        bind(OccupancyKind.SESSION, session);
        BoundTime free = time(60);
        BoundTime overlapping = time(10);

        assertThat(occupancy.bind(event, OccupancyKind.MEETING, List.of(free, overlapping)))
                .containsExactly(
                        new Clash(
                                overlapping,
                                OccupancyKind.SESSION,
                                session.source(),
                                event,
                                session.during()));
        assertThat(bound()).isEqualTo(1);
    }

    @Test
    void timesThatTouchDoNotClash() {
        assertThat(bind(OccupancyKind.MEETING, time(0))).isEmpty();
        assertThat(bind(OccupancyKind.MEETING, time(20))).isEmpty();
    }

    @Test
    void publishingAnewFreesTheOldMeetingsAndKeepsTheSessions() {
        bind(OccupancyKind.SESSION, time(100));
        occupancy.replaceMeetings(event, List.of(time(0), time(30)));

        assertThat(occupancy.replaceMeetings(event, List.of(time(10)))).isEmpty();
        assertThat(bound()).isEqualTo(2);
    }

    @Test
    void publishingThatClashesLeavesTheOldMeetingsAsTheyWere() {
        bind(OccupancyKind.SESSION, time(100));
        occupancy.replaceMeetings(event, List.of(time(0), time(30)));

        assertThat(occupancy.replaceMeetings(event, List.of(time(10), time(110)))).hasSize(1);
        assertThat(bound()).isEqualTo(3);
    }

    private List<Clash> bind(OccupancyKind kind, BoundTime time) {
        return occupancy.bind(event, kind, List.of(time));
    }

    private BoundTime time(int minute) {
        Instant from = START.plusSeconds(60L * minute);
        return new BoundTime(
                person, new Period(from, from.plusSeconds(20 * 60)), UUID.randomUUID());
    }

    private int bound() {
        return database.sql("select count(*) from events.occupancy where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
