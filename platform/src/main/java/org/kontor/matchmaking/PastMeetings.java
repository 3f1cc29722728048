package org.kontor.matchmaking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;

/// Who met whom at earlier events; implemented by the module that knows of meetings.
public interface PastMeetings {

    /// Whom the organisations met before the event began, each pair from either side.
    ///
    /// @param whose empty for everybody's
    List<Met> before(EventId event, Optional<Collection<OrganisationId>> whose);

    /// One organisation met another.
    ///
    /// @param country the other's, ISO 3166 alpha-2
    record Met(OrganisationId who, OrganisationId whom, String country) {}
}
