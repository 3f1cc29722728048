package org.kontor.scheduling.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.scheduling.Expertise;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.kontor.shared.TypedId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/// Whom A sends to its meetings: chosen for each, or all as suggested.
@KontorTest
class TeamTest extends TeamFixture {
    @Autowired Expertise expertise;
    @Autowired Matchmaking matchmaking;

    private PersonId organiser;

    @BeforeEach
    void twoPartnersSaySomethingOfWhatTheySeek() {
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

    private NewOpportunity seeking(int organisation, String tag) {
        return new NewOpportunity(
                event.organisations().get(organisation),
                Direction.REQUEST,
                OpportunityKind.TECHNOLOGY,
                Translated.of("Partners", "Partnerių"),
                Translated.empty(),
                List.of(tag));
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
}
