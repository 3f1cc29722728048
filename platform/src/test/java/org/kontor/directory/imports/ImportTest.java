package org.kontor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.CompanySize;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.Sample;
import org.kontor.directory.imports.RowFate.Kind;
import org.kontor.documents.SheetWriter;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

@KontorTest
class ImportTest {
    @Autowired Imports imports;
    @Autowired Directory directory;
    @Autowired JdbcClient database;

    @Test
    void tellsEveryRowsFateThenWritesAllOfThem() throws Exception {
        OrganisationId known =
                directory.register(
                        Sample.complete("Known Cluster", "LV", "HEALTH")
                                .registrationNumber("7")
                                .done());
        directory.register(Sample.complete("Same Cluster", "LV", "HEALTH").done());
        Imports.Upload upload =
                upload(
                        """
                        kind;name;country;registration number;keywords
                        cluster;Renamed Cluster;LV;7;sensors, optics
                        cluster;Same Cluster;lv;;
                        company;Brand New;lv;8;
                        """);

        ImportPlan plan = imports.plan(upload);
        assertThat(plan.rows()).extracting(RowFate::row).containsExactly(2, 3, 4);
        assertThat(plan.rows())
                .extracting(RowFate::kind)
                .containsExactly(Kind.UPDATE, Kind.UNCHANGED, Kind.NEW);
        assertThat(directory.byName("LV", "Brand New")).isEmpty();

        assertThat(imports.confirm(imports.find(upload.id()).orElseThrow())).isTrue();
        assertThat(directory.find(known)).map(OrganisationCard::name).contains("Renamed Cluster");
        assertThat(directory.byRegistrationNumber("LV", "8"))
                .extracting(OrganisationCard::name)
                .containsExactly("Brand New");
        assertThat(imports.find(upload.id())).isEmpty();
        assertThat(database.sql("select count(*) from files.file").query(Long.class).single())
                .isZero();
    }

    @Test
    void anOldDryRunWritesNothing() throws Exception {
        Imports.Upload upload = upload("kind,name,country\nnetwork,Late Network,EE\n");
        imports.plan(upload);
        Imports.Upload seen = imports.find(upload.id()).orElseThrow();
        directory.register(Sample.complete("Meanwhile", "EE", "HEALTH").done());

        assertThat(imports.confirm(seen)).isFalse();
        assertThat(directory.byName("EE", "Late Network")).isEmpty();
        imports.plan(seen);
        assertThat(imports.confirm(imports.find(upload.id()).orElseThrow())).isTrue();
        assertThat(directory.byName("EE", "Late Network"))
                .extracting(OrganisationCard::name)
                .containsExactly("Late Network");
    }

    @Test
    void kindsAndSizesAreSaidInEnglishAndLithuanian() throws Exception {
        OrganisationId known =
                directory.register(
                        OrganisationProfile.of(OrganisationKind.RESEARCH, "Known Institute", "LV")
                                .done());
        Imports.Upload upload =
                upload(
                        """
                        name;country;kind;size
                        A;LV;;
                        B;LV;Įmonė;maža
                        C;LV;vidutinė įmonė;
                        D;LV;Large enterprise;
                        E;LV;mokslo įstaiga;
                        F;LV;PUBLIC_BODY;
                        G;LV;medium-sized company;medium
                        Known Institute;LV;;
                        """);
        assertThat(imports.plan(upload).rows())
                .extracting(RowFate::kind, row -> row.profile().kind(), row -> row.profile().size())
                .containsExactly(
                        tuple(Kind.NEW, OrganisationKind.CLUSTER, Optional.empty()),
                        tuple(Kind.NEW, OrganisationKind.COMPANY, Optional.of(CompanySize.SMALL)),
                        tuple(Kind.NEW, OrganisationKind.COMPANY, Optional.of(CompanySize.MEDIUM)),
                        tuple(Kind.NEW, OrganisationKind.COMPANY, Optional.of(CompanySize.LARGE)),
                        tuple(Kind.NEW, OrganisationKind.RESEARCH, Optional.empty()),
                        tuple(Kind.NEW, OrganisationKind.PUBLIC_BODY, Optional.empty()),
                        tuple(Kind.NEW, OrganisationKind.COMPANY, Optional.of(CompanySize.MEDIUM)),
                        tuple(Kind.UNCHANGED, OrganisationKind.RESEARCH, Optional.empty()));
        assertThat(directory.find(known))
                .map(OrganisationCard::kind)
                .contains(OrganisationKind.RESEARCH);
        imports.discard(upload);
    }

    @Test
    void aSizeThatDoesNotFitItsKindIsAnErrorAtItsRow() throws Exception {
        Imports.Upload upload =
                upload(
                        """
                        name,country,kind,size
                        A,LV,cluster,small
                        B,LV,small company,large
                        C,LV,company,huge
                        D,LV,klubas,
                        E,LV,,maža
                        """);
        assertThat(imports.plan(upload).rows())
                .extracting(
                        RowFate::kind,
                        row -> row.messages().stream().map(message -> message.key()).toList())
                .containsExactly(
                        tuple(Kind.ERROR, List.of("directory.error.size-of-no-company")),
                        tuple(Kind.ERROR, List.of("directory.error.two-sizes")),
                        tuple(Kind.ERROR, List.of("directory.error.size")),
                        tuple(Kind.ERROR, List.of("directory.error.kind")),
                        tuple(Kind.ERROR, List.of("directory.error.size-of-no-company")));
        imports.discard(upload);
    }

    @Test
    void takesItsOwnTemplate() throws Exception {
        var template = new ByteArrayOutputStream();
        SheetWriter.csv(template, Column.titles(), Column.examples().stream());
        Imports.Upload upload = upload(template.toString(StandardCharsets.UTF_8));
        assertThat(imports.plan(upload).rows())
                .extracting(
                        RowFate::kind,
                        row -> row.profile().name(),
                        row -> row.profile().kind(),
                        row -> row.profile().size())
                .containsExactly(
                        tuple(
                                Kind.NEW,
                                "Example Cluster",
                                OrganisationKind.CLUSTER,
                                Optional.empty()),
                        tuple(
                                Kind.NEW,
                                "Example Company",
                                OrganisationKind.COMPANY,
                                Optional.of(CompanySize.SMALL)));
        imports.discard(upload);
    }

    private Imports.Upload upload(String table) throws Exception {
        UUID id =
                imports.upload(
                        new MockMultipartFile("file", table.getBytes(StandardCharsets.UTF_8)),
                        "t.csv",
                        PersonId.next());
        return imports.find(id).orElseThrow();
    }
}
