package org.kontor.matchmaking.request;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
import org.kontor.matchmaking.RequestId;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// An event with organisations A, B and C and a delegate of each, who ask one another on its pages.
abstract class RequestPagesFixture {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired RequestQueries queries;

    SmallEvent event;
    String path;

    @BeforeEach
    void anEvent() {
        event = SmallEvent.create(beans, 2, 2, 3);
        path = "/en" + event.card().path() + "/requests";
    }

    RequestId ask(int from, int to) throws Exception {
        browser.perform(asking(from, to)).andExpect(status().is3xxRedirection());
        return request(from, to);
    }

    RequestId request(int from, int to) {
        return new RequestId(
                database.sql(
                                "select id from matchmaking.request where event_id = :event and from_id = :from and to_id = :to")
                        .param("event", event.id().value())
                        .param("from", event.organisations().get(from).value())
                        .param("to", event.organisations().get(to).value())
                        .query(UUID.class)
                        .single());
    }

    MockHttpServletRequestBuilder asking(int from, int to) {
        return post(path + "/new")
                .param("to", event.organisations().get(to).toString())
                .param("as", event.organisations().get(from).toString())
                .param("wish", "WANT")
                .param("mode", "ON_SITE")
                .param("message", "Shall we talk about lasers?")
                .with(csrf())
                .with(As.person(person(from)));
    }

    PersonId person(int index) {
        return event.people().get(index);
    }

    RequestCard card(RequestId request) {
        return queries.find(event.id(), request).orElseThrow();
    }
}
