package org.kontor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.organisation.Organisations;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;

@KontorTest
class DirectoryTest {
    private static final LocalDate DAY = LocalDate.of(2017, 9, 21);

    @Autowired Directory directory;
    @Autowired Organisations organisations;
    @Autowired Codes codes;

    @Test
    void keepsEverythingThatAProfileSays() {
        OrganisationProfile profile =
                OrganisationProfile.of(OrganisationKind.CLUSTER, "Užupio klasteris", "LT")
                        .shortName("Užupis")
                        .formerNames(List.of("Paupys"))
                        .registrationNumber("300000001")
                        .codes(
                                Set.of(
                                        Code.nuts("LT011"),
                                        Code.nace("62.10"),
                                        Code.nace("C"),
                                        Code.ecosystem("CREATIVE")))
                        .founded(Optional.of(2002))
                        .website("https://example.org")
                        .languages(List.of("lt", "en"))
                        .description(Translated.of("A cluster.", "Klasteris."))
                        .keywords(List.of("design", "film"))
                        .technologies(List.of("rendering"))
                        .contacts(List.of(ContactPoint.of("Desk", "desk@example.org")))
                        .cluster(
                                new ClusterProfile(
                                        Optional.of(24),
                                        List.of(OrganisationKind.COMPANY),
                                        Optional.of(new BigDecimal("2.5")),
                                        List.of("Creative technologies"),
                                        Optional.of(
                                                new ClusterProfile.Label(
                                                        "SILVER",
                                                        "ESCA",
                                                        LocalDate.of(2018, 1, 1)))))
                        .done();
        OrganisationId id = directory.register(profile);
        assertThat(organisations.findById(id).orElseThrow().profile()).isEqualTo(profile);
    }

    @Test
    void findsCardsAlsoWhereNothingIsListed() {
        OrganisationId id =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.COMPANY, "Bikuva", "LT")
                                .registrationNumber("300000002")
                                .codes(Set.of(Code.ecosystem("HEALTH"), Code.ecosystem("DIGITAL")))
                                .done());
        var card =
                new OrganisationCard(
                        id,
                        OrganisationKind.COMPANY,
                        "Bikuva",
                        "",
                        "LT",
                        Translated.empty(),
                        List.of("HEALTH", "DIGITAL"),
                        Optional.empty(),
                        Optional.empty(),
                        false);
        assertThat(directory.find(List.of(id, OrganisationId.next()))).isEqualTo(Map.of(id, card));
        assertThat(directory.byRegistrationNumber("LT", " 300000002 ")).containsExactly(card);
        assertThat(directory.byRegistrationNumber("LV", "300000002")).isEmpty();
        assertThat(directory.byName("LT", "bikuva, UAB")).containsExactly(card);
    }

    @Test
    void knowsWhoStandsForAClusterAndWhoBelongsToIt() {
        OrganisationId cluster = register(OrganisationKind.CLUSTER, "Plastics Cluster");
        OrganisationId first = register(OrganisationKind.SUPPORT, "First Association");
        OrganisationId second = register(OrganisationKind.SUPPORT, "Second Association");
        directory.represent(cluster, first, DAY.minusYears(2));
        directory.represent(cluster, second, DAY);
        directory.join(cluster, first, DAY);

        assertThat(directory.representative(cluster, DAY.minusDays(1)))
                .map(OrganisationCard::id)
                .contains(first);
        assertThat(directory.representative(cluster, DAY))
                .map(OrganisationCard::id)
                .contains(second);
        assertThat(directory.members(cluster, DAY))
                .extracting(OrganisationCard::id)
                .containsExactly(first);
        assertThat(directory.members(cluster, DAY.minusDays(1))).isEmpty();
        assertThat(directory.clusters(first, DAY))
                .extracting(OrganisationCard::id)
                .containsExactly(cluster);
    }

    @Test
    void hasTheCodeListsInBothLanguages() {
        assertThat(codes.top(CodeList.NACE)).hasSize(22);
        assertThat(codes.top(CodeList.ECOSYSTEM)).hasSize(14);
        assertThat(codes.top(CodeList.LABEL)).hasSize(3);
        assertThat(codes.all(CodeList.NACE)).hasSize(1047);
        assertThat(codes.top(CodeList.NUTS)).hasSize(37);
        assertThat(codes.label(Code.nace("13")))
                .contains(Translated.of("Manufacture of textiles", "Tekstilės gaminių gamyba"));
        assertThat(codes.label(Code.nuts("LT011")))
                .map(label -> label.in(Language.LT))
                .contains("Vilniaus apskritis");
        assertThat(codes.all(CodeList.NACE).entrySet())
                .filteredOn(entry -> entry.getKey().code().length() <= 2)
                .hasSize(22 + 87)
                .allMatch(entry -> !entry.getValue().exactly(Language.LT).isEmpty());
    }

    @Test
    void namesCountriesInTheReadersLanguage() {
        assertThat(Countries.name("GE", Language.EN)).isEqualTo("Georgia");
        assertThat(Countries.name("GE", Language.LT)).isEqualTo("Gruzija");
        assertThat(Countries.exists("ZZ")).isFalse();
    }

    private OrganisationId register(OrganisationKind kind, String name) {
        return directory.register(OrganisationProfile.of(kind, name, "LT").done());
    }
}
