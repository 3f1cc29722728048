package org.kontor.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.documents.SheetWriter.Tab;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A table that the reader takes away as a file, row by row as it is read. The name is given
/// without its ending.
public final class SheetDownload {
    private SheetDownload() {}

    /// A workbook with one sheet.
    public static void xlsx(
            HttpServletResponse response,
            String name,
            String sheet,
            List<String> header,
            Stream<List<?>> rows)
            throws IOException {
        xlsx(response, name, List.of(new Tab(sheet, header, rows)));
    }

    /// A workbook with several sheets.
    public static void xlsx(HttpServletResponse response, String name, List<Tab> tabs)
            throws IOException {
        SheetWriter.xlsx(begin(response, SheetWriter.XLSX, name + ".xlsx"), tabs);
    }

    /// Text with commas.
    public static void csv(
            HttpServletResponse response, String name, List<String> header, Stream<List<?>> rows)
            throws IOException {
        SheetWriter.csv(begin(response, SheetWriter.CSV, name + ".csv"), header, rows);
    }

    private static OutputStream begin(HttpServletResponse response, String type, String file)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        return response.getOutputStream();
    }
}
