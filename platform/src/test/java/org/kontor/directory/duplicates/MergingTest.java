package org.kontor.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.As;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.Sample;
import org.kontor.directory.organisation.Organisations;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class MergingTest {
    private static final LocalDate DAY = LocalDate.of(2017, 9, 21);

    @Autowired MockMvc browser;
    @Autowired Directory directory;
    @Autowired DuplicateQueries duplicates;
    @Autowired MergingOrganisations merging;
    @Autowired Organisations organisations;
    @Autowired People people;
    private OrganisationId kept;
    private OrganisationId duplicate;
    private PersonId administrator;

    @BeforeEach
    void enterOneTwice() {
        String number = "" + System.nanoTime();
        kept = enter("Photonics Cluster", number, "lasers");
        duplicate = enter("Fotonikos klasteris", number, "optics");
        administrator =
                people.register(new EmailAddress("admin@example.org"), "Admin", Language.EN);
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
    }

    @Test
    void suggestsEqualNumbersAndCloseNamesUntilToldOtherwise() {
        OrganisationId close = enter("Photonics Clusters", "", "x");
        assertThat(duplicates.pairs())
                .filteredOn(pair -> pair.one().equals(kept) || pair.another().equals(close))
                .extracting(pair -> pair.reason() + " " + pair.anotherName())
                .contains("NUMBER Fotonikos klasteris", "NAME Photonics Clusters");
        duplicates.keepApart(close, kept);
        assertThat(duplicates.pairs())
                .noneMatch(pair -> pair.one().equals(kept) && pair.another().equals(close));
    }

    @Test
    void movesWhatBelongsToTheDuplicateAndLeadsThere() throws Exception {
        OrganisationId both = enter("Member of both", "", "x");
        OrganisationId one = enter("Member of one", "", "x");
        directory.join(kept, both, DAY);
        directory.join(duplicate, both, DAY);
        directory.join(duplicate, one, DAY);
        directory.represent(duplicate, both, DAY);
        PersonId manager =
                people.register(new EmailAddress("m@example.org"), "Manager", Language.EN);
        people.grant(manager, Role.MANAGER, Optional.of(duplicate.value()));

        browser.perform(
                        get("/en/directory/duplicates/" + kept + "/" + duplicate)
                                .with(As.person(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Fotonikos klasteris")));
        browser.perform(
                        post("/en/directory/duplicates/" + kept + "/" + duplicate + "/merge")
                                .param("oneVersion", "" + version(kept))
                                .param("anotherVersion", "" + version(duplicate))
                                .param("keep", kept.toString())
                                .with(As.person(administrator))
                                .with(csrf()))
                .andExpect(redirectedUrl("/en/directory/" + kept));

        OrganisationProfile profile = organisations.findById(kept).orElseThrow().profile();
        assertThat(profile.formerNames()).containsExactly("Fotonikos klasteris");
        assertThat(profile.keywords()).containsExactly("lasers", "optics");
        assertThat(directory.members(kept, DAY))
                .extracting(OrganisationCard::id)
                .containsExactly(both, one);
        assertThat(directory.representative(kept, DAY)).map(OrganisationCard::id).contains(both);
        assertThat(directory.find(duplicate)).map(OrganisationCard::id).contains(kept);
        assertThat(directory.byName("LV", "Fotonikos klasteris"))
                .extracting(OrganisationCard::id)
                .doesNotContain(duplicate);
        assertThat(people.holders(Role.MANAGER, kept.value())).containsExactly(manager);
        browser.perform(get("/en/directory/" + duplicate))
                .andExpect(status().isMovedPermanently())
                .andExpect(redirectedUrl("/en/directory/" + kept));
        browser.perform(
                        get("/en/directory/" + duplicate + "/profile")
                                .with(As.person(administrator)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasToldApartFromTheDuplicateIsApartFromWhatIsLeft() {
        OrganisationId close = enter("Photonics Clusters", "", "x");
        OrganisationId other = enter("Photonics Cluster of the North", "", "x");
        duplicates.keepApart(duplicate, close);
        duplicates.keepApart(other, duplicate);
        duplicates.keepApart(kept, other);
        duplicates.keepApart(kept, duplicate);
        assertThat(paired(kept)).contains(close);
        merging.merge(compared(duplicate), compared(kept));
        assertThat(paired(kept)).doesNotContain(close, other, duplicate);
        assertThat(paired(other)).doesNotContain(kept);
    }

    private List<OrganisationId> paired(OrganisationId id) {
        return duplicates.pairs().stream()
                .filter(pair -> pair.one().equals(id) || pair.another().equals(id))
                .map(pair -> pair.one().equals(id) ? pair.another() : pair.one())
                .toList();
    }

    @Test
    void whatHasChangedSinceItWasComparedIsNotMerged() {
        Compared before = compared(duplicate);
        var stale =
                new Compared(
                        before.id(),
                        before.version() + 1,
                        before.profile(),
                        true,
                        before.changed());
        Compared into = compared(kept);
        assertThatThrownBy(() -> merging.merge(stale, into))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(directory.find(List.of(kept, duplicate))).hasSize(2);
    }

    private OrganisationId enter(String name, String number, String keyword) {
        return directory.register(
                Sample.complete(name, "LV", "HEALTH")
                        .registrationNumber(number)
                        .keywords(List.of(keyword))
                        .done());
    }

    private Compared compared(OrganisationId id) {
        return Compared.of(organisations.findById(id).orElseThrow());
    }

    private int version(OrganisationId id) {
        return organisations.findById(id).orElseThrow().version();
    }
}
