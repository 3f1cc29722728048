package org.kontor.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

@KontorTest
class DirectoryPagingTest {
    @Autowired Directory directory;
    @Autowired ListingQueries listings;

    @ParameterizedTest
    @ValueSource(strings = {"name", "newest", "best"})
    void everyRowThatStaysIsShownOnceWhileOthersCome(String sort) {
        String word = "paging" + sort;
        List<String> entered =
                IntStream.range(0, 60).mapToObj(i -> "%s %02d".formatted(word, i * 2)).toList();
        entered.forEach(this::register);

        var shown = new ArrayList<String>();
        String after = "";
        int added = 1;
        do {
            Found page = find(word, sort, after);
            shown.addAll(page.cards().stream().map(OrganisationCard::name).toList());
            after = page.next();
            // Before and after the place where the page ended.
            register("%s %02d".formatted(word, added));
            register("%s %02d too".formatted(word, 119 - added));
            added += 2;
        } while (!after.isEmpty());

        assertThat(shown).doesNotHaveDuplicates().containsAll(entered);
    }

    @Test
    void anAddressWithADamagedPlaceShowsTheFirstPage() {
        register("Damaged place");
        assertThat(find("damaged", "name", "bm90IG91cnM").cards())
                .extracting(OrganisationCard::name)
                .containsExactly("Damaged place");
    }

    @Test
    void ofWhatComesCloseTheClosestStandsFirst() {
        register("Old Plaster");
        register("Young Plastics");
        assertThat(find("plastica", "best", "").cards())
                .extracting(OrganisationCard::name)
                .containsExactly("Young Plastics", "Old Plaster");
        assertThat(find("plastica", "name", "").cards())
                .extracting(OrganisationCard::name)
                .containsExactly("Old Plaster", "Young Plastics");
    }

    private void register(String name) {
        directory.register(Sample.complete(name, "LV", "HEALTH").done());
    }

    private Found find(String text, String sort, String after) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("q", text);
        parameters.add("sort", sort);
        parameters.add("after", after);
        return listings.find(Search.of(parameters));
    }
}
