package org.kontor.insight.cockpit;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
import org.kontor.identity.People;
import org.kontor.instance.Installation;
import org.kontor.instance.Instance;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.scheduling.SmallEvent;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// An event whose clusters ask each other, and its cockpit.
abstract class CockpitFixture {
    static final Instant ASKED = Instant.parse("2017-08-01T09:00:00Z");

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired People people;
    @Autowired Matchmaking matchmaking;
    @Autowired PlanningMeetings planning;
    @Autowired Cockpit cockpit;
    @Autowired Instance instance;

    SmallEvent event;
    String path;
    PersonId organiser;

    @BeforeEach
    void anEventWhoseClustersAskEachOther() {
        instance.becomes(Installation.DEMONSTRATION);
        instance.clock().moveTo(Instant.parse("2117-09-01T08:00:00Z"));
        event = SmallEvent.create(beans, 8, 2, 5);
        path = "/en" + event.card().path() + "/cockpit";
        organiser =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "O", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        matchmaking.enter(
                event.id(),
                List.of(
                        request(0, 1, RequestState.ACCEPTED),
                        request(0, 2, RequestState.PENDING),
                        request(3, 1, RequestState.DECLINED),
                        request(3, 4, RequestState.WITHDRAWN)));
    }

    List<String> named(Concern concern) {
        return cockpit.people(event.card(), concern).stream()
                .map(ConcernRow::name)
                .sorted()
                .toList();
    }

    void reads(String page, Matcher<String> expected) throws Exception {
        browser.perform(get(path + page).with(As.person(organiser)))
                .andExpect(status().isOk())
                .andExpect(content().string(expected));
    }

    List<String> mails() {
        return database.sql(
                        """
                        select person.name || ': ' || subject from notify.mail
                        join identity.person on email = recipient
                        where person.id = any (:people) order by mail.id
                        """)
                .param("people", event.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    NewRequest request(int from, int to, RequestState state) {
        return new NewRequest(
                event.organisations().get(from),
                event.organisations().get(to),
                Wish.WANT,
                Optional.empty(),
                Mode.ON_SITE,
                "",
                state,
                Map.of(),
                ASKED,
                state == RequestState.PENDING
                        ? Optional.empty()
                        : Optional.of(ASKED.plus(Duration.ofDays(1))));
    }
}
