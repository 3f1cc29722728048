package org.kontor.scheduling.placing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A and B meet in the first of four slots, and B and C in the second; that is published.
abstract class PublishedMeeting {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired PlanningMeetings planning;
    @Autowired Placements placements;
    @Autowired CalendarEntries calendars;
    @Autowired EventSetup setup;
    @Autowired People people;

    SmallEvent event;
    VersionId version;
    MeetingId meeting;
    String path;

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

    MockHttpServletRequestBuilder request(int person, String below) {
        return post(path + below).with(csrf()).with(As.person(person(person)));
    }

    PersonId person(int index) {
        return event.people().get(index);
    }

    Placement placement() {
        return placements.of(version, meeting).orElseThrow();
    }

    List<String> calendar() {
        return database.sql(
                        "select sequence || ' ' || cancelled as entry from scheduling.calendar_entry where meeting_id = :id order by entry")
                .param("id", meeting.value())
                .query((row, number) -> row.getString("entry"))
                .list();
    }
}
