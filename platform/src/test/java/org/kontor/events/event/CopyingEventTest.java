package org.kontor.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.demonstration.SowingDemonstration;
import org.kontor.events.Edition;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.MeetingResources;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The next edition is set up as the last one was: everything but people and what they wish.
@KontorTest
class CopyingEventTest {
    @Autowired MockMvc browser;
    @Autowired SowingDemonstration demonstration;
    @Autowired Events events;
    @Autowired MeetingResources resources;
    @Autowired People people;
    @Autowired JdbcClient database;

    private PersonId administrator;

    @BeforeEach
    void anEarlierEvent() {
        demonstration.sow();
        administrator =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "A", Language.EN);
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
    }

    @Test
    void everythingButPeopleAndWishesIsCopiedAndMovesByTheSameDays() throws Exception {
        browser.perform(copy("vilnius-2018").param("first-day", "2018-11-08"))
                .andExpect(redirectedUrl("/en/events/vilnius-2018/setup"));

        EventCard from = events.find("stuttgart-2017").orElseThrow();
        EventCard to = copied("vilnius-2018");
        assertThat(to.edition())
                .isEqualTo(from.edition().map(it -> new Edition(it.series(), it.number() + 1)));
        assertThat(to.lastDay()).isEqualTo(LocalDate.of(2018, 11, 9));
        // The clocks have been changed in between; people meet at the same time of day.
        assertThat(times(to)).isEqualTo(times(from).stream().map(it -> it.plusDays(413)).toList());
        assertThat(tables(to)).isEqualTo(tables(from));
        assertThat(rooms(to)).hasSize(4).isEqualTo(rooms(from));
        assertThat(to.elsewhere()).isEqualTo(from.elsewhere());
        assertThat(events.sessions(to.id()))
                .extracting(
                        session ->
                                session.plan().title()
                                        + " "
                                        + session.plan()
                                                .startsAt()
                                                .atZone(to.zone())
                                                .toLocalDateTime()
                                                .minusDays(413)
                                        + " "
                                        + session.signedUp())
                .containsExactlyElementsOf(
                        events.sessions(from.id()).stream()
                                .map(
                                        session ->
                                                session.plan().title()
                                                        + " "
                                                        + session.plan()
                                                                .startsAt()
                                                                .atZone(from.zone())
                                                                .toLocalDateTime()
                                                        + " 0")
                                .toList());
        assertThat(count("events.consent", to)).isEqualTo(count("events.consent", from));
        assertThat(count("events.phase", to)).isEqualTo(count("events.phase", from));
        assertThat(count("events.intake", to)).isEqualTo(1);
        assertThat(count("events.registration", to)).isZero();
        assertThat(count("events.interpreter", to)).isZero();
        assertThat(count("matchmaking.request", to)).isZero();
        await().until(() -> count("matchmaking.rules", to) == 1);
        assertThat(people.holders(Role.ORGANISER, to.id().value())).containsExactly(administrator);
    }

    @Test
    void theInterpretersComeTooWhereTheyAreWanted() throws Exception {
        browser.perform(
                        copy("vilnius-2020")
                                .param("first-day", "2018-11-08")
                                .param("interpreters", "yes"))
                .andExpect(redirectedUrl("/en/events/vilnius-2020/setup"));

        EventCard from = events.find("stuttgart-2017").orElseThrow();
        EventCard to = copied("vilnius-2020");
        assertThat(interpreters(to)).isNotEmpty().isEqualTo(interpreters(from));
        assertThat(resources.interpreters(to.id())).allMatch(one -> one.busy().isEmpty());
    }

    @Test
    void anOrganiserCopiesTheirOwnEventsAndNoOthers() throws Exception {
        EventCard own = events.find("stuttgart-2017").orElseThrow();
        EventCard other = events.find("rotterdam-2017").orElseThrow();
        PersonId organiser =
                people.register(
                        new EmailAddress(UUID.randomUUID() + "@example.org"), "O", Language.EN);
        browser.perform(get("/en/events/new/copy").with(As.person(organiser)))
                .andExpect(status().isForbidden());
        people.grant(organiser, Role.ORGANISER, Optional.of(own.id().value()));
        browser.perform(get("/en/events").with(As.person(organiser)))
                .andExpect(content().string(containsString("/en/events/new/copy")));
        browser.perform(get("/en/events/new/copy").with(As.person(organiser)))
                .andExpect(content().string(containsString(own.slug())))
                .andExpect(content().string(not(containsString(other.slug()))));
        browser.perform(
                        copy(other.slug(), "taken-from-others")
                                .param("first-day", "2018-11-08")
                                .with(As.person(organiser)))
                .andExpect(status().isUnprocessableContent());
        browser.perform(
                        copy("again-by-me")
                                .param("first-day", "2018-11-08")
                                .with(As.person(organiser)))
                .andExpect(redirectedUrl("/en/events/again-by-me/setup"));
        assertThat(people.holders(Role.ORGANISER, copied("again-by-me").id().value()))
                .containsExactly(organiser);
    }

    @Test
    void anEventThatOthersRunIsCopiedAsOne() throws Exception {
        EventCard from =
                events.all().stream().filter(EventCard::isExternal).findAny().orElseThrow();
        browser.perform(copy(from.slug(), "elsewhere-again").param("first-day", "2018-11-08"))
                .andExpect(redirectedUrl("/en/events/elsewhere-again/setup"));
        assertThat(copied("elsewhere-again").elsewhere()).isEqualTo(from.elsewhere());
    }

    @Test
    void anAddressThatIsTakenIsSaidBesideIt() throws Exception {
        browser.perform(copy("stuttgart-2017").param("first-day", "2018-11-08"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another event has this address")));
        browser.perform(copy("new").param("first-day", "soon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Enter a date")));
    }

    private List<LocalDateTime> times(EventCard event) {
        return events.slots(event.id()).stream()
                .map(slot -> LocalDateTime.ofInstant(slot.startsAt(), event.zone()))
                .toList();
    }

    private List<String> rooms(EventCard event) {
        return resources.onlineRooms(event.id()).stream()
                .map(room -> room.name() + " " + room.link())
                .toList();
    }

    private List<String> interpreters(EventCard event) {
        return resources.interpreters(event.id()).stream()
                .map(one -> one.person() + " " + new TreeSet<>(one.languages()))
                .toList();
    }

    private List<String> tables(EventCard event) {
        return events.tables(event.id()).stream()
                .map(table -> table.number() + " " + table.area() + " " + table.features())
                .toList();
    }

    private long count(String table, EventCard event) {
        return database.sql("select count(*) from " + table + " where event_id = :event")
                .param("event", event.id().value())
                .query(Long.class)
                .single();
    }

    private MockHttpServletRequestBuilder copy(String slug) {
        return copy("stuttgart-2017", slug);
    }

    private MockHttpServletRequestBuilder copy(String from, String slug) {
        return post("/en/events/new/copy")
                .param("from", from)
                .param("slug", slug)
                .param("name-en", "Vilnius 2018")
                .with(csrf())
                .with(As.person(administrator));
    }

    /// Out of sight still, as a visitor would have it.
    private EventCard copied(String slug) {
        return database.sql("select id from events.event where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .map(EventId::new)
                .flatMap(events::find)
                .orElseThrow();
    }
}
