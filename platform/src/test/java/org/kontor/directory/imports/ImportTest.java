package org.kontor.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.Sample;
import org.kontor.directory.imports.RowFate.Kind;
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
    void takesItsOwnTemplate() {
        assertThat(Column.titles()).hasSameSizeAs(Column.examples()).doesNotHaveDuplicates();
        assertThat(List.of(Column.values()))
                .filteredOn(column -> column != Column.ID)
                .noneMatch(column -> column.field().isEmpty());
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
