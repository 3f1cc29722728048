package org.kontor.insight.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.Heard;
import org.kontor.KontorTest;
import org.kontor.insight.cockpit.CockpitPage.Step;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.TestVersion;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;

@KontorTest
class CockpitTest extends CockpitFixture {

    @Test
    void theFunnelCountsOrganisationsAndEncountersAndEachFigureOpensItsRows() throws Exception {
        assertThat(cockpit.steps(event.card()))
                .containsExactly(
                        new Step(Stage.INVITED, 5, 0),
                        new Step(Stage.REGISTERED, 5, 0),
                        new Step(Stage.COMPLETE, 0, 0),
                        new Step(Stage.ASKED, 4, 3),
                        new Step(Stage.ACCEPTED, 2, 1),
                        new Step(Stage.SCHEDULED, 0, 0),
                        new Step(Stage.HELD, 0, 0));

        reads(
                "/organisations?stage=ACCEPTED",
                allOf(
                        containsString("Cluster A"),
                        containsString("Cluster B"),
                        not(containsString("Cluster C"))));
        reads(
                "/organisations?stage=ASKED&missing=true",
                allOf(containsString("Cluster E"), not(containsString("Cluster A"))));
        reads(
                "/meetings?of=ASKED&organisation=" + event.organisations().get(3),
                allOf(
                        containsString("declined"),
                        not(containsString("Cluster A")),
                        not(containsString("withdrawn"))));
    }

    @Test
    void aProfileIsCompleteWhereItsMeterSaysThatNothingIsMissing() throws Exception {
        matchmaking.introduce(
                event.id(),
                Map.of(
                        event.organisations().get(0), told(List.of("en")),
                        event.organisations().get(1), told(List.of()),
                        event.organisations().get(2), told(List.of("en"))));
        for (int organisation : List.of(0, 1)) {
            matchmaking.offer(
                    event.id(),
                    List.of(
                            opportunity(organisation, Direction.OFFER),
                            opportunity(organisation, Direction.REQUEST)));
        }
        matchmaking.offer(event.id(), List.of(opportunity(2, Direction.OFFER)));
        assertThat(cockpit.organisations(event.card(), Stage.COMPLETE, false))
                .extracting(Standing::name)
                .containsExactly("Cluster A");
        assertThat(cockpit.steps(event.card())).contains(new Step(Stage.COMPLETE, 1, 0));

        PersonId own = event.people().getFirst();
        browser.perform(get("/en" + event.card().path() + "/profile").with(As.person(own)))
                .andExpect(content().string(containsString("Nothing is missing.")));
    }

    private static Introduction told(List<String> languages) {
        return new Introduction(
                Translated.of("a".repeat(200), "b"),
                List.of("22.22"),
                List.of("plastics", "moulds", "recycling"),
                new PartnersSought(List.of("RESEARCH"), List.of("FI")),
                languages);
    }

    private NewOpportunity opportunity(int organisation, Direction direction) {
        return new NewOpportunity(
                event.organisations().get(organisation),
                direction,
                OpportunityKind.BUSINESS,
                Translated.english("Presses"),
                Translated.empty(),
                List.of());
    }

    @Test
    void gapsLoadAndMeetingsComeFromThePublishedTimetable() throws Exception {
        Heard.everything(database);
        planning.plan(IntStream.range(0, 4).mapToObj(i -> event.wish(3, 4)).toList());
        List<MeetingId> ours =
                database.sql(
                                "select id from scheduling.meeting where event_id = :event and request_id is null order by id")
                        .param("event", event.id().value())
                        .query((row, number) -> new MeetingId(row.getObject(1, UUID.class)))
                        .list();
        TestVersion.publish(
                beans,
                event,
                List.of(
                        new TestVersion.At(ours.get(0), 1, 0, 3, 4),
                        new TestVersion.At(ours.get(1), 3, 1, 3, 4),
                        new TestVersion.At(ours.get(2), 5, 0, 3, 4),
                        new TestVersion.At(ours.get(3), 7, 0, 3, 4)));

        assertThat(named(Concern.GAPS)).containsExactly("Delegate 4", "Delegate 5");
        Load load = cockpit.load(event.card());
        assertThat(load.rows())
                .containsExactly(
                        new Load.Row(Load.Kind.TABLES, "Hall A", 2, Map.of(1, 1, 3, 1, 5, 1, 7, 1)),
                        new Load.Row(Load.Kind.PEOPLE, "", 5, Map.of(1, 2, 3, 2, 5, 2, 7, 2)));
        assertThat(load.rows().getFirst().shade(load.slots().getFirst())).isEqualTo(3);
        reads("", allOf(containsString("version 1"), containsString("Hall A: tables (2)")));
        reads("/meetings?of=SCHEDULED&by=COUNTRY&one=DE&other=DE", containsString("Cluster D"));
        reads("/matrix?by=COUNTRY&of=SCHEDULED", containsString(">4</a>"));
        reads("/matrix?by=SECTOR&of=SCHEDULED", containsString("no sector given"));
    }
}
