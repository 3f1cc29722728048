package org.kontor.scheduling.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.events.TableId;

/// What the organiser decided by hand: a pinned meeting is wanted where it is pinned, an excluded
/// one not at all, so a meeting is never both.
///
/// @param pinnedSlot number of the slot that it must have
/// @param pinnedTable the table that it must have
/// @param excluded left out of every timetable
public record Hand(@Nullable Integer pinnedSlot, @Nullable TableId pinnedTable, boolean excluded) {
    static final Hand NONE = new Hand(null, null, false);
    static final Hand EXCLUDED = new Hand(null, null, true);

    static Hand pinned(Optional<Integer> slot, Optional<TableId> table) {
        return new Hand(slot.orElse(null), table.orElse(null), false);
    }

    public Optional<Integer> slot() {
        return Optional.ofNullable(pinnedSlot);
    }

    public Optional<TableId> table() {
        return Optional.ofNullable(pinnedTable);
    }

    public boolean isPinned() {
        return pinnedSlot != null || pinnedTable != null;
    }
}
