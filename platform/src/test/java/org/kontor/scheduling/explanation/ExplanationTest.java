package org.kontor.scheduling.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.explanation.Explained.State;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Conflict;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// One table in three slots: A meets B in the first and C in the third, B and C in the second; D
/// and A find no place.
@KontorTest
class ExplanationTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired PlanningMeetings planning;
    @Autowired Explanations explanations;
    @Autowired People people;

    private SmallEvent event;
    private List<MeetingId> meetings;
    private VersionId version;
    private PersonId organiser;
    private String path;

    @BeforeEach
    void build() {
        event = SmallEvent.create(beans, 3, 1, 4);
        planning.plan(
                List.of(event.wish(0, 1), event.wish(1, 2), event.wish(0, 2), event.wish(0, 3)));
        meetings = event.meetings(database);
        version =
                TestVersion.store(
                        database,
                        event,
                        1,
                        List.of(
                                new At(meetings.get(0), 1, 0, 0, 1),
                                new At(meetings.get(1), 2, 0, 1, 2),
                                new At(meetings.get(2), 3, 0, 0, 2)));
        database.sql(
                        """
                        insert into scheduling.left_out (version_id, meeting_id, reasons)
                        values (:version, :meeting, '{"nobodyFor":[],"obstacles":{"0":[]},"cure":null}')
                        """)
                .param("version", version.value())
                .param("meeting", meetings.get(3).value())
                .update();
        organiser = event.people().getFirst();
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        path = "/en" + event.card().path() + "/timetable/versions/1";
    }

    @Test
    void theSmallestCausesAreFoundOnRequestAndStayWithTheVersion() throws Exception {
        see("/left-out", "There was no time to look", "Find the smallest causes");
        ask();
        Explained found = explanations.of(version);
        assertThat(found.state()).isEqualTo(State.READY);
        assertThat(found.explained()).isEqualTo(found.subjects());
        Conflict left = found.leftOut(meetings.get(3).toString()).orElseThrow();
        assertThat(left.extent()).isEqualTo(Conflict.Extent.MINIMAL);
        assertThat(left.causes())
                .containsExactlyInAnyOrder(
                        new Cause.Held(meetings.get(0).toString()),
                        new Cause.Held(meetings.get(1).toString()),
                        new Cause.Held(meetings.get(2).toString()),
                        new Cause.Tables("1", 1),
                        new Cause.Tables("2", 1),
                        new Cause.Tables("3", 1));
        see(
                "/left-out",
                "6 causes together stand against it in any timetable",
                "3 other meetings have their places too: Cluster A – Cluster B",
                "There are no more tables in 3 slots");
        assertThat(found.breaks(organiser.toString())).isPresent();
        see("/people/" + organiser, "Why there are breaks");
    }

    @Test
    void anEventThatHasChangedSinceIsNotExplained() throws Exception {
        database.sql("update scheduling.meeting set excluded = true where id = :id")
                .param("id", meetings.getFirst().value())
                .update();
        ask();
        assertThat(explanations.of(version).state()).isEqualTo(State.OVERTAKEN);
        see("/left-out", "The event has changed since this version was built");
    }

    private void ask() throws Exception {
        browser.perform(post(path + "/explanation").with(csrf()).with(As.person(organiser)))
                .andExpect(redirectedUrl(path + "/left-out"));
        await().atMost(Duration.ofSeconds(60)).until(() -> !explanations.of(version).isUnderWay());
    }

    private void see(String view, String... words) throws Exception {
        var expected = java.util.Arrays.stream(words).map(word -> containsString(word)).toList();
        browser.perform(get(path + view).with(As.person(organiser)))
                .andExpect(content().string(allOf(List.copyOf(expected))));
    }
}
