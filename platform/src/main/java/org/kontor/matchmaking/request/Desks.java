package org.kontor.matchmaking.request;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.Participant;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Finds the desk of whoever reads.
@Component
public class Desks {
    private final RequestQueries queries;

    Desks(RequestQueries queries) {
        this.queries = queries;
    }

    /// The reader's desk, empty where they act for nobody at the event.
    ///
    /// @param as the organisation they act for now; else the one with most to answer
    /// @throws NotFound where they do not act for that organisation
    public Optional<Desk> find(EventCard event, Optional<UUID> as, Shell shell) {
        PersonId person = shell.visitor().person().orElseThrow(NotFound::new);
        SequencedMap<Participant, Integer> own = queries.own(event.id(), person);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Participant current =
                as.isPresent()
                        ? own.keySet().stream()
                                .filter(one -> one.id().value().equals(as.get()))
                                .findFirst()
                                .orElseThrow(NotFound::new)
                        : own.entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .orElseThrow()
                                .getKey();
        return Optional.of(new Desk(event, person, own, current));
    }

    /// The reader's desk.
    ///
    /// @throws NotFound where they act for nobody at the event
    public Desk of(EventCard event, Optional<UUID> as, Shell shell) {
        return find(event, as, shell).orElseThrow(NotFound::new);
    }
}
