package org.kontor.scheduling.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventSetup;
import org.kontor.identity.People;
import org.kontor.instance.Installation;
import org.kontor.instance.Instance;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.timetable.Objective;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Building again on the morning of the event, when people already keep to a timetable: clusters A
/// and B meet at 10:00, C and D beside them, A and C at 10:25, and B and D beside them.
@KontorTest
class RebuildingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired MockMvc browser;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired RequestingBuild requesting;
    @Autowired Builds builds;
    @Autowired TimetableVersions versions;
    @Autowired Placements placements;
    @Autowired Instance instance;
    @Autowired People people;

    private SmallEvent event;
    private List<MeetingId> meetings;
    private VersionId published;

    /// Where a version has a meeting, and whom: tables and people counted from 0.
    private record Seen(int meeting, int slot, int table, Set<Integer> people) {}

    @BeforeEach
    void publish() {
        event = SmallEvent.create(beans, 4, 2, 4);
        planning.plan(
                List.of(event.wish(0, 1), event.wish(2, 3), event.wish(0, 2), event.wish(1, 3)));
        meetings = event.meetings(database);
        published =
                store(
                        1,
                        at(0, 1, 0, 0, 1),
                        at(1, 1, 1, 2, 3),
                        at(2, 2, 0, 0, 2),
                        at(3, 2, 1, 1, 3));
        TestVersion.publish(database, event, published);
        instance.becomes(Installation.DEMONSTRATION);
        moveClock(Duration.ofDays(1));
    }

    @Test
    void withLeastChangeOnlyWhatMustMoves() {
        block(0, 2, 4);
        TimetableVersion version = build();
        assertThat(seen(version))
                .containsExactlyInAnyOrder(
                        new Seen(0, 1, 0, Set.of(0, 1)),
                        new Seen(1, 1, 1, Set.of(2, 3)),
                        new Seen(2, 3, 0, Set.of(0, 2)),
                        new Seen(3, 2, 1, Set.of(1, 3)));
        assertThat(version.origin().against()).contains(published);
        assertThat(version.outcome().score().get(Objective.MOVED)).isEqualTo(1);
        assertThat(version.outcome().bound().get(Objective.MOVED))
                .as("how many must move at least")
                .isEqualTo(1);
    }

    @Test
    void pinsAndExclusionsAreKept() {
        hand(2, "pinned_slot = 4, pinned_table = '%s'".formatted(event.tables().get(1)));
        hand(3, "excluded = true");
        assertThat(seen(build()))
                .containsExactlyInAnyOrder(
                        new Seen(0, 1, 0, Set.of(0, 1)),
                        new Seen(1, 1, 1, Set.of(2, 3)),
                        new Seen(2, 4, 1, Set.of(0, 2)));
    }

    @Test
    void theNextHalfHourStaysWhateverWasDecidedSince() {
        moveClock(Duration.ofMinutes(6));
        block(0, 1, 2);
        hand(1, "excluded = true");
        hand(2, "pinned_slot = 3, pinned_table = '%s'".formatted(event.tables().get(1)));
        assertThat(seen(build()))
                .containsExactlyInAnyOrder(
                        new Seen(0, 1, 0, Set.of(0, 1)),
                        new Seen(1, 1, 1, Set.of(2, 3)),
                        new Seen(2, 3, 1, Set.of(0, 2)),
                        new Seen(3, 2, 1, Set.of(1, 3)));
    }

    @Test
    void aDraftThatMovesWhatIsFrozenByNowIsNotPublished() throws Exception {
        store(2, at(0, 3, 0, 0, 1), at(1, 1, 1, 2, 3), at(2, 2, 0, 0, 2), at(3, 2, 1, 1, 3));
        PersonId organiser = event.people().getFirst();
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        String publication =
                "/en%s/timetable/versions/2/publication".formatted(event.card().path());
        moveClock(Duration.ofMinutes(6));

        browser.perform(
                        post(publication)
                                .param("shown", published.toString())
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("too near to be changed")))
                .andExpect(content().string(containsString("Cluster A – Cluster B")));
        assertThat(versions.published(event.id()).map(TimetableVersion::id)).contains(published);
    }

    /// Makes it that long before the first meeting.
    private void moveClock(Duration before) {
        instance.clock().moveTo(event.slots().getFirst().from().minus(before));
    }

    private TimetableVersion build() {
        requesting.request(event.id(), event.people().getFirst(), 10, true);
        await().atMost(PATIENCE)
                .until(() -> !builds.latest(event.id()).orElseThrow().state().isUnderWay());
        assertThat(builds.latest(event.id()).orElseThrow().failure()).isEmpty();
        return versions.find(event.id(), 2).orElseThrow();
    }

    private Set<Seen> seen(TimetableVersion version) {
        return placements.of(version.id()).stream().map(this::seen).collect(Collectors.toSet());
    }

    private Seen seen(Placement placement) {
        return new Seen(
                meetings.indexOf(placement.meeting()),
                placement.slot(),
                event.tables().indexOf(placement.seat().orElseThrow().table()),
                placement.people().stream()
                        .map(event.people()::indexOf)
                        .collect(Collectors.toSet()));
    }

    private void block(int person, int... slots) {
        beans.getBean(EventSetup.class)
                .block(
                        event.id(),
                        event.people().get(person),
                        Arrays.stream(slots)
                                .mapToObj(slot -> event.slots().get(slot - 1))
                                .toList());
    }

    private void hand(int meeting, String decision) {
        database.sql("update scheduling.meeting set %s where id = :id".formatted(decision))
                .param("id", meetings.get(meeting).value())
                .update();
    }

    private VersionId store(int number, At... placed) {
        return TestVersion.store(database, event, number, List.of(placed));
    }

    private At at(int meeting, int slot, int table, int... people) {
        return new At(meetings.get(meeting), slot, table, people);
    }
}
