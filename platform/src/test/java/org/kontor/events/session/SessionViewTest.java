package org.kontor.events.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.events.BoundTime;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.events.SessionId;
import org.kontor.events.SessionKind;
import org.kontor.events.SessionLevel;
import org.kontor.events.SessionPlan;
import org.kontor.events.SignUp;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// People sign themselves up, and see what they would clash with before they do.
@KontorTest
class SessionViewTest {
    private static final Period TEN = hour(8);
    private static final Period ELEVEN = hour(9);

    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Selections selections;
    @Autowired Occupancy occupancy;
    @Autowired Directory directory;
    @Autowired People people;

    private String path;
    private EventId event;
    private PersonId delegate;

    @BeforeEach
    void aDelegate() {
        String slug = "event-" + UUID.randomUUID();
        path = "/en/events/" + slug;
        event = setup.add(Fixture.event(slug));
        delegate = person("delegate");
        setup.register(
                event,
                List.of(
                        NewRegistration.delegate(
                                delegate,
                                directory.register(
                                        OrganisationProfile.of(
                                                        OrganisationKind.CLUSTER, "Light", "LT")
                                                .done()),
                                Funding.SELF)));
    }

    @Test
    void whoIsRegisteredTakesAPlaceOrWaitsForOneAndPressingTwiceTakesOne() throws Exception {
        SessionId session = session("Lamps", TEN);
        assertThat(read(session, delegate)).contains("Sign up", "A place keeps the time free");
        assertThat(take(session, delegate).getStatus()).isEqualTo(302);
        assertThat(take(session, delegate).getStatus()).isEqualTo(302);
        assertThat(read(session, delegate)).contains("You have a place.");
        assertThat(selections.of(event, delegate)).isEqualTo(Map.of(session, Choice.PLACE));

        SessionId full = session("Candles", ELEVEN);
        setup.signUp(List.of(new SignUp(full, person("first"))));
        assertThat(read(full, delegate)).contains("Join the queue");
        take(full, delegate);
        assertThat(selections.of(event, delegate))
                .isEqualTo(Map.of(session, Choice.PLACE, full, Choice.WAITING));
    }

    @Test
    void aClashIsShownBeforeItIsMadeAndRefusedWhenItIsMadeAllTheSame() throws Exception {
        SessionId session = session("Lamps", TEN);
        occupancy.bind(
                event,
                OccupancyKind.MEETING,
                List.of(
                        new BoundTime(
                                delegate,
                                new Period(
                                        TEN.from().plusSeconds(1200), TEN.from().plusSeconds(2400)),
                                UUID.randomUUID())));
        assertThat(read(session, delegate))
                .contains(
                        "At that time you have:",
                        "10:20–10:40: a meeting",
                        "You cannot be at two places at once.",
                        "/agenda\">My agenda")
                .doesNotContain("/place\"");
        MockHttpServletResponse refused = take(session, delegate);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("At that time you are bound by a meeting, from ");
        assertThat(selections.of(event, delegate)).isEmpty();
    }

    @Test
    void anotherSessionAndOwnBlocksAreShownButBlocksBindNothing() throws Exception {
        SessionId lamps = session("Lamps", TEN);
        SessionId candles = session("Candles", TEN);
        setup.signUp(List.of(new SignUp(lamps, delegate)));
        assertThat(read(candles, delegate)).contains("10:00–11:00: Lamps");
        setup.block(event, delegate, List.of(ELEVEN));
        SessionId late = session("Stars", ELEVEN);
        assertThat(read(late, delegate))
                .contains("11:00–12:00: a time that you keep free yourself", "all the same");
        assertThat(take(late, delegate).getStatus()).isEqualTo(302);
    }

    @Test
    void whoIsNotRegisteredAndWhoComesTooLateAreTold() throws Exception {
        SessionId session = session("Lamps", TEN);
        PersonId stranger = person("stranger");
        assertThat(read(session, stranger))
                .contains("Who is registered for the event can sign up.");
        MockHttpServletResponse refused = take(session, stranger);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Only who is registered for the event");
        SessionId over =
                session(
                        "Long ago",
                        new Period(
                                Instant.parse("2017-01-01T08:00:00Z"),
                                Instant.parse("2017-01-01T09:00:00Z")));
        assertThat(read(over, delegate)).contains("This session has begun.");
        assertThat(text(take(over, delegate))).contains("Nobody can sign up any more");
        assertThat(browser.perform(get(path + "/sessions/" + over)).andReturn().getResponse())
                .satisfies(page -> assertThat(text(page)).contains("Sign in to note it"));
    }

    @Test
    void whatIsNotedMakesMyProgrammeWithItsClashesAndMyCalendar() throws Exception {
        SessionId lamps = session("Lamps", TEN);
        SessionId candles = session("Candles", TEN);
        session("Stars", ELEVEN);
        for (SessionId noted : List.of(lamps, candles, candles)) {
            send("/sessions/" + noted + "/selection", delegate);
        }
        assertThat(selections.of(event, delegate))
                .isEqualTo(Map.of(lamps, Choice.NOTED, candles, Choice.NOTED));
        assertThat(text(ask("/programme/mine")))
                .contains("10:00–11:00: Candles", "10:00–11:00: Lamps", "Noted")
                .doesNotContain("Stars");
        send("/sessions/" + candles + "/selection/removal", delegate);
        assertThat(text(ask("/programme/mine"))).doesNotContain("At that time you have");
        List<VEvent> entries =
                new CalendarBuilder()
                        .build(new StringReader(text(ask("/programme/mine.ics"))))
                        .getComponents("VEVENT");
        assertThat(entries)
                .extracting(entry -> entry.getProperty("UID").map(Property::getValue).orElse(""))
                .containsExactly("session-" + lamps + "@kontor");
    }

    private static Period hour(int hour) {
        Instant from = Instant.parse("2117-09-21T00:00:00Z").plusSeconds(3600L * hour);
        return new Period(from, from.plusSeconds(3600));
    }

    private SessionId session(String title, Period during) {
        return setup.addSessions(
                        event,
                        List.of(
                                new SessionPlan(
                                        SessionKind.WORKSHOP,
                                        Translated.english(title),
                                        Translated.empty(),
                                        "",
                                        SessionLevel.ALL,
                                        during.from(),
                                        during.until(),
                                        1)))
                .getFirst();
    }

    private PersonId person(String name) {
        return people.register(
                new EmailAddress(name + UUID.randomUUID() + "@example.org"), name, Language.EN);
    }

    private MockHttpServletResponse take(SessionId session, PersonId reader) throws Exception {
        return send("/sessions/" + session + "/place", reader);
    }

    private MockHttpServletResponse send(String below, PersonId reader) throws Exception {
        return browser.perform(post(path + below).with(csrf()).with(As.person(reader)))
                .andReturn()
                .getResponse();
    }

    private String read(SessionId session, PersonId reader) throws Exception {
        return text(
                browser.perform(get(path + "/sessions/" + session).with(As.person(reader)))
                        .andReturn()
                        .getResponse());
    }

    private MockHttpServletResponse ask(String below) throws Exception {
        return browser.perform(get(path + below).with(As.person(delegate)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }
}
