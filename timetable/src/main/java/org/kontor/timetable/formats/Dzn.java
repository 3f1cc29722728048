package org.kontor.timetable.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Place;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Times;

/// Reads instances of the published meeting scheduling problem from MiniZinc data: Bofill, Coll,
/// Garcia, Giráldez-Cru, Pesant, Suy, Villaret, "Constraint Solving Approaches to the
/// Business-to-Business Meeting Scheduling Problem", Journal of Artificial Intelligence Research.
///
/// Slots, tables, participants and meetings get their numbers, from 1, as ids.
public final class Dzn {

    private static final Set<String> NAMES =
            Set.of(
                    "nBusiness",
                    "nMeetings",
                    "nTables",
                    "nTotalSlots",
                    "nMorningSlots",
                    "requested",
                    "meetingsxBusiness",
                    "nMeetingsBusiness",
                    "forbidden",
                    "fixed",
                    "precedences");

    private final Map<String, DznValue> values = new HashMap<>();
    private final int lastLine;

    private Dzn(String text) throws BadInput {
        DznScanner scanner = new DznScanner(text);
        while (!scanner.atEnd()) {
            int line = scanner.line();
            String name = scanner.word();
            if (!NAMES.contains(name)) {
                throw new BadInput(line, "the name " + name + " is not one of this problem's");
            }
            scanner.expect("=");
            if (values.put(name, DznValue.read(scanner)) != null) {
                throw new BadInput(line, name + " is given twice");
            }
            if (!scanner.atEnd()) {
                scanner.expect(";");
            }
        }
        lastLine = scanner.line();
    }

    /// Reads a file.
    ///
    /// @param fairness how much the breaks of two participants may differ, at least 0
    /// @throws BadInput if the file is no such instance
    public static Problem read(Path file, int fairness) throws IOException {
        return parse(TextFile.read(file), fairness);
    }

    /// Reads the contents of a file.
    ///
    /// @param fairness how much the breaks of two participants may differ, at least 0
    /// @throws BadInput if the text is no such instance
    public static Problem parse(String text, int fairness) throws BadInput {
        return new Dzn(text).problem(fairness);
    }

    private Problem problem(int fairness) throws BadInput {
        int people = number("nBusiness", 100_000);
        int count = number("nMeetings", 1_000_000);
        int tables = number("nTables", 100_000);
        int slots = number("nTotalSlots", 64);
        int morning = number("nMorningSlots", slots);
        List<DznValue> requested = sequence("requested", count);
        List<DznValue> forbidden = optional("forbidden", people);
        List<DznValue> fixed = optional("fixed", count);
        List<DznValue> precedences = optional("precedences", count);
        List<Meeting> meetings = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            List<Integer> row = numbers(requested.get(m), "requested");
            int line = requested.get(m).line();
            if (row.size() != 3) {
                throw new BadInput(
                        line, "a row of requested has " + row.size() + " numbers, not 3");
            }
            int one = within(line, "participant", row.get(0), 1, people);
            int other = within(line, "participant", row.get(1), 1, people);
            if (one == other) {
                throw new BadInput(line, "participant " + one + " cannot meet itself");
            }
            int session = within(line, "session", row.get(2), 1, 3);
            Optional<String> pin = Optional.empty();
            if (!fixed.isEmpty()) {
                int slot = single(fixed.get(m), "fixed", slots);
                pin = slot == 0 ? Optional.empty() : Optional.of(Integer.toString(slot));
            }
            String id = Integer.toString(m + 1);
            Set<String> after = Set.of();
            if (!precedences.isEmpty()) {
                after = ids(precedences.get(m), "precedences", 1, count);
                if (after.contains(id)) {
                    throw new BadInput(
                            precedences.get(m).line(), "meeting " + id + " cannot precede itself");
                }
            }
            meetings.add(
                    new Meeting(
                            id,
                            List.of(side(one), side(other)),
                            Priority.MANDATORY,
                            1,
                            Place.ANYWHERE,
                            new Times(allowed(session, morning, slots), pin, after)));
        }
        List<Delegate> delegates = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            Set<String> away = new HashSet<>();
            if (!forbidden.isEmpty()) {
                away.addAll(ids(forbidden.get(p), "forbidden", 0, slots));
                away.remove("0");
            }
            delegates.add(new Delegate(Integer.toString(p + 1), away));
        }
        return new Problem(
                IntStream.rangeClosed(1, slots)
                        .mapToObj(s -> new Slot(Integer.toString(s), 1, 1))
                        .toList(),
                IntStream.rangeClosed(1, tables)
                        .mapToObj(t -> new Table(Integer.toString(t)))
                        .toList(),
                List.of(),
                delegates,
                meetings,
                Goals.benchmark(fairness));
    }

    private static Side side(int participant) {
        String id = Integer.toString(participant);
        return Side.anyOf(id, id);
    }

    private static Optional<Set<String>> allowed(int session, int morning, int slots) {
        if (session == 3) {
            return Optional.empty();
        }
        int first = session == 1 ? 1 : morning + 1;
        int last = session == 1 ? morning : slots;
        return Optional.of(
                Set.copyOf(
                        IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList()));
    }

    private DznValue value(String name) throws BadInput {
        DznValue value = values.get(name);
        if (value == null) {
            throw new BadInput(lastLine, name + " is missing");
        }
        return value;
    }

    private int number(String name, int most) throws BadInput {
        return single(value(name), name, most);
    }

    private static int single(DznValue value, String name, int most) throws BadInput {
        if (value instanceof DznValue.Numeral number) {
            return within(number.line(), name, number.value(), 0, most);
        }
        throw new BadInput(value.line(), name + " must be a number");
    }

    private List<DznValue> sequence(String name, int length) throws BadInput {
        if (value(name) instanceof DznValue.Sequence sequence) {
            if (sequence.values().size() != length) {
                throw new BadInput(
                        sequence.line(),
                        "%s has %d entries, not %d"
                                .formatted(name, sequence.values().size(), length));
            }
            return sequence.values();
        }
        throw new BadInput(value(name).line(), name + " must be an array");
    }

    private List<DznValue> optional(String name, int length) throws BadInput {
        return values.containsKey(name) ? sequence(name, length) : List.of();
    }

    private static List<Integer> numbers(DznValue value, String name) throws BadInput {
        List<Integer> numbers = new ArrayList<>();
        switch (value) {
            case DznValue.Numeral number ->
                    throw new BadInput(number.line(), name + " must hold sets or rows");
            case DznValue.Sequence sequence -> {
                for (DznValue item : sequence.values()) {
                    switch (item) {
                        case DznValue.Numeral number -> numbers.add(number.value());
                        case DznValue.Sequence range -> numbers.addAll(numbers(range, name));
                    }
                }
            }
        }
        return numbers;
    }

    private static Set<String> ids(DznValue value, String name, int least, int most)
            throws BadInput {
        Set<String> ids = new HashSet<>();
        for (int number : numbers(value, name)) {
            ids.add(Integer.toString(within(value.line(), name, number, least, most)));
        }
        return ids;
    }

    private static int within(int line, String name, int number, int least, int most)
            throws BadInput {
        if (number < least || number > most) {
            throw new BadInput(
                    line, "%s %d is not between %d and %d".formatted(name, number, least, most));
        }
        return number;
    }
}
