package org.kontor.directory.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.kontor.KontorTest;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.Codes;
import org.kontor.directory.Directory;
import org.kontor.directory.Sample;
import org.kontor.directory.imports.RowFate.Kind;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@KontorTest
class CodeImportTest {
    @Autowired CodeImports imports;
    @Autowired CodeListQueries lists;
    @Autowired ChangingCodes changing;
    @Autowired Codes codes;
    @Autowired Directory directory;
    @Autowired MockMvc browser;
    @Autowired JdbcClient database;

    @Test
    void tellsEveryRowsFateThenWritesAllOfThem() throws Exception {
        CodeListCard nuts = list("nuts", "2021");
        CodeImports.Upload upload =
                upload(
                        nuts,
                        """
                        code;parent;label en;label lt
                        UA;;Ukraine;Ukraina
                        UA1;UA;Western Ukraine;Vakarų Ukraina
                        LT;;Lithuania;Lietuva
                        LT011;LT01;;
                        """);
        CodePlan plan = imports.plan(nuts, upload);
        assertThat(plan.rows())
                .extracting(CodeFate::row, CodeFate::kind)
                .containsExactly(
                        tuple(2, Kind.NEW),
                        tuple(3, Kind.NEW),
                        tuple(4, Kind.UPDATE),
                        tuple(5, Kind.UNCHANGED));
        assertThat(codes.label(Code.nuts("UA"))).isEmpty();

        assertThat(imports.confirm(nuts, imports.find(nuts, upload.id()).orElseThrow())).isTrue();
        assertThat(codes.label(Code.nuts("UA1")))
                .contains(Translated.of("Western Ukraine", "Vakarų Ukraina"));
        assertThat(codes.label(Code.nuts("LT"))).contains(Translated.of("Lithuania", "Lietuva"));
        assertThat(codes.top(CodeList.NUTS).sequencedKeySet().reversed().getFirst().code())
                .isEqualTo("UK");
        assertThat(imports.find(nuts, upload.id())).isEmpty();
        assertThat(database.sql("select count(*) from files.file").query(Long.class).single())
                .isZero();
    }

    @Test
    void aWrongRowKeepsAllFromBeingWritten() throws Exception {
        CodeListCard labels = list("label", "2012");
        CodeImports.Upload upload =
                upload(
                        labels,
                        """
                        code,parent,label en
                        PLATINUM,,Platinum label
                        platinum,,Platinum again
                        TIN,GOLD,Tin label
                        COPPER,,
                        GOLD,BRONZE,Gold
                        """);
        CodePlan plan = imports.plan(labels, upload);
        assertThat(plan.rows())
                .extracting(
                        CodeFate::kind,
                        row -> row.messages().stream().map(message -> message.key()).toList())
                .containsExactly(
                        tuple(Kind.NEW, List.of()),
                        error("directory.error.codes.twice"),
                        error("directory.error.codes.shape.label"),
                        error("directory.error.codes.no-label"),
                        error("directory.error.codes.moved"));
        assertThat(imports.confirm(labels, imports.find(labels, upload.id()).orElseThrow()))
                .isFalse();
        assertThat(codes.top(CodeList.LABEL)).hasSize(3);
    }

    @Test
    void anOldDryRunWritesNothing() throws Exception {
        CodeListCard labels = list("label", "2012");
        CodeImports.Upload upload = upload(labels, "code,label en\nPEWTER,Pewter label\n");
        imports.plan(labels, upload);
        CodeImports.Upload seen = imports.find(labels, upload.id()).orElseThrow();
        changing.retire(labels, lists.entry(labels, "GOLD").orElseThrow());
        assertThat(imports.confirm(labels, seen)).isFalse();
        assertThat(lists.entry(labels, "PEWTER")).isEmpty();
        imports.discard(seen);
        changing.reinstate(labels, lists.entry(labels, "GOLD").orElseThrow());
    }

    @Test
    void aListOfEcosystemsHoldsWhatTheSearchCanTellApart() throws Exception {
        var table = new StringBuilder("code,label en\n");
        for (int n = list("ecosystem", "2021").codes(); n < 31; n++) {
            table.append("FILL_%d,Fill %d\n".formatted(n, n));
        }
        CodeListCard ecosystems = list("ecosystem", "2021");
        CodeImports.Upload fits = upload(ecosystems, table.toString());
        assertThat(
                        imports.plan(ecosystems, upload(ecosystems, table + "MORE,More\n"))
                                .rows()
                                .getLast())
                .extracting(CodeFate::kind, row -> row.messages().getFirst().key())
                .containsExactly(Kind.ERROR, "directory.error.codes.full");
        assertThat(imports.confirm(ecosystems, imports.find(ecosystems, fits.id()).orElseThrow()))
                .isTrue();
        var last = directory.register(Sample.complete("Thirty-first", "LT", "FILL_30").done());
        directory.register(Sample.complete("Thirtieth", "LT", "FILL_29").done());
        browser.perform(get("/en/directory?ecosystem=FILL_30"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/directory/" + last)))
                .andExpect(content().string(not(containsString("Thirtieth"))));
    }

    private static Tuple error(String key) {
        return tuple(Kind.ERROR, List.of(key));
    }

    private CodeListCard list(String name, String version) {
        return lists.find(name, version).orElseThrow();
    }

    private CodeImports.Upload upload(CodeListCard list, String table) throws Exception {
        UUID id =
                imports.upload(
                        list,
                        new MockMultipartFile("file", table.getBytes(StandardCharsets.UTF_8)),
                        "codes.csv",
                        PersonId.next());
        return imports.find(list, id).orElseThrow();
    }
}
