package org.kontor.matchmaking.wishfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.KontorTest;
import org.kontor.documents.SheetWriter;

@KontorTest
class BrokenWishFilesTest extends WishFileFixture {

    static Stream<Arguments> broken() {
        byte[] good = bytes("organisation,wishes to meet\nA,B\n");
        return Stream.of(
                file("empty", "w.csv", new byte[0], "no content"),
                file(
                        "picture",
                        "w.csv",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3},
                        "w.csv"),
                file(
                        "wrong encoding",
                        "w.csv",
                        "organisation,wishes to meet\nŠviesa,Žiburys\n"
                                .getBytes(Charset.forName("windows-1257")),
                        "UTF-8"),
                file(
                        "UTF-16",
                        "w.csv",
                        "\uFEFForganisation,wishes to meet\nA,B\n"
                                .getBytes(StandardCharsets.UTF_16LE),
                        "UTF-16"),
                file("missing column", "w.csv", bytes("organisation\nA\n"), "wishes to meet"),
                file(
                        "unknown column",
                        "w.csv",
                        bytes("organisation,wishes to meet,colour\nA,B,red\n"),
                        "colour"),
                file(
                        "one column twice",
                        "w.csv",
                        bytes("organisation,wishes to meet,partner\nA,B,C\n"),
                        "partner"),
                file(
                        "open quote",
                        "w.csv",
                        bytes("organisation,wishes to meet\n\"A,B\n"),
                        "quotation mark"),
                file(
                        "row too long",
                        "w.csv",
                        bytes("organisation,wishes to meet\nA,B,C\n"),
                        "more cells than the header"),
                file("text named workbook", "w.xlsx", good, "plain text"),
                file("workbook named text", "w.csv", workbook(), "packed like a workbook"),
                file(
                        "too many rows",
                        "w.csv",
                        bytes("organisation,wishes to meet\n" + "A,B\n".repeat(50_001)),
                        "50,000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aBrokenFileIsRefusedWithTheReasonAndTheOneBeforeStillWaits(
            String name, String fileName, byte[] content, String reason) throws Exception {
        upload("organisation,wishes to meet\n%s,B\n".formatted(known));
        Optional<WishFile> before = files.waiting(event);

        upload(fileName, content)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(reason)));

        assertThat(files.waiting(event)).isEqualTo(before).isPresent();
    }

    private static Arguments file(String name, String fileName, byte[] content, String reason) {
        return Arguments.of(name, fileName, content, reason);
    }

    private static byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try {
            SheetWriter.xlsx(
                    out, "Wishes", List.of("organisation", "wishes to meet"), Stream.empty());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
