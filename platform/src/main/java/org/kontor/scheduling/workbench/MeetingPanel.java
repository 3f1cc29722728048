package org.kontor.scheduling.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.events.MeetingTable;
import org.kontor.events.Slot;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.plan.Organisation;
import org.kontor.scheduling.plan.Placed;
import org.kontor.web.Shell;

/// One meeting of the version beside the grid, with what the organiser can decide by hand.
///
/// @param wishes empty for a meeting that nobody asked for
public record MeetingPanel(
        Workbench bench,
        MeetingCard card,
        Placed placed,
        Optional<Wishes> wishes,
        List<Slot> slots,
        List<MeetingTable> tables) {

    /// The slot that it is pinned to.
    public Optional<Slot> pinnedSlot() {
        return card.hand()
                .slot()
                .flatMap(
                        number ->
                                slots.stream().filter(slot -> slot.number() == number).findFirst());
    }

    /// The table that it is pinned to.
    public Optional<MeetingTable> pinnedTable() {
        return card.hand()
                .table()
                .flatMap(id -> tables.stream().filter(table -> table.id().equals(id)).findFirst());
    }

    /// Who asked with which wish, and who answered with which.
    public String wishesIn(Shell shell) {
        Wishes wished = wishes.orElseThrow();
        Map<Boolean, String> names =
                placed.sides().keySet().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        side -> side.id().equals(wished.asker()),
                                        Collectors.mapping(
                                                Organisation::name, Collectors.joining(", "))));
        return shell.t(
                "scheduling.panel.wishes",
                names.getOrDefault(true, ""),
                shell.t("scheduling.wish", wished.wish()),
                names.getOrDefault(false, ""),
                wished.answer()
                        .map(wish -> shell.t("scheduling.wish", wish))
                        .orElseGet(() -> shell.t("scheduling.wish.none")));
    }

    /// Where the organiser's decisions are sent.
    public String path(String what) {
        return bench.event().path() + "/timetable/meetings/" + card.id() + "/" + what;
    }
}
