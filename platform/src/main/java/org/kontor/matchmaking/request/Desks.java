package org.kontor.matchmaking.request;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Finds the desk of whoever reads.
@Component
class Desks {
    private final Representatives representatives;
    private final RequestQueries queries;

    Desks(Representatives representatives, RequestQueries queries) {
        this.representatives = representatives;
        this.queries = queries;
    }

    /// The reader's desk, empty where they act for nobody at the event.
    ///
    /// @param as the organisation they act for now; else the one with most to answer
    /// @throws NotFound where they do not act for that organisation
    Optional<Desk> find(EventCard event, Optional<UUID> as, Shell shell) {
        PersonId person = shell.visitor().person().orElseThrow(NotFound::new);
        List<Participant> own = representatives.organisations(event.id(), person);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Map<OrganisationId, Integer> open =
                queries.open(event.id(), own.stream().map(Participant::id).toList());
        Participant current =
                as.isPresent()
                        ? own.stream()
                                .filter(one -> one.id().value().equals(as.get()))
                                .findFirst()
                                .orElseThrow(NotFound::new)
                        : own.stream()
                                .max(Comparator.comparing(one -> open.getOrDefault(one.id(), 0)))
                                .orElseThrow();
        return Optional.of(new Desk(event, person, own, current, open));
    }

    /// The reader's desk.
    ///
    /// @throws NotFound where they act for nobody at the event
    Desk of(EventCard event, Optional<UUID> as, Shell shell) {
        return find(event, as, shell).orElseThrow(NotFound::new);
    }
}
