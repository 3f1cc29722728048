package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.AtOnce;
import org.kontor.KontorTest;
import org.kontor.events.EventSetup;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.calendar.CalendarEntries;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What the two sides of a published meeting can do about it: A and B meet in the first of four
/// slots, and B and C in the second.
@KontorTest
class MeetingPagesTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired PlanningMeetings planning;
    @Autowired Placements placements;
    @Autowired CalendarEntries calendars;
    @Autowired EventSetup setup;
    @Autowired People people;

    private SmallEvent event;
    private VersionId version;
    private MeetingId meeting;
    private String path;

    @BeforeEach
    void aPublishedMeeting() {
        event = SmallEvent.create(beans, 4, 1, 3);
        planning.plan(List.of(event.wish(0, 1), event.wish(1, 2)));
        List<MeetingId> planned = event.meetings(database);
        meeting = planned.getFirst();
        version =
                TestVersion.publish(
                        beans,
                        event,
                        List.of(new At(meeting, 1, 0, 0, 1), new At(planned.get(1), 2, 0, 1, 2)));
        calendars.follow(event.id());
        path = "/en" + event.card().path() + "/meetings/" + meeting;
    }

    @Test
    void oneProposesAnotherTimeAndTheOtherTakesItInOneStep() throws Exception {
        browser.perform(get(path + "/times").with(As.person(person(0))))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("10:50"),
                                                containsString("11:15"),
                                                not(containsString("10:25")))));
        send(0, "/times", "slot", "3").andExpectAll(status().is3xxRedirection());
        // Who proposes cannot answer, nor propose twice.
        send(0, "/times/acceptance", "slot", "3").andExpectAll(status().isConflict());
        send(1, "/times", "slot", "4").andExpectAll(status().isConflict());
        assertThat(placement().slot()).isEqualTo(1);

        send(1, "/times/acceptance", "slot", "3").andExpectAll(status().is3xxRedirection());
        assertThat(placement().slot()).isEqualTo(3);
        assertThat(
                        database.sql(
                                        "select count(*) from events.occupancy where source_id = :id and lower(during) = :at")
                                .param("id", meeting.value())
                                .param("at", event.slots().get(2).from().atOffset(ZoneOffset.UTC))
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
        assertThat(calendar()).containsExactly("1 false", "1 false");
        assertThat(
                        database.sql("select pinned_slot from scheduling.meeting where id = :id")
                                .param("id", meeting.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "Delegate 2: Cluster A siūlo kitą laiką",
                        "Delegate 1: Your agenda at Small event has changed",
                        "Delegate 2: Pasikeitė Jūsų darbotvarkė: Mažas renginys");
    }

    @Test
    void aProposalIsATaskOfTheOtherSideAndADeclineIsTold() throws Exception {
        // The front page is about the event that comes first.
        database.sql("update events.event set first_day = '2117-09-01' where id = ?")
                .param(event.id().value())
                .update();
        send(0, "/times", "slot", "3");
        String task = "Cluster A proposes another time for your meeting";
        frontPage(1, allOf(containsString("href=\"" + path + "\""), containsString(task)));
        frontPage(0, not(containsString(task)));
        send(1, "/times/end", "slot", "3");
        frontPage(1, not(containsString(task)));
        assertThat(mails())
                .containsExactly(
                        "Delegate 2: Cluster A siūlo kitą laiką",
                        "Delegate 1: Cluster B keeps to the time of your meeting");
    }

    @Test
    void ofTwoWhoTakeAProposalAndTakeItBackAtOnceOneWins() throws Exception {
        send(0, "/times", "slot", "3");
        List<Integer> statuses =
                AtOnce.each(
                        List.of(
                                () -> sent(request(1, "/times/acceptance").param("slot", "3")),
                                () -> sent(request(0, "/times/end"))));
        assertThat(statuses).containsExactlyInAnyOrder(302, 409);
    }

    @Test
    void aTimeThatIsTakenMeanwhileIsNotTakenTwice() throws Exception {
        send(0, "/times", "slot", "3");
        setup.block(event.id(), person(0), List.of(event.slots().get(2)));
        send(1, "/times/acceptance", "slot", "3")
                .andExpectAll(
                        status().isConflict(),
                        content().string(containsString("not free any more")));
        assertThat(placement().slot()).isEqualTo(1);
    }

    @Test
    void aColleagueIsSentInstead() throws Exception {
        PersonId colleague = event.register(beans, event.organisations().getFirst(), true);
        browser.perform(
                        request(0, "/people")
                                .param("out", person(0).toString())
                                .param("in", colleague.toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(placement().people()).containsExactlyInAnyOrder(colleague, person(1));
        assertThat(calendar()).containsExactly("0 false", "1 false", "1 true");
        // The other side cannot decide that.
        PersonId another = event.register(beans, event.organisations().getFirst(), true);
        browser.perform(
                        request(1, "/people")
                                .param("out", colleague.toString())
                                .param("in", another.toString()))
                .andExpect(status().isConflict());
    }

    @Test
    void strangersRivalsAndOtherOrganisersGetNothing() throws Exception {
        PersonId organiser = event.register(beans, event.organisations().get(2), true);
        SmallEvent other = SmallEvent.create(beans, 1, 1, 1);
        people.grant(organiser, Role.ORGANISER, Optional.of(other.id().value()));
        for (PersonId nobody : List.of(person(2), organiser, other.people().getFirst())) {
            for (String below : List.of("", "/times")) {
                browser.perform(get(path + below).with(As.person(nobody)))
                        .andExpect(status().isNotFound());
            }
            for (String below : List.of("/place", "/link", "/people", "/times", "/times/end")) {
                browser.perform(
                                post(path + below)
                                        .param("slot", "3")
                                        .param("in", person(2).toString())
                                        .param("out", person(0).toString())
                                        .param("link", "https://example.org")
                                        .with(csrf())
                                        .with(As.person(nobody)))
                        .andExpect(status().isNotFound());
            }
        }
    }

    private ResultActions send(int person, String below, String name, String value)
            throws Exception {
        return browser.perform(request(person, below).param(name, value));
    }

    private MockHttpServletRequestBuilder request(int person, String below) {
        return post(path + below).with(csrf()).with(As.person(person(person)));
    }

    private int sent(MockHttpServletRequestBuilder request) {
        try {
            return browser.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private PersonId person(int index) {
        return event.people().get(index);
    }

    private Placement placement() {
        return placements.of(version, meeting).orElseThrow();
    }

    private List<String> calendar() {
        return database.sql(
                        "select sequence || ' ' || cancelled as entry from scheduling.calendar_entry where meeting_id = :id order by entry")
                .param("id", meeting.value())
                .query((row, number) -> row.getString("entry"))
                .list();
    }

    private void frontPage(int reader, Matcher<String> shows) throws Exception {
        browser.perform(get("/en").with(As.person(person(reader))))
                .andExpect(content().string(shows));
    }

    /// Who was written to, and the subject.
    private List<String> mails() {
        return database.sql(
                        """
                        select name || ': ' || subject from notify.mail
                        join identity.person on email = recipient
                        where person.id = any (:people) order by mail.id
                        """)
                .param("people", event.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
