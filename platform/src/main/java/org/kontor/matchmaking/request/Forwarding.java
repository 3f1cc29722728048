package org.kontor.matchmaking.request;

import org.kontor.matchmaking.DeclineReason;
import org.kontor.matchmaking.RequestState;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Passes on or refuses what goes through the organiser.
@Component
class Forwarding {
    private final Requests requests;

    Forwarding(Requests requests) {
        this.requests = requests;
    }

    /// Lets the other side have the request.
    @Transactional
    public Outcome forward(Answering.Seen seen) {
        Request request = find(seen);
        return isOpen(seen, request)
                ? new Outcome(requests.forward(request), true)
                : new Outcome(request, request.route() == Route.FORWARDED);
    }

    /// Ends the request before the other side knows of it; who asked reads the words.
    @Transactional
    public Outcome refuse(Answering.Seen seen, String words, PersonId organiser) {
        Request request = find(seen);
        if (!isOpen(seen, request)) {
            return new Outcome(request, false);
        }
        Request refused = request.decline(DeclineReason.OTHER, words, requests.hand(organiser));
        return new Outcome(requests.move(request, refused), true);
    }

    /// What the organiser has to decide on.
    ///
    /// @throws NotFound where the event has no such request
    private Request find(Answering.Seen seen) {
        return requests.lock(seen.event(), seen.request()).orElseThrow(NotFound::new);
    }

    private static boolean isOpen(Answering.Seen seen, Request request) {
        return request.route() == Route.HELD
                && request.state() == RequestState.PENDING
                && request.version() == seen.version();
    }
}
