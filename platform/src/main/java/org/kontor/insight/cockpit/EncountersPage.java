package org.kontor.insight.cockpit;

import java.util.List;
import org.kontor.events.EventCard;

/// Who asked whom, and what became of it.
///
/// @param title of what the list is narrowed to, empty where it is all
public record EncountersPage(
        EventCard event,
        EncounterFilter filter,
        String title,
        List<Encounter> rows,
        int from,
        boolean hasNext) {

    public String path() {
        return event.path() + "/cockpit/meetings" + filter.query();
    }
}
