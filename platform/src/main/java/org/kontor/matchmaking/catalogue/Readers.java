package org.kontor.matchmaking.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.request.Desk;
import org.kontor.matchmaking.request.Desks;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// Lets those read the catalogue who take part in the event, and its organiser.
@Component
class Readers {
    private final Events events;
    private final Desks desks;

    Readers(Events events, Desks desks) {
        this.events = events;
        this.desks = desks;
    }

    EventCard event(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }

    /// The reader, empty where the catalogue is not for them.
    Optional<Reader> find(EventCard event, Optional<UUID> as, Shell shell) {
        Optional<Desk> desk = desks.find(event, as, shell);
        boolean organises = shell.visitor().holds(Role.ORGANISER, event.id().value());
        return desk.isPresent() || organises
                ? Optional.of(
                        new Reader(
                                event, shell.visitor().person().orElseThrow(NotFound::new), desk))
                : Optional.empty();
    }

    /// @throws NotFound where the catalogue is not for them
    Reader of(String slug, Optional<UUID> as, Shell shell) {
        return find(event(slug), as, shell).orElseThrow(NotFound::new);
    }
}
