package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.Interpreter;
import org.kontor.events.OnlineRoom;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Obstacle;

/// Interpreters and rooms where people ask for them, and say when they have time.
@KontorTest
class ResourcePagesTest extends ResourcesFixture {

    @Test
    void aMeetingPlacedAfterPublishingGetsThemToo() throws Exception {
        event = SmallEvent.create(beans, 5, 2, 4);
        PersonId nino = interpreter("de", "ka");
        setup.block(event.id(), nino, List.of(event.slots().getLast()));
        OnlineRoom room = room("Room 1");
        VersionId version = TestVersion.publish(beans, event, List.of());
        planning.plan(
                List.of(
                        interpreted(0, 1),
                        interpreted(2, 3),
                        interpreted(0, 2),
                        interpreted(1, 3),
                        interpreted(0, 3),
                        online(1, 2)));
        List<MeetingId> meetings = event.meetings(database);
        for (MeetingId meeting : meetings) {
            placing.place(event.card(), meeting, false);
        }

        for (int number = 0; number < 4; number++) {
            Placement placed = placements.of(version, meetings.get(number)).orElseThrow();
            assertThat(placed.slot()).isEqualTo(number + 1);
            assertThat(placed.interpreter()).contains(nino);
        }
        assertThat(busy(nino)).isEqualTo(4);
        LeftOut left = leftOuts.of(version).getFirst();
        assertThat(left.meeting()).isEqualTo(meetings.get(4));
        assertThat(left.reasons().obstacles())
                .containsEntry(5, List.of(new Obstacle.DelegateAway(nino.toString())));
        assertThat(left.reasons().cure())
                .contains(new Cure("5", List.of(), new Cure.FreeDelegate(nino.toString())));
        Placement held = placements.of(version, meetings.get(5)).orElseThrow();
        assertThat(held.room()).contains(new Placement.Room(room.id(), "Room 1"));
        assertThat(held.link()).isEqualTo(room.link());

        browser.perform(
                        get("/en" + event.card().path() + "/agenda")
                                .with(As.person(event.people().get(0))))
                .andExpect(
                        content().string(containsString("Interpreter: Nino (German – Georgian)")));
        browser.perform(get("/en" + event.card().path() + "/agenda").with(As.person(nino)))
                .andExpect(content().string(containsString("Cluster C")))
                .andExpect(content().string(containsString("Cluster D")));
    }

    @Test
    void interpretersSayThemselvesWhenTheyHaveTime() throws Exception {
        event = SmallEvent.create(beans, 4, 2, 4);
        PersonId nino = interpreter("de", "ka");
        String setUp = "/en%s/setup/interpreters/%s".formatted(event.card().path(), nino);
        PersonId organiser = event.people().get(3);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        browser.perform(
                        post("/en" + event.card().path() + "/availability")
                                .param("seen", "")
                                .param("free", "3")
                                .with(csrf())
                                .with(As.person(nino)))
                .andExpect(status().isOk());
        assertThat(resources.interpreters(event.id()))
                .containsExactly(new Interpreter(nino, Set.of("de", "ka"), Set.of(1, 2, 4)));
        // The organiser who saw the times of before is told, and overwrites nothing.
        browser.perform(
                        post(setUp)
                                .param("version", "0")
                                .param("languages", "de", "ka")
                                .param("offered", "1", "2", "3", "4")
                                .param("free", "1")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().isConflict());

        planning.plan(List.of(interpreted(0, 1), interpreted(2, 3)));
        assertThat(build().placed()).extracting(Placement::slot).containsExactly(3);

        VersionId version = TestVersion.publish(beans, event, List.of());
        List<MeetingId> meetings = event.meetings(database);
        for (MeetingId meeting : meetings) {
            placing.place(event.card(), meeting, false);
        }
        assertThat(placements.of(version, meetings.getFirst())).map(Placement::slot).contains(3);
        assertThat(placements.of(version, meetings.getLast())).isEmpty();
        browser.perform(
                        get("/en" + event.card().path() + "/availability/" + nino)
                                .with(As.person(organiser)))
                .andExpect(content().string(containsString("Free times of Nino")));
    }

    @Test
    void theOrganiserSaysBetweenWhichLanguages() throws Exception {
        interpreter("de", "ka");
        PersonId organiser = event.people().get(3);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        planning.plan(List.of(event.wish(0, 1)));
        String path =
                "/en%s/timetable/meetings/%s/interpreter"
                        .formatted(event.card().path(), event.meetings(database).getFirst());
        browser.perform(
                        post(path)
                                .param("version", "1")
                                .param("one", "de")
                                .param("other", "")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose two different languages")));
        for (int expected : new int[] {302, 409}) {
            browser.perform(
                            post(path)
                                    .param("version", "1")
                                    .param("one", "ka")
                                    .param("other", "de")
                                    .with(csrf())
                                    .with(As.person(organiser)))
                    .andExpect(status().is(expected));
        }
        assertThat(build().placed()).allMatch(placed -> placed.interpreter().isPresent());
    }
}
