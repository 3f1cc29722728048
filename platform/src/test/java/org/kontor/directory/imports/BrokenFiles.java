package org.kontor.directory.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.kontor.documents.Workbooks;

/// Tables that must not be taken, each with a part of the message that says why.
final class BrokenFiles {
    private static final String HEADER = "kind,name,country";

    private BrokenFiles() {}

    /// Those that cannot be read as a table of organisations at all.
    static Stream<Broken> unreadable() {
        return Stream.concat(texts(), workbooks());
    }

    private static Stream<Broken> texts() {
        return Stream.of(
                text("nothing", "", "has no content"),
                text("blank lines only", "\n\n , ,\n", "has no content"),
                text("header only", HEADER, "no rows below it"),
                new Broken(
                        "Windows encoding",
                        "t.csv",
                        (HEADER + "\ncluster,Žalgiris,LT")
                                .getBytes(Charset.forName("windows-1257")),
                        "In row 2 there is a letter that is not in the encoding UTF-8"),
                new Broken(
                        "UTF-16",
                        "t.csv",
                        (HEADER + "\ncluster,A,LT").getBytes(StandardCharsets.UTF_16),
                        "encoding UTF-16"),
                text(
                        "formula in CSV",
                        HEADER + "\ncluster,=1+1,LT",
                        "row 2, column B holds a formula"),
                text(
                        "open quote",
                        HEADER + "\ncluster,\"A,LT",
                        "row 2, column B has no closing one"),
                text(
                        "text after quote",
                        HEADER + "\ncluster,\"A\"B,LT",
                        "follows the closing quotation mark"),
                text(
                        "more cells than columns",
                        HEADER + "\ncluster,A,LT,more",
                        "“more” stands under no column name"),
                text("missing column", "kind,name\ncluster,A", "This column is missing: country"),
                text("missing columns", "title\nA", "These columns are missing: name, country"),
                text(
                        "column twice",
                        HEADER + ",Name\ncluster,A,LT,B",
                        "Two columns are called “Name”"),
                text(
                        "unknown column",
                        HEADER + ",nmae\ncluster,A,LT,B",
                        "The column “nmae” is not known"),
                text(
                        "too many columns",
                        HEADER + ",".repeat(300) + "x\ncluster,A,LT",
                        "more than 200 columns"),
                text(
                        "too long a cell",
                        HEADER + "\ncluster," + "a".repeat(40_000) + ",LT",
                        "more than 32,767 characters"),
                text(
                        "too many rows",
                        HEADER + "\n" + "cluster,A,LT\n".repeat(50_001),
                        "more than 50,000 rows"),
                text(
                        "too large",
                        HEADER + "\n" + "cluster,A,LT\n".repeat(1_700_000),
                        "larger than 20 MB"),
                new Broken(
                        "PDF as CSV",
                        "t.csv",
                        "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8),
                        "neither a CSV file nor an XLSX"),
                new Broken("noise as CSV", "t.csv", noise(), "neither a CSV file nor an XLSX"),
                new Broken("workbook as CSV", "t.csv", sound(), "named like a text file"),
                new Broken(
                        "CSV as workbook",
                        "t.xlsx",
                        (HEADER + "\ncluster,A,LT").getBytes(StandardCharsets.UTF_8),
                        "named like a workbook, but it is plain text"));
    }

