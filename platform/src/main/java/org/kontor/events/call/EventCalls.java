package org.kontor.events.call;

import java.time.Instant;
import java.util.List;
import org.kontor.events.ConnectedCall;

/// The calls of an event as they are shown.
///
/// @param all the next to close first
/// @param now what has closed by then
public record EventCalls(List<ConnectedCall> all, Instant now) {
    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean isClosed(ConnectedCall call) {
        return call.closesAt().filter(end -> !now.isBefore(end)).isPresent();
    }
}
