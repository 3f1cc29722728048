package org.kontor.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Sets XHTML on paper. The same text gives the same bytes, and nothing is fetched from anywhere:
/// pictures come as `data:` addresses.
///
/// The family `sans-serif` is DejaVu Sans, which has Latin, Greek, Cyrillic and Georgian letters.
public final class Pdf {
    private Pdf() {}

    /// The XHTML as a PDF file.
    ///
    /// @throws IllegalArgumentException where the text is no well-formed XHTML
    public static byte[] render(String xhtml) {
        var builder = new PdfRendererBuilder();
        // These are the renderer's own names for the families that CSS knows without naming a font.
        for (String family : new String[] {"SansSerif", "Serif", "DejaVu Sans"}) {
            font(builder, family, "DejaVuSans.ttf", 400, FontStyle.NORMAL);
            font(builder, family, "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL);
            font(builder, family, "DejaVuSans-Oblique.ttf", 400, FontStyle.ITALIC);
        }
        font(builder, "Monospaced", "DejaVuSansMono.ttf", 400, FontStyle.NORMAL);
        builder.useExternalResourceAccessControl(
                (address, kind) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(xhtml, "");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            document.getDocumentInformation().setCreationDate(null);
            document.setDocumentId((long) xhtml.hashCode());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void font(
            PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
        builder.useFont(
                () -> new ByteArrayInputStream(Fonts.bytes(file)), family, weight, style, true);
    }
}
