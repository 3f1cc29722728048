package org.kontor.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class CalendarFeedTest {
    @Autowired JdbcClient database;
    @Autowired BeanFactory beans;
    @Autowired PlanningMeetings planning;
    @Autowired CalendarEntries entries;
    @Autowired MockMvc browser;

    private SmallEvent event;
    private List<MeetingId> meetings;

    @BeforeEach
    void publish() {
        event = SmallEvent.create(beans, 3, 2, 3);
        planning.plan(List.of(event.wish(0, 1), event.wish(0, 2)));
        meetings = event.meetings(database);
        publish(
                1,
                List.of(new At(meetings.get(0), 1, 0, 0, 1), new At(meetings.get(1), 2, 1, 0, 2)));
    }

    @Test
    void whatIsPublishedIsInTheCalendarOfBothSides() throws Exception {
        assertThat(told(0))
                .containsExactly(
                        "0 CONFIRMED 21170921T100000 Europe/Berlin Meeting: Cluster B | Table 1, Hall A, Haus der Wirtschaft, Stuttgart | Cluster B (Germany): Delegate 2",
                        "0 CONFIRMED 21170921T102500 Europe/Berlin Meeting: Cluster C | Table 2, Hall A, Haus der Wirtschaft, Stuttgart | Cluster C (Germany): Delegate 3");
        assertThat(told(1))
                .containsExactly(
                        "0 CONFIRMED 21170921T100000 Europe/Berlin Susitikimas: Cluster A | 1 stalas, Hall A, Haus der Wirtschaft, Stuttgart | Cluster A (Vokietija): Delegate 1");
    }

    @Test
    void onlyWhatChangedGetsItsNextSequenceAndWhatFellAwayIsCancelled() throws Exception {
        List<String> uids = uids(0);
        publish(2, List.of(new At(meetings.get(0), 3, 0, 0, 1)));
        assertThat(told(0))
                .containsExactly(
                        "1 CANCELLED 21170921T102500 Europe/Berlin Meeting: Cluster C | Table 2, Hall A, Haus der Wirtschaft, Stuttgart | Cluster C (Germany): Delegate 3",
                        "1 CONFIRMED 21170921T105000 Europe/Berlin Meeting: Cluster B | Table 1, Hall A, Haus der Wirtschaft, Stuttgart | Cluster B (Germany): Delegate 2");
        assertThat(uids(0)).containsExactlyInAnyOrderElementsOf(uids);

        publish(
                3,
                List.of(new At(meetings.get(0), 3, 0, 0, 1), new At(meetings.get(1), 2, 1, 0, 2)));
        assertThat(told(0))
                .containsExactly(
                        "2 CONFIRMED 21170921T102500 Europe/Berlin Meeting: Cluster C | Table 2, Hall A, Haus der Wirtschaft, Stuttgart | Cluster C (Germany): Delegate 3",
                        "1 CONFIRMED 21170921T105000 Europe/Berlin Meeting: Cluster B | Table 1, Hall A, Haus der Wirtschaft, Stuttgart | Cluster B (Germany): Delegate 2");
    }

    @Test
    void followingAgainChangesNothing() {
        List<String> before = entriesAsText();
        entries.follow(event.id());
        assertThat(entriesAsText()).isEqualTo(before).hasSize(4);
    }

    @Test
    void lettersOfAllLanguagesAndMarksOfTheFormatComeBackAsTheyWere() throws Exception {
        String name =
                "საქართველოს კლასტერების ასოციაცია; „Ąžuolynas“, \\ ir kiti bičiuliai ąčęėįšųūž 🙂";
        database.sql("update directory.organisation set name = :name where id = :id")
                .param("name", name)
                .param("id", event.organisations().get(1).value())
                .update();
        String text = text(0);
        assertThat(text.lines())
                .allMatch(
                        line ->
                                line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                                        <= 75);
        assertThat(text)
                .contains(
                        "REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n",
                        "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n");
        assertThat(value(read(text).getFirst(), "DESCRIPTION"))
                .isEqualTo(name + " (Germany): Delegate 2");
    }

    @Test
    void aNewAddressEndsTheOldOneAndUnchangedCalendarsAreNotSentAgain() throws Exception {
        PersonId person = event.people().getFirst();
        String first = make(person);
        String tag =
                String.valueOf(
                        browser.perform(get(first))
                                .andExpect(status().isOk())
                                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                                .andExpect(header().exists("Last-Modified"))
                                .andReturn()
                                .getResponse()
                                .getHeader("ETag"));
        browser.perform(get(first).header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        publish(4, List.of());
        browser.perform(get(first).header("If-None-Match", tag)).andExpect(status().isOk());

        String second = make(person);
        browser.perform(get(first)).andExpect(status().isNotFound());
        browser.perform(get(second)).andExpect(status().isOk());
        browser.perform(post("/en/calendar/end").with(As.person(person)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(second)).andExpect(status().isNotFound());
        assertThat(
                        database.sql(
                                        "select action from audit.entry where subject_id = :person and action like 'scheduling.%' order by id")
                                .param("person", person.value())
                                .query(String.class)
                                .list())
                .containsExactly(
                        "scheduling.audit.calendar-made",
                        "scheduling.audit.calendar-made",
                        "scheduling.audit.calendar-ended");
    }

    private List<String> entriesAsText() {
        return database.sql(
                        "select e::text from scheduling.calendar_entry e where event_id = :event order by person_id, meeting_id")
                .param("event", event.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String make(PersonId person) throws Exception {
        String page =
                browser.perform(post("/en/calendar").with(As.person(person)).with(csrf()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        Matcher address =
                Pattern.compile("https?://[^/\"]+(/calendar/[\\w-]{32}\\.ics)").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private void publish(int number, List<At> placed) {
        TestVersion.publish(database, event, TestVersion.store(database, event, number, placed));
        entries.follow(event.id());
    }

    private List<String> told(int person) throws Exception {
        return read(text(person)).stream()
                .map(
                        told ->
                                "%s %s %s %s %s | %s | %s"
                                        .formatted(
                                                value(told, "SEQUENCE"),
                                                value(told, "STATUS"),
                                                value(told, "DTSTART"),
                                                told.getProperty("DTSTART")
                                                        .orElseThrow()
                                                        .getParameter("TZID")
                                                        .orElseThrow()
                                                        .getValue(),
                                                value(told, "SUMMARY"),
                                                value(told, "LOCATION"),
                                                value(told, "DESCRIPTION")))
                .toList();
    }

    private List<String> uids(int person) throws Exception {
        return read(text(person)).stream().map(told -> value(told, "UID")).toList();
    }

    private String text(int person) throws Exception {
        return browser.perform(get("/calendar/" + feeds(person) + ".ics"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String feeds(int person) throws Exception {
        String address = make(event.people().get(person));
        return address.substring("/calendar/".length(), address.length() - ".ics".length());
    }

    private static String value(VEvent told, String property) {
        return told.getProperty(property).map(Property::getValue).orElse("");
    }

    private static List<VEvent> read(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.getComponents("VEVENT");
    }
}
