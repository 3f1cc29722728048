package org.kontor.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.BoundTime;
import org.kontor.events.Delegate;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.TypedId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/// The calendar of a delegate of A, who meets B in the first of four slots.
@KontorTest
class AvailabilityTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired Events events;
    @Autowired EventSetup setup;
    @Autowired Occupancy occupancy;
    @Autowired People people;
    @Autowired PlanningMeetings planning;
    @Autowired TransactionOperations transaction;

    private SmallEvent event;
    private MeetingId meeting;
    private PersonId person;

    @BeforeEach
    void aDelegateWithAMeeting() {
        event = SmallEvent.create(beans, 4, 1, 2);
        planning.plan(List.of(event.wish(0, 1)));
        meeting = event.meetings(database).getFirst();
        TestVersion.publish(beans, event, List.of(new At(meeting, 1, 0, 0, 1)));
        person = event.people().getFirst();
    }

    @Test
    void aPublishedMeetingIsFixedAndSaysWhatCanBeDone() throws Exception {
        String address = event.card().path() + "/meetings/" + meeting;
        browser.perform(get(own()).with(As.person(person)))
                .andExpectAll(
                        status().isOk(),
                        content()
                                .string(
                                        allOf(
                                                containsString("At 10:00 you meet Cluster B."),
                                                containsString(address + "/times\""),
                                                containsString("name=\"free\" value=\"2\""),
                                                not(containsString("name=\"free\" value=\"1\"")))));
        // Who leaves out what was never offered keeps the meeting.
        save(own(), person, "", "2", "3").andExpect(status().isOk());
        assertThat(busy()).containsExactly(4);
    }

    @Test
    void ofTwoWhoChangeTheSameCalendarTheSecondIsToldAndLosesNothing() throws Exception {
        save(own(), person, "", "2", "4").andExpect(status().isOk());
        save(own(), person, "", "2", "3")
                .andExpectAll(
                        status().isConflict(),
                        content()
                                .string(
                                        allOf(
                                                containsString("Somebody else changed these"),
                                                containsString("10:50: no meetings"),
                                                containsString("11:15: free for meetings"),
                                                containsString("name=\"seen\" value=\"3\""))));
        assertThat(busy()).containsExactly(3);
        save(own(), person, "3", "2", "3").andExpect(status().isOk());
        assertThat(busy()).containsExactly(4);
        // Sent twice it is stored once.
        save(own(), person, "3", "2", "3").andExpect(status().isOk());
        assertThat(busy()).containsExactly(4);
    }

    @Test
    void thePagesScriptGetsOnlyWhatBecameOfSaving() throws Exception {
        browser.perform(form(own(), person, "", "2", "3").header("HX-Request", "true"))
                .andExpectAll(
                        status().isOk(),
                        content()
                                .string(
                                        allOf(
                                                containsString("name=\"seen\" value=\"4\""),
                                                containsString("Saved at"),
                                                not(containsString("<html")))));
    }

    @Test
    void theOrganiserChangesItAndStandsInTheTrail() throws Exception {
        PersonId organiser =
                people.register(
                        new EmailAddress(TypedId.next() + "@example.org"), "Otto", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        String address = own() + "/" + person;
        save(address, organiser, "", "3", "4")
                .andExpectAll(
                        status().isOk(),
                        content().string(containsString("Free times of Delegate 1")));
        assertThat(busy()).containsExactly(2);
        assertThat(
                        database.sql(
                                        """
                                        select actor from audit.entry
                                        where action = 'events.audit.availability' and subject_id = :event
                                        """)
                                .param("event", event.id().value())
                                .query(UUID.class)
                                .list())
                .containsExactly(organiser.value());
        browser.perform(get(address).with(As.person(event.people().get(1))))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsFixedAtAnotherEventOnTheSameDayIsTakenHereToo() throws Exception {
        SmallEvent other = SmallEvent.create(beans, 4, 1, 1);
        setup.register(
                other.id(),
                List.of(
                        NewRegistration.delegate(
                                person, other.organisations().getFirst(), Funding.SELF)));
        transaction.executeWithoutResult(
                status ->
                        occupancy.bind(
                                other.id(),
                                OccupancyKind.MEETING,
                                List.of(
                                        new BoundTime(
                                                person, other.slots().get(1), TypedId.next()))));
        browser.perform(get(own()).with(As.person(person)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        other.card().path() + "/availability"),
                                                containsString("At Small event"),
                                                not(containsString("name=\"free\" value=\"2\"")))));
    }

    private String own() {
        return "/en" + event.card().path() + "/availability";
    }

    private ResultActions save(String path, PersonId by, String seen, String... free)
            throws Exception {
        return browser.perform(form(path, by, seen, free));
    }

    private static MockHttpServletRequestBuilder form(
            String path, PersonId by, String seen, String... free) {
        return post(path).with(As.person(by)).with(csrf()).param("seen", seen).param("free", free);
    }

    private Set<Integer> busy() {
        return events.delegates(event.id()).stream()
                .filter(delegate -> delegate.person().equals(person))
                .map(Delegate::busy)
                .findFirst()
                .orElseThrow();
    }
}
