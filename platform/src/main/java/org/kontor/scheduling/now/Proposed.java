package org.kontor.scheduling.now;

import java.time.Instant;
import org.kontor.scheduling.MeetingId;

/// A time near by that an agreed meeting of the reader's organisation is offered.
///
/// @param mine whether the reader's side wants it already
public record Proposed(
        MeetingId meeting, String partners, Instant startsAt, Instant expiresAt, boolean mine) {}
