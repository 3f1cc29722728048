package org.kontor.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final String PAGE =
            "<html><head><style>body { font-family: sans-serif } b { font-weight: bold }</style></head><body><p>%s</p><p><b>%s</b></p></body></html>";
    private static final String LETTERS = "Ąžuolas Žąsis · Ελλάδα · Київ · თბილისი · Łódź · Ærø";

    @Test
    void setsTheLettersOfEveryGuest() throws IOException {
        byte[] pdf = Pdf.render(PAGE.formatted(LETTERS, LETTERS));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).strip().lines())
                    .containsExactly(LETTERS, LETTERS);
        }
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        assertThat(Pdf.render(PAGE.formatted("a", "b")))
                .isEqualTo(Pdf.render(PAGE.formatted("a", "b")));
    }

    @Test
    void fetchesNothing() {
        String page =
                "<html><head><link rel=\"stylesheet\" href=\"http://127.0.0.1:1/a.css\"/></head><body><img src=\"file:///etc/hostname\"/><img src=\"http://127.0.0.1:1/a.png\"/>Text</body></html>";
        assertThat(Pdf.render(page)).startsWith('%', 'P', 'D', 'F');
    }
}
