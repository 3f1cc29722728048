package org.kontor.documents;

import java.time.Instant;
import java.time.ZonedDateTime;

/// One event of a calendar.
///
/// @param uid stays the same for as long as the event lives
/// @param sequence rises with each change that its people must notice
/// @param changed when it last did
public record CalendarEvent(
        String uid,
        int sequence,
        boolean cancelled,
        ZonedDateTime starts,
        ZonedDateTime ends,
        String summary,
        String location,
        String description,
        Instant changed) {}
