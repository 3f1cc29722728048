package org.kontor.scheduling.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.Heard;
import org.kontor.KontorTest;
import org.kontor.events.Events;
import org.kontor.events.ProgrammeSetup;
import org.kontor.events.SessionCard;
import org.kontor.events.SpeakerId;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.calendar.CalendarEntries;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.version.Placements;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// B meets C at 10:00 and A at 10:25; nobody has the third slot, at 10:50. The delegate of A is to
/// speak in a workshop.
@KontorTest
class SessionsOverMeetingsTest {
    private static final Pattern STAMP = Pattern.compile("name=\"over\" value=\"([^\"]+)\"");

    @Autowired MockMvc browser;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired PlanningMeetings planning;
    @Autowired ProgrammeSetup programme;
    @Autowired TimetableVersions versions;
    @Autowired Placements placements;
    @Autowired CalendarEntries calendars;
    @Autowired Events events;
    @Autowired People people;

    private SmallEvent event;
    private MeetingId meeting;
    private String path;
    private SpeakerId speaker;

    @BeforeEach
    void publish() {
        event = SmallEvent.create(beans, 3, 2, 4);
        path = "/en" + event.card().path() + "/setup";
        people.grant(event.people().getLast(), Role.ORGANISER, Optional.of(event.id().value()));
        planning.plan(List.of(event.wish(0, 1), event.wish(1, 2)));
        List<MeetingId> meetings = event.meetings(database);
        meeting = meetings.getFirst();
        TestVersion.publish(
                beans,
                event,
                List.of(new At(meeting, 2, 0, 0, 1), new At(meetings.get(1), 1, 0, 1, 2)));
        calendars.follow(event.id());
        speaker =
                programme.addSpeaker(
                        event.id(),
                        "Delegate 1",
                        "",
                        people.find(event.people().getFirst()).orElseThrow().email(),
                        Translated.empty());
        database.sql("delete from notify.mail").update();
    }

    @Test
    void aNewSessionShowsWhatIsInTheWayAndThenHasItsSpeaker() throws Exception {
        MockHttpServletResponse shown = send("/sessions/new", "10:25", "10:45", "");
        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(shown.getContentAsString())
                .contains(
                        "At that time people of this session have published meetings.",
                        "Delegate 1: Cluster A – Cluster B, Tue, 21 Sept 2117, 10:25 to 10:45",
                        "Let these meetings give way, and tell 2 people",
                        "<dt>Delegate 2</dt>",
                        "10:50, table 1 (Hall A)")
                .doesNotContain("<dt>Delegate 3</dt>", "no place is left");
        assertThat(events.sessions(event.id())).isEmpty();

        MockHttpServletResponse otherwise = send("/sessions/new", "10:25", "10:45", "another");
        assertThat(otherwise.getStatus()).isEqualTo(422);
        assertThat(slots()).containsExactlyInAnyOrder(1, 2);

        assertThat(send("/sessions/new", "10:25", "10:45", stamp(shown)).getStatus())
                .isEqualTo(302);
        Heard.everything(database);
        assertThat(slots()).containsExactlyInAnyOrder(1, 3);
        assertThat(bound(0)).containsExactly("SESSION 08:25", "MEETING 08:50");
        assertThat(bound(1)).containsExactly("MEETING 08:00", "MEETING 08:50");
        assertThat(recipients()).containsExactlyInAnyOrder(address(0), address(1));
    }

    @Test
    void whatFindsNoOtherPlaceIsSaidAndWaitsWithTheReason() throws Exception {
        MockHttpServletResponse shown = send("/sessions/new", "10:00", "11:10", "");
        assertThat(shown.getContentAsString())
                .contains(
                        "If they give way, no place is left for:",
                        "<li>Cluster A – Cluster B</li>");
        assertThat(send("/sessions/new", "10:00", "11:10", stamp(shown)).getStatus())
                .isEqualTo(302);
        Heard.everything(database);
        assertThat(slots()).containsExactly(1);
        assertThat(bound(0)).containsExactly("SESSION 08:00");
        assertThat(
                        database.sql("select state from scheduling.meeting where id = :id")
                                .param("id", meeting.value())
                                .query(String.class)
                                .single())
                .isEqualTo("UNSCHEDULED");
        assertThat(
                        database.sql(
                                        "select count(*) from scheduling.left_out where meeting_id = :id")
                                .param("id", meeting.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(recipients()).containsExactlyInAnyOrder(address(0), address(1));
    }

    @Test
    void aSessionIsMovedOverMeetingsInThePlan() throws Exception {
        send("/sessions/new", "10:50", "11:10", "");
        SessionCard session = events.sessions(event.id()).getFirst();
        MockHttpServletResponse shown = move(session, "2117-09-21T08:25:00Z", "");
        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(shown.getContentAsString())
                .contains("Delegate 1: Cluster A – Cluster B", "Move it anyway, and tell 2 people");
        assertThat(move(session, "2117-09-21T08:25:00Z", stamp(shown)).getStatus()).isEqualTo(302);
        Heard.everything(database);
        assertThat(bound(0)).containsExactly("SESSION 08:25", "MEETING 08:50");
        assertThat(slots()).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void whatBindsBesideAMeetingIsNotToGiveWay() throws Exception {
        send("/sessions/new", "10:50", "11:10", "");
        assertThat(send("/sessions/new", "10:50", "11:10", "").getContentAsString())
                .contains("At that time these people are bound elsewhere: Delegate 1.")
                .doesNotContain("name=\"over\"");
    }

    private MockHttpServletResponse send(String form, String starts, String ends, String over)
            throws Exception {
        return as(
                post(path + form)
                        .param("kind", "WORKSHOP")
                        .param("title-en", "Workshop")
                        .param("day", SmallEvent.DAY.toString())
                        .param("starts", starts)
                        .param("ends", ends)
                        .param("level", "ALL")
                        .param("capacity", "0")
                        .param("speakers", speaker.toString())
                        .param("over", over));
    }

    private MockHttpServletResponse move(SessionCard session, String starts, String over)
            throws Exception {
        return as(
                post(path + "/plan/" + session.id())
                        .param("version", String.valueOf(session.version()))
                        .param("starts", starts)
                        .param("over", over));
    }

    private MockHttpServletResponse as(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(As.person(event.people().getLast())))
                .andReturn()
                .getResponse();
    }

    private static String stamp(MockHttpServletResponse page) throws Exception {
        Matcher matcher = STAMP.matcher(page.getContentAsString());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private List<Integer> slots() {
        return placements.of(versions.published(event.id()).orElseThrow().id()).stream()
                .map(at -> at.slot())
                .toList();
    }

    private List<String> bound(int person) {
        return database.sql(
                        """
                        select kind || to_char(lower(during) at time zone 'UTC', ' HH24:MI')
                        from events.occupancy where person_id = :id order by during
                        """)
                .param("id", event.people().get(person).value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> recipients() {
        return database.sql("select recipient from notify.mail")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String address(int person) {
        return people.find(event.people().get(person)).orElseThrow().email().value();
    }
}
