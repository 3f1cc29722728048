package org.kontor.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads the first visible sheet of a workbook, row by row.
final class XlsxTable {
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE_FORMAT = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private XlsxTable() {}

    static Sheet read(byte[] bytes) {
        PackedFile.check(bytes);
        try (var workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            var sheet =
                    workbook.getSheets()
                            .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst()
                            .orElseThrow(() -> new UnreadableSheet("no-sheet"));
            var rows = new TableRows();
            try (Stream<Row> all = sheet.openStream()) {
                all.forEach(row -> rows.add(row.getRowNum(), texts(row)));
            }
            return rows.sheet();
        } catch (UnreadableSheet said) {
            throw said;
        } catch (IOException | RuntimeException failure) {
            throw new UnreadableSheet("broken-workbook");
        }
    }

    private static List<String> texts(Row row) {
        if (row.getCellCount() > SheetReader.MOST_COLUMNS) {
            throw new UnreadableSheet(
                    "too-many-columns", row.getRowNum(), SheetReader.MOST_COLUMNS);
        }
        var texts = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            int column = i;
            texts.add(
                    row.getOptionalCell(i)
                            .map(cell -> text(cell, row.getRowNum(), column))
                            .orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell, int row, int column) {
        return switch (cell.getType()) {
            case FORMULA -> throw new UnreadableSheet("formula", row, TableRows.columnName(column));
            case ERROR ->
                    throw new UnreadableSheet("error-cell", row, TableRows.columnName(column));
            case NUMBER -> isDate(cell) ? date(cell) : number(cell.asNumber());
            case BOOLEAN -> cell.asBoolean().toString();
            case STRING -> cell.asString().strip();
            case EMPTY -> "";
        };
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DATE_FORMAT.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }

    private static String date(Cell cell) {
        String moment = cell.asDate().toString();
        return moment.endsWith("T00:00") ? moment.substring(0, 10) : moment;
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
