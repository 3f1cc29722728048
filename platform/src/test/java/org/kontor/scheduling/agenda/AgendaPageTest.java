package org.kontor.scheduling.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class AgendaPageTest {
    @Autowired JdbcClient database;
    @Autowired BeanFactory beans;
    @Autowired PlanningMeetings planning;
    @Autowired TimetableVersions versions;
    @Autowired Agendas agendas;
    @Autowired People people;
    @Autowired MockMvc browser;

    private SmallEvent event;
    private VersionId version;

    @BeforeEach
    void plan() {
        event = SmallEvent.create(beans, 4, 2, 3);
        planning.plan(List.of(event.wish(0, 1), event.wish(0, 2)));
        List<MeetingId> meetings = event.meetings(database);
        version =
                TestVersion.store(
                        database,
                        event,
                        1,
                        List.of(
                                new At(meetings.get(0), 1, 0, 0, 1),
                                new At(meetings.get(1), 4, 1, 0, 2)));
    }

    @Test
    void anAgendaHasMeetingsBlocksAndTheFreeTimeBetween() {
        block(0, 3);
        offer(2, "Hydrogen burners");
        Agenda agenda =
                agendas.of(
                        event.card(),
                        versions.find(event.id(), 1).orElseThrow(),
                        event.people().getFirst(),
                        "Delegate 1");
        assertThat(agenda.days())
                .singleElement()
                .satisfies(
                        day -> {
                            assertThat(day.date()).isEqualTo(SmallEvent.DAY);
                            assertThat(day.entries())
                                    .extracting(Entry::look)
                                    .containsExactly("meeting", "free", "away", "meeting");
                            assertThat(day.entries())
                                    .extracting(Entry::during)
                                    .containsExactly(
                                            event.slots().get(0),
                                            event.slots().get(1),
                                            event.slots().get(2),
                                            event.slots().get(3));
                        });
        assertThat(agenda.days().getFirst().entries().getLast())
                .isInstanceOfSatisfying(
                        Entry.Meeting.class,
                        meeting -> {
                            assertThat(meeting.placed().title()).isEqualTo("Cluster A – Cluster C");
                            assertThat(meeting.partners())
                                    .extracting("name")
                                    .containsExactly("Delegate 3");
                            assertThat(meeting.opportunities())
                                    .extracting(known -> known.title().in(Language.EN))
                                    .containsExactly("Hydrogen burners");
                        });
        assertThat(agenda.nextAt(event.slots().get(0).until()))
                .contains(agenda.days().getFirst().entries().getLast());
        assertThat(agenda.nextAt(event.slots().get(3).until())).isEmpty();
    }

    @Test
    void everybodysAgendasAreTheSameAsEachOnesOwn() {
        var built = versions.find(event.id(), 1).orElseThrow();
        assertThat(agendas.all(event.card(), built))
                .containsExactlyElementsOf(
                        List.of(0, 1, 2).stream()
                                .map(
                                        i ->
                                                agendas.of(
                                                        event.card(),
                                                        built,
                                                        event.people().get(i),
                                                        "Delegate " + (i + 1)))
                                .toList());
    }

    @Test
    void delegatesSeeOnlyWhatIsPublished() throws Exception {
        assertThat(page(event.people().getFirst()))
                .contains("not published yet")
                .doesNotContain("Cluster B");
        TestVersion.publish(database, event, version);
        assertThat(page(event.people().getFirst()))
                .contains(
                        "Cluster B",
                        "Germany",
                        "Delegate 2",
                        "Table 1",
                        "Hall A",
                        "10:00",
                        "Cluster C",
                        "11:15",
                        "Free")
                .contains("Next");
        assertThat(page(event.people().get(1))).contains("Cluster A").doesNotContain("Cluster C");
    }

    @Test
    void anUnchangedAgendaIsNotSentAgain() throws Exception {
        TestVersion.publish(database, event, version);
        PersonId person = event.people().getFirst();
        String address = "/en" + event.card().path() + "/agenda";
        String tag =
                String.valueOf(
                        browser.perform(get(address).with(As.person(person)))
                                .andReturn()
                                .getResponse()
                                .getHeader("ETag"));
        browser.perform(get(address).with(As.person(person)).header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        block(0, 3);
        browser.perform(get(address).with(As.person(person)).header("If-None-Match", tag))
                .andExpect(status().isOk());
    }

    @Test
    void onlyTheOrganiserOpensAnothersAgenda() throws Exception {
        TestVersion.publish(database, event, version);
        String another = "/en" + event.card().path() + "/agendas/" + event.people().get(1);
        browser.perform(get(another).with(As.person(event.people().getFirst())))
                .andExpect(status().isForbidden());
        PersonId organiser =
                people.register(new EmailAddress("organiser@example.org"), "Orga", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        browser.perform(get(another).with(As.person(organiser))).andExpect(status().isOk());
    }

    @Test
    void oneAddressLeadsToTheEventAtHand() throws Exception {
        browser.perform(get("/lt/agenda").with(As.person(event.people().getFirst())))
                .andExpect(redirectedUrl("/lt" + event.card().path() + "/agenda"));
    }

    private String page(PersonId person) throws Exception {
        return browser.perform(get("/en" + event.card().path() + "/agenda").with(As.person(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void block(int person, int slot) {
        database.sql(
                        """
                        insert into events.unavailability (id, event_id, person_id, during)
                        select gen_random_uuid(), event_id, :person, tstzrange(starts_at, ends_at)
                        from events.slot where event_id = :event and number = :slot
                        """)
                .param("person", event.people().get(person).value())
                .param("event", event.id().value())
                .param("slot", slot)
                .update();
    }

    private void offer(int organisation, String title) {
        database.sql(
                        """
                        insert into matchmaking.opportunity
                            (id, event_id, organisation_id, direction, kind, title, version)
                        values (gen_random_uuid(), :event, :organisation, 'OFFER', 'TECHNOLOGY',
                                jsonb_build_object('en', :title::text), 0)
                        """)
                .param("event", event.id().value())
                .param("organisation", event.organisations().get(organisation).value())
                .param("title", title)
                .update();
    }
}
