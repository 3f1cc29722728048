package org.kontor.scheduling.version;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.scheduling.VersionId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/// The versions of all timetables.
public interface TimetableVersions extends Repository<TimetableVersion, VersionId> {

    TimetableVersion save(TimetableVersion version);

    Optional<TimetableVersion> findById(VersionId id);

    List<TimetableVersion> findByOriginEventIdOrderByOriginNumberDesc(EventId event);

    Optional<TimetableVersion> findByOriginEventIdAndOriginNumber(EventId event, int number);

    Optional<TimetableVersion> findByOriginEventIdAndState(EventId event, VersionState state);

    /// Makes whoever publishes a version of the event at the same time wait for the transaction.
    @Query(
            """
            select id from scheduling.timetable_version where event_id = :event order by id for update
            """)
    List<UUID> lock(@Param("event") UUID event);

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
