package org.kontor.matchmaking.catalogue;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.As;
import org.kontor.events.Edition;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.NewEvent;
import org.kontor.events.SeriesId;
import org.kontor.identity.People;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.matchmaking.profile.Profiles;
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

/// An event whose clusters tell of themselves, and how they do.
abstract class CatalogueFixture {

    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired Matchmaking matchmaking;
    @Autowired Profiles profiles;
    @Autowired People people;
    @Autowired BookmarkPersonalData personalData;

    SmallEvent event;
    String catalogue;
    String profile;

    /// A presses plastics, B moulds them in Finland's words, C sings.
    @BeforeEach
    void anEvent() {
        event = SmallEvent.create(beans, 2, 2, 3);
        catalogue = "/en" + event.card().path() + "/catalogue";
        profile = "/en" + event.card().path() + "/profile";
        matchmaking.introduce(
                event.id(),
                Map.of(
                        event.organisations().get(0),
                        told("We press recyclable polymers for packaging.", "22.22", "RENEWABLE"),
                        event.organisations().get(1),
                        told("Injection moulding of polymers in Klaipėda.", "22.22"),
                        event.organisations().get(2),
                        told("Choirs and festivals.", "90.20", "CREATIVE")));
        matchmaking.offer(
                event.id(),
                List.of(
                        opportunity(0, Direction.REQUEST, "Moulding of thin walls", "22.22"),
                        opportunity(1, Direction.OFFER, "Free machines for moulding", "22.22")));
        matchmaking.recommend();
    }

    UUID profileId(int place) {
        return profiles.find(event.id(), event.organisations().get(place))
                .orElseThrow()
                .id()
                .value();
    }

    PersonId organiser() {
        PersonId organiser = person("organiser");
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        return organiser;
    }

    /// An edition of the series, in the autumn of the year.
    EventId edition(SeriesId series, int number, int year) {
        NewEvent event = Fixture.event("edition-" + UUID.randomUUID());
        EventBasics basics = event.basics();
        LocalDate day = LocalDate.of(year, 9, 21);
        return beans.getBean(EventSetup.class)
                .add(
                        new NewEvent(
                                new EventBasics(
                                        basics.slug(),
                                        basics.name(),
                                        basics.summary(),
                                        basics.zone(),
                                        day,
                                        day,
                                        basics.place(),
                                        basics.hosts(),
                                        basics.languages()),
                                event.rules(),
                                Optional.of(new Edition(series, number)),
                                Map.of(),
                                List.of()));
    }

    String slug(EventId id) {
        return database.sql("select slug from events.event where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    PersonId person(String name) {
        return people.register(
                new EmailAddress(name + "@" + event.card().slug() + ".example"), name, Language.EN);
    }

    String page(String path, int reader) throws Exception {
        return browser.perform(get(path).with(As.person(event.people().get(reader))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    MockHttpServletRequestBuilder send(String path, int person) {
        return post(path).with(csrf()).with(As.person(event.people().get(person)));
    }

    MockHttpServletRequestBuilder offer(String path, String title) {
        return send(path, 0)
                .param("direction", "OFFER")
                .param("kind", "BUSINESS")
                .param("title-en", title);
    }

    static MockHttpServletRequestBuilder write(String path, SmallEvent at, String version) {
        return post(path)
                .param("version", version)
                .with(csrf())
                .with(As.person(at.people().getFirst()));
    }

    UUID id(int place) {
        return event.organisations().get(place).value();
    }

    static Introduction told(String about, String... tags) {
        return new Introduction(
                Translated.english(about),
                List.of(tags),
                List.of(),
                PartnersSought.ANYBODY,
                List.of("en"));
    }

    NewOpportunity opportunity(int place, Direction direction, String title, String tag) {
        return new NewOpportunity(
                event.organisations().get(place),
                direction,
                OpportunityKind.BUSINESS,
                Translated.english(title),
                Translated.empty(),
                List.of(tag));
    }
}
