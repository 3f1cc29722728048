package org.kontor.matchmaking.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.shared.PersonId;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What is typed where one asks and where the other answers, and what comes of it.
@KontorTest
class RequestPagesTest extends RequestPagesFixture {
    @Test
    void aDelegateAsksAndTheOtherAnswersFromTheInbox() throws Exception {
        RequestId request = ask(0, 1);

        browser.perform(get(path).with(As.person(person(1))))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Cluster A"),
                                                containsString("Shall we talk about lasers?"),
                                                containsString("1 request waits"))));
        browser.perform(
                        answer(request, 1)
                                .param("decision", "accept")
                                .param("wish", "MUST")
                                .param("inbox", "yes"))
                .andExpect(redirectedUrl(path + "?done=" + request));
        browser.perform(get(path + "?done=" + request).with(As.person(person(1))))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Agreed with Cluster A."),
                                                containsString("id=\"meeting\""),
                                                containsString("Nothing waits"))));
        browser.perform(get(path + "/sent").with(As.person(person(0))))
                .andExpect(content().string(containsString("Agreed")));
        assertThat(card(request).state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(card(request).answer().answeredBy()).isEqualTo(person(1));
    }

    @Test
    void whomTheOtherSideAsksForAttendsUnlessSomebodyElseIsChosen() throws Exception {
        PersonId colleague = event.register(beans, event.organisations().get(1), true);
        browser.perform(asking(0, 1).param("theirs", person(1).toString()))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(path).with(As.person(colleague)))
                .andExpect(content().string(containsString("They ask for Delegate 2")));
        browser.perform(
                        answer(request(0, 1), 1)
                                .param("decision", "accept")
                                .param("wish", "WANT")
                                .param("inbox", "yes"))
                .andExpect(status().is3xxRedirection());
        assertThat(queries.delegates(request(0, 1)))
                .isEqualTo(Map.of(event.organisations().get(1), Set.of(person(1))));

        browser.perform(asking(2, 1).param("theirs", person(1).toString()))
                .andExpect(status().is3xxRedirection());
        browser.perform(
                        answer(request(2, 1), 1)
                                .param("decision", "accept")
                                .param("wish", "WANT")
                                .param("own", colleague.toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(queries.delegates(request(2, 1)))
                .isEqualTo(Map.of(event.organisations().get(1), Set.of(colleague)));
    }

    @Test
    void whoIsLateIsShownWhatStandsAndNothingIsLost() throws Exception {
        RequestId request = ask(0, 1);
        browser.perform(
                        post(path + "/" + request + "/withdrawal")
                                .param("version", "1")
                                .with(csrf())
                                .with(As.person(person(0))))
                .andExpect(redirectedUrl(path + "/" + request + "?notice=withdrawn"));

        browser.perform(
                        answer(request, 1)
                                .param("decision", "accept")
                                .param("wish", "WANT")
                                .param("message", "Gladly, after lunch"))
                .andExpect(status().isConflict())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("had been withdrawn already"),
                                                containsString("Gladly, after lunch"))));
        assertThat(card(request).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void aReasonOfOnesOwnNeedsWords() throws Exception {
        RequestId request = ask(0, 1);
        browser.perform(answer(request, 1).param("decision", "decline").param("reason", "OTHER"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write in a word or two")));
        browser.perform(
                        answer(request, 1)
                                .param("decision", "decline")
                                .param("reason", "OTHER")
                                .param("message", "We merged last week"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(path + "/" + request).with(As.person(person(0))))
                .andExpect(content().string(containsString("We merged last week")));
    }

    @Test
    void asTheyAreAskedTwiceTheyHaveOneRequest() throws Exception {
        RequestId request = ask(0, 1);
        browser.perform(asking(0, 1))
                .andExpect(redirectedUrl(path + "/" + request + "?notice=already_there"));
        browser.perform(asking(1, 0))
                .andExpect(redirectedUrl(path + "/" + request + "?notice=already_there"));
    }

    @Test
    void aFormWithMistakesComesBackWithWhatStoodInIt() throws Exception {
        browser.perform(
                        post(path + "/new")
                                .param("to", event.organisations().get(1).toString())
                                .param("wish", "DEARLY")
                                .param("mode", "ON_SITE")
                                .param("message", "a".repeat(1001))
                                .with(csrf())
                                .with(As.person(person(0))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("a".repeat(1001))));
    }

    @Test
    void whatWasWrittenIsThereStillWhenAskingEndedMeanwhile() throws Exception {
        database.sql(
                        """
                        insert into events.phase (event_id, kind, during)
                        values (:event, 'REQUESTS', tstzrange('2001-01-01', '2001-02-01'))
                        """)
                .param("event", event.id().value())
                .update();
        browser.perform(asking(0, 1))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("The timetable is being built"),
                                                containsString("Shall we talk about lasers?"))));
    }

    private MockHttpServletRequestBuilder answer(RequestId request, int version) {
        return post(path + "/" + request + "/answer")
                .param("version", String.valueOf(version))
                .with(csrf())
                .with(As.person(person(1)));
    }
}
