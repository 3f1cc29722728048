package org.kontor.matchmaking;

import org.kontor.events.EventId;

/// Whether agreed meetings are placed at once; implemented by the module that places them.
public interface PublishedTimetables {
    boolean isPublished(EventId event);
}
