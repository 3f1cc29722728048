package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.matchmaking.Mode;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.TestVersion;
import org.kontor.scheduling.TestVersion.At;
import org.kontor.scheduling.publication.CancellationReason;
import org.kontor.scheduling.publication.CancellingMeetings;
import org.kontor.scheduling.version.Placement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// Which slot and table a wish gets that is agreed after publishing.
@KontorTest
class PlacingMeetingTest extends PlacingFixture {
    @Autowired MockMvc browser;
    @Autowired CancellingMeetings cancelling;

    @Test
    void itIsPlacedAtOnceWhereBothGetTheFewestBreaks() {
        MeetingId meeting = agree(0, 3, Mode.ON_SITE);

        // In the first and third slots A meets others, in the second D does.
        Placement placed = placement(meeting).orElseThrow();
        assertThat(placed.slot()).isEqualTo(4);
        assertThat(placed.seat()).map(Placement.Seat::number).contains(1);
        assertThat(placed.people())
                .containsExactlyInAnyOrder(event.people().get(0), event.people().get(3));
        assertThat(state(meeting)).isEqualTo("SCHEDULED");
        assertThat(count("events.occupancy where source_id = '%s'".formatted(meeting)))
                .isEqualTo(2);
        assertThat(count("scheduling.calendar_entry where meeting_id = '%s'".formatted(meeting)))
                .isEqualTo(2);
        assertThat(mails(0)).containsExactly("Your agenda at Small event has changed");
        assertThat(mails(1)).isEmpty();
        assertThat(kept(meeting)).containsExactly("PLACED");
    }

    @Test
    void itsPageLeadsToWhereItIsCalledOff() throws Exception {
        MeetingId meeting = agree(0, 3, Mode.ON_SITE);
        String request =
                database.sql("select request_id from scheduling.meeting where id = :id")
                        .param("id", meeting.value())
                        .query(String.class)
                        .single();
        String path = "/en" + event.card().path();
        browser.perform(
                        get(path + "/meetings/" + meeting)
                                .with(As.person(event.people().getFirst())))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"%s/requests/%s#withdraw\">Call the meeting off"
                                                        .formatted(path, request))));
        browser.perform(
                        get(path + "/requests/" + request)
                                .with(As.person(event.people().getFirst())))
                .andExpect(content().string(containsString("id=\"withdraw\"")));
    }

    @Test
    void amongFreeSlotsThoseThatFillABreakComeFirst() {
        event = SmallEvent.create(beans, 4, 2, 4);
        planning.plan(List.of(event.wish(0, 1), event.wish(0, 1)));
        List<MeetingId> planned = event.meetings(database);
        version =
                TestVersion.publish(
                        beans,
                        event,
                        List.of(
                                new At(planned.get(0), 2, 1, 0, 1),
                                new At(planned.get(1), 4, 1, 0, 1)));
        MeetingId meeting = agree(0, 3, Mode.ON_SITE);
        Placement placed = placement(meeting).orElseThrow();
        assertThat(placed.slot()).isEqualTo(3);
        assertThat(placed.seat()).map(Placement.Seat::number).contains(2);
    }

    @Test
    void anOnlineMeetingTakesNoTable() {
        MeetingId meeting = agree(2, 3, Mode.ONLINE);
        assertThat(placement(meeting).orElseThrow().seat()).isEmpty();
    }

    @Test
    void theTableOfAMeetingThatWasWithdrawnIsFreeAgain() {
        event = SmallEvent.create(beans, 1, 1, 4);
        version = TestVersion.publish(beans, event, List.of());
        MeetingId first = agree(0, 1, Mode.ON_SITE);
        assertThat(placement(first)).isPresent();
        MeetingId second = agree(2, 3, Mode.ON_SITE);
        assertThat(placement(second)).isEmpty();
        cancelling.cancel(event.id(), List.of(first), CancellationReason.WITHDRAWN);
        MeetingId third = agree(1, 2, Mode.ON_SITE);

        assertThat(placement(third)).isPresent();
        assertThat(kept(first)).containsExactly("PLACED", "REMOVED");
    }

    private List<String> kept(MeetingId meeting) {
        return database.sql(
                        "select kind from scheduling.placement_change where meeting_id = :id order by id")
                .param("id", meeting.value())
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
