package org.kontor.matchmaking.wishfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.documents.SheetWriter;
import org.kontor.events.Delegate;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Events;
import org.kontor.events.Fixture;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.identity.People;
import org.kontor.matchmaking.AcceptedRequest;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.WishFigures;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@KontorTest
class WishImportTest {
    @Autowired MockMvc browser;
    @Autowired EventSetup setup;
    @Autowired Events events;
    @Autowired Matchmaking matchmaking;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired WishFiles files;
    @Autowired JdbcClient database;

    private EventId event;
    private String path;
    private PersonId organiser;
    private String known;
    private OrganisationId knownId;

    @BeforeEach
    void anEvent() {
        String slug = "event-" + UUID.randomUUID();
        event = setup.add(Fixture.event(slug));
        path = "/en/events/" + slug + "/wishes/import";
        organiser =
                people.register(new EmailAddress(slug + "@example.org"), "Organiser", Language.EN);
        people.grant(organiser, Role.ORGANISER, Optional.of(event.value()));
        known = "Baltic Photonics Cluster " + slug;
        knownId =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.CLUSTER, known, "LT").done());
    }

    @Test
    void aTableInLithuanianBringsOrganisationsDelegatesAndAgreedWishes() throws Exception {
        upload(
                        """
                Organizacija;Šalis;Atstovas;El. paštas;Nori susitikti su;Pageidavimas;Abipusis
                %1$s;Lietuva;Rasa Rasaitė;rasa-%2$s@example.org;Neue Medizin %2$s;būtina;
                Neue Medizin %2$s;DE;Uta Müller;uta-%2$s@example.org;%3$s;būtina;
                Trečias klasteris %2$s;Lietuva;Jonas Jonaitis;jonas-%2$s@example.org;%1$s;galėtų;ne
                """
                                .formatted(known, event, known.toUpperCase(Locale.ROOT)))
                .andExpect(redirectedUrl(path));
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("Neue Medizin")))
                .andExpect(content().string(containsString("The other side of row 2.")))
                .andExpect(content().string(not(containsString("To be mended</span>"))));
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 0, 0, 0, 0));

        confirm().andExpect(status().is3xxRedirection());

        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(1, 1, 0, 0, 0));
        AcceptedRequest agreed = matchmaking.accepted(event).getFirst();
        assertThat(agreed.from()).isEqualTo(knownId);
        assertThat(agreed.answer()).contains(Wish.MUST);
        assertThat(agreed.mandatory()).isTrue();
        assertThat(directory.find(agreed.to()))
                .get()
                .extracting(
                        OrganisationCard::name,
                        OrganisationCard::country,
                        OrganisationCard::published)
                .containsExactly("Neue Medizin " + event, "DE", false);
        assertThat(events.delegates(event)).hasSize(3);
        assertThat(events.delegates(event)).extracting(Delegate::organisation).contains(knownId);
        assertThat(files.waiting(event)).isEmpty();
    }

    @Test
    void aNameAloneMeansTheOneOfTheOrganisationWhoIsCalledSo() throws Exception {
        PersonId registered = person("Rūta Rūtaitė", "ruta");
        setup.register(event, List.of(NewRegistration.delegate(registered, knownId, Funding.SELF)));
        PersonId manager = person("Max Meier", "max");
        people.grant(manager, Role.MANAGER, Optional.of(knownId.value()));
        upload(
                """
                organisation,country,delegate,email,wishes to meet,partner country
                %1$s,LT,ruta rutaite,,First %2$s,LV
                %1$s,LT,Max Meier,,Second %2$s,LV
                First %2$s,LV,Anna Berzina,anna-%2$s@example.org,Second %2$s,LV
                First %2$s,LV,Anna Bērziņa,,Third %2$s,LV
                """
                        .formatted(known, event));
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(not(containsString("To be mended</span>"))));
        confirm().andExpect(status().is3xxRedirection());

        PersonId anna =
                people.find(new EmailAddress("anna-" + event + "@example.org")).orElseThrow().id();
        assertThat(events.delegates(event))
                .extracting(Delegate::person)
                .containsExactlyInAnyOrder(registered, manager, anna);
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 4, 0, 0, 0));
    }

    @Test
    void aNameThatIsUnknownOrBorneByTwoNeedsAnAddress() throws Exception {
        for (String email : List.of("one", "other")) {
            setup.register(
                    event,
                    List.of(
                            NewRegistration.delegate(
                                    person("Ona Onaitė", email), knownId, Funding.SELF)));
        }
        upload(
                """
                organisation,country,delegate,wishes to meet,partner country
                %1$s,LT,Ona Onaitė,First %2$s,LV
                %1$s,LT,Nobody Known,Second %2$s,LV
                First %2$s,LV,Ona Onaitė,Second %2$s,LV
                """
                        .formatted(known, event));
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "In %s 2 people are called Ona Onaitė"
                                                        .formatted(known))))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                known
                                                        + " has nobody here who is called Nobody Known")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "First %s has nobody here who is called Ona Onaitė"
                                                        .formatted(event))));
        confirm().andExpect(status().isConflict());
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 0, 0, 0, 0));
    }

    @Test
    void whereAnInterpreterIsNeededARowNamesTheLanguages() throws Exception {
        upload(
                """
                organisation,country,wishes to meet,partner country,interpreting
                %1$s,LT,First %2$s,GE,German - ka
                %1$s,LT,Second %2$s,GE,vokiečių – gruzinų
                %1$s,LT,Third %2$s,GE,
                Third %2$s,GE,%1$s,LT,de/lt
                """
                        .formatted(known, event));
        confirm().andExpect(status().is3xxRedirection());
        assertThat(languages(event)).containsExactly("de, ka", "de, ka", "de, lt");

        upload(
                """
                organisation,country,wishes to meet,partner country,interpreting
                %1$s,LT,Fourth %2$s,GE,German
                %1$s,LT,Fifth %2$s,GE,German – Klingon
                """
                        .formatted(known, event));
        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("“German” names no two languages")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "“German – Klingon” names no two languages")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en/list.csv", "lt/list.csv", "en/list.xlsx", "lt/list.xlsx"})
    void theEventsWishesAreTakenAwayAndTakenOverAgainAsTheyWere(String list) throws Exception {
        upload(
                """
                organisation,country,wishes to meet,partner country,wish,mutual,mode,interpreting
                %1$s,LT,First %2$s,GE,must,yes,online,German – Georgian
                %1$s,LT,Second %2$s,LV,could,no,,
                Second %2$s,LV,First %2$s,GE,want,declined,on site,en-ka
                First %2$s,GE,Third %2$s,LV,want,,,
                Third %2$s,LV,First %2$s,GE,must,,,lv – ka
                """
                        .formatted(known, event));
        confirm().andExpect(status().is3xxRedirection());
        List<String> before = wishes(event);
        assertThat(before)
                .containsExactly(
                        known + " First " + event + " MUST MUST ONLINE {de,ka} ACCEPTED",
                        known + " Second " + event + " COULD null ON_SITE {} PENDING",
                        "Second %1$s First %1$s WANT null ON_SITE {en,ka} DECLINED"
                                .formatted(event),
                        "First %1$s Third %1$s WANT MUST ON_SITE {ka,lv} ACCEPTED"
                                .formatted(event));
        byte[] table =
                browser.perform(
                                get(path.replace("/en/", "/" + list.substring(0, 3))
                                                .replace(
                                                        "/wishes/import",
                                                        "/wishes" + list.substring(2)))
                                        .with(As.person(organiser)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        database.sql("delete from matchmaking.request where event_id = :event")
                .param("event", event.value())
                .update();
        upload("wishes." + list.replaceAll(".*[.]", ""), table).andExpect(redirectedUrl(path));
        confirm().andExpect(status().is3xxRedirection());
        assertThat(wishes(event)).isEqualTo(before);
    }

    private List<String> languages(EventId of) {
        return database.sql(
                        """
                        select array_to_string(languages, ', ') from matchmaking.request
                        where event_id = :event order by id
                        """)
                .param("event", of.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> wishes(EventId of) {
        return database.sql(
                        """
                        select concat_ws(' ', asking.name, asked.name, wish, coalesce(answer_wish, 'null'), mode,
                                         request.languages::text, state)
                        from matchmaking.request
                        join directory.organisation asking on asking.id = from_id
                        join directory.organisation asked on asked.id = to_id
                        where event_id = :event order by request.id
                        """)
                .param("event", of.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private PersonId person(String name, String email) {
        return people.register(
                new EmailAddress(email + "-" + event + "@example.org"), name, Language.EN);
    }

    @Test
    void takingTheSameTableOverAgainChangesNothing() throws Exception {
        String table =
                """
                organisation,country,delegate,email,wishes to meet,partner country
                %1$s,LT,Ada,ada-%2$s@example.org,Other %2$s,LV
                """
                        .formatted(known, event);
        upload(table);
        confirm().andExpect(status().is3xxRedirection());
        upload(table);

        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("would change nothing")));
        confirm().andExpect(status().is3xxRedirection());
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 1, 0, 0, 0));
        assertThat(events.delegates(event)).hasSize(1);
    }

    @Test
    void oneWrongRowKeepsTheWholeTableOut() throws Exception {
        upload(
                """
                organisation,country,wishes to meet,partner country,wish
                %1$s,LT,Amber Coast Cluster,LV,must
                %1$s,LT,Third Cluster,XX,perhaps
                """
                        .formatted(known));

        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("“XX” is no country known here")))
                .andExpect(content().string(containsString("“perhaps” is not known")))
                .andExpect(content().string(not(containsString("Take all of it over"))));
        confirm().andExpect(status().isConflict());
        assertThat(matchmaking.figures(event)).isEqualTo(new WishFigures(0, 0, 0, 0, 0));
        assertThat(directory.byName("LV", "Amber Coast Cluster")).isEmpty();
    }

    @Test
    void aMistypedNameIsTakenForTheOneOfTheDirectoryAndSaysSo() throws Exception {
        upload(
                "organisation,country,wishes to meet,partner country\n%s,LT,Other %s,LV\n"
                        .formatted(known.replace("Photonics", "Fotonics"), event));

        browser.perform(get(path).with(As.person(organiser)))
                .andExpect(content().string(containsString("is taken for " + known)));
    }

    static Stream<Arguments> broken() {
        byte[] good = bytes("organisation,wishes to meet\nA,B\n");
        return Stream.of(
                file("empty", "w.csv", new byte[0], "no content"),
                file(
                        "picture",
                        "w.csv",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3},
                        "w.csv"),
                file(
                        "wrong encoding",
                        "w.csv",
                        "organisation,wishes to meet\nŠviesa,Žiburys\n"
                                .getBytes(Charset.forName("windows-1257")),
                        "UTF-8"),
                file(
                        "UTF-16",
                        "w.csv",
                        "\uFEFForganisation,wishes to meet\nA,B\n"
                                .getBytes(StandardCharsets.UTF_16LE),
                        "UTF-16"),
                file("missing column", "w.csv", bytes("organisation\nA\n"), "wishes to meet"),
                file(
                        "unknown column",
                        "w.csv",
                        bytes("organisation,wishes to meet,colour\nA,B,red\n"),
                        "colour"),
                file(
                        "one column twice",
                        "w.csv",
                        bytes("organisation,wishes to meet,partner\nA,B,C\n"),
                        "partner"),
                file(
                        "open quote",
                        "w.csv",
                        bytes("organisation,wishes to meet\n\"A,B\n"),
                        "quotation mark"),
                file(
                        "row too long",
                        "w.csv",
                        bytes("organisation,wishes to meet\nA,B,C\n"),
                        "more cells than the header"),
                file("text named workbook", "w.xlsx", good, "plain text"),
                file("workbook named text", "w.csv", workbook(), "packed like a workbook"),
                file(
                        "too many rows",
                        "w.csv",
                        bytes("organisation,wishes to meet\n" + "A,B\n".repeat(50_001)),
                        "50,000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aBrokenFileIsRefusedWithTheReasonAndTheOneBeforeStillWaits(
            String name, String fileName, byte[] content, String reason) throws Exception {
        upload("organisation,wishes to meet\n%s,B\n".formatted(known));
        Optional<WishFile> before = files.waiting(event);

        upload(fileName, content)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(reason)));

        assertThat(files.waiting(event)).isEqualTo(before).isPresent();
    }

    @Test
    void anEmptyTableToFillInHasTheColumnsInTheReadersLanguage() throws Exception {
        browser.perform(
                        get(path.replace("/en/", "/lt/") + "/template.csv")
                                .with(As.person(organiser)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("organizacija,šalis,įmonės kodas")));
    }

    @Test
    void onlyTheOrganiserImports() throws Exception {
        PersonId stranger =
                people.register(
                        new EmailAddress("s" + UUID.randomUUID() + "@example.org"),
                        "Stranger",
                        Language.EN);
        browser.perform(get(path).with(As.person(stranger))).andExpect(status().isForbidden());
        browser.perform(
                        post(path + "/confirmation")
                                .param("file", "x")
                                .with(csrf())
                                .with(As.person(stranger)))
                .andExpect(status().isForbidden());
    }

    private ResultActions upload(String table) throws Exception {
        return upload("wishes.csv", bytes(table));
    }

    private ResultActions upload(String name, byte[] content) throws Exception {
        return browser.perform(
                multipart(path)
                        .file(new MockMultipartFile("file", name, "text/csv", content))
                        .param("agreed", "true")
                        .with(csrf())
                        .with(As.person(organiser)));
    }

    private ResultActions confirm() throws Exception {
        return browser.perform(
                post(path + "/confirmation")
                        .param("file", files.waiting(event).map(WishFile::id).orElse("none"))
                        .with(csrf())
                        .with(As.person(organiser)));
    }

    private static Arguments file(String name, String fileName, byte[] content, String reason) {
        return Arguments.of(name, fileName, content, reason);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try {
            SheetWriter.xlsx(
                    out, "Wishes", List.of("organisation", "wishes to meet"), Stream.empty());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
