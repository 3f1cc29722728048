package org.kontor.scheduling.team;

import java.util.List;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;

/// Where organisations have yet to choose who attends their meetings.
///
/// @param rows the organisations with most to choose first
public record TeamsPage(EventCard event, List<Row> rows) {

    /// An organisation that sends nobody to some of its meetings.
    ///
    /// @param left to how many it sends somebody who no longer comes
    /// @param open for how many it chose none of several
    public record Row(
            OrganisationId organisation, String name, String country, long left, long open) {}
}
