package org.kontor.events.external;

import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.web.NotFound;
import org.springframework.stereotype.Component;

/// The events that are run elsewhere.
@Component
class ExternalEvents {
    private final Events events;

    ExternalEvents(Events events) {
        this.events = events;
    }

    /// @throws NotFound where there is no such event, or it is one of our own
    EventCard find(String slug) {
        return events.find(slug).filter(EventCard::isExternal).orElseThrow(NotFound::new);
    }
}
