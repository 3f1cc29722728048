package org.kontor.scheduling.team;

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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.Heard;
import org.kontor.KontorTest;
import org.kontor.events.Consequence;
import org.kontor.events.Leaver;
import org.kontor.events.RegistrationEnded;
import org.kontor.events.RegistrationId;
import org.kontor.identity.People;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.notify.Outbox;
import org.kontor.scheduling.Expertise;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.kontor.shared.TypedId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionOperations;

/// A sends two people, Delegate 1 and Delegate 5, and is to meet B, C and D.
@KontorTest
class TeamTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired Expertise expertise;
    @Autowired Matchmaking matchmaking;
    @Autowired MeetingsOfLeavers leaving;
    @Autowired Outbox outbox;
    @Autowired People people;
    @Autowired PlanningMeetings planning;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionOperations transaction;

    private SmallEvent event;
    private List<MeetingId> meetings;
    private PersonId colleague;
    private PersonId organiser;

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
        organiser =
                people.register(
                        new EmailAddress(TypedId.next() + "@example.org"), "Otto", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        matchmaking.offer(event.id(), List.of(seeking(1, "DIGITAL"), seeking(2, "HEALTH")));
    }

    @Test
    void whatMembersKnowIsCalledByItsNameEvenWhereNoPartnerAsksForIt() throws Exception {
        expertise.note(event.id(), colleague, List.of("CREATIVE", "HEALTH"));
        browser.perform(get(team()).with(As.person(person(0))))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Creative and cultural industries, Health"),
                                                not(containsString("CREATIVE")))));
    }

    @Test
    void allAreSentAsSuggestedInOneStepAndTheReasonsAreSaid() throws Exception {
        frontPage(person(0), containsString("3 meetings of Cluster A have no delegates yet"));
        frontPage(
                person(1),
                containsString("the other side has not yet chosen a delegate: Cluster A"));
        frontPage(organiser, containsString("3 meetings have no delegate on one side"));
        send(person(0), "/expertise", "person", colleague.toString(), "tag", "HEALTH");
        browser.perform(get(team()).with(As.person(person(0))))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Suggested: Delegate 5"),
                                                containsString("knows about Health"),
                                                containsString("1 meeting with this one"))));

        send(person(0), "/suggestions").andExpect(status().is3xxRedirection());
        assertThat(sent())
                .isEqualTo(
                        Map.of(
                                "Cluster B", List.of(person(0)),
                                "Cluster C", List.of(colleague),
                                "Cluster D", List.of(colleague)));
        frontPage(person(0), not(containsString("To be done")));
        frontPage(person(1), not(containsString("To be done")));
        browser.perform(get("/en" + event.card().path() + "/teams").with(As.person(organiser)))
                .andExpect(content().string(containsString("Somebody is sent to every meeting")));
    }

    @Test
    void ofTwoWhoChooseTheSecondIsToldAndTheRestIsStored() throws Exception {
        choose(person(0), meetings.get(0), "", person(0)).andExpect(status().is3xxRedirection());
        String one = meetings.get(0).toString();
        String other = meetings.get(1).toString();
        send(
                        colleague,
                        "",
                        "meeting",
                        one,
                        "seen-" + one,
                        "",
                        "person-" + one,
                        colleague.toString(),
                        "meeting",
                        other,
                        "seen-" + other,
                        "",
                        "person-" + other,
                        colleague.toString())
                .andExpectAll(
                        status().isConflict(),
                        content().string(containsString("About these meetings nothing")));
        assertThat(sent())
                .isEqualTo(
                        Map.of(
                                "Cluster B", List.of(person(0)),
                                "Cluster C", List.of(colleague),
                                "Cluster D", List.of()));
        // What stands is told apart from what was chosen before: the same again is nothing new.
        choose(colleague, meetings.get(0), person(0).toString(), colleague)
                .andExpect(status().is3xxRedirection());
        choose(colleague, meetings.get(0), person(0).toString(), colleague)
                .andExpect(status().is3xxRedirection());
        assertThat(sent()).containsEntry("Cluster B", List.of(colleague));
    }

    @Test
    void noStrangerSendsAnybodyAndNobodyIsSentWhoHasNoTime() throws Exception {
        TestVersion.publish(
                beans,
                event,
                List.of(new At(meetings.get(0), 1, 0, 0, 1), new At(meetings.get(1), 1, 1, 4, 2)));
        browser.perform(get(team()).with(As.person(person(1)))).andExpect(status().isNotFound());
        choose(person(1), meetings.get(0), person(0).toString(), colleague)
                .andExpect(status().isNotFound());
        browser.perform(get(team()).with(As.person(person(0))))
                .andExpect(content().string(containsString("Delegate 5 (not free)")));
        choose(person(0), meetings.get(0), person(0).toString(), colleague)
                .andExpect(status().isConflict());
        assertThat(sent()).containsEntry("Cluster B", List.of(person(0)));
    }

    @Test
    void theMeetingsOfSomebodyWhoLeavesStandUntilAColleagueIsSent() throws Exception {
        TestVersion.publish(
                beans,
                event,
                List.of(new At(meetings.get(0), 1, 0, 0, 1), new At(meetings.get(1), 2, 0, 0, 2)));
        var leaver = new Leaver(registration(), person(0), event.organisations().getFirst());
        assertThat(leaving.of(event.id(), List.of(leaver)))
                .containsExactly(
                        new Consequence(
                                leaver.registration(),
                                "scheduling.consequence.meetings",
                                List.of(name("Cluster B"), name("Cluster C"))));
        end(leaver);

        assertThat(sent())
                .isEqualTo(
                        Map.of(
                                "Cluster B", List.of(person(0)),
                                "Cluster C", List.of(person(0)),
                                "Cluster D", List.of()));
        assertThat(mails())
                .containsExactly("Delegate 1 no longer comes: send a colleague to the meetings");
        frontPage(colleague, containsString("2 meetings of Cluster A need somebody else"));
        frontPage(
                person(1),
                containsString(
                        "For 1 of your meetings the delegate of the other side no longer comes"));
        browser.perform(get(team()).with(As.person(colleague)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Delegate 1 no longer comes."),
                                                containsString("nobody else has time"))));

        send(colleague, "/suggestions").andExpect(status().is3xxRedirection());
        assertThat(sent())
                .isEqualTo(
                        Map.of(
                                "Cluster B", List.of(colleague),
                                "Cluster C", List.of(colleague),
                                "Cluster D", List.of()));
        assertThat(
                        database.sql(
                                        "select count(*) from events.occupancy where person_id = :person")
                                .param("person", person(0).value())
                                .query(Integer.class)
                                .single())
                .isZero();
        frontPage(colleague, not(containsString("To be done")));
    }

    private void end(Leaver leaver) {
        transaction.executeWithoutResult(
                status -> {
                    database.sql(
                                    "update events.registration set state = 'CANCELLED' where id = :id")
                            .param("id", leaver.registration().value())
                            .update();
                    publisher.publishEvent(
                            new RegistrationEnded(
                                    event.id(),
                                    leaver.registration(),
                                    leaver.person(),
                                    leaver.organisation()));
                });
        Heard.everything(database);
    }

    private List<String> mails() {
        return List.copyOf(
                outbox.written(people.find(colleague).orElseThrow().email()).sequencedValues());
    }

    private static Translated name(String name) {
        return Translated.of(name, name);
    }

    private NewOpportunity seeking(int organisation, String tag) {
        return new NewOpportunity(
                event.organisations().get(organisation),
                Direction.REQUEST,
                OpportunityKind.TECHNOLOGY,
                Translated.of("Partners", "Partnerių"),
                Translated.empty(),
                List.of(tag));
    }

    private void frontPage(PersonId reader, Matcher<String> shows) throws Exception {
        browser.perform(get("/en").with(As.person(reader))).andExpect(content().string(shows));
    }

    private ResultActions choose(PersonId by, MeetingId meeting, String seen, PersonId whom)
            throws Exception {
        return send(
                by,
                "",
                "meeting",
                meeting.toString(),
                "seen-" + meeting,
                seen,
                "person-" + meeting,
                whom.toString());
    }

    private ResultActions send(PersonId by, String below, String... fields) throws Exception {
        var request = post(team() + below).with(As.person(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    private String team() {
        return "/en" + event.card().path() + "/team/" + event.organisations().getFirst();
    }

    private PersonId person(int index) {
        return event.people().get(index);
    }

    private RegistrationId registration() {
        return database.sql(
                        "select id from events.registration where event_id = :event and person_id = :person")
                .param("event", event.id().value())
                .param("person", person(0).value())
                .query((row, number) -> new RegistrationId(row.getObject(1, UUID.class)))
                .single();
    }

    /// Whom A sends to each of its partners.
    private Map<String, List<PersonId>> sent() {
        var sent = new TreeMap<String, List<PersonId>>();
        beans.getBean(Teams.class)
                .of(event.id(), event.organisations().getFirst())
                .meetings()
                .forEach(meeting -> sent.put(meeting.partners(), meeting.sent()));
        return sent;
    }
}
