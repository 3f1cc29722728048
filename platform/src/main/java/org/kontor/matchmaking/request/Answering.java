package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers, changes and withdraws requests: of two who do so at once one wins, and the other is
/// told what stands.
@Component
public class Answering {
    private final Requests requests;

    Answering(Requests requests) {
        this.requests = requests;
    }

    /// A request as the actor saw it.
    public record Seen(EventId event, RequestId request, int version) {}

    /// What the asking side wants instead of what it asked.
    record Change(
            Wish wish,
            Mode mode,
            List<String> languages,
            String message,
            Map<OrganisationId, Set<PersonId>> delegates) {}

    /// Stores the reply; given twice it is stored once.
    ///
    /// @throws NotFound where the actor does not act for the side that was asked, or the organiser
    ///     still has the request
    @Transactional
    public Outcome answer(Seen seen, Actor actor, Reply reply) {
        Request request = find(seen, actor);
        if (!actor.actsFor(request.toId()) || request.route() == Route.HELD) {
            throw new NotFound();
        }
        Answer.Hand hand = requests.hand(actor.person());
        RequestState wanted =
                reply instanceof Reply.Agree ? RequestState.ACCEPTED : RequestState.DECLINED;
        if (request.state() == wanted && isBy(request, actor)) {
            return new Outcome(request, true);
        }
        if (isOvertaken(seen, request)) {
            return new Outcome(request, false);
        }
        Request answered =
                switch (reply) {
                    case Reply.Agree(
                                    Optional<Wish> wish,
                                    String message,
                                    Optional<Set<PersonId>> own) ->
                            request.accept(wish, message, own, hand);
                    case Reply.Decline(var reason, String message) ->
                            request.decline(reason, message, hand);
                };
        return new Outcome(requests.move(request, answered), true);
    }

    /// Stores the change of a request that nobody has answered.
    ///
    /// @throws NotFound where the actor does not act for the side that asks
    @Transactional
    public Outcome edit(Seen seen, Actor actor, Change change) {
        Request request = find(seen, actor);
        if (!actor.actsFor(request.fromId())) {
            throw new NotFound();
        }
        if (isOvertaken(seen, request)) {
            return new Outcome(request, false);
        }
        Request edited = request.edit(change);
        return new Outcome(requests.store(edited, "edited"), true);
    }

    /// Ends an open request of one's own, or an agreed one of either side.
    ///
    /// @throws NotFound where the actor acts for neither side, or for the one that has been asked
    ///     and not answered
    @Transactional
    public Outcome withdraw(Seen seen, Actor actor) {
        Request request = find(seen, actor);
        if (request.state() == RequestState.WITHDRAWN && isBy(request, actor)) {
            return new Outcome(request, true);
        }
        boolean asksItself = actor.actsFor(request.fromId());
        if (request.state() == RequestState.PENDING && !asksItself) {
            throw new NotFound();
        }
        if (seen.version != request.version()
                || !request.state().canBecome(RequestState.WITHDRAWN)) {
            return new Outcome(request, false);
        }
        Request withdrawn = request.withdraw(requests.hand(actor.person()));
        return new Outcome(requests.move(request, withdrawn), true);
    }

    private Request find(Seen seen, Actor actor) {
        Request request = requests.lock(seen.event, seen.request).orElseThrow(NotFound::new);
        if (!actor.actsFor(request.fromId()) && !actor.actsFor(request.toId())) {
            throw new NotFound();
        }
        return request;
    }

    private boolean isOvertaken(Seen seen, Request request) {
        return request.state() != RequestState.PENDING
                || seen.version != request.version()
                || request.question().isOver(requests.hand(null).at());
    }

    private static boolean isBy(Request request, Actor actor) {
        return actor.person().equals(request.answer().answeredBy());
    }
}
