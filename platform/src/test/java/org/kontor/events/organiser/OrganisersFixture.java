package org.kontor.events.organiser;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// An event that Ona organises.
@KontorTest
abstract class OrganisersFixture {
    @Autowired MockMvc browser;
    @Autowired JdbcClient database;
    @Autowired EventSetup setup;
    @Autowired People people;

    String slug = "";
    EventId event = new EventId(new UUID(0, 0));
    PersonId ona = new PersonId(new UUID(0, 0));

    @BeforeEach
    void anEventWithItsOrganiser() {
        slug = "organised-" + UUID.randomUUID();
        event = setup.add(Fixture.event(slug));
        ona = organiser("Ona");
    }

    PersonId organiser(String name) {
        PersonId organiser = person(name, Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        return organiser;
    }

    PersonId person(String name, Language language) {
        var address = new EmailAddress(name + "-" + UUID.randomUUID() + "@example.org");
        return people.register(address, name, language);
    }

    String address(PersonId person) {
        return people.find(person).orElseThrow().email().value();
    }

    List<PersonId> organisers() {
        return people.holders(Role.ORGANISER, event.value());
    }

    String path(String below) {
        return "/en/events/" + slug + below;
    }

    static String removal(PersonId person) {
        return "/setup/organisers/" + person + "/removal";
    }

    MockHttpServletResponse open(PersonId reader, String below) throws Exception {
        return browser.perform(get(path(below)).with(As.person(reader))).andReturn().getResponse();
    }

    MockHttpServletResponse name(PersonId by, String name, String email) throws Exception {
        return browser.perform(
                        post(path("/setup/organisers"))
                                .param("name", name)
                                .param("email", email)
                                .with(csrf())
                                .with(As.person(by)))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse remove(PersonId by, PersonId person) throws Exception {
        return browser.perform(post(path(removal(person))).with(csrf()).with(As.person(by)))
                .andReturn()
                .getResponse();
    }

    /// Subject and text of each.
    List<String> mails(String to) {
        return database.sql(
                        "select subject || chr(10) || text from notify.mail where recipient = :to")
                .param("to", to)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
