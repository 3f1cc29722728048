package org.kontor.scheduling.version;

import java.util.List;
import java.util.Optional;
import org.kontor.events.EventId;
import org.kontor.scheduling.VersionId;
import org.springframework.data.repository.Repository;

/// The versions of all timetables.
public interface TimetableVersions extends Repository<TimetableVersion, VersionId> {

    TimetableVersion save(TimetableVersion version);

    Optional<TimetableVersion> findById(VersionId id);

    List<TimetableVersion> findByOriginEventIdOrderByOriginNumberDesc(EventId event);

    Optional<TimetableVersion> findByOriginEventIdAndOriginNumber(EventId event, int number);

    Optional<TimetableVersion> findByOriginEventIdAndState(EventId event, VersionState state);

    /// The event's versions, the newest first.
    default List<TimetableVersion> of(EventId event) {
        return findByOriginEventIdOrderByOriginNumberDesc(event);
    }

    default Optional<TimetableVersion> find(EventId event, int number) {
        return findByOriginEventIdAndOriginNumber(event, number);
    }

    default Optional<TimetableVersion> published(EventId event) {
        return findByOriginEventIdAndState(event, VersionState.PUBLISHED);
    }
}
