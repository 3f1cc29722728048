package org.kontor.matchmaking.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What the organiser decides about asking, and what follows for those who ask.
@KontorTest
class OrganiserPagesTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired People people;
    @Autowired Rules rules;

    private SmallEvent event;
    private String path;
    private PersonId organiser;

    @BeforeEach
    void anEvent() {
        event = SmallEvent.create(beans, 2, 2, 3);
        path = "/en" + event.card().path();
        organiser =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "O", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
    }

    @Test
    void groupsQuotasAndWhoMayAskWhomAreSetOnOnePage() throws Exception {
        addGroup("Hosts", 0);
        addGroup("Guests", 1);
        List<Group> groups = rules.of(event.id()).groups();
        String hosts = groups.getFirst().id().toString();
        String guests = groups.getLast().id().toString();
        browser.perform(
                        rulesForm(2)
                                .param("group-" + hosts + "-en", "Hosts")
                                .param("group-" + guests + "-en", "Guests")
                                .param("group-" + guests + "-lt", "Svečiai")
                                .param("may-" + hosts + "-" + hosts, "YES")
                                .param("may-" + hosts + "-" + guests, "NO")
                                .param("may-" + guests + "-" + hosts, "THROUGH_ORGANISER")
                                .param("may-" + guests + "-" + guests, "YES")
                                .param("answers-until", "2117-09-20"))
                .andExpect(redirectedUrl(path + "/setup/asking"));

        assertThat(rules.of(event.id()))
                .isEqualTo(
                        new RuleBook(
                                Optional.of(Instant.parse("2117-09-20T22:00:00Z")),
                                new Quotas(9, 8, 7, 6),
                                List.of(
                                        new Group(
                                                groups.getFirst().id(),
                                                Translated.english("Hosts")),
                                        new Group(
                                                groups.getLast().id(),
                                                Translated.of("Guests", "Svečiai"))),
                                Map.of(
                                        new RuleBook.Direction(
                                                groups.getFirst().id(), groups.getLast().id()),
                                        MayAsk.NO,
                                        new RuleBook.Direction(
                                                groups.getLast().id(), groups.getFirst().id()),
                                        MayAsk.THROUGH_ORGANISER),
                                3));
        browser.perform(rulesForm(2)).andExpect(status().isConflict());

        String b = event.organisations().get(1).toString();
        browser.perform(
                        organiserPosts("/setup/asking/organisations")
                                .param("organisation", b)
                                .param("group-was-" + b, "")
                                .param("group-" + b, guests))
                .andExpect(status().is3xxRedirection());
        browser.perform(ask(0, 1))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("your group does not ask")));
        browser.perform(get(path + "/requests/new?to=" + b).with(As.person(person(0))))
                .andExpect(content().string(containsString("your group does not ask")));
        browser.perform(ask(1, 0)).andExpect(status().is3xxRedirection());
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void whatIsAskedOfAProtectedOrganisationGoesThroughTheOrganiser() throws Exception {
        String b = event.organisations().get(1).toString();
        browser.perform(
                        organiserPosts("/setup/asking/organisations")
                                .param("organisation", b)
                                .param("protected-" + b, "yes"))
                .andExpect(status().is3xxRedirection());
        browser.perform(ask(0, 1)).andExpect(status().is3xxRedirection());
        browser.perform(ask(2, 1)).andExpect(status().is3xxRedirection());
        String first = request(0);
        String second = request(2);
        // Who is protected knows nothing of it.
        inbox(1, not(containsString("Cluster A")));
        browser.perform(get(path + "/requests/" + first).with(As.person(person(1))))
                .andExpect(status().isNotFound());
        browser.perform(ask(1, 0))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("organiser is looking")));

        browser.perform(get(path + "/wishes/held").with(As.person(organiser)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Cluster A → Cluster B"),
                                                containsString("Cluster C → Cluster B"))));
        browser.perform(decision(first, "forward")).andExpect(status().is3xxRedirection());
        browser.perform(decision(second, "refuse").param("message", "They are booked out"))
                .andExpect(status().is3xxRedirection());
        browser.perform(decision(second, "forward")).andExpect(status().isConflict());

        inbox(1, allOf(containsString("Cluster A"), not(containsString("Cluster C"))));
        browser.perform(get(path + "/requests/" + second).with(As.person(person(2))))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("did not pass your request on"),
                                                containsString("They are booked out"))));
    }

    @Test
    void aReportedTextIsHiddenItsAuthorWarnedAndNothingLost() throws Exception {
        browser.perform(ask(0, 1)).andExpect(status().is3xxRedirection());
        String request = request(0);
        MockHttpServletRequestBuilder report =
                post(path + "/requests/" + request + "/report")
                        .param("part", "MESSAGE")
                        .param("reason", "RUDE")
                        .param("words", "Not nice")
                        .with(csrf());
        browser.perform(report.with(As.person(person(2)))).andExpect(status().isNotFound());
        for (int twice = 0; twice < 2; twice++) {
            browser.perform(
                            post(path + "/requests/" + request + "/report")
                                    .param("part", "MESSAGE")
                                    .param("reason", "RUDE")
                                    .param("words", "Not nice")
                                    .with(csrf())
                                    .with(As.person(person(1))))
                    .andExpect(status().is3xxRedirection());
        }
        browser.perform(get(path + "/wishes/reports").with(As.person(organiser)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("1 waits for your decision"),
                                                containsString("Come or else"),
                                                containsString("Not nice"))));
        String id =
                database.sql("select id from matchmaking.report where request_id = :request::uuid")
                        .param("request", request)
                        .query(String.class)
                        .single();
        browser.perform(
                        organiserPosts("/wishes/reports/" + id)
                                .param("version", "1")
                                .param("hide", "yes")
                                .param("warn", "yes")
                                .param("words", "Please be kind"))
                .andExpect(status().is3xxRedirection());

        for (int side : List.of(0, 1)) {
            browser.perform(get(path + "/requests/" + request).with(As.person(person(side))))
                    .andExpect(content().string(containsString("has hidden this text")));
        }
        inbox(1, not(containsString("Come or else")));
        assertThat(mailTo(person(0)))
                .contains("Come or else", "Please be kind", "Cluster B", "Small event");
        browser.perform(organiserPosts("/wishes/reports/" + id).param("version", "1"))
                .andExpect(status().isConflict());
        browser.perform(organiserPosts("/wishes/reports/" + id).param("version", "2"))
                .andExpect(status().is3xxRedirection());
        inbox(1, containsString("Come or else"));
    }

    private void addGroup(String name, int version) throws Exception {
        MockHttpServletRequestBuilder form = rulesForm(version).param("group-new-en", name);
        for (Group group : rules.of(event.id()).groups()) {
            form.param("group-" + group.id() + "-en", group.name().in(Language.EN))
                    .param("may-" + group.id() + "-" + group.id(), "YES");
        }
        browser.perform(form).andExpect(redirectedUrl(path + "/setup/asking"));
    }

    private MockHttpServletRequestBuilder rulesForm(int version) {
        return organiserPosts("/setup/asking")
                .param("version", String.valueOf(version))
                .param("asks", "9")
                .param("asks-a-day", "8")
                .param("asked", "7")
                .param("asked-a-day", "6");
    }

    private MockHttpServletRequestBuilder decision(String request, String decision) {
        return organiserPosts("/wishes/held/" + request)
                .param("version", "1")
                .param("decision", decision);
    }

    private MockHttpServletRequestBuilder organiserPosts(String below) {
        return post(path + below).with(csrf()).with(As.person(organiser));
    }

    private MockHttpServletRequestBuilder ask(int from, int to) {
        return post(path + "/requests/new")
                .param("to", event.organisations().get(to).toString())
                .param("wish", "WANT")
                .param("mode", "ON_SITE")
                .param("message", "Come or else")
                .with(csrf())
                .with(As.person(person(from)));
    }

    private void inbox(int reader, Matcher<String> shows) throws Exception {
        browser.perform(get(path + "/requests").with(As.person(person(reader))))
                .andExpect(content().string(shows));
    }

    private PersonId person(int index) {
        return event.people().get(index);
    }

    private String request(int from) {
        return database.sql("select id from matchmaking.request where from_id = :from")
                .param("from", event.organisations().get(from).value())
                .query(String.class)
                .single();
    }

    private int held() {
        return database.sql(
                        "select count(*) from matchmaking.request where event_id = :event and route = 'HELD'")
                .param("event", event.id().value())
                .query(Integer.class)
                .single();
    }

    private String mailTo(PersonId person) {
        return database.sql(
                        "select text from notify.mail where recipient = (select email from identity.person where id = :person)")
                .param("person", person.value())
                .query(String.class)
                .single();
    }
}
