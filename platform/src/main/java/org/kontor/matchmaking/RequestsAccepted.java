package org.kontor.matchmaking;

import java.util.List;
import org.kontor.events.EventId;

/// Both sides agree to meet: one pair, or many that were agreed at once by an import.
public record RequestsAccepted(EventId event, List<RequestId> requests) {
    public RequestsAccepted {
        requests = List.copyOf(requests);
    }
}
