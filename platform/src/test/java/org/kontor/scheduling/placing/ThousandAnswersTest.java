package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// A thousand answers at once, after publishing, on a hundred places.
@KontorTest
class ThousandAnswersTest {
    private static final int ORGANISATIONS = 46;
    private static final int SLOTS = 10;
    private static final int TABLES = 10;
    private static final int THREADS = 200;
    private static final int ANSWERS_EACH = 5;

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired Matchmaking matchmaking;
    @Autowired MockMvc browser;

    private SmallEvent event;

    /// A request, and the place of the organisation that answers it.
    private record Asked(RequestId request, int answers, boolean accepts) {}

    @BeforeEach
    void anEventWithAPublishedTimetable() {
        event = SmallEvent.create(beans, SLOTS, TABLES, ORGANISATIONS);
        TestVersion.publish(database, event, TestVersion.store(database, event, 1, List.of()));
    }

    @Test
    void nobodyIsBookedTwiceAndNoAnswerIsLost() throws Exception {
        List<Asked> asked = ask();

        Instant begin = Instant.now();
        List<Integer> answered = answer(asked);
        Duration answering = Duration.between(begin, Instant.now());
        await().atMost(Duration.ofMinutes(3)).until(() -> unfinished() == 0);
        Duration placing = Duration.between(begin, Instant.now());
        System.out.printf(
                "%d answers by %d threads: %.0f answers a second; all placed or told why not after %.1f s%n",
                asked.size(),
                THREADS,
                asked.size() * 1000.0 / answering.toMillis(),
                placing.toMillis() / 1000.0);

        assertThat(answered).containsOnly(302);
        long accepted = asked.stream().filter(Asked::accepts).count();
        assertThat(
                        count(
                                "matchmaking.request where state = 'ACCEPTED' and answered_by is not null"))
                .isEqualTo(accepted);
        assertThat(
                        count(
                                "matchmaking.request where state = 'DECLINED' and answered_by is not null"))
                .isEqualTo(asked.size() - accepted);
        assertThat(count("scheduling.meeting")).isEqualTo(accepted);
        // A free place would need 26 people of whom no two have agreed to meet; there are none
        // such.
        assertThat(count("scheduling.meeting where state = 'SCHEDULED'")).isEqualTo(SLOTS * TABLES);
        assertThat(count("scheduling.placement")).isEqualTo(SLOTS * TABLES);
        assertThat(count("scheduling.left_out")).isEqualTo(accepted - SLOTS * TABLES);
        assertThat(count("events.occupancy")).isEqualTo(2L * SLOTS * TABLES);
        assertThat(count("scheduling.calendar_entry where not cancelled"))
                .isEqualTo(2L * SLOTS * TABLES);
        assertThat(
                        count(
                                "notify.mail where subject like 'Your agenda%' or subject like '%darbotvark%'"))
                .isEqualTo(2L * SLOTS * TABLES);
        assertThat(
                        count(
                                """
                                events.occupancy one join events.occupancy other
                                    on one.person_id = other.person_id and one.during && other.during
                                    and one.source_id <> other.source_id
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                (select from scheduling.placement group by slot, table_id having count(*) > 1) twice
                                """))
                .isZero();
    }

    /// All pairs of organisations but the last few; every fifth answer will be no.
    private List<Asked> ask() {
        var wanted = new ArrayList<NewRequest>();
        var asked = new ArrayList<Integer>();
        for (int from = 0; from < ORGANISATIONS; from++) {
            for (int to = from + 1; to < ORGANISATIONS; to++) {
                wanted.add(pending(from, to));
                asked.add(to);
            }
        }
        int many = THREADS * ANSWERS_EACH;
        List<RequestId> ids = matchmaking.enter(event.id(), wanted.subList(0, many));
        return IntStream.range(0, many)
                .mapToObj(i -> new Asked(ids.get(i), asked.get(i), i % 5 != 4))
                .toList();
    }

    private NewRequest pending(int from, int to) {
        return new NewRequest(
                event.organisations().get(from),
                event.organisations().get(to),
                Wish.WANT,
                Optional.empty(),
                Mode.ON_SITE,
                "",
                RequestState.PENDING,
                Map.of(),
                Instant.now(),
                Optional.empty());
    }

    /// The status of each answer.
    private List<Integer> answer(List<Asked> asked) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<Integer>>> running =
                    IntStream.range(0, THREADS)
                            .mapToObj(
                                    thread ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        var statuses = new ArrayList<Integer>();
                                                        for (int i = 0; i < ANSWERS_EACH; i++) {
                                                            statuses.add(
                                                                    answer(
                                                                            asked.get(
                                                                                    thread
                                                                                            + i
                                                                                                    * THREADS)));
                                                        }
                                                        return List.copyOf(statuses);
                                                    }))
                            .toList();
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (Future<List<Integer>> one : running) {
                statuses.addAll(one.get());
            }
            return statuses;
        }
    }

    private int answer(Asked asked) throws Exception {
        return browser.perform(
                        post("/en" + event.card().path() + "/requests/" + asked.request + "/answer")
                                .param("version", "1")
                                .param("decision", asked.accepts ? "accept" : "decline")
                                .param("wish", "WANT")
                                .param("reason", "NO_TIME")
                                .with(csrf())
                                .with(As.person(event.people().get(asked.answers))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long unfinished() {
        return count("instance.event_publication where completion_date is null");
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
