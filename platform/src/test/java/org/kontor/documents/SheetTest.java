package org.kontor.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsAnyOfTheThreeDelimiters(String delimiter) {
        String text =
                "\uFEFFname;country\r\n\"Said \"\"so\"\"\nand on\";LT\r\n\r\n Ąžuolas ;GE"
                        .replace(";", delimiter);
        Sheet sheet = csv(text);
        assertThat(sheet.header()).containsExactly("name", "country");
        assertThat(sheet.rows())
                .extracting(
                        row -> row.number() + " " + row.text("NAME") + " " + row.text("country"))
                .containsExactly("2 Said \"so\"\nand on LT", "5 Ąžuolas GE");
    }

    @Test
    void readsTextsNumbersDatesAndTruthsOfAWorkbook() {
        byte[] file =
                Workbooks.workbook(
                        sheet -> {
                            sheet.value(1, 0, "Contact name");
                            sheet.value(1, 1, "number");
                            sheet.value(1, 2, "day");
                            sheet.value(1, 3, "yes");
                            sheet.value(3, 0, " თბილისი ");
                            sheet.value(3, 1, 0.1 + 0.2);
                            sheet.value(3, 2, LocalDate.of(2017, 9, 21));
                            sheet.style(3, 2).format("yyyy-mm-dd").set();
                            sheet.value(3, 3, true);
                        });
        Sheet.Row row = xlsx(file).rows().getFirst();
        assertThat(
                        List.of(
                                row.number() + "",
                                row.text("contact-name"),
                                row.text("day"),
                                row.text("yes")))
                .containsExactly("4", "თბილისი", "2017-09-21", "true");
        assertThat(row.text("number")).startsWith("0.3");
        assertThat(row.text("missing")).isEmpty();
    }

    @Test
    void whatItWritesItReads() throws IOException {
        List<List<?>> rows =
                List.of(
                        List.of("=1+1", 12, "a,\"b\""),
                        List.of("@cmd", 2.5, "-3"),
                        List.of("+370", 0, "plain"));
        var workbook = new ByteArrayOutputStream();
        SheetWriter.xlsx(workbook, "t", List.of("a", "b", "c"), rows.stream());
        assertThat(xlsx(workbook.toByteArray()).rows())
                .extracting(row -> row.text("a") + "|" + row.text("b") + "|" + row.text("c"))
                .containsExactly("=1+1|12|a,\"b\"", "@cmd|2.5|-3", "+370|0|plain");

        var text = new ByteArrayOutputStream();
        SheetWriter.csv(text, List.of("a", "b", "c"), rows.stream());
        assertThat(text.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFa,b,c\r\n\"'=1+1\",12,\"a,\"\"b\"\"\"\r\n\"'@cmd\",2.5,\"'-3\"\r\n\"'+370\",0,plain\r\n");
    }

    @Test
    void writesManyRowsWithoutHoldingThem() throws IOException {
        var out = new ByteArrayOutputStream();
        SheetWriter.xlsx(
                out,
                "t",
                List.of("n"),
                Stream.iterate(1, n -> n + 1).limit(SheetReader.MOST_ROWS).map(List::of));
        assertThat(xlsx(out.toByteArray()).rows()).hasSize(SheetReader.MOST_ROWS);
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        assertThatThrownBy(() -> csv("a,b\n1,2").require("a", "c", "d"))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        said -> {
                            assertThat(said.key()).isEqualTo("documents.sheet.missing-columns");
                            assertThat(said.arguments()).containsExactly(2, "c, d", "a, b");
                        });
    }

    private static Sheet csv(String text) {
        return SheetReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "t.csv");
    }

    private static Sheet xlsx(byte[] bytes) {
        return SheetReader.read(new ByteArrayInputStream(bytes), "t.xlsx");
    }
}
