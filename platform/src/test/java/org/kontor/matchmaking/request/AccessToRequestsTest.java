package org.kontor.matchmaking.request;

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
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventSetup;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.identity.People;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/// Who sees a request and may act on it.
@KontorTest
class AccessToRequestsTest extends RequestPagesFixture {
    @Autowired People people;

    @Test
    void whoActsForSeveralChoosesForWhom() throws Exception {
        beans.getBean(EventSetup.class)
                .register(
                        event.id(),
                        List.of(
                                NewRegistration.delegate(
                                        person(0), event.organisations().get(1), Funding.SELF)));
        RequestId request = ask(2, 1);
        browser.perform(get(path).with(As.person(person(0))))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("You act for"),
                                                containsString("Cluster C"))));
        browser.perform(
                        get(path + "?as=" + event.organisations().get(0))
                                .with(As.person(person(0))))
                .andExpect(content().string(containsString("Nothing waits")));
        browser.perform(get(path + "/" + request).with(As.person(person(0))))
                .andExpect(status().isOk());
    }

    @Test
    void aStrangerARivalAndTheOrganiserOfAnotherEventGetNothing() throws Exception {
        RequestId request = ask(0, 1);
        SmallEvent other = SmallEvent.create(beans, 1, 1, 1);
        PersonId organiser = register("organiser");
        people.grant(organiser, Role.ORGANISER, Optional.of(other.id().value()));
        for (PersonId nobody :
                List.of(register("stranger"), person(2), organiser, other.people().getFirst())) {
            browser.perform(get(path + "/" + request).with(As.person(nobody)))
                    .andExpect(status().isNotFound());
            for (String action : List.of("", "/answer", "/withdrawal")) {
                browser.perform(
                                post(path + "/" + request + action)
                                        .param("version", "1")
                                        .param("decision", "accept")
                                        .param("wish", "MUST")
                                        .param("mode", "ONLINE")
                                        .with(csrf())
                                        .with(As.person(nobody)))
                        .andExpect(status().isNotFound());
            }
        }
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(not(containsString("Cluster"))));
        browser.perform(get(path + "/sent").with(As.person(organiser)))
                .andExpect(status().isNotFound());
        browser.perform(get(path + "/" + request)).andExpect(status().is3xxRedirection());
        assertThat(card(request).state()).isEqualTo(RequestState.PENDING);
    }

    @Test
    void aManagerWhoDoesNotComeAnswersForTheirCluster() throws Exception {
        RequestId request = ask(0, 1);
        PersonId manager = register("manager");
        people.grant(manager, Role.MANAGER, Optional.of(event.organisations().get(1).value()));
        browser.perform(get(path).with(As.person(manager)))
                .andExpect(content().string(containsString("Cluster A")));
        browser.perform(get(path + "/" + request).with(As.person(manager)))
                .andExpect(status().isOk());
    }

    private PersonId register(String name) {
        return people.register(
                new EmailAddress(UUID.randomUUID() + "@example.org"), name, Language.EN);
    }
}
