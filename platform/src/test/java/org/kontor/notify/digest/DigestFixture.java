package org.kontor.notify.digest;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
import org.kontor.matchmaking.Ask;
import org.kontor.matchmaking.Asked;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.request.Asking;
import org.kontor.scheduling.SmallEvent;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A small event whose organisations ask each other, and the digests that tell of it.
abstract class DigestFixture {
    static final String TO_ANSWER = "matchmaking.mail.to-answer";
    private static final String ANSWERS = "matchmaking.mail.answers";
    private static final String NEWS = "events.mail-kind.organiser";

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired Asking asking;
    @Autowired SendingDigests digests;

    SmallEvent event;

    @BeforeEach
    void anEvent() {
        database.sql("delete from notify.matter").update();
        database.sql("delete from notify.mail").update();
        event = SmallEvent.create(beans, 2, 2, 5);
    }

    RequestId ask(int from, int to) {
        var wish =
                new Ask(
                        event.organisations().get(from),
                        event.organisations().get(to),
                        event.people().get(from),
                        Wish.WANT,
                        Mode.ON_SITE,
                        "",
                        Map.of(),
                        Optional.empty());
        return ((Asked.Sent) asking.ask(event.card(), wish)).request();
    }

    void choose(int who, String toAnswer, String answers, int answer) throws Exception {
        MockHttpServletRequestBuilder form = as(who, "/en/me/mail");
        form.param(TO_ANSWER, toAnswer).param(ANSWERS, answers).param(NEWS, "AT_ONCE");
        browser.perform(form).andExpect(status().is(answer));
    }

    MockHttpServletRequestBuilder as(int who, String path) {
        return post(path).with(csrf()).with(As.person(event.people().get(who)));
    }

    /// As if an hour had passed.
    void pass() {
        database.sql("update notify.matter set due_at = due_at - interval '1 hour'").update();
    }

    /// Subject and text of each, with the addresses that differ from run to run named.
    List<String> mails() {
        return database.sql("select subject || E'\\n' || text from notify.mail order by id")
                .query(
                        (row, number) ->
                                row.getString(1)
                                        .replaceAll("http://localhost:\\d+/../events/[^/]+", "HERE")
                                        .replaceAll("http://\\S+/unsubscribe/\\S+", "STOP")
                                        .replace("\n-- \n", "\n--\n"))
                .list();
    }
}
