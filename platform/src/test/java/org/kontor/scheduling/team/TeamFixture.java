package org.kontor.scheduling.team;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A sends two people, Delegate 1 and Delegate 5, and is to meet B, C and D.
abstract class TeamFixture {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired People people;
    @Autowired PlanningMeetings planning;

    SmallEvent event;
    List<MeetingId> meetings;
    PersonId colleague;

    @BeforeEach
    void twoComeForOneOrganisation() {
        // The front page is about the event that comes next.
        database.sql("update events.event set first_day = first_day + 9, last_day = last_day + 9")
                .update();
        event = SmallEvent.create(beans, 4, 2, 4);
        colleague = event.register(beans, event.organisations().getFirst(), true);
        event.people().add(colleague);
        planning.plan(List.of(event.wish(0, 1), event.wish(0, 2), event.wish(0, 3)));
        meetings = event.meetings(database);
    }

    void frontPage(PersonId reader, Matcher<String> shows) throws Exception {
        browser.perform(get("/en").with(As.person(reader))).andExpect(content().string(shows));
    }

    ResultActions send(PersonId by, String below, String... fields) throws Exception {
        var request = post(team() + below).with(As.person(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    String team() {
        return "/en" + event.card().path() + "/team/" + event.organisations().getFirst();
    }

    PersonId person(int index) {
        return event.people().get(index);
    }

    /// Whom A sends to each of its partners.
    Map<String, List<PersonId>> sent() {
        var sent = new TreeMap<String, List<PersonId>>();
        beans.getBean(Teams.class)
                .of(event.id(), event.organisations().getFirst())
                .meetings()
                .forEach(meeting -> sent.put(meeting.partners(), meeting.sent()));
        return sent;
    }
}
