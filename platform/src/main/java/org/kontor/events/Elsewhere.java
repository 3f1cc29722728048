package org.kontor.events;

/// Where an event is on the web, and whether others run it.
///
/// @param external whether it is run elsewhere, without grid, wishes and timetable here
/// @param website empty where it has none
public record Elsewhere(boolean external, String website) {
    public static final Elsewhere HERE = new Elsewhere(false, "");
}
