package org.kontor.events.organiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.AtOnce;
import org.kontor.events.Fixture;
import org.kontor.identity.signin.SignInAnswers;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/// Organisers who remove each other and themselves.
class RemovingOrganisersTest extends OrganisersFixture {
    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    @Autowired ApplicationContext application;

    @Test
    void whoIsRemovedIsShutOutAtOnceAlsoWhereTheyAreSignedIn() throws Exception {
        PersonId jonas = organiser("Jonas");
        Cookie session = signIn(address(jonas));
        var page = get(path("/setup/organisers")).cookie(session);
        assertThat(browser.perform(page).andReturn().getResponse().getStatus()).isEqualTo(200);

        assertThat(open(ona, removal(jonas)).getContentAsString())
                .contains(
                        "Jonas (" + address(jonas) + ") will no longer organise Clusters meet.",
                        "even where they are signed in now");
        assertThat(organisers()).contains(jonas);
        assertThat(remove(ona, jonas).getRedirectedUrl()).isEqualTo(path("/setup/organisers"));
        assertThat(browser.perform(page).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(remove(ona, jonas).getStatus()).isEqualTo(302);
        assertThat(open(ona, removal(jonas)).getStatus()).isEqualTo(404);
    }

    @Test
    void whoRemovesThemselvesIsToldWhereTheyLand() throws Exception {
        organiser("Jonas");
        assertThat(open(ona, removal(ona)).getContentAsString())
                .contains("You are led to the list of events.");
        MockHttpServletResponse left = remove(ona, ona);
        assertThat(left.getRedirectedUrl()).isEqualTo("/en/events?left=true");
        assertThat(
                        browser.perform(get("/en/events?left=true").with(As.person(ona)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("You no longer organise the event.");
        assertThat(open(ona, "/setup").getStatus()).isEqualTo(403);
    }

    @Test
    void theLastOneStays() throws Exception {
        assertThat(open(ona, removal(ona)).getContentAsString())
                .contains("Ona alone organises this event")
                .doesNotContain("Stop organising</button>");
        MockHttpServletResponse refused = remove(ona, ona);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("Name somebody else first.");
        assertThat(organisers()).containsExactly(ona);
    }

    @Test
    void ofTwoWhoRemoveEachOtherAtTheSameMomentOneStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            slug = "both-" + UUID.randomUUID();
            event = setup.add(Fixture.event(slug));
            PersonId one = organiser("One");
            PersonId other = organiser("Other");
            List<MockHttpServletResponse> answers =
                    AtOnce.each(List.of(() -> remove(one, other), () -> remove(other, one)));
            assertThat(organisers()).hasSize(1);
            assertThat(answers)
                    .extracting(MockHttpServletResponse::getStatus)
                    .containsOnlyOnce(302);
        }
    }

    @Test
    void theTrailOfTheEventAndOfThePersonSayIt() throws Exception {
        PersonId jonas = person("Jonas", Language.EN);
        name(ona, "Jonas", address(jonas));
        remove(ona, jonas);
        assertThat(recorded(event.value(), jonas.value()))
                .containsExactly("events.audit.organiser.added", "events.audit.organiser.removed");
        assertThat(recorded(jonas.value(), event.value()))
                .containsExactly("identity.audit.granted", "identity.audit.revoked");
    }

    private Cookie signIn(String email) throws Exception {
        browser.perform(post("/en/sign-in").param("email", email).with(csrf()));
        SignInAnswers.send(application);
        var token = TOKEN.matcher(mails(email).getFirst());
        assertThat(token.find()).isTrue();
        return Objects.requireNonNull(
                browser.perform(
                                post("/en/sign-in/link")
                                        .param("token", token.group(1))
                                        .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getCookie("SESSION"));
    }

    /// What was done to the one and names the other.
    private List<String> recorded(UUID subject, UUID named) {
        return database.sql(
                        """
                        select action from audit.entry join audit_apart.details on entry_id = id
                        where subject_id = :subject and facts::text like '%' || :named || '%'
                        order by id
                        """)
                .param("subject", subject)
                .param("named", named.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
