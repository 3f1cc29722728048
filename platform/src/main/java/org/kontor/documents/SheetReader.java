package org.kontor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Reads a table that somebody uploaded, CSV or XLSX by what it is and not by what it is called.
public final class SheetReader {
    public static final int MOST_ROWS = 50_000;
    public static final int MOST_BYTES = 20 * 1024 * 1024;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 32_767;

    private SheetReader() {}

    /// The first sheet, its first row with content as the header. Numbers come as plain decimals
    /// with a point, dates as ISO 8601.
    ///
    /// @throws UnreadableSheet where it is no table that can be taken: the message says why
    public static Sheet read(InputStream content, String fileName) {
        byte[] bytes;
        try (content) {
            bytes = content.readNBytes(MOST_BYTES + 1);
        } catch (IOException failure) {
            throw new UnreadableSheet("broken-upload", fileName);
        }
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableSheet("too-large", MOST_BYTES / 1024 / 1024);
        }
        if (bytes.length == 0) {
            throw new UnreadableSheet("empty");
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        FileShape shape = FileShape.of(bytes);
        return switch (shape) {
            case ZIP -> {
                if (isNamedAsText(name)) {
                    throw new UnreadableSheet("workbook-named-text", fileName);
                }
                yield XlsxTable.read(bytes);
            }
            case OLE -> throw new UnreadableSheet("old-or-encrypted");
            case UTF_16 -> throw new UnreadableSheet("utf-16");
            case BINARY -> throw new UnreadableSheet("not-a-table", fileName);
            case TEXT -> {
                if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
                    throw new UnreadableSheet("text-named-workbook", fileName);
                }
                yield CsvTable.read(bytes);
            }
        };
    }

    private static boolean isNamedAsText(String name) {
        return name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv");
    }
}
