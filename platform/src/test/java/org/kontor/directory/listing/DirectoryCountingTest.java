package org.kontor.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.KontorTest;
import org.kontor.directory.ClusterProfile;
import org.kontor.directory.Code;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What a facet says of a value is what is found when that value is chosen in the facet's place.
@KontorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryCountingTest {
    private static final Map<String, List<String>> VALUES =
            Map.of(
                    "country", List.of("DE", "FR", "LT"),
                    "kind", List.of("CLUSTER", "NETWORK"),
                    "label", List.of("BRONZE", "GOLD"),
                    "sector", List.of("A", "C", "V"),
                    "ecosystem", List.of("HEALTH", "PROXIMITY", "TOURISM"));

    @Autowired Directory directory;
    @Autowired ListingQueries listings;

    @BeforeAll
    void enter() {
        var random = new Random(2017);
        directory.register(
                IntStream.range(0, 150).mapToObj(number -> organisation(random, number)).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=laser",
                "q=lxaser",
                "country=DE",
                "label=GOLD",
                "ecosystem=HEALTH&ecosystem=TOURISM",
                "country=DE&country=LT&kind=CLUSTER",
                "q=laser&country=FR&ecosystem=PROXIMITY&sector=C",
                "country=LT&kind=CLUSTER&label=BRONZE&sector=V&ecosystem=TOURISM",
                "country=XX&sector=A",
                "ecosystem=NONE",
                "sector=7"
            })
    void countsWhatChoosingWouldFind(String query) {
        MultiValueMap<String, String> parameters = parameters(query);
        var expected = new HashMap<String, Map<String, Long>>();
        VALUES.forEach(
                (facet, values) -> {
                    for (String value : values) {
                        var chosen = new LinkedMultiValueMap<>(parameters);
                        chosen.set(facet, value);
                        long found = listings.all(Search.of(chosen), 1_000).size();
                        if (found > 0) {
                            expected.computeIfAbsent(facet, any -> new HashMap<>())
                                    .put(value, found);
                        }
                    }
                });

        Found found = listings.find(Search.of(parameters));

        assertThat(found.counts()).isEqualTo(expected);
        assertThat(found.total()).isEqualTo(listings.all(Search.of(parameters), 1_000).size());
    }

    private static OrganisationProfile organisation(Random random, int number) {
        String name = number % 3 == 0 ? "Laser Works " + number : "Timber Works " + number;
        OrganisationKind kind =
                random.nextBoolean() ? OrganisationKind.CLUSTER : OrganisationKind.NETWORK;
        var organisation =
                Sample.complete(name, any(random, "country"), any(random, "ecosystem"))
                        .kind(kind)
                        .codes(
                                Stream.of(
                                                Code.nace(any(random, "sector")),
                                                Code.nace(any(random, "sector")),
                                                Code.ecosystem(any(random, "ecosystem")),
                                                Code.ecosystem(any(random, "ecosystem")))
                                        .collect(Collectors.toSet()));
        if (kind == OrganisationKind.CLUSTER && random.nextBoolean()) {
            // Every third label has run out.
            LocalDate until = LocalDate.of(random.nextInt(3) == 0 ? 2001 : 2999, 1, 1);
            organisation.cluster(
                    new ClusterProfile(
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            Optional.of(
                                    new ClusterProfile.Label(
                                            any(random, "label"), "Issuer", until))));
        }
        return organisation.done();
    }

    private static String any(Random random, String facet) {
        List<String> values = VALUES.getOrDefault(facet, List.of());
        return values.get(random.nextInt(values.size()));
    }

    private static MultiValueMap<String, String> parameters(String query) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] field = part.split("=", -1);
            parameters.add(field[0], field[1]);
        }
        return parameters;
    }
}
