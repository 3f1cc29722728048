package org.kontor.scheduling.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.calendar.CalendarEntries;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A and B meet in the first of three slots at table 1, C and D in the second, and so do A and C in
/// the third.
@KontorTest
class RepairTest {
    private static final Pattern STAMP = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired PlanningMeetings planning;
    @Autowired TimetableVersions versions;
    @Autowired Placements placements;
    @Autowired CalendarEntries calendars;
    @Autowired People people;

    private SmallEvent event;
    private List<MeetingId> meetings;
    private String path;

    @BeforeEach
    void publish() {
        event = SmallEvent.create(beans, 3, 2, 4);
        planning.plan(List.of(event.wish(0, 1), event.wish(2, 3), event.wish(0, 2)));
        meetings = event.meetings(database);
        TestVersion.publish(
                beans,
                event,
                List.of(
                        new At(meetings.get(0), 1, 0, 0, 1),
                        new At(meetings.get(1), 2, 0, 2, 3),
                        new At(meetings.get(2), 3, 0, 0, 2)));
        calendars.follow(event.id());
        people.grant(event.people().getFirst(), Role.ORGANISER, Optional.of(event.id().value()));
        path = "/en" + event.card().path() + "/timetable/repair";
        database.sql("delete from notify.mail").update();
    }

    @Test
    void aLostTableIsShownFirstAndThenLeftByThoseWhoSitThere() throws Exception {
        String lost = "table=" + event.tables().getFirst() + "&table-from=2&table-until=3";
        String page =
                see("?" + lost)
                        .andExpect(status().isOk())
                        .andExpect(
                                content()
                                        .string(
                                                allOf(
                                                        containsString(
                                                                "If this is lost: Table 1, Hall A"),
                                                        containsString("Do it, and tell 3 people"),
                                                        containsString(
                                                                "no fewer meetings can move"),
                                                        containsString("Delegate 4"),
                                                        not(
                                                                containsString(
                                                                        "<dt>Delegate 2</dt>")))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(where()).containsExactly("1 table 1", "2 table 1", "3 table 1");

        send("", lost, stamp(page)).andExpect(redirectedUrl(path));
        assertThat(where()).containsExactly("1 table 1", "2 table 2", "3 table 2");
        assertThat(mails()).containsExactlyInAnyOrder(address(0), address(2), address(3));
        assertThat(mailTo(0))
                .contains("21 Sept 2117, 10:50, table 2 (Hall A)")
                .doesNotContain("10:00");
        see("").andExpect(content().string(containsString("Can be used again")));

        send("", lost, stamp(page)).andExpect(status().isConflict());
        assertThat(mails()).hasSize(3);
        String loss =
                database.sql("select id::text from scheduling.table_loss")
                        .query(String.class)
                        .single();
        browser.perform(as(post(path + "/tables/" + loss + "/end").with(csrf())))
                .andExpect(redirectedUrl(path));
        see("").andExpect(content().string(not(containsString("Can be used again"))));
    }

    @Test
    void whoComesLaterMeetsLaterAndNobodyElseIsMoved() throws Exception {
        String late = "person=" + event.people().get(1) + "&person-from=1&person-until=1";
        String page = see("?" + late).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Delegate 1", "Delegate 2").doesNotContain("<dt>Delegate 3</dt>");
        send("", late, stamp(page)).andExpect(redirectedUrl(path));
        assertThat(where()).containsExactlyInAnyOrder("2 table 2", "2 table 1", "3 table 1");
        assertThat(mails()).containsExactlyInAnyOrder(address(0), address(1));
        assertThat(occupied(1)).containsExactly("2117-09-21 08:25:00+00");
        assertThat(blocks(1))
                .containsExactly("[\"2117-09-21 08:00:00+00\",\"2117-09-21 08:20:00+00\")");
    }

    @Test
    void whoDoesNotComeLosesTheirMeetings() throws Exception {
        String absent = "person=" + event.people().get(3) + "&person-from=1&person-until=3";
        String page = see("?" + absent).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("No place is left for", "Cluster C – Cluster D");
        send("", absent, stamp(page)).andExpect(redirectedUrl(path));
        assertThat(where()).containsExactly("1 table 1", "3 table 1");
        assertThat(mails()).containsExactlyInAnyOrder(address(2), address(3));
        assertThat(occupied(3)).isEmpty();
        assertThat(
                        database.sql("select state from scheduling.meeting where id = :id")
                                .param("id", meetings.get(1).value())
                                .query(String.class)
                                .single())
                .isEqualTo("UNSCHEDULED");
    }

    @Test
    void whatIsWrongInTheFormIsSaidBesideIt() throws Exception {
        see("?table=" + event.tables().getFirst() + "&table-from=3&table-until=2")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Choose an end that is not before the beginning.")));
        see("?person=x&person-from=9&person-until=2")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Choose a time that is still to come."),
                                                containsString("Choose somebody who takes part"))));
        send("", "table=x&table-from=1&table-until=2", "x")
                .andExpect(status().isUnprocessableContent());
    }

    private ResultActions see(String query) throws Exception {
        return browser.perform(as(get(path + query)));
    }

    private ResultActions send(String where, String fields, String shown) throws Exception {
        MockHttpServletRequestBuilder request = as(post(path + where).with(csrf()));
        for (String field : fields.split("&", -1)) {
            String[] parts = field.split("=", -1);
            request.param(parts[0], parts[1]);
        }
        return browser.perform(request.param("shown", shown));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(As.person(event.people().getFirst()));
    }

    private static String stamp(String page) {
        Matcher matcher = STAMP.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private List<String> where() {
        return placements.of(versions.published(event.id()).orElseThrow().id()).stream()
                .map(RepairTest::where)
                .toList();
    }

    private static String where(Placement at) {
        return at.slot() + " table " + at.seat().orElseThrow().number();
    }

    private List<String> mails() {
        return database.sql("select recipient from notify.mail")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String mailTo(int person) {
        return database.sql("select text from notify.mail where recipient = :to")
                .param("to", address(person))
                .query(String.class)
                .single();
    }

    private String address(int person) {
        return people.find(person(person)).orElseThrow().email().value();
    }

    private List<String> occupied(int person) {
        return database.sql(
                        "select lower(during)::text from events.occupancy where person_id = :id")
                .param("id", person(person).value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> blocks(int person) {
        return database.sql("select during::text from events.unavailability where person_id = :id")
                .param("id", person(person).value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private PersonId person(int index) {
        return event.people().get(index);
    }
}
