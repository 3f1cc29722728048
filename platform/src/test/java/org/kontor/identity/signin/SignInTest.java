package org.kontor.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@KontorTest
class SignInTest {
    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    @Autowired MockMvc browser;
    @Autowired JdbcClient database;
    @Autowired People people;
    @Autowired AnsweringSignInRequests answering;

    private PersonId rasa = new PersonId(new UUID(0, 0));

    @BeforeEach
    void start() {
        database.sql("delete from identity.sign_in_request").update();
        database.sql("delete from identity.session").update();
        database.sql("delete from notify.mail").update();
        rasa = people.register(new EmailAddress("rasa@example.org"), "Rasa", Language.LT);
        people.grant(rasa, Role.ADMINISTRATOR, Optional.empty());
    }

    @Test
    void aLinkSignsInOnceAndOnlyWhenItsButtonIsPressed() throws Exception {
        String token = linkFor("rasa@example.org", "/lt/administration");
        for (int scan = 0; scan < 2; scan++) {
            browser.perform(get("/lt/sign-in/link").param("token", token))
                    .andExpect(status().isOk());
        }
        Cookie session = session(use(token).andExpect(redirectedUrl("/lt/administration")));
        browser.perform(get("/lt/administration").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rasa")));
        use(token).andExpect(status().isGone());
    }

    @Test
    void aRevokedRoleEndsAtOnce() throws Exception {
        Cookie session = signIn();
        people.revoke(rasa, Role.ADMINISTRATOR, Optional.empty());
        browser.perform(get("/en/administration").cookie(session))
                .andExpect(status().isForbidden());
    }

    @Test
    void signingInChangesTheSessionAndSigningOutEndsIt() throws Exception {
        Cookie first = signIn();
        Cookie second =
                session(
                        browser.perform(
                                post("/en/sign-in/link")
                                        .param("token", linkFor("rasa@example.org", ""))
                                        .cookie(first)
                                        .with(csrf())));
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        browser.perform(get("/en/administration").cookie(first))
                .andExpect(status().is3xxRedirection());
        browser.perform(post("/en/sign-out").cookie(second).with(csrf()));
        browser.perform(get("/en/administration").cookie(second))
                .andExpect(redirectedUrl("/en/sign-in?next=%2Fen%2Fadministration"));
        assertThat(sessions()).isZero();
    }

    @Test
    void theLastUseOfASessionIsNotedOnceAMinute() throws Exception {
        Cookie session = signIn();
        long soon = usedEarlier(30);
        browser.perform(get("/en/administration").cookie(session)).andExpect(status().isOk());
        assertThat(lastUse()).isEqualTo(soon);
        long late = usedEarlier(60);
        browser.perform(get("/en/administration").cookie(session)).andExpect(status().isOk());
        assertThat(lastUse()).isGreaterThanOrEqualTo(late + 60_000);
    }

    @Test
    void anOldLinkOpensNothing() throws Exception {
        String token = linkFor("rasa@example.org", "");
        database.sql("update identity.sign_in_link set expires_at = expires_at - interval '15 min'")
                .update();
        browser.perform(get("/en/sign-in/link").param("token", token)).andExpect(status().isGone());
        use(token).andExpect(status().isGone());
    }

    @Test
    void theAnswerIsTheSameForAnUnknownAddress() throws Exception {
        ask("nobody@example.org", "", "192.0.2.1").andExpect(redirectedUrl("/en/sign-in/sent"));
        ask("rasa@example.org", "", "192.0.2.1").andExpect(redirectedUrl("/en/sign-in/sent"));
        answering.answerAll();
        assertThat(database.sql("select recipient from notify.mail").query(String.class).list())
                .containsExactly("rasa@example.org");
    }

    @Test
    void whoComesForTheFirstTimeIsKnownOnceTheyUseTheirLink() throws Exception {
        introduce("Ona Onaitė", "ona@example.org", "/lt/me")
                .andExpect(redirectedUrl("/lt/sign-in/sent"));
        answering.answerAll();
        assertThat(people.find(new EmailAddress("ona@example.org"))).isEmpty();
        String token = tokenFor("ona@example.org");
        browser.perform(
                        post("/en/first-administrator")
                                .param("token", token)
                                .param("name", "Ona")
                                .param("email", "ona@example.org")
                                .with(csrf()))
                .andExpect(status().isGone());
        Cookie session = session(use(token).andExpect(redirectedUrl("/lt/me")));
        browser.perform(get("/lt/me").cookie(session))
                .andExpect(content().string(containsString("Ona Onaitė")));
        assertThat(people.find(new EmailAddress("ona@example.org")).orElseThrow().language())
                .isEqualTo(Language.LT);
        use(token).andExpect(status().isGone());
    }

    @Test
    void whoIsKnownAlreadyKeepsTheirNameWhateverTheyTypeNow() throws Exception {
        introduce("Somebody else", "rasa@example.org", "").andExpect(status().is3xxRedirection());
        answering.answerAll();
        use(tokenFor("rasa@example.org")).andExpect(status().is3xxRedirection());
        assertThat(people.find(rasa).orElseThrow().name()).isEqualTo("Rasa");
    }

    @Test
    void aNameIsAskedForAndNoAdvertisement() throws Exception {
        introduce("", "ona@example.org", "").andExpect(status().isUnprocessableContent());
        introduce("Win at https://x.example", "ona@example.org", "")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void anAddressGetsOnlySoManyLinksFromAnywhere() throws Exception {
        for (int link = 0; link < SignInRequests.MOST_PER_ADDRESS; link++) {
            ask("rasa@example.org", "", "192.0.2." + link)
                    .andExpect(redirectedUrl("/en/sign-in/sent"));
        }
        ask("rasa@example.org", "", "192.0.2.99").andExpect(status().isTooManyRequests());
    }

    @Test
    void aSenderGetsOnlySoManyLinksForAnybody() throws Exception {
        for (int link = 0; link < SignInRequests.MOST_PER_SENDER; link++) {
            ask("person" + link + "@example.org", "", "2001:db8:0:1:0:0:0:" + link)
                    .andExpect(redirectedUrl("/en/sign-in/sent"));
        }
        ask("rasa@example.org", "", "2001:db8:0:1:ff:0:0:1")
                .andExpect(status().isTooManyRequests());
        ask("rasa@example.org", "", "2001:db8:0:2:0:0:0:1")
                .andExpect(redirectedUrl("/en/sign-in/sent"));
    }

    @Test
    void whatIsNoAddressIsSaidBesideTheField() throws Exception {
        ask("rasa", "", "192.0.2.1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Enter an e-mail address, such as")));
    }

