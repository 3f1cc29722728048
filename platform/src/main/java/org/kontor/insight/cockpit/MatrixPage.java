package org.kontor.insight.cockpit;

import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.insight.cockpit.EncounterFilter.Pair;

/// Who meets whom, by country or by sector.
public record MatrixPage(EventCard event, Matrix matrix) {

    public String path() {
        return event.path() + "/cockpit";
    }

    /// The list of what a cell counts.
    public String path(String one, String other) {
        return path()
                + "/meetings"
                + new EncounterFilter(
                                matrix.stage(),
                                Optional.empty(),
                                Optional.of(Pair.of(matrix.axis(), one, other)))
                        .query();
    }

    public String query() {
        return "?by=" + matrix.axis() + "&of=" + matrix.stage();
    }
}
