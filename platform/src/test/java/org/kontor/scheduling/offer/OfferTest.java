package org.kontor.scheduling.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.AtOnce;
import org.kontor.Heard;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.notify.Outbox;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.publication.CancellationReason;
import org.kontor.scheduling.publication.CancellingMeetings;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placements;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// One slot and one table: A meets B there, while C–D, C–E and D–E wait.
@KontorTest
class OfferTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired PlanningMeetings planning;
    @Autowired CancellingMeetings cancelling;
    @Autowired ExpiringOffers expiring;
    @Autowired Placements placements;
    @Autowired Outbox outbox;
    @Autowired People people;

    private SmallEvent event;
    private List<MeetingId> meetings;
    private VersionId version;

    @BeforeEach
    void aMeetingFallsAway() {
        event = SmallEvent.create(beans, 1, 1, 5);
        planning.plan(
                List.of(event.wish(0, 1), event.wish(2, 3), event.wish(2, 4), event.wish(3, 4)));
        meetings = event.meetings(database);
        database.sql("update scheduling.meeting set weight = 5 where id = :id")
                .param("id", meetings.get(2).value())
                .update();
        version = TestVersion.publish(beans, event, List.of(new At(meetings.get(0), 1, 0, 0, 1)));
        cancelling.cancel(event.id(), List.of(meetings.get(0)), CancellationReason.WITHDRAWN);
        Heard.everything(database);
    }

    @Test
    void theBestWaitingPairGetsTheTimeOnceBothWantIt() throws Exception {
        // C and E have the weightier wish.
        assertThat(offers()).containsExactly("2 OPEN");
        assertThat(mails(2)).containsExactly("A time became free: Cluster C – Cluster E");
        assertThat(mails(3)).isEmpty();
        browser.perform(get(path(2)).with(As.person(event.people().get(2))))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "This time became free: Tue, 21 Sept 2117, 10:00")));

        answer(2, 2, "acceptance").andExpect(status().is3xxRedirection());
        assertThat(placed()).isEmpty();
        // Once more says nothing new, and a stranger says nothing at all.
        answer(2, 2, "acceptance").andExpect(status().is3xxRedirection());
        answer(2, 3, "acceptance").andExpect(status().isNotFound());
        assertThat(placed()).isEmpty();
        answer(2, 4, "acceptance").andExpect(status().is3xxRedirection());
        assertThat(placed()).containsExactly(meetings.get(2));
        assertThat(offers()).containsExactly("2 TAKEN");
        assertThat(seat()).contains(1);
    }

    @Test
    void whatOneSideLeavesToOthersGoesToTheNext() throws Exception {
        answer(2, 2, "refusal").andExpect(status().is3xxRedirection());
        assertThat(offers()).containsExactly("1 OPEN", "2 DECLINED");
        answer(2, 4, "acceptance")
                .andExpectAll(
                        status().isConflict(),
                        content().string(containsString("The offer has ended")));
        answer(1, 2, "acceptance");
        answer(1, 3, "acceptance");
        assertThat(placed()).containsExactly(meetings.get(1));
    }

    @Test
    void whatNobodyTakesInTimeGoesToTheNext() {
        database.sql(
                        """
                        update scheduling.offer set offered_at = '2017-01-01 10:00+0', expires_at = '2017-01-01 11:00+0'
                        where event_id = :event
                        """)
                .param("event", event.id().value())
                .update();
        assertThat(expiring.expireDue()).isEqualTo(1);
        assertThat(offers()).containsExactly("1 OPEN", "2 EXPIRED");
        assertThat(expiring.expireDue()).isZero();
    }

    @Test
    void ofTwoWhoAnswerAtOnceBothAreHeard() throws Exception {
        List<Integer> answers =
                AtOnce.each(
                        Stream.of(2, 4)
                                .<Callable<Integer>>map(
                                        side ->
                                                () ->
                                                        answer(2, side, "acceptance")
                                                                .andReturn()
                                                                .getResponse()
                                                                .getStatus())
                                .toList());
        assertThat(answers).containsExactly(302, 302);
        assertThat(placed()).containsExactly(meetings.get(2));
    }

    private ResultActions answer(int meeting, int person, String how) throws Exception {
        return browser.perform(
                post(path(meeting) + "/offer/" + how)
                        .with(As.person(event.people().get(person)))
                        .with(csrf()));
    }

    private String path(int meeting) {
        return "/en" + event.card().path() + "/meetings/" + meetings.get(meeting);
    }

    private List<String> offers() {
        return database
                .sql("select meeting_id, state from scheduling.offer where event_id = :event")
                .param("event", event.id().value())
                .query(
                        (row, number) ->
                                meetings.indexOf(new MeetingId(row.getObject(1, UUID.class)))
                                        + " "
                                        + row.getString(2))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private List<MeetingId> placed() {
        return placements.of(version).stream().map(Placement::meeting).toList();
    }

    private Optional<Integer> seat() {
        return placements.of(version).getFirst().seat().map(Placement.Seat::number);
    }

    private List<String> mails(int person) {
        return List.copyOf(
                outbox.written(people.find(event.people().get(person)).orElseThrow().email())
                        .sequencedValues());
    }
}
