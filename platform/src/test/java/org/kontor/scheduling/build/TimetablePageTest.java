package org.kontor.scheduling.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@KontorTest
class TimetablePageTest {
    @Autowired MockMvc browser;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired MeetingQueries meetings;
    @Autowired Builds builds;
    @Autowired People people;

    private SmallEvent event;
    private PersonId organiser;

    @BeforeEach
    void create() {
        event = SmallEvent.create(beans, 3, 2, 4);
        organiser = event.people().getFirst();
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
    }

    @Test
    void anEventWithoutMeetingsSaysWhatStandsInTheWay() throws Exception {
        see("").andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("There is no meeting to place yet"),
                                                not(containsString("Build timetable")))));
        send("/builds", "limit", "10").andExpect(status().isUnprocessableContent());
        assertThat(builds.latest(event.id())).isEmpty();
    }

    @Test
    void whoDoesNotTakePartIsNamed() throws Exception {
        planning.plan(List.of(event.wish(0, 1), event.wish(2, 3)));
        database.sql("update events.registration set state = 'CANCELLED' where person_id = :person")
                .param("person", event.people().get(3).value())
                .update();
        see("").andExpect(content().string(containsString("Cluster D")));
    }

    @Test
    void aLimitThatIsNotOfferedIsRefused() throws Exception {
        planning.plan(List.of(event.wish(0, 1)));
        send("/builds", "limit", "4000")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(containsString("Choose one of the times in the list.")));
        assertThat(builds.latest(event.id())).isEmpty();
    }

    @Test
    void fromBuildingToPublishing() throws Exception {
        planning.plan(List.of(event.wish(0, 1), event.wish(2, 3)));
        send("/builds", "limit", "10").andExpect(redirectedUrl(path("")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !builds.latest(event.id()).orElseThrow().state().isUnderWay());
        see("").andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Version 1"),
                                                containsString("2 of 2 meetings, no breaks"),
                                                containsString("proven optimal"))));
        browser.perform(
                        get(path("/builds/" + builds.latest(event.id()).orElseThrow().id()))
                                .header("HX-Request", "true")
                                .with(As.person(organiser)))
                .andExpect(header().string("HX-Refresh", "true"));
        see("/versions/1/publication")
                .andExpect(content().string(containsString("4 people get mail")));
        send("/versions/1/publication", "shown", "").andExpect(redirectedUrl(path("")));
        send("/versions/1/publication", "shown", "").andExpect(status().isConflict());
    }

    @Test
    void aBuildUnderWayIsSentAgainOnlyWhenItHasChanged() throws Exception {
        BuildId id = builds.queue(event.id(), organiser, 10, false).orElseThrow();
        String stamp =
                browser.perform(
                                get(path("/builds/" + id))
                                        .header("HX-Request", "true")
                                        .with(As.person(organiser)))
                        .andExpect(content().string(containsString("It begins in a moment.")))
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag");
        browser.perform(
                        get(path("/builds/" + id))
                                .header("HX-Request", "true")
                                .header("If-None-Match", String.valueOf(stamp))
                                .with(As.person(organiser)))
                .andExpect(status().isNotModified());
        send("/builds/" + id + "/stop", "limit", "").andExpect(redirectedUrl(path("")));
        assertThat(builds.find(id).orElseThrow().stopRequested()).isTrue();
    }

    @Test
    void aMeetingIsPinnedTakenOutAndPutBack() throws Exception {
        planning.plan(List.of(event.wish(0, 1)));
        MeetingId id = event.meetings(database).getFirst();
        String address = "/meetings/" + id;
        send(
                        address + "/pin",
                        "version",
                        "1",
                        "shown",
                        "3",
                        "slot",
                        "2",
                        "table",
                        event.tables().getFirst().toString())
                .andExpect(redirectedUrl(path("/versions/3?meeting=" + id)));
        MeetingCard pinned = meetings.find(event.id(), id).orElseThrow();
        assertThat(pinned.hand().slot()).contains(2);
        assertThat(pinned.hand().table()).contains(event.tables().getFirst());

        send(address + "/exclusion", "version", "1", "shown", "3", "excluded", "true")
                .andExpect(status().isConflict());
        send(address + "/exclusion", "version", "2", "shown", "3", "excluded", "true");
        assertThat(meetings.find(event.id(), id).orElseThrow().hand().excluded()).isTrue();
        send(address + "/exclusion", "version", "3", "shown", "3", "excluded", "false");
        send(address + "/pin", "version", "4", "shown", "3", "slot", "7")
                .andExpect(status().isNotFound());
        assertThat(meetings.find(event.id(), id).orElseThrow().hand().isPinned()).isFalse();
    }

    private ResultActions see(String path) throws Exception {
        return browser.perform(get(path(path)).with(As.person(organiser)));
    }

    private ResultActions send(String path, String... parameters) throws Exception {
        var request = post(path(path)).with(As.person(organiser)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return browser.perform(request);
    }

    private String path(String path) {
        return "/en" + event.card().path() + "/timetable" + path;
    }
}
