package org.kontor.scheduling.repair;

import java.util.List;
import java.util.Set;
import org.kontor.events.EventCard;
import org.kontor.events.MeetingTable;
import org.kontor.events.Slot;
import org.kontor.scheduling.problem.LostTables;
import org.kontor.shared.PersonId;

/// What can go wrong at an event from now on.
///
/// @param published whether people keep to a timetable
/// @param slots that have not begun
/// @param losses tables that are out of use
/// @param people who take part in the matchmaking
record Ground(
        EventCard event,
        boolean published,
        List<Slot> slots,
        List<MeetingTable> tables,
        List<LostTables.Loss> losses,
        Set<PersonId> people) {}
