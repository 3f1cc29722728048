package org.kontor.scheduling.workbench;

import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.scheduling.version.TimetableVersions;
import org.kontor.web.NotFound;
import org.springframework.stereotype.Component;

/// Opens the version that an address names.
@Component
public class Workbenches {
    private final Events events;
    private final TimetableVersions versions;

    Workbenches(Events events, TimetableVersions versions) {
        this.events = events;
        this.versions = versions;
    }

    /// Opens the event's version of that number.
    ///
    /// @throws NotFound where there is no such event or version
    public Workbench open(String slug, int number) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        return new Workbench(event, versions.find(event.id(), number).orElseThrow(NotFound::new));
    }
}
