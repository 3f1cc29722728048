package org.kontor.matchmaking.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.identity.People;
import org.kontor.matchmaking.Ask;
import org.kontor.matchmaking.Asked;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.request.Asking;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class WaitingTest {
    private static final Pattern TASK =
            Pattern.compile("<a class=\"task\" href=\"([^\"]*)\">.*?<span>(.*?)</span>");
    private static final Pattern STEP =
            Pattern.compile("<a class=\"btn (?:btn-primary)?\" href=\"([^\"]*)\"");

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired Asking asking;
    @Autowired People people;

    private SmallEvent event;
    private String path;

    @BeforeEach
    void anEvent() {
        // The front page is about the event that comes next.
        database.sql("update events.event set first_day = first_day + 9, last_day = last_day + 9")
                .update();
        event = SmallEvent.create(beans, 2, 2, 3);
        path = "/en" + event.card().path();
    }

    @Test
    void whatIsAskedOfOnesOrganisationIsATaskOnTheFrontPage() throws Exception {
        ask(0, 1);
        ask(2, 1);
        assertThat(tasks(person(1)))
                .containsExactly(
                        path
                                + "/requests?as="
                                + event.organisations().get(1)
                                + " 2 requests wait for the answer of Cluster B, the first until Wed, 22 Sept 2117, 00:00");
        assertThat(tasks(person(0))).isEmpty();

        database.sql("delete from matchmaking.request where event_id = :event and from_id = :from")
                .param("event", event.id().value())
                .param("from", event.organisations().get(0).value())
                .update();
        assertThat(tasks(person(1)))
                .containsExactly(
                        path
                                + "/requests?as="
                                + event.organisations().get(1)
                                + " 1 request waits for the answer of Cluster B until Wed, 22 Sept 2117, 00:00");
    }

    @Test
    void theOrganiserIsToldWhatWaitsForThem() throws Exception {
        PersonId organiser = register();
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        database.sql(
                        "insert into matchmaking.participant (event_id, organisation_id, protected) values (:event, :organisation, true)")
                .param("event", event.id().value())
                .param("organisation", event.organisations().get(1).value())
                .update();
        ask(0, 1);
        assertThat(tasks(person(1))).isEmpty();
        assertThat(tasks(organiser))
                .containsExactly(
                        path + "/wishes/held 1 request to meet waits until you pass it on");
    }

    @Test
    void theFrontPageLeadsToThePartnersThoseWhoMayAsk() throws Exception {
        assertThat(steps(person(0))).startsWith(path + "/catalogue", path + "/agenda");
        assertThat(steps(register())).doesNotContain(path + "/catalogue");
    }

    private void ask(int from, int to) {
        assertThat(
                        asking.ask(
                                event.card(),
                                new Ask(
                                        event.organisations().get(from),
                                        event.organisations().get(to),
                                        person(from),
                                        Wish.WANT,
                                        Mode.ON_SITE,
                                        "Hello",
                                        Map.of(),
                                        Optional.empty())))
                .isInstanceOf(Asked.Sent.class);
    }

    private List<String> tasks(PersonId reader) throws Exception {
        return TASK.matcher(frontPage(reader))
                .results()
                .map(task -> task.group(1) + " " + task.group(2))
                .toList();
    }

    private List<String> steps(PersonId reader) throws Exception {
        return STEP.matcher(frontPage(reader)).results().map(step -> step.group(1)).toList();
    }

    private String frontPage(PersonId reader) throws Exception {
        return browser.perform(get("/en").with(As.person(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private PersonId person(int index) {
        return event.people().get(index);
    }

    private PersonId register() {
        return people.register(
                new EmailAddress(UUID.randomUUID() + "@example.org"), "Otto", Language.EN);
    }
}
