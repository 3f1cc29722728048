package org.kontor.matchmaking.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.shared.PersonId;
import org.kontor.shared.PersonalData;

@KontorTest
class CataloguePagesTest extends CatalogueFixture {

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
    void anOfferNamesTheFieldsItIsFrom() throws Exception {
        String entry = page(catalogue + "/" + id(1), 0);
        assertThat(entry.substring(entry.indexOf("<article"), entry.indexOf("</article>")))
                .contains("Free machines for moulding", "Manufacture of plastic packing goods");
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
}
