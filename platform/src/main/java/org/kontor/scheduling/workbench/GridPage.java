package org.kontor.scheduling.workbench;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.events.MeetingTable;
import org.kontor.events.Slot;
import org.kontor.events.TableId;
import org.kontor.scheduling.plan.Placed;

/// The grid of slots and tables.
///
/// @param rows the slots in order of time
/// @param panel the meeting that is open beside the grid
public record GridPage(
        Workbench bench,
        List<MeetingTable> tables,
        List<Row> rows,
        GridFilter filter,
        Optional<MeetingPanel> panel) {

    /// A slot, with what is held in it.
    ///
    /// @param atTables the meeting at each table, in the order of the tables
    /// @param load how full the slot is, from 0 for empty to 4
    public record Row(
            Slot slot,
            LocalDate day,
            boolean beginsDay,
            int held,
            int load,
            List<Optional<Placed>> atTables,
            List<Placed> online) {}

    private static final int FULL = 4;

    static GridPage of(
            Workbench bench,
            List<Slot> slots,
            List<MeetingTable> tables,
            List<Placed> placed,
            GridFilter filter,
            Optional<MeetingPanel> panel) {
        Map<Integer, List<Placed>> bySlot =
                placed.stream().collect(Collectors.groupingBy(meeting -> meeting.slot().number()));
        // The grid may have changed since the version was built: its own slots come first.
        var rows = new TreeMap<Integer, Slot>();
        slots.forEach(slot -> rows.put(slot.number(), slot));
        placed.forEach(meeting -> rows.put(meeting.slot().number(), meeting.slot()));
        LocalDate[] last = {LocalDate.MIN};
        return new GridPage(
                bench,
                tables,
                rows.values().stream()
                        .sorted(Comparator.comparing(Slot::startsAt))
                        .map(
                                slot -> {
                                    LocalDate day =
                                            slot.startsAt()
                                                    .atZone(bench.event().zone())
                                                    .toLocalDate();
                                    boolean begins = !day.equals(last[0]);
                                    last[0] = day;
                                    return row(
                                            slot,
                                            day,
                                            begins,
                                            tables,
                                            bySlot.getOrDefault(slot.number(), List.of()));
                                })
                        .toList(),
                filter,
                panel);
    }

    private static Row row(
            Slot slot,
            LocalDate day,
            boolean begins,
            List<MeetingTable> tables,
            List<Placed> placed) {
        Map<TableId, Placed> byTable =
                placed.stream()
                        .filter(meeting -> meeting.table().isPresent())
                        .collect(
                                Collectors.toMap(
                                        meeting -> meeting.table().orElseThrow().id(),
                                        meeting -> meeting));
        int load =
                tables.isEmpty()
                        ? 0
                        : Math.ceilDiv(
                                FULL * Math.min(byTable.size(), tables.size()), tables.size());
        return new Row(
                slot,
                day,
                begins,
                placed.size(),
                load,
                tables.stream().map(table -> Optional.ofNullable(byTable.get(table.id()))).toList(),
                placed.stream().filter(meeting -> meeting.table().isEmpty()).toList());
    }

    public boolean hasOnline() {
        return rows.stream().anyMatch(row -> !row.online().isEmpty());
    }

    public boolean isOpen(Placed placed) {
        return panel.filter(open -> open.card().id().equals(placed.meeting())).isPresent();
    }

    /// The address of this page with the meeting opened beside the grid.
    public String opening(Placed placed) {
        return "?meeting=" + placed.meeting() + filter.chosen().map(id -> "&of=" + id).orElse("");
    }

    /// The address of the meeting's panel alone.
    public String panelOf(UUID meeting) {
        return bench.path() + "/meetings/" + meeting;
    }
}
