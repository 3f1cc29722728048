package org.kontor.matchmaking.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationId;
import org.kontor.events.Delegations;
import org.kontor.identity.People;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.rule.Allowances;
import org.kontor.matchmaking.rule.Gate;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// An adviser asks on behalf of clusters, and nothing goes out without their consent.
@KontorTest
class MandateTest {
    @Autowired BeanFactory beans;
    @Autowired MockMvc browser;
    @Autowired Delegations delegations;
    @Autowired Allowances allowances;
    @Autowired Gate gate;
    @Autowired People people;
    @Autowired JdbcClient database;

    private SmallEvent event;
    private PersonId adviser;
    private String path;
    private String delegation;
    private String prepared;

    @BeforeEach
    void aDelegationOfThreeClusters() {
        event = SmallEvent.create(beans, 4, 2, 3);
        adviser =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"),
                        "Adviser",
                        Language.LT);
        DelegationId id =
                delegations.form(
                        event.id(),
                        Translated.of("Germans", "Vokiečiai"),
                        "DE",
                        Optional.of(adviser));
        path = "/en" + event.card().path();
        delegation = path + "/delegations/" + id;
        prepared = path + "/requests/prepared";
    }

    @Test
    void whatAnAdviserPreparesGoesOutOnceTheClusterAgrees() throws Exception {
        browser.perform(prepare("Cluster B")).andExpect(status().is3xxRedirection());
        browser.perform(prepare("Cluster C")).andExpect(status().is3xxRedirection());
        browser.perform(prepare("Cluster C")).andExpect(status().is3xxRedirection());
        assertThat(requests()).isEmpty();
        assertThat(mails()).containsExactly("Small event: requests wait for your consent");

        browser.perform(get(prepared).with(As.person(person(0))))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Cluster B"),
                                                containsString("Prepared by Adviser, Germans"),
                                                containsString("Send all 2"))));
        browser.perform(get(path + "/requests").with(As.person(person(0))))
                .andExpect(content().string(containsString("Prepared for you")));
        browser.perform(get(prepared).with(As.person(person(1))))
                .andExpect(content().string(not(containsString("Prepared by"))));
        browser.perform(decide("refuse", waiting("Cluster B"), 0))
                .andExpect(status().is3xxRedirection());
        browser.perform(decide("send", waiting("Cluster C"), 0))
                .andExpect(status().is3xxRedirection());
        browser.perform(
                        post(prepared)
                                .param("as", id(0).toString())
                                .with(csrf())
                                .with(As.person(person(0))))
                .andExpect(status().is3xxRedirection());
        assertThat(requests()).containsExactly("Cluster A → Cluster C by Delegate 1: Hello");
        browser.perform(get(delegation + "/requests").with(As.person(adviser)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("not wanted"),
                                                containsString(">sent<"))));
    }

    @Test
    void aConsentGivenBeforehandSendsAtOnceUntilItIsTakenBack() throws Exception {
        browser.perform(consent(true)).andExpect(status().is3xxRedirection());
        browser.perform(consent(true)).andExpect(status().is3xxRedirection());
        browser.perform(prepare("Cluster B")).andExpect(status().is3xxRedirection());
        assertThat(requests()).containsExactly("Cluster A → Cluster B by Adviser: Hello");
        assertThat(mandates()).containsExactly("SENT by a consent");

        browser.perform(consent(false)).andExpect(status().is3xxRedirection());
        browser.perform(prepare("Cluster C")).andExpect(status().is3xxRedirection());
        assertThat(requests()).hasSize(1);
        browser.perform(
                        post(delegation + "/requests/" + waiting("Cluster C") + "/withdrawal")
                                .with(csrf())
                                .with(As.person(adviser)))
                .andExpect(status().is3xxRedirection());
        assertThat(mandates()).containsExactly("SENT by a consent", "WITHDRAWN");
    }

    @Test
    void nobodyElsePreparesOrDecides() throws Exception {
        browser.perform(prepare("Cluster B")).andExpect(status().is3xxRedirection());
        browser.perform(prepare("Cluster X"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("No organisation called")));
        browser.perform(get(delegation + "/requests").with(As.person(person(0))))
                .andExpect(status().isForbidden());
        browser.perform(
                        post(prepared)
                                .param("as", id(0).toString())
                                .with(csrf())
                                .with(As.person(person(1))))
                .andExpect(status().isNotFound());
        assertThat(requests()).isEmpty();
    }

    @Test
    void aCompanyUnderAClusterSharesItsQuota() throws Exception {
        database.sql(
                        """
                        insert into events.affiliation (event_id, organisation_id, cluster_id)
                        values (:event, :company, :cluster)
                        """)
                .param("event", event.id().value())
                .param("company", id(2).value())
                .param("cluster", id(0).value())
                .update();
        database.sql(
                        "insert into matchmaking.rules (event_id, asks, version) values (:event, 1, 1)")
                .param("event", event.id().value())
                .update();
        browser.perform(consent(true)).andExpect(status().is3xxRedirection());
        browser.perform(prepare("Cluster B")).andExpect(status().is3xxRedirection());

        assertThat(allowances.of(event.card(), id(2)).asks().left()).isZero();
        assertThat(gate.passage(event.card(), id(2), id(1)).refusal())
                .contains(AskRefusal.OWN_QUOTA);
        assertThat(gate.passage(event.card(), id(1), id(2)).refusal()).isEmpty();
        browser.perform(prepare("Cluster C"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("You have asked as many as you may")));
    }

    private MockHttpServletRequestBuilder prepare(String to) {
        return post(delegation + "/requests")
                .param("new-id", UUID.randomUUID().toString())
                .param("from", id(0).toString())
                .param("to", to)
                .param("wish", "MUST")
                .param("mode", "ON_SITE")
                .param("message", "Hello")
                .with(csrf())
                .with(As.person(adviser));
    }

    private MockHttpServletRequestBuilder decide(String decision, UUID which, int by) {
        return post(prepared)
                .param("as", id(0).toString())
                .param("prepared", which.toString())
                .param("decision", decision)
                .with(csrf())
                .with(As.person(person(by)));
    }

    private MockHttpServletRequestBuilder consent(boolean given) {
        return post(prepared + "/consents/" + delegation.replaceAll(".*/", ""))
                .param("as", id(0).toString())
                .param("given", String.valueOf(given))
                .with(csrf())
                .with(As.person(person(0)));
    }

    private UUID waiting(String to) {
        return database.sql(
                        """
                        select prepared.id from matchmaking.prepared join directory.organisation o on o.id = to_id
                        where event_id = :event and o.name = :to and state = 'WAITING'
                        """)
                .param("event", event.id().value())
                .param("to", to)
                .query(UUID.class)
                .single();
    }

    private List<String> requests() {
        return database.sql(
                        """
                        select a.name || ' → ' || b.name || ' by ' || p.name || ': ' || message
                        from matchmaking.request
                        join directory.organisation a on a.id = from_id
                        join directory.organisation b on b.id = to_id
                        join identity.person p on p.id = asked_by
                        where event_id = :event order by request.id
                        """)
                .param("event", event.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> mandates() {
        return database.sql(
                        """
                        select state || case when mandate_id is null then '' else ' by a consent' end
                        from matchmaking.prepared where event_id = :event order by prepared_at, state
                        """)
                .param("event", event.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> mails() {
        return database.sql(
                        """
                        select subject from notify.mail join identity.person on email = recipient
                        where person.id = any (:people)
                        """)
                .param("people", event.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private OrganisationId id(int index) {
        return event.organisations().get(index);
    }

    private PersonId person(int index) {
        return event.people().get(index);
    }
}
