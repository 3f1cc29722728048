package org.kontor.notify.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;

/// What readers choose of digests, on the page and from their mail program.
@KontorTest
class DigestSettingsTest extends DigestFixture {
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
