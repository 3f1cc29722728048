package org.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kontor.demonstration.SowingDemonstration;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// What each page costs the database, with the demonstration's data and a timetable, for somebody
/// whose session is read and touched.
@KontorTest
class PageCostTest {
    private static final int MOST_STATEMENTS = 12;

    /// Where the demonstration's clock stands is looked up once in a while, by whichever page it
    /// is.
    private static final String CLOCK = "select clock_shift_ms";

    private static final String TIMETABLE = "/en/events/stuttgart-2017/timetable";

    @Autowired MockMvc browser;
    @Autowired SowingDemonstration sowing;
    @Autowired JdbcClient database;
    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;
    @Autowired CsrfTokenRepository tokens;

    private final Map<String, Cookie> sessions = new TreeMap<>();

    @Test
    void noPageAsksTheDatabaseOften() throws Exception {
        sowing.sow();
        mail();
        build();
        Map<String, List<String>> drafted = statements();
        submit(TIMETABLE + "/versions/1/publication", "shown", "");
        Map<String, List<String>> published = statements();
        assertThat(dear(drafted)).isEmpty();
        assertThat(dear(published)).isEmpty();
    }

    private static Map<String, List<String>> dear(Map<String, List<String>> pages) {
        var dear = new LinkedHashMap<>(pages);
        dear.values().removeIf(statements -> statements.size() <= MOST_STATEMENTS);
        return dear;
    }

    private Map<String, List<String>> statements() throws Exception {
        var found = new LinkedHashMap<String, List<String>>();
        for (SitePage page : SitePage.all(database)) {
            found.put(page.reader() + " " + page.path(), statements(page));
        }
        return found;
    }

    private List<String> statements(SitePage page) throws Exception {
        var request = get("/en" + page.path());
        if (!page.reader().equals("visitor")) {
            request.cookie(session(page.reader()));
            // As when the last request was long ago, so that this one is noted.
            database.sql("update identity.session set last_access_time = last_access_time - 600000")
                    .update();
        }
        // Else whom an earlier request signed in would stand behind this one too.
        TestSecurityContextHolder.clearContext();
        request.with(this::withTokensInCookies);
        CountedStatements.take();
        int status = browser.perform(request).andReturn().getResponse().getStatus();
        assertThat(status).as(page.path()).isIn(200, 302, 410);
        return CountedStatements.take().stream().filter(sql -> !sql.contains(CLOCK)).toList();
    }

    /// Once a test has sent a form with csrf(), the tokens of all lie in sessions.
    private MockHttpServletRequest withTokensInCookies(MockHttpServletRequest request) {
        WebTestUtils.setCsrfTokenRepository(request, tokens);
        return request;
    }

    private Cookie session(String reader) throws Exception {
        Cookie known = sessions.get(reader);
        if (known != null) {
            return known;
        }
        String person =
                database.sql(
                                "select person_id from identity.demonstration_account where label = :label")
                        .param("label", "demonstration.account." + reader)
                        .query(String.class)
                        .single();
        var answer =
                browser.perform(
                                post("/en/sign-in/demonstration")
                                        .param("person", person)
                                        .with(csrf()))
                        .andExpect(status().is3xxRedirection())
                        .andReturn();
        Cookie session = answer.getResponse().getCookie("SESSION");
        sessions.put(reader, session);
        return session;
    }

    private void build() throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> count("scheduling.meeting") == 604);
        submit(TIMETABLE + "/builds", "limit", "10");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("scheduling.timetable_version") == 1);
    }

    private void submit(String path, String field, String value) throws Exception {
        browser.perform(post(path).param(field, value).with(csrf()).cookie(session("organiser")))
                .andExpect(status().is3xxRedirection());
    }

    private void mail() {
        var mail =
                new Mail(
                        new EmailAddress("rasa@klasteris.example"),
                        Language.LT,
                        "Jūsų darbotvarkė",
                        "Susitikimas 14:20, 7 stalas.");
        transaction.executeWithoutResult(status -> outbox.send(mail));
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
