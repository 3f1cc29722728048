package org.kontor.events.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.OrganisationId;
import org.kontor.events.RegistrationState;
import org.kontor.shared.Language;
import org.springframework.mock.web.MockHttpServletResponse;

/// Who gets a mail.
@KontorTest
class AddresseesTest extends MailingFixture {
    @Test
    void allWhoGetItAreListedPageByPage() throws Exception {
        OrganisationId many = event.organisation("Many", "LV");
        for (int i = 1; i <= 203; i++) {
            event.register(
                    event.person("Person %03d".formatted(i), Language.EN),
                    many,
                    RegistrationState.APPROVED);
        }
        String mailing = written(false);
        assertThat(listed(page(mailing))).hasSize(100);
        assertThat(page(mailing)).contains("205 people get it", "1 to 100 of 205", "?from=100");
        String last = page(mailing + "?from=200");
        assertThat(last).contains("201 to 205 of 205").doesNotContain("?from=300");
        var all = new HashSet<String>();
        for (int from : List.of(0, 100, 200)) {
            all.addAll(listed(page(mailing + "?from=" + from)));
        }
        assertThat(all).hasSize(205).contains("Rasa", "Karl", "Person 001", "Person 203");
        String chosen = value(last, "<option value=\"([^\"]+)\" *>Person 203<");
        assertThat(page(mailing + "?from=200&as=" + chosen)).contains("Hello Person 203 (Many)!");
    }

    @Test
    void whoWantsNoneGetsOnlyWhatEverybodyMustKnow() throws Exception {
        database.sql(
                        "insert into notify.preference values (:person, 'events.mail-kind.organiser', 'NEVER')")
                .param("person", rasa.value())
                .update();
        String news = written(false);
        String preview = page(news);
        assertThat(preview).contains("1 person gets it", "1 more is meant, but wants no mail");
        send(news, "/sending", preview);
        assertThat(mails()).singleElement().asString().startsWith("en Clusters meet");
        assertThat(page(news + "?state=UNWANTED")).contains("Rasa").doesNotContain("Karl");

        String essential = written(true);
        send(essential, "/sending", page(essential));
        assertThat(mails()).hasSize(3).last().asString().doesNotContain("STOP");
    }

    @Test
    void whoIsMeantByNowIsShownBeforeItGoes() throws Exception {
        String mailing = written(false);
        String preview = page(mailing);
        event.register(event.person("Late", Language.EN), light, RegistrationState.APPROVED);
        MockHttpServletResponse answer = send(mailing, "/sending", preview);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("so nothing was sent", "3 people get it");
        assertThat(mails()).isEmpty();
    }

    private static List<String> listed(String page) {
        return Pattern.compile("<li>([^,<]+), [^<]* · ")
                .matcher(page)
                .results()
                .map(one -> one.group(1).strip())
                .toList();
    }

    private static String value(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