    @Test
    void aLinkLeadsNowhereElse() throws Exception {
        for (String elsewhere :
                new String[] {
                    "https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"
                }) {
            use(linkFor("rasa@example.org", elsewhere)).andExpect(redirectedUrl("/en"));
            database.sql("delete from identity.sign_in_request").update();
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        browser.perform(post("/en/sign-in").param("email", "rasa@example.org"))
                .andExpect(status().isForbidden());
    }

    private Cookie signIn() throws Exception {
        return session(use(linkFor("rasa@example.org", "")));
    }

    private static Cookie session(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getCookie("SESSION"));
    }

    private ResultActions use(String token) throws Exception {
        return browser.perform(post("/en/sign-in/link").param("token", token).with(csrf()));
    }

    private String linkFor(String email, String next) throws Exception {
        ask(email, next, "192.0.2.1").andExpect(redirectedUrl("/en/sign-in/sent"));
        answering.answerAll();
        return tokenFor(email);
    }

    /// What the last mail to the address carries.
    private String tokenFor(String email) {
        var token =
                TOKEN.matcher(
                        database.sql(
                                        "select text from notify.mail where recipient = :email order by id desc limit 1")
                                .param("email", email)
                                .query(String.class)
                                .single());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private ResultActions ask(String email, String next, String sender) throws Exception {
        return browser.perform(
                post("/en/sign-in")
                        .param("email", email)
                        .param("next", next)
                        .with(csrf())
                        .with(
                                request -> {
                                    request.setRemoteAddr(sender);
                                    return request;
                                }));
    }

    private long usedEarlier(int seconds) {
        database.sql("update identity.session set last_access_time = last_access_time - :by")
                .param("by", seconds * 1000)
                .update();
        return lastUse();
    }

    private long lastUse() {
        return database.sql("select last_access_time from identity.session")
                .query(Long.class)
                .single();
    }

    private long sessions() {
        return database.sql("select count(*) from identity.session").query(Long.class).single();
    }

    private ResultActions introduce(String name, String email, String next) throws Exception {
        return browser.perform(
                post("/lt/sign-in/new")
                        .param("name", name)
                        .param("email", email)
                        .param("next", next)
                        .with(csrf()));
    }
}
