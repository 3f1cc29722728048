package org.kontor.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values as RFC 4180 describes them, with comma, semicolon or tab.
final class CsvTable {
    private final String text;
    private final char delimiter;
    private final TableRows rows = new TableRows();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int at;

    private CsvTable(String text) {
        this.text = text;
        this.delimiter = delimiter(text);
    }

    static Sheet read(byte[] bytes) {
        var table = new CsvTable(decode(bytes));
        table.readAll();
        return table.rows.sheet();
    }

    private void readAll() {
        while (at < text.length()) {
            int number = line;
            readRow(number);
            rows.add(number, cells);
            cells = new ArrayList<>();
        }
    }

    private void readRow(int number) {
        while (true) {
            String cell = at < text.length() && text.charAt(at) == '"' ? quoted(number) : plain();
            if (cell.startsWith("=")) {
                throw new UnreadableSheet("formula", number, TableRows.columnName(cells.size()));
            }
            cells.add(cell.strip());
            if (at >= text.length()) {
                return;
            }
            char end = text.charAt(at++);
            if (end == delimiter) {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            return;
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted(int number) {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '"') {
                line += next == '\n' ? 1 : 0;
                cell.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else if (at < text.length() && !ends(text.charAt(at))) {
                throw new UnreadableSheet(
                        "text-after-quote", number, TableRows.columnName(cells.size()));
            } else {
                return cell.toString();
            }
        }
        throw new UnreadableSheet("open-quote", number, TableRows.columnName(cells.size()));
    }

    private boolean ends(char next) {
        return next == delimiter || next == '\n' || next == '\r';
    }

    private static String decode(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        var source = ByteBuffer.wrap(bytes);
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(source, text, true).isError()) {
            throw new UnreadableSheet("not-utf-8", lineOf(bytes, source.position()));
        }
        String decoded = text.flip().toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /// The one of the three that the first line has most of, outside quotes.
    private static char delimiter(String text) {
        int[] found = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char next = text.charAt(i);
            quoted ^= next == '"';
            int which = ",;\t".indexOf(next);
            if (!quoted && which >= 0) {
                found[which]++;
            }
        }
        if (found[1] > found[0] && found[1] >= found[2]) {
            return ';';
        }
        return found[2] > found[0] ? '\t' : ',';
    }
}
