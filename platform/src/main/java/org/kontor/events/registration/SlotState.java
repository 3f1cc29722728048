package org.kontor.events.registration;

import java.util.Optional;
import org.kontor.events.OccupancyKind;
import org.kontor.events.Slot;

/// Whether a person has time for a meeting in a slot.
///
/// @param bound what binds the person then
/// @param free whether the person would meet then
public record SlotState(Slot slot, Optional<OccupancyKind> bound, boolean free) {}
