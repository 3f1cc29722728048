package org.kontor.scheduling;

import org.kontor.events.EventId;

/// In a slot of the published timetable a table and people became free, because a meeting was
/// cancelled or its people did not come.
///
/// @param slot its number
public record PlaceFreed(EventId event, int slot) {}
