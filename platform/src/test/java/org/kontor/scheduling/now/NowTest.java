package org.kontor.scheduling.now;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.AtOnce;
import org.kontor.Heard;
import org.kontor.KontorTest;
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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// A minute into the first of two slots with two tables: A, B and C are free, D and E meet.
@KontorTest
class NowTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired Instance instance;
    @Autowired PlanningMeetings planning;
    @Autowired Placements placements;

    private SmallEvent event;
    private VersionId version;
    private MeetingId other;

    @BeforeEach
    void theFirstSlotIsOn() {
        event = SmallEvent.create(beans, 2, 2, 5);
        planning.plan(List.of(event.wish(3, 4)));
        other = event.meetings(database).getFirst();
        version = TestVersion.publish(beans, event, List.of(new At(other, 1, 0, 3, 4)));
        instance.becomes(Installation.DEMONSTRATION);
        instance.clock().moveTo(event.slots().getFirst().from().plus(Duration.ofMinutes(1)));
    }

    @Test
    void oneAsksTheOtherConfirmsAndATableIsTheirsAtOnce() throws Exception {
        shows(
                0,
                allOf(
                        containsString("Free from 10:00 to 10:20"),
                        containsString("Cluster B"),
                        not(containsString("Cluster D"))));
        ask(0, 1).andExpect(status().is3xxRedirection());
        // Who asks twice has asked once.
        ask(0, 1).andExpect(status().is3xxRedirection());
        shows(0, containsString("asked; they can confirm until 10:06"));
        shows(1, containsString("wants to meet you now; confirm by 10:06"));
        answer(2, "agreement").andExpect(status().isNotFound());
        answer(1, "agreement").andExpect(status().is3xxRedirection());
        Heard.everything(database);

        Placement placed = placed().getLast();
        assertThat(placed.slot()).isEqualTo(1);
        assertThat(placed.seat()).map(Placement.Seat::number).contains(2);
        assertThat(placed.people())
                .containsExactlyInAnyOrder(event.people().get(0), event.people().get(1));
        shows(0, containsString("Table 2"));
        shows(1, containsString("Table 2"));
        shows(2, containsString("Nobody else is free then"));
    }

    @Test
    void afterFiveMinutesNobodyCanConfirm() throws Exception {
        ask(0, 1);
        instance.clock().moveTo(event.slots().getFirst().from().plus(Duration.ofMinutes(7)));
        answer(1, "agreement")
                .andExpectAll(
                        status().isConflict(),
                        content().string(containsString("the minutes are over")));
        Heard.everything(database);
        assertThat(placed()).hasSize(1);
    }

    @Test
    void whoConfirmsTwoAtOnceSitsAtOneTableAtATime() throws Exception {
        ask(0, 1);
        ask(2, 1);
        List<UUID> requests = requests();
        AtOnce.each(
                requests.stream()
                        .<Callable<Integer>>map(
                                request ->
                                        () ->
                                                post(1, "/" + request + "/agreement")
                                                        .andReturn()
                                                        .getResponse()
                                                        .getStatus())
                        .toList());
        Heard.everything(database);
        assertThat(placed().stream().filter(at -> at.people().contains(event.people().get(1))))
                .extracting(Placement::slot)
                .containsExactly(1, 2);
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from events.occupancy a join events.occupancy b
                                        on a.person_id = b.person_id and a.source_id < b.source_id and a.during && b.during
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void thePartThatIsAskedForAgainIsSentOnlyWhenItChanged() throws Exception {
        String tag =
                browser.perform(get(path() + "/live").with(As.person(event.people().get(0))))
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag");
        browser.perform(
                        get(path() + "/live")
                                .with(As.person(event.people().get(0)))
                                .header("If-None-Match", String.valueOf(tag)))
                .andExpect(status().isNotModified());
        ask(1, 0);
        browser.perform(
                        get(path() + "/live")
                                .with(As.person(event.people().get(0)))
                                .header("If-None-Match", String.valueOf(tag)))
                .andExpectAll(
                        status().isOk(), content().string(containsString("wants to meet you now")));
    }

    @Test
    void whatBothAgreedToLongAgoIsProposedForNow() throws Exception {
        planning.plan(List.of(event.wish(0, 2)));
        MeetingId waiting = event.meetings(database).getLast();
        post(0, "/meetings/" + waiting).andExpect(status().is3xxRedirection());
        shows(2, containsString("wants to meet you now"));
        browser.perform(
                        MockMvcRequestBuilders.post(
                                        "/en"
                                                + event.card().path()
                                                + "/meetings/"
                                                + waiting
                                                + "/offer/acceptance")
                                .with(As.person(event.people().get(2)))
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(placed()).extracting(Placement::meeting).containsExactly(other, waiting);
    }

    @Test
    void whereNobodyOfTheOtherSideComesTheTimeIsOfferedToWhoWaits() throws Exception {
        planning.plan(List.of(event.wish(0, 2)));
        MeetingId waiting = event.meetings(database).getLast();
        String missed = "/en" + event.card().path() + "/meetings/" + other;
        browser.perform(get(missed).with(As.person(event.people().get(3))))
                .andExpect(content().string(containsString("They did not come")));
        for (int expected : List.of(302, 409)) {
            browser.perform(
                            MockMvcRequestBuilders.post(missed + "/no-show")
                                    .with(As.person(event.people().get(3)))
                                    .with(csrf()))
                    .andExpect(status().is(expected));
        }
        Heard.everything(database);

        assertThat(placed()).isEmpty();
        assertThat(
                        database.sql("select state from scheduling.meeting where id = :id")
                                .param("id", other.value())
                                .query(String.class)
                                .single())
                .isEqualTo("NO_SHOW");
        shows(3, containsString("Cluster A"));
        shows(0, containsString("wants to meet you now; confirm by 10:06"));
        assertThat(
                        database.sql(
                                        "select meeting_id from scheduling.offer where state = 'OPEN' and event_id = :event")
                                .param("event", event.id().value())
                                .query((row, number) -> row.getObject(1, UUID.class))
                                .list())
                .containsExactly(waiting.value());
    }

    private void shows(int person, Matcher<String> what) throws Exception {
        browser.perform(get(path()).with(As.person(event.people().get(person))))
                .andExpectAll(status().isOk(), content().string(what));
    }

    private ResultActions ask(int person, int partner) throws Exception {
        return browser.perform(
                request("")
                        .with(As.person(event.people().get(person)))
                        .param("to", event.organisations().get(partner).toString()));
    }

    private ResultActions answer(int person, String how) throws Exception {
        return post(person, "/" + requests().getFirst() + "/" + how);
    }

    private ResultActions post(int person, String below) throws Exception {
        return browser.perform(request(below).with(As.person(event.people().get(person))));
    }

    private MockHttpServletRequestBuilder request(String below) {
        return MockMvcRequestBuilders.post(path() + below).with(csrf());
    }

    private List<UUID> requests() {
        return database.sql(
                        "select id from matchmaking.request where event_id = :event order by id")
                .param("event", event.id().value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<Placement> placed() {
        return placements.of(version);
    }

    private String path() {
        return "/en" + event.card().path() + "/now";
    }
}
