package org.kontor.notify.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.matchmaking.RequestId;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KontorTest
class DigestTest extends DigestFixture {
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

    private void send(int who, RequestId request, String action, Map<String, String> fields)
            throws Exception {
        MockHttpServletRequestBuilder form =
                as(who, "/en" + event.card().path() + "/requests/" + request + "/" + action);
        form.param("version", "1");
        fields.forEach(form::param);
        browser.perform(form).andExpect(status().is3xxRedirection());
    }
}
