package org.kontor.timetable.formats;

import java.util.ArrayList;
import java.util.List;

/// A value in MiniZinc data: a number, or a list of values, with the line where it begins. Arrays,
/// sets and the rows of a table are all lists.
sealed interface DznValue {

    int line();

    record Numeral(int line, int value) implements DznValue {}

    record Sequence(int line, List<DznValue> values) implements DznValue {}

    static DznValue read(DznScanner scanner) throws BadInput {
        int line = scanner.line();
        if (scanner.take("[")) {
            return scanner.take("|") ? rows(line, scanner) : new Sequence(line, list(scanner, "]"));
        }
        if (scanner.take("{")) {
            return new Sequence(line, list(scanner, "}"));
        }
        int first = scanner.number();
        if (!scanner.take("..")) {
            return new Numeral(line, first);
        }
        int last = scanner.number();
        scanner.spread(line, first, last);
        List<DznValue> range = new ArrayList<>();
        for (int value = first; value <= last; value++) {
            range.add(new Numeral(line, value));
        }
        return new Sequence(line, range);
    }

    private static List<DznValue> list(DznScanner scanner, String end) throws BadInput {
        List<DznValue> values = new ArrayList<>();
        while (!scanner.take(end)) {
            values.add(item(scanner));
            if (!scanner.take(",")) {
                scanner.expect(end);
                break;
            }
        }
        return values;
    }

    /// A number or a set: what may stand inside a list.
    private static DznValue item(DznScanner scanner) throws BadInput {
        if (scanner.token().equals("[")) {
            throw scanner.problem("an array may not stand inside an array");
        }
        if (scanner.token().equals("{")) {
            int line = scanner.line();
            scanner.expect("{");
            return new Sequence(line, numbers(scanner));
        }
        return read(scanner);
    }

    private static List<DznValue> numbers(DznScanner scanner) throws BadInput {
        List<DznValue> values = new ArrayList<>();
        while (!scanner.take("}")) {
            if (scanner.token().equals("{") || scanner.token().equals("[")) {
                throw scanner.problem("a set may hold numbers only");
            }
            values.add(read(scanner));
            if (!scanner.take(",")) {
                scanner.expect("}");
                break;
            }
        }
        return values;
    }

    private static Sequence rows(int line, DznScanner scanner) throws BadInput {
        List<DznValue> rows = new ArrayList<>();
        while (!scanner.take("]")) {
            int start = scanner.line();
            List<DznValue> row = new ArrayList<>();
            while (!scanner.take("|")) {
                row.add(new Numeral(scanner.line(), scanner.number()));
                if (!scanner.take(",")) {
                    scanner.expect("|");
                    break;
                }
            }
            rows.add(new Sequence(start, row));
        }
        return new Sequence(line, rows);
    }
}
