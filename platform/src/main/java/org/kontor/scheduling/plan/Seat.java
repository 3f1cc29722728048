package org.kontor.scheduling.plan;

import org.kontor.events.TableId;

/// The table at which a meeting is held.
///
/// @param area of the floor, empty where the floor is one
public record Seat(TableId id, int number, String area) {}