    private static Stream<Broken> workbooks() {
        return Stream.of(
                xlsx(
                        "old or encrypted workbook",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                        "protected by a password"),
                xlsx("cut off workbook", java.util.Arrays.copyOf(sound(), 900), "damaged"),
                xlsx(
                        "another packed file",
                        Workbooks.packed(Map.of("word/document.xml", "<a/>")),
                        "no workbook in it"),
                xlsx("zip bomb by ratio", Workbooks.bomb(64), "far larger than a table can be"),
                xlsx("zip bomb by size", Workbooks.bomb(210), "far larger than a table can be"),
                xlsx("hidden sheet", Workbooks.hiddenSheet(), "no visible sheet"),
                xlsx("empty sheet", Workbooks.sheetData(""), "has no content"),
                xlsx("broken XML", Workbooks.sheetData("<row r=\"1\"><c"), "damaged"),
                xlsx(
                        "entities that multiply",
                        Workbooks.sheetXml(
                                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"),
                        ""),
                xlsx(
                        "formula in workbook",
                        Workbooks.workbook(
                                sheet -> {
                                    header(sheet);
                                    sheet.formula(1, 1, "1+1");
                                }),
                        "row 2, column B holds a formula"),
                xlsx(
                        "error cell",
                        Workbooks.sheetData(
                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>kind</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c></row>"),
                        "shows an error of the spreadsheet"),
                xlsx(
                        "too many rows in workbook",
                        Workbooks.workbook(
                                sheet -> {
                                    header(sheet);
                                    for (int i = 1; i <= 50_001; i++) {
                                        sheet.value(i, 1, "A" + i);
                                    }
                                }),
                        "more than 50,000 rows"),
                xlsx(
                        "missing column in workbook",
                        Workbooks.rows(
                                new String[] {"kind", "name"}, new String[] {"cluster", "A"}),
                        "This column is missing: country"));
    }

    /// Those whose rows are wrong: the dry run says so, and nothing can be confirmed.
    static Stream<Broken> wrong() {
        return Stream.of(
                text(
                        "unknown id",
                        HEADER + ",id\ncluster,A,LT,0191f0c0-0000-7000-8000-000000000000",
                        "No organisation has the id"),
                text(
                        "row twice",
                        HEADER + ",registration number\ncluster,A,LT,1\ncluster,B,LT,1",
                        "Row 2 is about the same organisation"),
                text(
                        "name twice",
                        HEADER + "\ncluster,A,LT\ncompany,A,LT",
                        "Row 2 is about the same organisation"),
                text("no name", HEADER + "\ncluster,,LT", "needs a name"),
                text("unknown kind", HEADER + "\nclub,A,LT", "“club” is no kind of organisation"),
                text(
                        "unknown country",
                        HEADER + "\ncluster,A,Lithuania",
                        "“Lithuania” is no country code"),
                text("unknown region", HEADER + ",region\ncluster,A,LT,LT9", "“LT9” is no region"),
                text(
                        "region elsewhere",
                        HEADER + ",region\ncluster,A,LT,DE11",
                        "does not lie in the country"),
                text(
                        "unknown sector",
                        HEADER + ",sectors\ncluster,A,LT,99.99",
                        "“99.99” is no code of NACE"),
                text(
                        "unknown ecosystem",
                        HEADER + ",ecosystems\ncluster,A,LT,BANKING",
                        "“BANKING” is no industrial ecosystem"),
                text(
                        "wrong year",
                        HEADER + ",founded\ncluster,A,LT,in 2009",
                        "“in 2009” is no whole number"),
                text(
                        "wrong website",
                        HEADER + ",website\ncluster,A,LT,nowhere",
                        "“nowhere” is no web address"),
                text(
                        "wrong address",
                        HEADER + ",contact name,contact email\ncluster,A,LT,Desk,desk",
                        "“desk” is no e-mail address"),
                text("wrong staff", HEADER + ",staff\ncluster,A,LT,many", "“many” is no number"),
                text(
                        "wrong date",
                        HEADER
                                + ",label,label issuer,label until\ncluster,A,LT,gold,ESCA,31/12/2027",
                        "“31/12/2027” is no date"),
                text(
                        "unknown label",
                        HEADER
                                + ",label,label issuer,label until\ncluster,A,LT,tin,ESCA,2027-12-31",
                        "“tin” is no label"),
                text(
                        "unknown language",
                        HEADER + ",languages\ncluster,A,LT,klingon",
                        "“klingon” is no language code"));
    }

    private static void header(org.dhatim.fastexcel.Worksheet sheet) {
        String[] titles = HEADER.split(",", -1);
        for (int i = 0; i < titles.length; i++) {
            sheet.value(0, i, titles[i]);
        }
    }

    private static byte[] sound() {
        return Workbooks.rows(HEADER.split(","), new String[] {"cluster", "A", "LT"});
    }

    private static byte[] noise() {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = 0;
        return bytes;
    }

    private static Broken text(String what, String content, String said) {
        return new Broken(what, "t.csv", content.getBytes(StandardCharsets.UTF_8), said);
    }

    private static Broken xlsx(String what, byte[] content, String said) {
        return new Broken(what, "t.xlsx", content, said);
    }

    /// One of them.
    record Broken(String what, String name, byte[] content, String said) {
        @Override
        public String toString() {
            return what;
        }
    }
}
