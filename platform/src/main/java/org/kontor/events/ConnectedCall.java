package org.kontor.events;

import java.time.Instant;
import java.util.Optional;
import org.kontor.shared.Translated;

/// A call for applications that an event goes together with: one that pays for the way there, or
/// one under which partners who met there apply together.
///
/// @param funder whose money it is
/// @param link where the call is published
/// @param closesAt the deadline, if the call says of one
public record ConnectedCall(
        ConnectedCallId id,
        Translated title,
        String funder,
        CallPurpose purpose,
        String link,
        Optional<Instant> closesAt) {}
