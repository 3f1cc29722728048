package org.kontor.matchmaking.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.duplicates.Merge;
import org.kontor.events.Edition;
import org.kontor.events.EventBasics;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Fixture;
import org.kontor.events.Funding;
import org.kontor.events.NewEvent;
import org.kontor.events.NewRegistration;
import org.kontor.events.SeriesId;
import org.kontor.identity.People;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityId;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.matchmaking.profile.Profile;
import org.kontor.matchmaking.profile.Profiles;
import org.kontor.scheduling.SmallEvent;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KontorTest
class CataloguePagesTest {
    @Autowired BeanFactory beans;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired Matchmaking matchmaking;
    @Autowired Profiles profiles;
    @Autowired People people;
    @Autowired BookmarkPersonalData personalData;

    private SmallEvent event;
    private String catalogue;
    private String profile;

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

    @Test
    void whoSuitsComesFirstWithReasonsForBothSides() throws Exception {
        String listed = page(catalogue, 0);
        assertThat(listed).contains("2 organisations");
        assertThat(listed.indexOf("Cluster B")).isBetween(0, listed.indexOf("Cluster C"));
        assertThat(listed)
                .contains(
                        "You look for “Moulding of thin walls”; they offer “Free machines for moulding”.",
                        "You both work in: Manufacture of plastic");
        assertThat(page(catalogue, 1))
                .contains(
                        "They look for “Moulding of thin walls”; you offer “Free machines for moulding”.");
        assertThat(page(catalogue.replace("/en/", "/lt/"), 0))
                .contains(
                        "Jūs ieškote „Moulding of thin walls“; jie siūlo „Free machines for moulding“.");
        String reasons = catalogue + "/" + id(1) + "/reasons";
        assertThat(page(reasons, 0))
                .contains("Why you suit each other", "You look for “Moulding of thin walls”");
        assertThat(page("/en" + event.card().path() + "/requests/new?to=" + id(1), 0))
                .contains("hx-get=\"" + reasons + "\"");
    }

    @Test
    void wordsAreFoundWithoutAccentsByBeginningsAndMistyped() throws Exception {
        assertThat(page(catalogue + "?q=klaipeda", 0)).contains("1 organisation", "Cluster B");
        assertThat(page(catalogue + "?q=mould", 0)).contains("1 organisation", "Cluster B");
        assertThat(page(catalogue + "?q=festival choir", 0)).contains("Cluster C");
        assertThat(page(catalogue + "?q=mashines", 0))
                .contains("Cluster B")
                .doesNotContain("Cluster C");
        assertThat(page(catalogue + "?q=qqqqq", 0)).contains("0 organisations");
    }

