package org.kontor.insight.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.documents.SheetReader;
import org.kontor.events.DelegationId;
import org.kontor.events.Delegations;
import org.kontor.events.EventSetup;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.identity.People;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// A delegation's agendas stand side by side, one column a person, and its report counts.
@KontorTest
class DelegationReportTest {
    @Autowired BeanFactory beans;
    @Autowired MockMvc browser;
    @Autowired Delegations delegations;
    @Autowired EventSetup setup;
    @Autowired PlanningMeetings planning;
    @Autowired People people;
    @Autowired JdbcClient database;

    @Test
    void whoComesForTwoClustersHasOneCalendarAndBothClustersTheirFigures() throws Exception {
        SmallEvent event = SmallEvent.create(beans, 3, 2, 4);
        PersonId leader =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"),
                        "Leader",
                        Language.EN);
        // The person of A comes for B too, and meets C for the one and D for the other.
        setup.register(
                event.id(),
                List.of(
                        NewRegistration.delegate(
                                event.people().getFirst(),
                                event.organisations().get(1),
                                Funding.AWARD)));
        planning.plan(List.of(event.wish(0, 2), event.wish(1, 3)));
        var meetings = event.meetings(database);
        TestVersion.publish(
                beans,
                event,
                List.of(
                        new TestVersion.At(meetings.get(0), 1, 0, 2),
                        new TestVersion.At(meetings.get(1), 2, 1, 3)));
        DelegationId id =
                delegations.form(
                        event.id(), Translated.english("Germans"), "DE", Optional.of(leader));
        for (int i = 0; i < 2; i++) {
            attend(event, meetings.get(i).value(), i + 1, event.organisations().get(i).value());
        }
        String path = "/en" + event.card().path() + "/delegations/" + id;

        String page =
                browser.perform(get(path + "/agendas").with(As.person(leader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page.split("Delegate 1<", -1)).hasSize(2);
        assertThat(page)
                .contains(
                        "Cluster A, Cluster B",
                        "2 meetings",
                        "Cluster C<",
                        "Cluster D<",
                        "Table 1");

        browser.perform(get(path + "/report").with(As.person(leader)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Cluster C (DE)"),
                                                containsString("As of"))));
        byte[] workbook =
                browser.perform(get(path + "/report.xlsx").with(As.person(leader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(
                        SheetReader.read(new ByteArrayInputStream(workbook), "r.xlsx")
                                .rows()
                                .stream()
                                .map(
                                        row ->
                                                String.join(
                                                        " ",
                                                        row.text("Organisation"),
                                                        row.text("People"),
                                                        row.text("Scheduled"),
                                                        row.text("Meets")))
                                .toList())
                .containsExactly(
                        "Cluster A 1 1 Cluster C (DE)",
                        "Cluster B 2 1 Cluster D (DE)",
                        "Cluster C 1 1 Cluster A (DE)",
                        "Cluster D 1 1 Cluster B (DE)");
    }

    private void attend(SmallEvent event, UUID meeting, int slot, UUID organisation) {
        database.sql(
                        """
                        insert into scheduling.attendance (version_id, meeting_id, slot, organisation_id, person_id)
                        select id, :meeting, :slot, :organisation, :person from scheduling.timetable_version
                        where event_id = :event
                        """)
                .param("meeting", meeting)
                .param("slot", slot)
                .param("organisation", organisation)
                .param("person", event.people().getFirst().value())
                .param("event", event.id().value())
                .update();
        var period = event.slots().get(slot - 1);
        database.sql(
                        """
                        insert into events.occupancy (person_id, during, event_id, kind, source_id)
                        values (:person, tstzrange(:from, :until), :event, 'MEETING', :meeting)
                        """)
                .param("person", event.people().getFirst().value())
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("until", period.until().atOffset(ZoneOffset.UTC))
                .param("event", event.id().value())
                .param("meeting", meeting)
                .update();
    }
}
