package org.kontor.timetable.model;

/// A timetable as numbers. Not copied: whoever makes one hands it over.
///
/// @param slot of each meeting, or [Model#NONE]
/// @param person of each seat; means nothing for a meeting without a slot
/// @param table of each meeting, or [Model#NONE]
public record Assignment(int[] slot, int[] person, int[] table) {}