    @Test
    void facetsNarrowTheListAndCountWhatOthersWouldLeave() throws Exception {
        assertThat(page(catalogue + "?ecosystem=CREATIVE", 0))
                .contains("1 organisation", "Cluster C")
                .doesNotContain("/catalogue/" + id(1) + "\"");
        assertThat(page(catalogue + "?direction=OFFER", 0)).contains("1 organisation", "Cluster B");
        assertThat(page(catalogue + "?sector=C&country=DE", 0)).contains("1 organisation");
        assertThat(page(catalogue + "?kind=NONSENSE", 0)).contains("0 organisations");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() throws Exception {
        for (int i = 3; i < 25; i++) {
            event.organisations()
                    .add(
                            beans.getBean(Directory.class)
                                    .register(
                                            OrganisationProfile.of(
                                                            OrganisationKind.COMPANY,
                                                            "Company " + i,
                                                            "LT")
                                                    .done()));
            event.register(beans, event.organisations().get(i), true);
        }
        matchmaking.recommend();
        for (String sort : List.of("", "name")) {
            String first = page(catalogue + "?sort=" + sort, 0);
            String next = first.replaceAll("(?s).*after=([\\w-]+).*", "$1");
            String second = page(catalogue + "?sort=" + sort + "&after=" + next, 0);
            for (int i = 1; i < 25; i++) {
                String link = "/catalogue/" + id(i) + "\"";
                assertThat(first.contains(link)).as(sort + i).isNotEqualTo(second.contains(link));
            }
        }
    }

    @Test
    void onlyParticipantsAndTheOrganiserReadIt() throws Exception {
        PersonId stranger = person("stranger");
        browser.perform(get(catalogue).with(As.person(stranger)))
                .andExpect(content().string(not(containsString("Cluster A"))));
        browser.perform(get(catalogue + "/" + id(1)).with(As.person(stranger)))
                .andExpect(status().isNotFound());
        browser.perform(get(profile).with(As.person(stranger)))
                .andExpect(content().string(not(containsString("Cluster A"))));

        PersonId organiser = organiser();
        browser.perform(get(catalogue).with(As.person(organiser)))
                .andExpect(content().string(containsString("3 organisations")));
    }

    @Test
    void marksAndNotesAreOnesOwnAndLeaveWithTheData() throws Exception {
        String entry = catalogue + "/" + id(1);
        browser.perform(send(entry + "/mark", 0).param("marked", "true"))
                .andExpect(redirectedUrl(entry + "?notice=marked"));
        browser.perform(send(entry + "/note", 0).param("note", "Ask for Aino"))
                .andExpect(redirectedUrl(entry + "?notice=noted"));
        assertThat(page(entry, 0)).contains("Ask for Aino", "Remove the mark");
        assertThat(page(catalogue + "?marked=yes", 0)).contains("1 organisation", "Cluster B");
        assertThat(page(catalogue.concat("/" + id(1)), 2)).doesNotContain("Ask for Aino");

        PersonId own = event.people().get(0);
        assertThat(personalData.export(own))
                .extracting(PersonalData.Holding::fields)
                .containsExactly(
                        new LinkedHashMap<>(
                                Map.of("organisation", "Cluster B", "message", "Ask for Aino")));
        personalData.erase(own);
        assertThat(page(entry, 0)).doesNotContain("Ask for Aino");
        browser.perform(send(entry + "/note", 0).param("note", "a".repeat(2001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("a".repeat(2001))));
    }

    @Test
    void aProfileIsWrittenOnceBothAgreeAndNothingIsLostBetweenTwoEditors() throws Exception {
        SmallEvent other = SmallEvent.create(beans, 2, 2, 1);
        String path = "/en" + other.card().path() + "/profile";
        var filled =
                post(path)
                        .param("about-en", "We carve wood.")
                        .param("finer", "16.23, 99.99")
                        .param("keywords", "wood")
                        .param("version", "0")
                        .with(csrf())
                        .with(As.person(other.people().getFirst()));
        browser.perform(filled)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("We carve wood."),
                                                containsString("“99.99” is no code of NACE"),
                                                containsString("Without this consent"))));
        browser.perform(
                        write(path, other, "0")
                                .param("about-en", "We carve wood.")
                                .param("finer", "16.23")
                                .param("agree", "yes"))
                .andExpect(redirectedUrl(path + "?saved=true"));
        browser.perform(write(path, other, "1").param("about-en", "We carve oak."))
                .andExpect(status().is3xxRedirection());
        browser.perform(write(path, other, "1").param("about-en", "We carve ash."))
                .andExpect(status().isConflict())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("We carve ash."),
                                                containsString("We carve oak."))));
        Profile stored = profiles.find(other.id(), other.organisations().getFirst()).orElseThrow();
        assertThat(stored.about()).isEqualTo(Translated.english("We carve oak."));
        assertThat(stored.agreedBy()).isEqualTo(other.people().getFirst());
    }

    @Test
    void offersAreAddedOnceChangedAndEnded() throws Exception {
        String path = profile + "/opportunities/";
        UUID id = OpportunityId.next().value();
        for (int twice = 0; twice < 2; twice++) {
            browser.perform(offer(path + "new", "Spare presses").param("new-id", id.toString()))
                    .andExpect(redirectedUrl(profile + "#opportunities"));
        }
        assertThat(page(catalogue + "/" + id(0), 1)).containsOnlyOnce("<h3>Spare presses</h3>");
        browser.perform(offer(path + id, "Fine presses").param("version", "1"))
                .andExpect(status().is3xxRedirection());
        browser.perform(offer(path + id, "Old presses").param("version", "1"))
                .andExpect(status().isConflict());
        browser.perform(offer(path + id, "").param("version", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write a title")));
        browser.perform(send(path + id + "/end", 1).param("ends", "true").param("version", "2"))
                .andExpect(status().isNotFound());
        browser.perform(send(path + id + "/end", 0).param("ends", "true").param("version", "2"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(catalogue + "/" + id(0), 1)).doesNotContain("presses</h3>");
        assertThat(page(profile, 0)).contains("Fine presses", "ended");
    }

    @Test
    void aReportedTextIsHiddenFromTheOthersByTheOrganiser() throws Exception {
        UUID profileId =
                profiles.find(event.id(), event.organisations().get(2)).orElseThrow().id().value();
        String entry = catalogue + "/" + id(2);
        browser.perform(
                        send(entry + "/profile/" + profileId + "/report", 2)
                                .param("reason", "RUDE"))
                .andExpect(status().isNotFound());
        for (int twice = 0; twice < 2; twice++) {
            browser.perform(
                            send(entry + "/profile/" + profileId + "/report", 0)
                                    .param("reason", "ADVERTISING"))
                    .andExpect(redirectedUrl(entry + "?notice=reported"));
        }
        String report =
                database.sql("select id from matchmaking.report where event_id = :event")
                        .param("event", event.id().value())
                        .query(String.class)
                        .single();
        String reports = "/en" + event.card().path() + "/wishes/reports";
        PersonId organiser = organiser();
        browser.perform(get(reports).with(As.person(organiser)))
                .andExpect(content().string(containsString("Choirs and festivals.")));
        browser.perform(
                        post(reports + "/" + report)
                                .param("version", "1")
                                .param("hide", "yes")
                                .with(csrf())
                                .with(As.person(organiser)))
                .andExpect(status().is3xxRedirection());
        assertThat(page(entry, 0)).doesNotContain("Choirs and festivals.");
        assertThat(page(profile, 2)).contains("Choirs and festivals.", "out of sight");
    }

    @Test
    void theNextEditionTakesOverWhatWasToldAfterConsentAnew() throws Exception {
        EventSetup setup = beans.getBean(EventSetup.class);
        var series = setup.addSeries(Translated.english("Series"), List.of());
        EventId before = edition(series, 1, 2115);
        EventId next = edition(series, 2, 2116);
        setup.register(
                next,
                List.of(
                        NewRegistration.delegate(
                                event.people().get(0),
                                event.organisations().get(0),
                                Funding.SELF)));
        matchmaking.introduce(
                before,
                Map.of(event.organisations().get(0), told("We pressed even then.", "22.22")));
        String path = "/en/events/" + slug(next) + "/profile";
        browser.perform(send(path + "/carried", 0))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Take over your last profile?")));
        browser.perform(send(path + "/carried", 0).param("agree", "yes"))
                .andExpect(redirectedUrl(path + "?saved=true"));
        Profile carried = profiles.find(next, event.organisations().get(0)).orElseThrow();
        assertThat(carried.about()).isEqualTo(Translated.english("We pressed even then."));
        assertThat(carried.carriedFrom()).isEqualTo(before);
        assertThat(carried.agreedBy()).isEqualTo(event.people().get(0));
    }

    @Test
    void twoEntriesOfOneOrganisationBecomeOneInAllThatIsToldOfThem() throws Exception {
        String entry = catalogue + "/" + id(2);
        browser.perform(send(entry + "/note", 0).param("note", "Sings well"));
        browser.perform(
                send(entry + "/profile/" + profileId(2) + "/report", 0).param("reason", "RUDE"));
        Merge.of(beans, event.organisations().get(2), event.organisations().get(1));
        matchmaking.recommend();

        assertThat(page(catalogue, 0))
                .contains("1 organisation", "/catalogue/" + id(1) + "\"")
                .doesNotContain("/catalogue/" + id(2) + "\"");
        assertThat(page(catalogue + "/" + id(1), 0)).contains("Sings well", "Injection moulding");
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from matchmaking.recommendation
                                        where event_id = :event and (organisation_id = :gone or :gone = any (partners))
                                        """)
                                .param("event", event.id().value())
                                .param("gone", id(2))
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(profiles.find(event.id(), event.organisations().get(2))).isEmpty();
    }

    private UUID profileId(int place) {
        return profiles.find(event.id(), event.organisations().get(place))
                .orElseThrow()
                .id()
                .value();
    }

    private PersonId organiser() {
        PersonId organiser = person("organiser");
        people.grant(organiser, Role.ORGANISER, Optional.of(event.id().value()));
        return organiser;
    }

    /// An edition of the series, in the autumn of the year.
    private EventId edition(SeriesId series, int number, int year) {
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

    private String slug(EventId id) {
        return database.sql("select slug from events.event where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private PersonId person(String name) {
        return people.register(
                new EmailAddress(name + "@" + event.card().slug() + ".example"), name, Language.EN);
    }

    private String page(String path, int reader) throws Exception {
        return browser.perform(get(path).with(As.person(event.people().get(reader))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder send(String path, int person) {
        return post(path).with(csrf()).with(As.person(event.people().get(person)));
    }

    private MockHttpServletRequestBuilder offer(String path, String title) {
        return send(path, 0)
                .param("direction", "OFFER")
                .param("kind", "BUSINESS")
                .param("title-en", title);
    }

    private static MockHttpServletRequestBuilder write(String path, SmallEvent at, String version) {
        return post(path)
                .param("version", version)
                .with(csrf())
                .with(As.person(at.people().getFirst()));
    }

    private UUID id(int place) {
        return event.organisations().get(place).value();
    }

    private static Introduction told(String about, String... tags) {
        return new Introduction(
                Translated.english(about),
                List.of(tags),
                List.of(),
                PartnersSought.ANYBODY,
                List.of("en"));
    }

    private NewOpportunity opportunity(int place, Direction direction, String title, String tag) {
        return new NewOpportunity(
                event.organisations().get(place),
                direction,
                OpportunityKind.BUSINESS,
                Translated.english(title),
                Translated.empty(),
                List.of(tag));
    }
}
