package org.kontor.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
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
class PersonPagesTest {
    @Autowired MockMvc browser;
    @Autowired People people;
    @Autowired PersonQueries queries;
    @Autowired JdbcClient database;

    private PersonId administrator = new PersonId(new UUID(0, 0));
    private PersonId rasa = new PersonId(new UUID(0, 0));

    @BeforeEach
    void start() {
        database.sql("delete from identity.role_grant").update();
        database.sql(
                        "update identity.person set email = id || '@example.org' where email is not null")
                .update();
        administrator =
                people.register(new EmailAddress("admin@example.org"), "Jonas", Language.EN);
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
        rasa = people.register(new EmailAddress("rasa@example.org"), "Rasa", Language.LT);
    }

    @Test
    void anAdministratorAddsSomebodyAndGivesThemARole() throws Exception {
        String address =
                browser.perform(
                                post("/en/people")
                                        .param("name", "Ona")
                                        .param("email", "Ona@Example.org")
                                        .param("language", "lt")
                                        .with(As.person(administrator))
                                        .with(csrf()))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        PersonId ona = people.find(new EmailAddress("ona@example.org")).orElseThrow().id();
        assertThat(address).isEqualTo("/en/people/" + ona);
        browser.perform(
                        post("/en/people/" + ona + "/roles")
                                .param("role", "EDITOR")
                                .with(As.person(administrator))
                                .with(csrf()))
                .andExpect(redirectedUrl("/en/people/" + ona));
        assertThat(queries.grants(ona))
                .containsExactly(new PersonQueries.Grant(Role.EDITOR, Optional.empty()));
        browser.perform(get("/en/trail/person/" + ona).with(As.person(administrator)))
                .andExpect(content().string(containsString("Role granted")))
                .andExpect(content().string(containsString("Jonas")));
    }

    @Test
    void aRoleForAThingThatIsNotThereIsRefused() throws Exception {
        browser.perform(
                        post("/en/people/" + rasa + "/roles")
                                .param("role", "ORGANISER")
                                .param("scope", UUID.randomUUID().toString())
                                .with(As.person(administrator))
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(queries.grants(rasa)).isEmpty();
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        browser.perform(
                        post("/en/people/" + administrator + "/roles/revocation")
                                .param("role", "ADMINISTRATOR")
                                .with(As.person(administrator))
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nobody else administers")));
        browser.perform(
                        post("/en/me/erasure")
                                .param("understood", "true")
                                .with(As.person(administrator))
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(people.find(administrator)).isPresent();
    }

    @Test
    void peopleAreFoundByAPartOfTheirNameOrAddress() {
        assertThat(queries.page("ras", "", Optional.empty()))
                .extracting(PersonQueries.Row::name)
                .containsExactly("Rasa");
        assertThat(queries.page("%", "", Optional.empty())).isEmpty();
    }

    @Test
    void pagesOfPeopleFollowOneAnother() {
        for (int i = 0; i < 60; i++) {
            people.register(
                    new EmailAddress("many" + i + "@example.org"), "Same Name", Language.EN);
        }
        List<PersonQueries.Row> first = queries.page("same name", "", Optional.empty());
        List<PersonQueries.Row> second =
                queries.page("same name", "same name", Optional.of(first.getLast().id()));
        assertThat(first).hasSize(50);
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
    }

    @Test
    void twoFormsOpenAtOnceDoNotOverwriteEachOther() throws Exception {
        changeName("Rasa Pirmoji").andExpect(redirectedUrl("/en/me"));
        changeName("Rasa Antroji").andExpect(status().isConflict());
        assertThat(people.find(rasa).orElseThrow().name()).isEqualTo("Rasa Pirmoji");
    }

    @Test
    void whatIsHeldIsHandedOverAndForgottenOnRequest() throws Exception {
        browser.perform(get("/en/me/data").with(As.person(rasa)))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.what == 'Person')].fields.email")
                                .value("rasa@example.org"));
        browser.perform(post("/en/me/erasure").with(As.person(rasa)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        browser.perform(
                        post("/en/me/erasure")
                                .param("understood", "true")
                                .with(As.person(rasa))
                                .with(csrf()))
                .andExpect(redirectedUrl("/en"));
        assertThat(people.find(rasa)).isEmpty();
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from audit_apart.details
                                        join audit.entry on id = entry_id where subject_id = :rasa
                                        """)
                                .param("rasa", rasa.value())
                                .query(Long.class)
                                .single())
                .isZero();
        browser.perform(get("/en/me").with(As.person(rasa)))
                .andExpect(redirectedUrl("/en/sign-in?next=%2Fen%2Fme"));
    }

    @Test
    void everybodyReadsTheirOwnTrailOnly() throws Exception {
        browser.perform(get("/en/trail/person/" + rasa).with(As.person(rasa)))
                .andExpect(status().isOk());
        browser.perform(get("/en/trail/person/" + administrator).with(As.person(rasa)))
                .andExpect(status().isForbidden());
    }

    private ResultActions changeName(String name) throws Exception {
        return browser.perform(
                post("/lt/me")
                        .param("name", name)
                        .param("language", "en")
                        .param("version", "0")
                        .with(As.person(rasa))
                        .with(csrf()));
    }
}
