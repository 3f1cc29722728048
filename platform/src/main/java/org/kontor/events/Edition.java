package org.kontor.events;

/// Which edition of a series an event is, counted from 1.
public record Edition(SeriesId series, int number) {}
