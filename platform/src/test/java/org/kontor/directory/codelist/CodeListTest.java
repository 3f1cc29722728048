package org.kontor.directory.codelist;

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

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.Codes;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.Sample;
import org.kontor.directory.organisation.Organisations;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@KontorTest
class CodeListTest {
    private static final String ECOSYSTEMS = "/en/code-lists/ecosystem/2021";
    private static final String NACE = "/en/code-lists/nace/2.1";

    @Autowired MockMvc browser;
    @Autowired Codes codes;
    @Autowired CodeListQueries lists;
    @Autowired Directory directory;
    @Autowired Organisations organisations;
    @Autowired People people;
    @Autowired JdbcClient database;
    private PersonId administrator;

    @BeforeEach
    void administrator() {
        administrator =
                people.register(new EmailAddress("codes@example.org"), "Keeper", Language.EN);
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
    }

    @Test
    void showsEveryListWithItsVersionAndSource() throws Exception {
        open("/lt/code-lists")
                .andExpect(content().string(containsString("Sektoriai (EVRK, NACE) 2.1")))
                .andExpect(content().string(containsString("Sektoriai (EVRK, NACE) 2</a>")))
                .andExpect(content().string(containsString("Regionai (NUTS) 2021")))
                .andExpect(content().string(containsString("3 kodai")))
                .andExpect(content().string(containsString("ISO 3166-1")));
        open("/en/code-lists/countries")
                .andExpect(content().string(containsString("Vokietija")))
                .andExpect(content().string(containsString("Germany")));
        open(NACE + "?q=comput prog")
                .andExpect(content().string(containsString(NACE + "/62.10\"")))
                .andExpect(content().string(not(containsString(NACE + "/01\""))));
        open(NACE + "?q=zzz").andExpect(content().string(containsString("No code begins so")));
        open(NACE + "/62.10").andExpect(content().string(containsString(NACE + "/62.1\"")));
        browser.perform(get("/en/code-lists/nace/1.0").with(As.person(administrator)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasAddedIsOfferedAtOnceAndShownWithItsWords() throws Exception {
        OrganisationId cluster = cluster("Circular", "DIGITAL");
        add(ECOSYSTEMS, "", "circular economy", "Circular economy", "Žiedinė ekonomika")
                .andExpect(redirectedUrl(ECOSYSTEMS + "/CIRCULAR_ECONOMY"));
        open("/lt/directory/" + cluster + "/profile")
                .andExpect(content().string(containsString("value=\"CIRCULAR_ECONOMY\"")))
                .andExpect(content().string(containsString("Žiedinė ekonomika")));
        save(cluster, "CIRCULAR_ECONOMY").andExpect(status().is3xxRedirection());
        open("/lt/directory/" + cluster)
                .andExpect(content().string(containsString("Žiedinė ekonomika")));
        open("/en/directory?ecosystem=CIRCULAR_ECONOMY")
                .andExpect(content().string(containsString("Circular")));
        assertThat(entry("ecosystem", "2021", "CIRCULAR_ECONOMY"))
                .isEqualTo(
                        new CodeEntry(
                                "CIRCULAR_ECONOMY",
                                Optional.empty(),
                                Translated.of("Circular economy", "Žiedinė ekonomika"),
                                false,
                                true,
                                0,
                                0,
                                1));
        assertThat(facts("directory.audit.code.added"))
                .contains(
                        Map.of(
                                "code", "CIRCULAR_ECONOMY",
                                "label-en", "Circular economy",
                                "label-lt", "Žiedinė ekonomika"));
    }

    @Test
    void aCodeTakesItsPlaceBetweenItsNeighbours() throws Exception {
        add(NACE, "62.10", "62.10.1", "Games", "").andExpect(status().is3xxRedirection());
        add(NACE, "62.1", "62.19", "Other programming", "").andExpect(status().is3xxRedirection());
        List<String> around =
                codes.all(CodeList.NACE).keySet().stream()
                        .map(Code::code)
                        .filter(code -> code.startsWith("62") || code.equals("63"))
                        .toList();
        assertThat(around)
                .containsExactly(
                        "62", "62.1", "62.10", "62.10.1", "62.19", "62.2", "62.20", "62.9", "62.90",
                        "63");
        assertThat(lists.above(lists.find("nace", "2.1").orElseThrow(), "62.10.1"))
                .extracting(CodeEntry::code)
                .containsExactly("K", "62", "62.1", "62.10");
    }

    @Test
    void sentTwiceItIsAddedOnceAndAnotherOfTheNameIsRefused() throws Exception {
        for (int time = 0; time < 2; time++) {
            add(ECOSYSTEMS, "", "BLUE", "Blue economy", "").andExpect(status().is3xxRedirection());
        }
        add(ECOSYSTEMS, "", "BLUE", "Blue something", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("has the code “BLUE” already")));
        assertThat(facts("directory.audit.code.added"))
                .filteredOn(facts -> "BLUE".equals(facts.get("code")))
                .hasSize(1);
    }

    @Test
    void aCodeThatCannotStandThereComesBackWithItsMessage() throws Exception {
        add(NACE, "62", "63.5", "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“63.5” cannot stand there")))
                .andExpect(content().string(containsString("Every code needs an English label")));
        add(NACE, "QQ", "62.5", "X", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The list has no code “QQ”")));
        add("/en/code-lists/nace/2", "", "W", "X", "").andExpect(status().isNotFound());
    }

    @Test
    void theSecondOfTwoEditorsIsTold() throws Exception {
        relabel("TOURISM", 0, "Tourism and travel").andExpect(status().is3xxRedirection());
        relabel("TOURISM", 0, "Travel").andExpect(status().isConflict());
        relabel("TOURISM", 1, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Every code needs an English label")));
        assertThat(codes.label(Code.ecosystem("TOURISM")))
                .contains(Translated.of("Tourism and travel", "Turizmas"));
    }

    @Test
    void organisationsAreFoundByTheNewWordsOfTheirCode() throws Exception {
        OrganisationId cluster = cluster("Weavers", "TEXTILE");
        relabel("TEXTILE", 0, "Textile and haberdashery").andExpect(status().is3xxRedirection());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                open("/en/directory?q=haberdashery")
                                        .andExpect(
                                                content()
                                                        .string(
                                                                containsString(
                                                                        "/directory/" + cluster))));
    }

    @Test
    void aRetiredCodeStaysWhereItIsAndIsOfferedNoMore() throws Exception {
        OrganisationId has = cluster("Has it", "CREATIVE");
        OrganisationId hasNot = cluster("Has it not", "HEALTH");
        for (int time = 0; time < 2; time++) {
            turn(ECOSYSTEMS + "/CREATIVE/retirement");
        }
        assertThat(codes.top(CodeList.ECOSYSTEM)).doesNotContainKey(Code.ecosystem("CREATIVE"));
        open("/en/directory/" + has)
                .andExpect(content().string(containsString("Creative and cultural industries")));
        open("/en/directory")
                .andExpect(content().string(containsString("Creative and cultural industries")));
        open("/en/directory/" + hasNot + "/profile")
                .andExpect(content().string(not(containsString("CREATIVE"))));
        open("/en/directory/" + has + "/profile")
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Creative and cultural industries (no longer offered)")));
        save(has, "CREATIVE", "HEALTH").andExpect(status().is3xxRedirection());
        assertThat(ecosystems(has)).containsExactly("CREATIVE", "HEALTH");
        save(hasNot, "CREATIVE").andExpect(status().isUnprocessableContent());
        save(has, "HEALTH").andExpect(status().is3xxRedirection());
        assertThat(ecosystems(has)).containsExactly("HEALTH");
        save(has, "CREATIVE").andExpect(status().isUnprocessableContent());

        turn(ECOSYSTEMS + "/CREATIVE/reinstatement");
        save(has, "CREATIVE").andExpect(status().is3xxRedirection());
        for (String action : List.of("retired", "reinstated")) {
            assertThat(facts("directory.audit.code." + action))
                    .filteredOn(facts -> "CREATIVE".equals(facts.get("code")))
                    .hasSize(1);
        }
    }

    @Test
    void retiringASectionTakesWhatStandsBelowItAlong() throws Exception {
        turn(NACE + "/01.1/retirement");
        turn(NACE + "/A/retirement");
        assertThat(offered("A", "01", "01.1", "01.11", "01.2", "05")).containsExactly("05");
        open(NACE + "/01")
                .andExpect(content().string(containsString("a code above it is retired")));
        add(NACE, "01", "01.9", "X", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Reinstate it first")));
        turn(NACE + "/A/reinstatement");
        assertThat(offered("A", "01", "01.1", "01.11", "01.2", "05"))
                .containsExactly("A", "01", "01.2", "05");
        turn(NACE + "/01.1/reinstatement");
        assertThat(offered("01.1", "01.11")).containsExactly("01.1", "01.11");
    }

    @Test
    void onlyAdministratorsKeepLists() throws Exception {
        PersonId other = people.register(new EmailAddress("o@example.org"), "Other", Language.EN);
        browser.perform(get(ECOSYSTEMS).with(As.person(other))).andExpect(status().isForbidden());
    }

    private ResultActions open(String path) throws Exception {
        return browser.perform(get(path).with(As.person(administrator))).andExpect(status().isOk());
    }

    private ResultActions add(String list, String parent, String code, String en, String lt)
            throws Exception {
        return browser.perform(
                post(list)
                        .param("parent", parent)
                        .param("code", code)
                        .param("label-en", en)
                        .param("label-lt", lt)
                        .with(As.person(administrator))
                        .with(csrf()));
    }

    private ResultActions relabel(String ecosystem, int version, String en) throws Exception {
        String lithuanian =
                codes.label(Code.ecosystem(ecosystem)).orElseThrow().exactly(Language.LT);
        return browser.perform(
                post(ECOSYSTEMS + "/" + ecosystem)
                        .param("version", "" + version)
                        .param("label-en", en)
                        .param("label-lt", lithuanian)
                        .with(As.person(administrator))
                        .with(csrf()));
    }

    private void turn(String path) throws Exception {
        browser.perform(post(path).with(As.person(administrator)).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions save(OrganisationId cluster, String... ecosystems) throws Exception {
        int version = organisations.findById(cluster).orElseThrow().version();
        return browser.perform(
                post("/en/directory/" + cluster + "/profile")
                        .param("version", "" + version)
                        .param("ecosystems", ecosystems)
                        .with(As.person(administrator))
                        .with(csrf()));
    }

    private OrganisationId cluster(String name, String ecosystem) {
        return directory.register(Sample.complete(name, "LT", ecosystem).done());
    }

    private List<String> ecosystems(OrganisationId cluster) {
        return organisations
                .findById(cluster)
                .orElseThrow()
                .profile()
                .codes(CodeList.ECOSYSTEM)
                .stream()
                .map(Code::code)
                .toList();
    }

    private List<String> offered(String... asked) {
        var offered = codes.all(CodeList.NACE);
        return List.of(asked).stream()
                .filter(code -> offered.containsKey(Code.nace(code)))
                .toList();
    }

    private CodeEntry entry(String list, String version, String code) {
        return lists.entry(lists.find(list, version).orElseThrow(), code).orElseThrow();
    }

    private List<Map<String, String>> facts(String action) {
        return database.sql(
                        """
                        select d.facts ->> 'code' as code, d.facts ->> 'label-en' as en, d.facts ->> 'label-lt' as lt
                        from audit.entry e join audit_apart.details d on d.entry_id = e.id
                        where e.action = :action order by e.id
                        """)
                .param("action", action)
                .query(
                        (row, number) -> {
                            Map<String, String> facts = new HashMap<>();
                            facts.put("code", row.getString("code"));
                            facts.put("label-en", row.getString("en"));
                            facts.put("label-lt", row.getString("lt"));
                            return facts;
                        })
                .list();
    }
}
