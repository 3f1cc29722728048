package org.kontor.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a table row by row; cells are texts, numbers, dates, booleans, or the empty text.
///
/// No cell can become a formula: in XLSX texts stay texts, in CSV a text that a spreadsheet would
/// take for a formula gets an apostrophe in front.
public final class SheetWriter {
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv;charset=UTF-8";
    private static final int FLUSHED_ROWS = 500;

    private SheetWriter() {}

    /// One sheet of a workbook.
    public record Tab(String name, List<String> header, Stream<List<?>> rows) {}

    /// A workbook with one sheet, its header bold and standing still.
    public static void xlsx(
            OutputStream out, String sheetName, List<String> header, Stream<List<?>> rows)
            throws IOException {
        xlsx(out, List.of(new Tab(sheetName, header, rows)));
    }

    /// A workbook with several sheets, their headers bold and standing still.
    public static void xlsx(OutputStream out, List<Tab> tabs) throws IOException {
        try (var workbook = new Workbook(out, "Kontor", "1.0")) {
            for (Tab tab : tabs) {
                write(workbook.newWorksheet(tab.name), tab);
            }
        }
    }

    private static void write(Worksheet sheet, Tab tab) throws IOException {
        for (int i = 0; i < tab.header.size(); i++) {
            sheet.value(0, i, tab.header.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        int number = 1;
        for (List<?> row : (Iterable<List<?>>) tab.rows::iterator) {
            for (int i = 0; i < row.size(); i++) {
                put(sheet, number, i, row.get(i));
            }
            if (++number % FLUSHED_ROWS == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /// UTF-8 with a byte order mark, so that spreadsheets read its letters right.
    public static void csv(OutputStream out, List<String> header, Stream<List<?>> rows)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        line(writer, header);
        for (List<?> row : (Iterable<List<?>>) rows::iterator) {
            line(writer, row);
        }
        writer.flush();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> {
                String text = value.toString();
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
        }
    }

    private static void line(Writer writer, List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            Object cell = cells.get(i);
            writer.write(cell instanceof Number ? cell.toString() : quoted(cell.toString()));
        }
        writer.write("\r\n");
    }

    private static String quoted(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean needed = safe.chars().anyMatch(each -> ",;\"\r\n\t".indexOf(each) >= 0);
        return needed || !safe.equals(text) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
