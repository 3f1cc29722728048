package org.kontor.notify.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
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

@KontorTest
class DigestTest {
    private static final String TO_ANSWER = "matchmaking.mail.to-answer";
    private static final String ANSWERS = "matchmaking.mail.answers";
    private static final String NEWS = "events.mail-kind.organiser";

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired Asking asking;
    @Autowired SendingDigests digests;

    private SmallEvent event;

    @BeforeEach
    void anEvent() {
        database.sql("delete from notify.matter").update();
        database.sql("delete from notify.mail").update();
        event = SmallEvent.create(beans, 2, 2, 5);
    }

    @Test
    void whatSeveralAskIsToldInOneMailWhenItIsDue() throws Exception {
        ask(1, 0);
        ask(2, 0);
        RequestId withdrawn = ask(3, 0);
        digests.sendDue();
        assertThat(mails()).as("before the hour is over").isEmpty();
        send(3, withdrawn, "withdrawal", Map.of());
        pass();
        digests.sendDue();
        digests.sendDue();
        assertThat(mails())
                .containsExactly(
                        """
                        Small event: what is new
                        Hello Delegate 1,

                        this has come up for you.

                        Small event
                        ===========

                        2 organisations ask Cluster A for a meeting:
                        - Cluster B, Germany (their wish: want)
                        - Cluster C, Germany (their wish: want)
                        Please answer by Wed, 22 Sept 2117, 00:00 (Europe/Berlin):
                        HERE/requests

                        --
                        Less often, or not at all: STOP
                        """);
    }

    @Test
    void whoAskedIsToldWhatBecameOfItInTheirLanguage() throws Exception {
        RequestId declined = ask(1, 0);
        RequestId accepted = ask(1, 2);
        choose(0, "NEVER", "HOURLY", 302);
        choose(2, "NEVER", "HOURLY", 302);
        send(0, declined, "answer", Map.of("decision", "decline", "reason", "NO_TIME"));
        send(2, accepted, "answer", Map.of("decision", "accept", "wish", "MUST"));
        pass();
        digests.sendDue();
        assertThat(mails())
                .containsExactly(
                        """
                        Mažas renginys: kas naujo
                        Sveiki, Delegate 2,

                        štai kas jums naujo.

                        Mažas renginys
                        ==============

                        Kuo baigėsi prašymai:
                        - Cluster A, Vokietija: nesusitiks su „Cluster B“. Šiame renginyje nebeturime laiko.
                        - Cluster C, Vokietija: sutinka susitikti su „Cluster B“.
                        Sutartiems susitikimams laikas ir stalas paskiriami sudarant tvarkaraštį; jums nieko daryti nereikia. Jūsų prašymai:
                        HERE/requests/sent
                        Paprašyti kitų:
                        HERE/requests/new

                        --
                        Rečiau arba visai nebegauti: STOP
                        """);
    }

    @Test
    void answersGoToTheEventsAddressForQuestionsWhereItIsAboutOneEvent() {
        database.sql(
                        """
                        insert into events.intake (event_id, contact, version) values (:event, 'office@organiser.example', 1)
                        on conflict (event_id) do update set contact = excluded.contact
                        """)
                .param("event", event.id().value())
                .update();
        ask(1, 0);
        pass();
        digests.sendDue();
        assertThat(
                        database.sql("select reply_to from notify.mail")
                                .query((row, number) -> row.getString(1))
                                .list())
                .containsExactly("office@organiser.example");
    }

    @Test
    void nodesThatWriteDigestsAtOnceTellEachOnce() {
        for (int from = 1; from < 5; from++) {
            ask(from, 0);
        }
        pass();
        CompletableFuture.allOf(
                        Stream.generate(() -> CompletableFuture.runAsync(digests::sendDue))
                                .limit(3)
                                .toArray(CompletableFuture<?>[]::new))
                .join();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aMailProgramStopsWhatItsReaderNoLongerWants() throws Exception {
        ask(1, 0);
        pass();
        digests.sendDue();
        String link = linkToStop();
        browser.perform(get(link)).andExpect(status().isOk());
        assertThat(chosen()).as("after opening the link").isEmpty();
        browser.perform(post(link + "!")).andExpect(status().isGone());
        browser.perform(post(forged(link))).andExpect(status().isGone());
        assertThat(chosen()).as("by a link of one's own making").isEmpty();

        browser.perform(post(link).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk());
        assertThat(chosen()).containsExactly(TO_ANSWER + " NEVER");
        ask(2, 0);
        pass();
        digests.sendDue();
        assertThat(mails()).hasSize(1);

        browser.perform(post(link).param("again", "true")).andExpect(status().isOk());
        ask(3, 0);
        pass();
        digests.sendDue();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void whatWaitsGoesByWhatIsChosenMeanwhile() throws Exception {
        ask(1, 0);
        choose(0, "DAILY", "NEVER", 302);
        assertThat(due()).containsExactly("07:00");
        choose(0, "AT_ONCE", "NEVER", 422);
        assertThat(due()).containsExactly("07:00");
        choose(0, "NEVER", "NEVER", 302);
        ask(2, 0);
        assertThat(due()).isEmpty();
    }

    private RequestId ask(int from, int to) {
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

    private void send(int who, RequestId request, String action, Map<String, String> fields)
            throws Exception {
        MockHttpServletRequestBuilder form =
                as(who, "/en" + event.card().path() + "/requests/" + request + "/" + action);
        form.param("version", "1");
        fields.forEach(form::param);
        browser.perform(form).andExpect(status().is3xxRedirection());
    }

    private void choose(int who, String toAnswer, String answers, int answer) throws Exception {
        MockHttpServletRequestBuilder form = as(who, "/en/me/mail");
        form.param(TO_ANSWER, toAnswer).param(ANSWERS, answers).param(NEWS, "AT_ONCE");
        browser.perform(form).andExpect(status().is(answer));
    }

    private MockHttpServletRequestBuilder as(int who, String path) {
        return post(path).with(csrf()).with(As.person(event.people().get(who)));
    }

    /// As if an hour had passed.
    private void pass() {
        database.sql("update notify.matter set due_at = due_at - interval '1 hour'").update();
    }

    /// Subject and text of each, with the addresses that differ from run to run named.
    private List<String> mails() {
        return database.sql("select subject || E'\\n' || text from notify.mail order by id")
                .query(
                        (row, number) ->
                                row.getString(1)
                                        .replaceAll("http://localhost:\\d+/../events/[^/]+", "HERE")
                                        .replaceAll("http://\\S+/unsubscribe/\\S+", "STOP")
                                        .replace("\n-- \n", "\n--\n"))
                .list();
    }

    private String linkToStop() {
        return database.sql("select unsubscribe from notify.mail")
                .query(String.class)
                .single()
                .replaceFirst("^https?://[^/]+", "");
    }

    /// The link with another's id in it.
    private static String forged(String link) {
        int at = link.lastIndexOf('/') + 30;
        char other = link.charAt(at) == 'A' ? 'B' : 'A';
        return link.substring(0, at) + other + link.substring(at + 1);
    }

    private List<String> chosen() {
        return strings(
                "select kind || ' ' || cadence from notify.preference where person_id = :person");
    }

    /// When what waits for the first delegate is told, by the event's clocks.
    private List<String> due() {
        return strings(
                """
                select to_char(due_at at time zone 'Europe/Berlin', 'HH24:MI')
                from notify.matter where person_id = :person
                """);
    }

    private List<String> strings(String sql) {
        return database.sql(sql)
                .param("person", event.people().getFirst().value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
