package org.kontor.events;

import org.kontor.events.floor.Floors;
import org.kontor.events.text.Texts;
import org.kontor.shared.TypedId;
import org.springframework.stereotype.Component;

/// Sets up where an event is held and what its mails say; each call is one transaction, or part of
/// the caller's.
@Component
public class VenueSetup {
    private final Floors floors;
    private final Texts texts;

    VenueSetup(Floors floors, Texts texts) {
        this.floors = floors;
        this.texts = texts;
    }

    /// Adds the plan of a floor area, on which the tables stand in rows.
    ///
    /// @param width in metres
    /// @throws org.springframework.dao.DuplicateKeyException where there is one of the area already
    public void addFloor(EventId event, String area, int width, int depth) {
        floors.add(event, TypedId.next(), area, width, depth);
    }

    /// Says something for the first time.
    public void say(EventId event, EventTexts said) {
        texts.replace(event, said);
    }
}
