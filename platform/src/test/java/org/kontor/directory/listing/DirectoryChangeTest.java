package org.kontor.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.Sample;
import org.kontor.directory.organisation.Organisations;
import org.kontor.directory.organisation.RevisingOrganisation;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

@KontorTest
class DirectoryChangeTest {
    @Autowired Directory directory;
    @Autowired Organisations organisations;
    @Autowired RevisingOrganisation revising;
    @Autowired ListingQueries listings;

    @Test
    void aChangedProfileIsFoundByWhatItSaysNow() {
        OrganisationId renamed =
                directory.register(Sample.complete("Velvet Foundry", "DE", "TEXTILE").done());
        assertThat(names("velvt")).containsExactly("Velvet Foundry");

        revising.revise(
                renamed,
                organisations.findById(renamed).orElseThrow().version(),
                profile ->
                        profile.change()
                                .name("Granite Foundry")
                                .country("PL")
                                .description(Translated.english("It casts stone. ".repeat(20)))
                                .keywords(List.of("basalt"))
                                .done());

        assertThat(names("velvet")).isEmpty();
        assertThat(names("velvt")).isEmpty();
        assertThat(names("granite")).containsExactly("Granite Foundry");
        assertThat(names("granit foundri")).containsExactly("Granite Foundry");
        assertThat(names("basalt")).containsExactly("Granite Foundry");
        assertThat(find("foundry").counts("country")).isEqualTo(Map.of("PL", 1L));
    }

    @Test
    void namesAsLongAsNamesMayBeAreListed() {
        String longest = "გრძელი".repeat(50);
        List<String> formerNames =
                IntStream.range(0, 60).mapToObj(number -> number + longest.substring(5)).toList();
        directory.register(
                Sample.complete(longest, "GE", "DIGITAL")
                        .shortName("შემოკლებული")
                        .formerNames(formerNames)
                        .done());

        assertThat(names("გრძელიგრძ")).containsExactly(longest);
        assertThat(names("59")).containsExactly(longest);
    }

    private List<String> names(String text) {
        return find(text).cards().stream().map(OrganisationCard::name).toList();
    }

    private Found find(String text) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("q", text);
        return listings.find(Search.of(parameters));
    }
}
