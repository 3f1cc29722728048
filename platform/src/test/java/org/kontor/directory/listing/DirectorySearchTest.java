package org.kontor.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.ClusterProfile;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.Sample;
import org.kontor.documents.SheetReader;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

@KontorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectorySearchTest {
    @Autowired Directory directory;
    @Autowired ListingQueries listings;
    @Autowired MockMvc browser;
    @Autowired People people;

    @BeforeAll
    void enter() {
        directory.register(
                List.of(
                        Sample.complete("Užupio kūrybinis klasteris", "LT", "CREATIVE")
                                .keywords(List.of("design"))
                                .done(),
                        Sample.complete("Lietuvos plastikų klasteris", "LT", "ENERGY_INTENSIVE")
                                .cluster(label("GOLD", LocalDate.of(2999, 1, 1)))
                                .codes(CodeList.NACE, Set.of(Code.nace("22.2"), Code.nace("C")))
                                .done(),
                        Sample.complete("Plastics Valley", "DE", "ENERGY_INTENSIVE")
                                .cluster(label("GOLD", LocalDate.of(2017, 1, 1)))
                                .done(),
                        Sample.complete("თბილისის კლასტერი", "GE", "DIGITAL").done(),
                        Sample.complete("Creative Estonia", "EE", "CREATIVE")
                                .kind(OrganisationKind.SUPPORT)
                                .formerNames(List.of("Loov Eesti"))
                                .done(),
                        OrganisationProfile.of(
                                        OrganisationKind.COMPANY, "Unfinished Plastics", "LT")
                                .done()));
    }

    @Test
    void readsPastAccentsAndCapitals() {
        assertThat(names("q=uzupio")).containsExactly("Užupio kūrybinis klasteris");
        assertThat(names("q=UŽUPIO KURYBINIS")).containsExactly("Užupio kūrybinis klasteris");
    }

    @Test
    void findsByTheBeginningsOfWordsInAnyOrder() {
        assertThat(names("q=klast liet")).containsExactly("Lietuvos plastikų klasteris");
        assertThat(names("q=loov")).containsExactly("Creative Estonia");
    }

    @Test
    void putsNamesBeforeWhatIsSaidElsewhere() {
        assertThat(names("q=creative"))
                .containsExactly("Creative Estonia", "Užupio kūrybinis klasteris");
    }

    @Test
    void forgivesTypingErrorsAndSaysSo() {
        Found found = find("q=uzpio");
        assertThat(found.cards())
                .extracting(OrganisationCard::name)
                .containsExactly("Užupio kūrybinis klasteris");
        assertThat(found.close()).isTrue();
        assertThat(names("q=platics valey")).containsExactly("Plastics Valley");
        assertThat(find("q=plastics").close()).isFalse();
        assertThat(find("q=xqzw").total()).isZero();
    }

    @Test
    void readsGeorgian() {
        assertThat(names("q=თბილისის")).containsExactly("თბილისის კლასტერი");
        assertThat(names("q=კლასტ")).containsExactly("თბილისის კლასტერი");
    }

    @Test
    void listsOnlyCompleteProfiles() {
        assertThat(names("")).hasSize(5).doesNotContain("Unfinished Plastics");
    }

    @Test
    void takesNoHarmFromWhatLooksLikeASyntax() {
        for (String odd : List.of("'", "a:*b", "!", "& |", "\\", "%_", "(((", "<->", "'; drop")) {
            assertThat(find(Map.of("q", List.of(odd))).total()).as(odd).isNotNegative();
        }
    }

    @Test
    void countsEachFacetInTheLightOfTheOthers() {
        Found all = find("");
        assertThat(all.counts("country")).isEqualTo(Map.of("LT", 2L, "DE", 1L, "GE", 1L, "EE", 1L));
        assertThat(all.counts("kind")).isEqualTo(Map.of("CLUSTER", 4L, "SUPPORT", 1L));
        assertThat(all.counts("ecosystem"))
                .isEqualTo(Map.of("CREATIVE", 2L, "ENERGY_INTENSIVE", 2L, "DIGITAL", 1L));
        assertThat(all.counts("sector")).isEqualTo(Map.of("C", 1L));
        // The German label has run out.
        assertThat(all.counts("label")).isEqualTo(Map.of("GOLD", 1L));

        Found plastics = find("ecosystem=ENERGY_INTENSIVE&country=LT");
        assertThat(plastics.total()).isEqualTo(1);
        assertThat(plastics.counts("country")).isEqualTo(Map.of("LT", 1L, "DE", 1L));
        assertThat(plastics.counts("ecosystem"))
                .isEqualTo(Map.of("CREATIVE", 1L, "ENERGY_INTENSIVE", 1L));
    }

    @Test
    void filtersBySeveralValuesOfAFacet() {
        assertThat(names("country=DE&country=EE"))
                .containsExactly("Creative Estonia", "Plastics Valley");
        assertThat(names("sector=C")).containsExactly("Lietuvos plastikų klasteris");
        assertThat(names("label=GOLD")).containsExactly("Lietuvos plastikų klasteris");
    }

    @Test
    void showsThePageAndItsChangingPartAtOneAddress() throws Exception {
        browser.perform(get("/en/directory?q=uzupio"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<!doctype html>")))
                .andExpect(content().string(containsString("1 organisation")));
        browser.perform(get("/lt/directory?q=uzupio").header("HX-Target", "results"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<!doctype html>"))))
                .andExpect(content().string(containsString("1 organizacija")));
    }

    @Test
    void givesSignedInPeopleTheListAsATable() throws Exception {
        browser.perform(get("/en/directory/list.xlsx")).andExpect(status().is3xxRedirection());
        PersonId person =
                people.register(new EmailAddress("reader@example.org"), "Reader", Language.EN);
        for (String format : List.of("csv", "xlsx")) {
            byte[] file =
                    browser.perform(
                                    get("/en/directory/list." + format + "?country=LT")
                                            .with(As.person(person)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray();
            assertThat(SheetReader.read(new ByteArrayInputStream(file), "list." + format).rows())
                    .extracting(row -> row.text("Legal name") + ", " + row.text("Country"))
                    .containsExactly(
                            "Lietuvos plastikų klasteris, Lithuania",
                            "Užupio kūrybinis klasteris, Lithuania");
        }
    }

    private List<String> names(String query) {
        return find(query).cards().stream().map(OrganisationCard::name).toList();
    }

    private Found find(String query) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] field = part.split("=", -1);
            parameters.add(field[0], field[1]);
        }
        return listings.find(Search.of(parameters));
    }

    private Found find(Map<String, List<String>> parameters) {
        var all = new LinkedMultiValueMap<String, String>();
        parameters.forEach((name, values) -> all.put(name, new ArrayList<>(values)));
        return listings.find(Search.of(all));
    }

    private static ClusterProfile label(String code, LocalDate until) {
        return new ClusterProfile(
                Optional.of(12),
                List.of(),
                Optional.of(BigDecimal.ONE),
                List.of(),
                Optional.of(new ClusterProfile.Label(code, "ESCA", until)));
    }
}
