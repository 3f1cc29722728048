package org.kontor.events;

import java.time.LocalDate;
import java.time.LocalTime;

/// A stretch of a day in which meetings are held, in the event's zone.
public record MeetingWindow(LocalDate day, LocalTime starts, LocalTime ends) {}
