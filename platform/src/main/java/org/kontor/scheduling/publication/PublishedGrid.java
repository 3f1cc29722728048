package org.kontor.scheduling.publication;

import java.util.Optional;
import org.kontor.events.EventId;
import org.kontor.events.GridUse;
import org.kontor.scheduling.version.TimetableVersions;
import org.springframework.stereotype.Component;

/// Holds the slots of an event fast while people keep to a timetable that is built on them.
@Component
class PublishedGrid implements GridUse {
    private final TimetableVersions versions;

    PublishedGrid(TimetableVersions versions) {
        this.versions = versions;
    }

    @Override
    public Optional<String> whyFixed(EventId event) {
        return versions.published(event).map(version -> "timetable.grid.published");
    }
}
