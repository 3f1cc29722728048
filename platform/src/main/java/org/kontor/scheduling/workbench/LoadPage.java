package org.kontor.scheduling.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.events.Slot;
import org.kontor.scheduling.plan.Placed;

/// How many meetings each slot holds.
///
/// @param tables that there are
/// @param usable the tables less the reserve
public record LoadPage(Workbench bench, int tables, int usable, List<Bar> bars) {

    /// The bar of one slot.
    ///
    /// @param atTables meetings held at tables
    /// @param online meetings held by link
    public record Bar(Slot slot, int atTables, int online) {}

    static LoadPage of(Workbench bench, List<Slot> slots, int tables, List<Placed> placed) {
        Map<Integer, List<Placed>> bySlot =
                placed.stream().collect(Collectors.groupingBy(meeting -> meeting.slot().number()));
        var all = new TreeMap<Integer, Slot>();
        slots.forEach(slot -> all.put(slot.number(), slot));
        placed.forEach(meeting -> all.put(meeting.slot().number(), meeting.slot()));
        int reserve = bench.event().rules().reservePercent();
        return new LoadPage(
                bench,
                tables,
                tables - Math.ceilDiv(tables * reserve, 100),
                all.values().stream()
                        .sorted(Comparator.comparing(Slot::startsAt))
                        .map(slot -> bar(slot, bySlot.getOrDefault(slot.number(), List.of())))
                        .toList());
    }

    private static Bar bar(Slot slot, List<Placed> placed) {
        int online = (int) placed.stream().filter(Placed::online).count();
        return new Bar(slot, placed.size() - online, online);
    }

    /// The highest that the chart has to show.
    public int highest() {
        return Math.max(
                Math.max(tables, 1),
                bars.stream().mapToInt(bar -> bar.atTables() + bar.online()).max().orElse(0));
    }
}
