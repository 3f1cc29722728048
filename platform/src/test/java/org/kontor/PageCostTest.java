package org.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.demonstration.SowingDemonstration;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// What each page costs the database, with the demonstration's data and a timetable.
@KontorTest
class PageCostTest {
    private static final int MOST_QUERIES = 12;

    /// The session is read and touched with each request of a signed-in person; these tests have
    // none.
    private static final int OF_THE_SESSION = 2;

    private static final String EVENT = "/en/events/stuttgart-2017";
    private static final String VERSION = EVENT + "/timetable/versions/1";

    @Autowired MockMvc browser;
    @Autowired SowingDemonstration sowing;
    @Autowired JdbcClient database;

    @Test
    void noPageAsksTheDatabaseOften() throws Exception {
        sowing.sow();
        PersonId organiser = account("organiser");
        PersonId administrator = account("administrator");
        PersonId manager = account("manager");
        build(organiser);
        String cluster = id("directory.organisation where name = 'Lithuanian Plastics Cluster'");
        String delegate = id("(select person_id as id from scheduling.attendance) a");
        var costs = new LinkedHashMap<String, Integer>();
        for (String page :
                List.of(
                        "/en",
                        "/en/directory",
                        "/en/directory?q=laser&country=DE",
                        "/en/directory/" + cluster,
                        "/en/events",
                        EVENT,
                        EVENT + "/setup",
                        EVENT + "/setup/registrations",
                        EVENT + "/wishes",
                        EVENT + "/timetable",
                        VERSION,
                        VERSION + "/people",
                        VERSION + "/people/" + delegate,
                        VERSION + "/load",
                        VERSION + "/left-out",
                        VERSION + "/publication",
                        EVENT + "/agendas/" + delegate)) {
            costs.put(page, cost(page, organiser));
        }
        costs.put(EVENT + "/agenda", cost(EVENT + "/agenda", manager));
        costs.put("/en/people", cost("/en/people", administrator));
        costs.put("/en/audit", cost("/en/audit", administrator));
        costs.put("/en/me", cost("/en/me", manager));
        assertThat(costs)
                .allSatisfy(
                        (page, queries) -> assertThat(queries).as(page).isBetween(1, MOST_QUERIES));
    }

    private int cost(String page, PersonId reader) throws Exception {
        int before = CountedStatements.sent();
        browser.perform(get(page).with(As.person(reader))).andExpect(status().isOk());
        return CountedStatements.sent() - before;
    }

    private void build(PersonId organiser) throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> count("scheduling.meeting") == 604);
        browser.perform(
                        post(EVENT + "/timetable/builds")
                                .param("limit", "10")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().is3xxRedirection());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("scheduling.timetable_version") == 1);
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }

    private PersonId account(String role) {
        return new PersonId(
                database.sql(
                                "select person_id from identity.demonstration_account where label = :label")
                        .param("label", "demonstration.account." + role)
                        .query(UUID.class)
                        .single());
    }

    private String id(String from) {
        return database.sql("select id from " + from + " order by id limit 1")
                .query(String.class)
                .single();
    }
}
