package org.kontor.scheduling.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.AtOnce;
import org.kontor.KontorTest;
import org.kontor.shared.PersonId;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// One side of a published meeting proposes another time.
@KontorTest
class ProposalTest extends PublishedMeeting {
    @Test
    void oneProposesAnotherTimeAndTheOtherTakesItInOneStep() throws Exception {
        browser.perform(get(path + "/times").with(As.person(person(0))))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("10:50"),
                                                containsString("11:15"),
                                                not(containsString("10:25")))));
        send(0, "/times", "slot", "3").andExpectAll(status().is3xxRedirection());
        // Who proposes cannot answer, nor propose twice.
        send(0, "/times/acceptance", "slot", "3").andExpectAll(status().isConflict());
        send(1, "/times", "slot", "4").andExpectAll(status().isConflict());
        assertThat(placement().slot()).isEqualTo(1);

        send(1, "/times/acceptance", "slot", "3").andExpectAll(status().is3xxRedirection());
        assertThat(placement().slot()).isEqualTo(3);
        assertThat(
                        database.sql(
                                        "select count(*) from events.occupancy where source_id = :id and lower(during) = :at")
                                .param("id", meeting.value())
                                .param("at", event.slots().get(2).from().atOffset(ZoneOffset.UTC))
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
        assertThat(calendar()).containsExactly("1 false", "1 false");
        assertThat(
                        database.sql("select pinned_slot from scheduling.meeting where id = :id")
                                .param("id", meeting.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "Delegate 2: Cluster A siūlo kitą laiką",
                        "Delegate 1: Your agenda at Small event has changed",
                        "Delegate 2: Pasikeitė Jūsų darbotvarkė: Mažas renginys");
    }

    @Test
    void aProposalIsATaskOfTheOtherSideAndADeclineIsTold() throws Exception {
        // The front page is about the event that comes first.
        database.sql("update events.event set first_day = '2117-09-01' where id = ?")
                .param(event.id().value())
                .update();
        send(0, "/times", "slot", "3");
        String task = "Cluster A proposes another time for your meeting";
        frontPage(1, allOf(containsString("href=\"" + path + "\""), containsString(task)));
        frontPage(0, not(containsString(task)));
        send(1, "/times/end", "slot", "3");
        frontPage(1, not(containsString(task)));
        assertThat(mails())
                .containsExactly(
                        "Delegate 2: Cluster A siūlo kitą laiką",
                        "Delegate 1: Cluster B keeps to the time of your meeting");
    }

    @Test
    void aProposalTellsItsReadersTheirOwnTimeToo() throws Exception {
        database.sql("update identity.person set zone = 'America/New_York'").update();
        send(0, "/times", "slot", "3");
        send(1, "/times/end", "slot", "3");
        assertThat(
                        database.sql("select text from notify.mail where text like ? order by id")
                                .param("%/meetings/" + meeting + "%")
                                .query(String.class)
                                .list())
                .satisfiesExactly(
                        text ->
                                assertThat(text)
                                        .contains(
                                                "2117-09-21, an 10:50 [04:50 America/New_York]\n(Europe/Berlin)"),
                        text ->
                                assertThat(text)
                                        .contains(
                                                "Tue, 21 Sept 2117, 10:50 [04:50 America/New_York]\n(Europe/Berlin)"));
    }

    @Test
    void ofTwoWhoTakeAProposalAndTakeItBackAtOnceOneWins() throws Exception {
        send(0, "/times", "slot", "3");
        List<Integer> statuses =
                AtOnce.each(
                        List.of(
                                () -> sent(request(1, "/times/acceptance").param("slot", "3")),
                                () -> sent(request(0, "/times/end"))));
        assertThat(statuses).containsExactlyInAnyOrder(302, 409);
    }

    @Test
    void aTimeThatIsTakenMeanwhileIsNotTakenTwice() throws Exception {
        send(0, "/times", "slot", "3");
        setup.block(event.id(), person(0), List.of(event.slots().get(2)));
        send(1, "/times/acceptance", "slot", "3")
                .andExpectAll(
                        status().isConflict(),
                        content().string(containsString("not free any more")));
        assertThat(placement().slot()).isEqualTo(1);
    }

    private ResultActions send(int person, String below, String name, String value)
            throws Exception {
        return browser.perform(request(person, below).param(name, value));
    }

    private int sent(MockHttpServletRequestBuilder request) {
        try {
            return browser.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private void frontPage(int reader, Matcher<String> shows) throws Exception {
        browser.perform(get("/en").with(As.person(person(reader))))
                .andExpect(content().string(shows));
    }

    /// Who was written to, and the subject.
    private List<String> mails() {
        return database.sql(
                        """
                        select name || ': ' || subject from notify.mail
                        join identity.person on email = recipient
                        where person.id = any (:people) order by mail.id
                        """)
                .param("people", event.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
